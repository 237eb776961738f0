/**
 * Walks the objects of a description depth first, by the structure that OpenAPI defines, and skips
 * data.
 */
import { type ObjectKind, type Field, fieldOf } from './openApiObjects.js'
import { type Cursor, rejectAt } from './Cursor.js'
import { type SchemaResource, supportsSchemaIds } from './SourceDocument.js'
import { isNode, type Node } from './jsonTree.js'

/** Kinds that the generator doesn't read, so they aren't validated. */
const unreadKinds = new Set<ObjectKind>(['callback', 'encoding', 'example', 'info', 'link', 'securityScheme'])

/** Kinds that can't be replaced by a `$ref`. */
const mapKinds = new Set<ObjectKind>(['components', 'description', 'paths', 'responses', 'swagger'])

const canBeReference = (kind: ObjectKind): boolean => !mapKinds.has(kind)

const isRefFor = (kind: ObjectKind, node: Node): boolean => canBeReference(kind) && Object.hasOwn(node, '$ref')

/**
 * Before OpenAPI 3.1, everything beside the `$ref` of a schema is ignored, except titles and
 * descriptions.
 */
const isIgnored = ({ kind, resource }: Cursor, node: Node, member: Field): boolean =>
  kind === 'schema' && member.kind !== 'text' && isRefFor(kind, node) && !supportsSchemaIds(resource.source)

export interface Visitor {
  /** Returns the resource that a schema belongs to. */
  readonly resourceOf: (cursor: Cursor) => SchemaResource
  /** Called with each object; returns whether to walk its fields. */
  readonly enter: (cursor: Cursor, node: Node) => boolean
  /** Skips invalid values instead of rejecting them. */
  readonly isLenient?: boolean
}

/** Returns cursors at the objects in a field, last to first. */
const childCursors = (
  cursor: Cursor,
  key: string,
  value: unknown,
  { kind, container }: Field,
  isLenient: boolean,
): Array<Cursor> => {
  const at = (node: unknown, key: string | number, parent: Cursor, of: ObjectKind): Cursor => ({
    node,
    key,
    parent,
    kind: of,
    resource: cursor.resource,
  })
  if (kind === 'text') return isNode(value) && '$ref' in value ? [at(value, key, cursor, kind)] : []
  if (container === 'one') return [at(value, key, cursor, kind)]
  const holder = at(value, key, cursor, 'text')
  const isUnchecked = isLenient || unreadKinds.has(kind)
  if (container === 'list') {
    if (!Array.isArray(value)) return isUnchecked ? [] : rejectAt(holder, [], 'must be an array')
    return value.map((element: unknown, i) => at(element, i, holder, kind)).reverse()
  }
  if (!isNode(value)) return isUnchecked || isExampleList(kind, value) ? [] : rejectAt(holder, [], 'must be an object')
  if (typeof value['$ref'] === 'string' && !isUnchecked) {
    rejectAt(holder, ['$ref'], '$ref is not allowed for the whole map; write one $ref for each name')
  }
  return Object.entries(value)
    .map(([name, element]) => at(element, name, holder, kind))
    .reverse()
}

/** The `examples` of a schema are a list of values, not a map of Example Objects. */
const isExampleList = (kind: ObjectKind, value: unknown): boolean => kind === 'example' && Array.isArray(value)

/** `null` is allowed, since an empty value in YAML is `null`. */
const isInvalidString = (value: unknown): boolean =>
  typeof value !== 'string' && value !== null && !(isNode(value) && '$ref' in value)

export const walkDescription = (start: Cursor, { resourceOf, enter, isLenient = false }: Visitor): void => {
  const pending = [start]
  for (let found = pending.pop(); found !== undefined; found = pending.pop()) {
    const { node, kind } = found
    if (!isNode(node)) {
      if (isLenient || unreadKinds.has(kind)) continue
      if ((kind === 'schema' && typeof node === 'boolean') || (kind === 'text' && !isInvalidString(node))) continue
      rejectAt(found, [], `must be ${kind === 'schema' ? 'a schema: an object, true or false' : 'an object'}`)
      continue
    }
    if (kind === 'text' && isInvalidString(node)) rejectAt(found, [], 'must be a string')
    const resource = kind === 'schema' ? resourceOf(found) : found.resource
    const cursor = resource === found.resource ? found : { ...found, resource }
    if (isRefFor(kind, node) && typeof node['$ref'] !== 'string' && !isLenient) {
      rejectAt(cursor, ['$ref'], '$ref must be a string')
    }
    if (!enter(cursor, node)) continue
    const keys = Object.keys(node)
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i] ?? ''
      if (key === '$ref' && canBeReference(kind)) continue
      const member = fieldOf(kind, key)
      if (member?.kind === 'text' && isInvalidString(node[key]) && !isLenient) {
        rejectAt(cursor, [key], 'must be a string; quote it')
      }
      if (member !== undefined && !isIgnored(cursor, node, member))
        pending.push(...childCursors(cursor, key, node[key], member, isLenient))
    }
  }
}
