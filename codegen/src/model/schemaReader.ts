/** Reads the schemas of a description, each only once. */
import { rejectionOf, reject } from '../CodegenError.js'
import { defaultFormats, type Formats } from './formats.js'
import { inferType } from './inferType.js'
import { asNode, child, isNode, resolveRef, members, type Node, type Located } from '../read/jsonTree.js'
import { type SubschemaReaders, validationKeywords, readKeywords } from './readKeywords.js'
import { type Schema, makeSchema } from './Schema.js'

export interface SchemaReader {
  readonly read: (located: Located) => Schema
  /** Returns every schema that was read. */
  readonly all: () => ReadonlyArray<Schema>
  /** Returns a schema if it was read. */
  readonly readBefore: (pointer: string) => Schema | undefined
  /** Returns the target of a schema's `$ref`. */
  readonly targetOf: (schema: Schema) => Schema | null
  /** Returns the name of the component at a pointer. */
  readonly nameAt: (pointer: string) => string | null
  /** The schemas of `components`, by name. */
  readonly components: ReadonlyMap<string, Located>
  /** Whether the keyword at a pointer was skipped because it can't be read. */
  readonly isSkipped: (pointer: string) => boolean
}

/** What to do with keywords that can't be read. */
export type UnreadableKeywords = 'reject' | 'skip'

/** All that OpenAPI 3.0 reads beside a `$ref`. */
const keysBesideRef = new Set(['$ref', 'description', 'summary', 'title'])

export interface SchemaReaderOptions {
  readonly unreadableKeywords?: UnreadableKeywords
  readonly formats?: Formats
  /** Whether a schema without `type` gets the type that is inferred from its keywords. */
  readonly isTypeInferred?: boolean
}

export const schemaReader = (
  document: Node,
  { unreadableKeywords = 'reject', formats = defaultFormats, isTypeInferred = false }: SchemaReaderOptions = {},
): SchemaReader => {
  const ignoresRefSiblings = String(document['openapi']).startsWith('3.0')
  const found = child({ node: document, pointer: '' }, 'components')
  const components = new Map(members(found === undefined ? undefined : child(asNode(found), 'schemas')))
  const names = new Map([...components].map(([name, { pointer }]) => [pointer, name]))
  const nameAt = (pointer: string): string | null => names.get(pointer) ?? null
  const schemas = new Map<string, Schema>()
  const skipped = new Set<string>()

  const read = ({ node, pointer }: Located): Schema => {
    if (typeof node === 'boolean') return makeSchema(pointer, {}, { isNever: !node })
    if (!isNode(node)) {
      return unreadableKeywords === 'skip'
        ? makeSchema(pointer, {})
        : reject(pointer, 'must be a schema: an object, true or false')
    }
    const ignoresSiblings = ignoresRefSiblings && typeof node['$ref'] === 'string'
    const effective = ignoresSiblings
      ? Object.fromEntries(Object.entries(node).filter(([key]) => keysBesideRef.has(key)))
      : node
    const ignored = ignoresSiblings
      ? Object.keys(node).filter((key) => !keysBesideRef.has(key) && validationKeywords.has(key))
      : []
    const schema = makeSchema(pointer, effective, { ...readKeywords({ node: effective, pointer }, inside), ignored })
    const inferredType = inferType(schema, formats)
    return inferredType === null ? schema : { ...schema, inferredType, types: isTypeInferred ? [inferredType] : null }
  }
  const at = (located: Located): Schema => {
    const before = schemas.get(located.pointer)
    if (before !== undefined) return before
    const schema = read(located)
    schemas.set(located.pointer, schema)
    return schema
  }
  const inside: SubschemaReaders = {
    schema: at,
    reference: (located) => {
      const target = resolveRef(document, located)
      return { pointer: located.pointer, target, name: nameAt(target.pointer) }
    },
    attempt: (pointer, readKeyword) => {
      try {
        return readKeyword()
      } catch (thrown) {
        if (unreadableKeywords === 'reject' || rejectionOf(thrown) === null) throw thrown
        skipped.add(pointer)
        return {}
      }
    },
  }
  return {
    read: at,
    all: () => [...schemas.values()],
    readBefore: (pointer) => schemas.get(pointer),
    targetOf: ({ ref }) => (ref === null ? null : at(ref.target)),
    nameAt,
    components,
    isSkipped: (pointer) => skipped.has(pointer),
  }
}
