/** From places of a description to schemas, each of which is read once. */
import { refusalOf, refuse } from '../refuse.js'
import { defaultFormats, type Formats } from './formats.js'
import { impliedType } from './impliedType.js'
import { asNode, child, isNode, lookUp, members, type Node, type Place } from '../read/tree.js'
import { type Inside, keywordNames, readKeywords } from './keywords.js'
import { type Schema, schemaOf } from './Schema.js'

export interface SchemaReader {
  readonly at: (place: Place) => Schema
  /** Every schema that was read. */
  readonly all: () => ReadonlyArray<Schema>
  /** A schema that was read before. */
  readonly known: (pointer: string) => Schema | undefined
  /** What a schema refers to. */
  readonly targetOf: (schema: Schema) => Schema | null
  /** The name in `components` of the schema at a pointer. */
  readonly nameAt: (pointer: string) => string | null
  /** The schemas of `components`, by name. */
  readonly components: ReadonlyMap<string, Place>
  /** Whether the keyword at a pointer could not be read, and was left out. */
  readonly isLeftOut: (pointer: string) => boolean
}

/** What becomes of a keyword that can't be read: it is refused, or left out. */
export type Unreadable = 'refuse' | 'leave out'

/** OpenAPI 3.0 ignores what stands beside a `$ref`, but for the words. */
const besideRef = new Set(['$ref', 'description', 'summary', 'title'])

export interface ReaderOptions {
  readonly unreadable?: Unreadable
  readonly formats?: Formats
  /** Whether the type that the keywords of a schema without one are all about is taken to be its own. */
  readonly isTypeInferred?: boolean
}

export const schemaReader = (
  document: Node,
  { unreadable = 'refuse', formats = defaultFormats, isTypeInferred = false }: ReaderOptions = {},
): SchemaReader => {
  const ignoresBesideRef = String(document['openapi']).startsWith('3.0')
  const found = child({ node: document, pointer: '' }, 'components')
  const components = new Map(members(found === undefined ? undefined : child(asNode(found), 'schemas')))
  const names = new Map([...components].map(([name, { pointer }]) => [pointer, name]))
  const nameAt = (pointer: string): string | null => names.get(pointer) ?? null
  const known = new Map<string, Schema>()
  const leftOut = new Set<string>()

  const read = ({ node, pointer }: Place): Schema => {
    if (typeof node === 'boolean') return schemaOf(pointer, {}, { isNever: !node })
    if (!isNode(node)) {
      return unreadable === 'leave out'
        ? schemaOf(pointer, {})
        : refuse(pointer, 'a schema, which is an object, true or false, is wanted here')
    }
    const isRefAlone = ignoresBesideRef && typeof node['$ref'] === 'string'
    const said = isRefAlone ? Object.fromEntries(Object.entries(node).filter(([key]) => besideRef.has(key))) : node
    const ignored = isRefAlone ? Object.keys(node).filter((key) => !besideRef.has(key) && keywordNames.has(key)) : []
    const schema = schemaOf(pointer, said, { ...readKeywords({ node: said, pointer }, inside), ignored })
    const implied = impliedType(schema, formats)
    return implied === null ? schema : { ...schema, impliedType: implied, types: isTypeInferred ? [implied] : null }
  }
  const at = (place: Place): Schema => {
    const before = known.get(place.pointer)
    if (before !== undefined) return before
    const schema = read(place)
    known.set(place.pointer, schema)
    return schema
  }
  const inside: Inside = {
    schema: at,
    reference: (place) => {
      const target = lookUp(document, place)
      return { pointer: place.pointer, target, name: nameAt(target.pointer) }
    },
    attempt: (pointer, readKeyword) => {
      try {
        return readKeyword()
      } catch (thrown) {
        if (unreadable === 'refuse' || refusalOf(thrown) === null) throw thrown
        leftOut.add(pointer)
        return {}
      }
    },
  }
  return {
    at,
    all: () => [...known.values()],
    known: (pointer) => known.get(pointer),
    targetOf: ({ ref }) => (ref === null ? null : at(ref.target)),
    nameAt,
    components,
    isLeftOut: (pointer) => leftOut.has(pointer),
  }
}
