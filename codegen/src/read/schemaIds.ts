/**
 * Registers the identifiers of schemas: `$id`, `$anchor` and `$dynamicAnchor` of JSON Schema
 * 2020-12.
 */
import { type Cursor, pointerOf, rejectAt } from './Cursor.js'
import { describeLocation, type SchemaResource, type SourceDocument, supportsSchemaIds } from './SourceDocument.js'
import { isNode } from './jsonTree.js'
import { resolveUri } from './uriReferences.js'

/** A node that a reference can point to. */
export interface ReferenceTarget {
  readonly source: SourceDocument
  readonly node: unknown
  readonly pointer: string
}

export interface SchemaIds {
  /**
   * Registers the identifiers of a schema and returns the resource that it belongs to: its own if
   * it has an `$id`.
   */
  readonly register: (cursor: Cursor) => SchemaResource
  readonly resources: Map<string, SchemaResource>
  readonly anchors: ReadonlyMap<string, ReferenceTarget>
}

/** Keywords that a bundle doesn't need, since each of its references is a pointer from the root. */
export const idKeywords = ['$anchor', '$dynamicAnchor', '$id', '$schema'] as const

const supportedDialects =
  /^https:\/\/json-schema\.org\/draft\/20(20-12|19-09)\/schema#?$|^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\/(base|\d{4}-\d\d-\d\d)#?$/
/** Older drafts, which are read as 2020-12 except that keywords beside a `$ref` are ignored. */
const draftsIgnoringRefSiblings = /^https?:\/\/json-schema\.org\/(draft-0[3-7]\/)?schema#?$/

/** Whether a dialect ignores the keywords beside a `$ref`. Rejects unknown dialects. */
export const dialectIgnoresRefSiblings = (dialect: unknown, cursor: Cursor, key: string): boolean => {
  if (typeof dialect === 'string' && supportedDialects.test(dialect)) return false
  if (typeof dialect === 'string' && draftsIgnoringRefSiblings.test(dialect)) return true
  return rejectAt(
    cursor,
    [key],
    `the dialect ${JSON.stringify(dialect)} is not supported; use JSON Schema 2020-12 or the OpenAPI dialect`,
  )
}

export const schemaIds = (): SchemaIds => {
  const resources = new Map<string, SchemaResource>()
  const anchors = new Map<string, ReferenceTarget>()
  const registered = new Map<unknown, SchemaResource>()

  const registerId = (cursor: Cursor, id: unknown, ignoresRefSiblings: boolean): SchemaResource => {
    const { source, uri: base } = cursor.resource
    const resolved = typeof id === 'string' ? resolveUri(id, base) : null
    if (resolved === null) return rejectAt(cursor, ['$id'], `${JSON.stringify(id)} is not a valid URI`)
    const [uri, fragment] = resolved
    if (fragment !== '')
      rejectAt(cursor, ['$id'], `$id must not contain a fragment; write "$anchor": "${fragment}" instead`)
    const resource: SchemaResource = { uri, source, node: cursor.node, pointer: pointerOf(cursor), ignoresRefSiblings }
    const existing = resources.get(uri)
    if (existing !== undefined && existing.node !== cursor.node) {
      rejectAt(
        cursor,
        ['$id'],
        `"${String(id)}" is already used by ${describeLocation(existing.source, existing.pointer)}; choose another`,
      )
    }
    resources.set(uri, resource)
    return resource
  }

  const registerAnchor = (cursor: Cursor, key: string, anchor: unknown, { source, uri }: SchemaResource): void => {
    if (typeof anchor !== 'string' || !/^[A-Za-z_][-A-Za-z0-9._]*$/.test(anchor)) {
      return rejectAt(cursor, [key], `${JSON.stringify(anchor)} is not a valid anchor name`)
    }
    const name = `${uri}#${anchor}`
    const existing = anchors.get(name)
    if (existing !== undefined && existing.node !== cursor.node) {
      rejectAt(
        cursor,
        [key],
        `"${anchor}" is already used by ${describeLocation(existing.source, existing.pointer)}; choose another`,
      )
    }
    anchors.set(name, { source, node: cursor.node, pointer: pointerOf(cursor) })
  }

  const register = (cursor: Cursor): SchemaResource => {
    const { node, resource: outer } = cursor
    if (!isNode(node) || !supportsSchemaIds(outer.source)) return outer
    const { $id, $schema, $anchor, $dynamicAnchor } = node
    if ($id === undefined && $schema === undefined && $anchor === undefined && $dynamicAnchor === undefined)
      return outer
    const before = registered.get(node)
    if (before !== undefined) return before
    const ignoresRefSiblings =
      $schema === undefined ? outer.ignoresRefSiblings : dialectIgnoresRefSiblings($schema, cursor, '$schema')
    const resource = $id === undefined ? { ...outer, ignoresRefSiblings } : registerId(cursor, $id, ignoresRefSiblings)
    if ($anchor !== undefined) registerAnchor(cursor, '$anchor', $anchor, resource)
    if ($dynamicAnchor !== undefined) registerAnchor(cursor, '$dynamicAnchor', $dynamicAnchor, resource)
    registered.set(node, resource)
    return resource
  }

  return { register, resources, anchors }
}
