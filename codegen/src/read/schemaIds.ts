/**
 * Registers the identifiers of schemas: `$id`, `$anchor` and `$dynamicAnchor` of JSON Schema
 * 2020-12.
 */
import {
  supportsSchemaIds,
  describeLocation,
  pointerOf,
  rejectAt,
  type SchemaResource,
  type SourceDocument,
  type Cursor,
} from './SourceDocument.js'
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
  readonly register: (spot: Cursor) => SchemaResource
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
export const dialectIgnoresRefSiblings = (dialect: unknown, spot: Cursor, key: string): boolean => {
  if (typeof dialect === 'string' && supportedDialects.test(dialect)) return false
  if (typeof dialect === 'string' && draftsIgnoringRefSiblings.test(dialect)) return true
  return rejectAt(
    spot,
    [key],
    `the dialect ${JSON.stringify(dialect)} is not supported; use JSON Schema 2020-12 or the OpenAPI dialect`,
  )
}

export const schemaIds = (): SchemaIds => {
  const resources = new Map<string, SchemaResource>()
  const anchors = new Map<string, ReferenceTarget>()
  const entered = new Map<unknown, SchemaResource>()

  const enterId = (spot: Cursor, id: unknown, ignoresRefSiblings: boolean): SchemaResource => {
    const { source, uri: base } = spot.resource
    const resolved = typeof id === 'string' ? resolveUri(id, base) : null
    if (resolved === null) return rejectAt(spot, ['$id'], `${JSON.stringify(id)} is not a valid URI`)
    const [uri, fragment] = resolved
    if (fragment !== '')
      rejectAt(spot, ['$id'], `$id must not contain a fragment; write "$anchor": "${fragment}" instead`)
    const resource: SchemaResource = { uri, source, node: spot.node, pointer: pointerOf(spot), ignoresRefSiblings }
    const twin = resources.get(uri)
    if (twin !== undefined && twin.node !== spot.node) {
      rejectAt(
        spot,
        ['$id'],
        `"${String(id)}" is already used by ${describeLocation(twin.source, twin.pointer)}; choose another`,
      )
    }
    resources.set(uri, resource)
    return resource
  }

  const enterAnchor = (spot: Cursor, key: string, anchor: unknown, { source, uri }: SchemaResource): void => {
    if (typeof anchor !== 'string' || !/^[A-Za-z_][-A-Za-z0-9._]*$/.test(anchor)) {
      return rejectAt(spot, [key], `${JSON.stringify(anchor)} is not a valid anchor name`)
    }
    const name = `${uri}#${anchor}`
    const twin = anchors.get(name)
    if (twin !== undefined && twin.node !== spot.node) {
      rejectAt(
        spot,
        [key],
        `"${anchor}" is already used by ${describeLocation(twin.source, twin.pointer)}; choose another`,
      )
    }
    anchors.set(name, { source, node: spot.node, pointer: pointerOf(spot) })
  }

  const enter = (spot: Cursor): SchemaResource => {
    const { node, resource: outer } = spot
    if (!isNode(node) || !supportsSchemaIds(outer.source)) return outer
    const { $id, $schema, $anchor, $dynamicAnchor } = node
    if ($id === undefined && $schema === undefined && $anchor === undefined && $dynamicAnchor === undefined)
      return outer
    const before = entered.get(node)
    if (before !== undefined) return before
    const isRefAlone =
      $schema === undefined ? outer.ignoresRefSiblings : dialectIgnoresRefSiblings($schema, spot, '$schema')
    const resource = $id === undefined ? { ...outer, isRefAlone } : enterId(spot, $id, isRefAlone)
    if ($anchor !== undefined) enterAnchor(spot, '$anchor', $anchor, resource)
    if ($dynamicAnchor !== undefined) enterAnchor(spot, '$dynamicAnchor', $dynamicAnchor, resource)
    entered.set(node, resource)
    return resource
  }

  return { register: enter, resources, anchors }
}
