/** Stores the loaded documents and the schema resources in them, by URI. */
import type { ObjectKind } from './openApiObjects.js'
import { dialectIgnoresRefSiblings, type ReferenceTarget, schemaIds } from './schemaIds.js'
import type { Cursor } from './Cursor.js'
import { type SchemaResource, type SourceDocument, supportsSchemaIds } from './SourceDocument.js'
import { isNode, type Node, pointerTokens } from './jsonTree.js'
import { resolveUri } from './uriReferences.js'
import { walkDescription } from './walkDescription.js'

/** Loads the document at a URI. `from` and `key` locate the reference for error messages. */
export type LoadDocument = (uri: string, from: Cursor, key: string) => Promise<SourceDocument>

export const rootKindOf = ({ root }: SourceDocument): ObjectKind =>
  isNode(root) && 'swagger' in root ? 'swagger' : isNode(root) && 'openapi' in root ? 'description' : 'schema'

/** Whether a target is a complete OpenAPI document; references can only point to parts of one. */
export const isWholeDescription = ({ source, pointer }: ReferenceTarget): boolean =>
  pointer === '' && rootKindOf(source) !== 'schema'

/** Returns a cursor at the root of a document. */
export const rootCursor = (resource: SchemaResource): Cursor => ({
  node: resource.source.root,
  key: '',
  parent: null,
  kind: rootKindOf(resource.source),
  resource,
})

export interface SchemaResources {
  readonly root: SchemaResource
  /** Schemas with an `$id`, `$anchor` or `$schema`. */
  readonly schemasWithIds: ReadonlySet<Node>
  /** Returns the resource that a schema belongs to. */
  readonly resourceOf: (cursor: Cursor) => SchemaResource
  /** Returns the resource with a URI if it is loaded. */
  readonly byUri: (uri: string) => SchemaResource | undefined
  /** Loads the resource with a URI. */
  readonly load: (uri: string, from: Cursor, key: string) => Promise<SchemaResource>
  readonly anchorOf: (resource: SchemaResource, anchor: string) => ReferenceTarget | undefined
  /** Returns a cursor at a pointer; `null` if the pointer doesn't resolve. */
  readonly cursorAt: (source: SourceDocument, pointer: string, kind: ObjectKind) => Cursor | null
}

export const schemaResourcesOf = (root: SourceDocument, load: LoadDocument): SchemaResources => {
  const ids = schemaIds()
  const sources = new Map<string, SchemaResource>()
  const schemasWithIds = new Set<Node>()

  const resourceOf = (cursor: Cursor): SchemaResource => {
    const resource = ids.register(cursor)
    if (resource !== cursor.resource && isNode(cursor.node)) schemasWithIds.add(cursor.node)
    return resource
  }

  /** Registers a document by its URI and by its own identifiers. */
  const registerDocument = (source: SourceDocument): SchemaResource => {
    const unidentified: SchemaResource = {
      uri: source.uri,
      source,
      node: source.root,
      pointer: '',
      ignoresRefSiblings: false,
    }
    const cursor = rootCursor(unidentified)
    const { node } = cursor
    const isDescription = isNode(node) && cursor.kind === 'description'
    const selfUri = isDescription && typeof node['$self'] === 'string' ? resolveUri(node['$self'], source.uri) : null
    const dialect = isDescription && supportsSchemaIds(source) ? node['jsonSchemaDialect'] : undefined
    const ignoresRefSiblings = dialect !== undefined && dialectIgnoresRefSiblings(dialect, cursor, 'jsonSchemaDialect')
    const resource: SchemaResource = { ...unidentified, uri: selfUri?.[0] ?? source.uri, ignoresRefSiblings }
    ids.resources.set(source.uri, resource)
    ids.resources.set(resource.uri, resource)
    const rootAtUri = rootCursor(resource)
    if (source !== root && supportsSchemaIds(source))
      walkDescription(rootAtUri, { resourceOf, enter: () => true, isLenient: true })
    // The root schema of a file can have an `$id` that differs from its URI.
    const ownResource = source !== root && rootAtUri.kind === 'schema' ? resourceOf(rootAtUri) : resource
    sources.set(source.uri, ownResource)
    return ownResource
  }

  /** The same document can be loaded under several URIs. */
  const loadResource = async (uri: string, from: Cursor, key: string): Promise<SchemaResource> => {
    const source = await load(uri, from, key)
    const resource = sources.get(source.uri) ?? registerDocument(source)
    ids.resources.set(uri, resource)
    return resource
  }

  /** Walks a pointer, and enters the schema resources on the way. */
  const cursorAt = (source: SourceDocument, pointer: string, kind: ObjectKind): Cursor | null => {
    let cursor = rootCursor(sources.get(source.uri) ?? registerDocument(source))
    for (const step of pointerTokens(pointer)) {
      const { node } = cursor
      if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return null
      const inner: Cursor = {
        node: (node as Node)[step],
        key: step,
        parent: cursor,
        kind: 'schema',
        resource: cursor.resource,
      }
      cursor = { ...inner, resource: schemasWithIds.has(inner.node as Node) ? ids.register(inner) : inner.resource }
    }
    return { ...cursor, kind }
  }

  return {
    root: registerDocument(root),
    schemasWithIds,
    resourceOf,
    byUri: (uri) => ids.resources.get(uri),
    load: loadResource,
    anchorOf: ({ uri }, anchor) => ids.anchors.get(`${uri}#${anchor}`),
    cursorAt,
  }
}
