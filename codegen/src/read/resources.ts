/** The sources of a description and the schema resources in them, by their URIs. */
import { type Kind } from './grammar.js'
import { isRefAloneIn, type Named, schemaIds } from './schemaIds.js'
import { hasIds, type Resource, type Source, type Spot } from './Source.js'
import { isNode, type Node, stepsOf } from './tree.js'
import { resolveUri } from './uris.js'
import { walk } from './walk.js'

/** Gives what a URI leads to; the place is that of the reference. */
export type Load = (uri: string, from: Spot, key: string) => Promise<Source>

export const rootKind = ({ root }: Source): Kind =>
  isNode(root) && 'swagger' in root ? 'swagger' : isNode(root) && 'openapi' in root ? 'description' : 'schema'

/** Whether it is a description, of which a reference can mean parts only. */
export const isWhole = ({ source, pointer }: Named): boolean => pointer === '' && rootKind(source) !== 'schema'

/** The top of a source. */
export const rootSpot = (resource: Resource): Spot => ({
  node: resource.source.root,
  key: '',
  above: null,
  kind: rootKind(resource.source),
  resource,
})

export interface Resources {
  readonly root: Resource
  /** Schemas that call themselves something. */
  readonly named: ReadonlySet<Node>
  /** The resource that a schema belongs to. */
  readonly resourceOf: (spot: Spot) => Resource
  /** The resource of a URI, as far as it is known. */
  readonly at: (uri: string) => Resource | undefined
  /** The resource of a URI that is not known yet. */
  readonly loaded: (uri: string, from: Spot, key: string) => Promise<Resource>
  readonly anchorOf: (resource: Resource, anchor: string) => Named | undefined
  /** Where a pointer leads; `null` when it leads nowhere. */
  readonly spotAt: (source: Source, pointer: string, kind: Kind) => Spot | null
}

export const resourcesOf = (root: Source, load: Load): Resources => {
  const ids = schemaIds()
  const sources = new Map<string, Resource>()
  const named = new Set<Node>()

  const resourceOf = (spot: Spot): Resource => {
    const resource = ids.enter(spot)
    if (resource !== spot.resource && isNode(spot.node)) named.add(spot.node)
    return resource
  }

  /** Makes a source known by its URI, and by what it calls itself. */
  const enterSource = (source: Source): Resource => {
    const plain: Resource = { uri: source.uri, source, node: source.root, pointer: '', isRefAlone: false }
    const spot = rootSpot(plain)
    const { node } = spot
    const isDescription = isNode(node) && spot.kind === 'description'
    const self = isDescription && typeof node['$self'] === 'string' ? resolveUri(node['$self'], source.uri) : null
    const dialect = isDescription && hasIds(source) ? node['jsonSchemaDialect'] : undefined
    const isRefAlone = dialect !== undefined && isRefAloneIn(dialect, spot, 'jsonSchemaDialect')
    const resource: Resource = { ...plain, uri: self?.[0] ?? source.uri, isRefAlone }
    ids.resources.set(source.uri, resource)
    ids.resources.set(resource.uri, resource)
    const top = rootSpot(resource)
    if (source !== root && hasIds(source)) walk(top, { resourceOf, enter: () => true, isLenient: true })
    // A schema that is a file of its own may call itself something else.
    const own = source !== root && top.kind === 'schema' ? resourceOf(top) : resource
    sources.set(source.uri, own)
    return own
  }

  /** A file may have been read before, by another URI. */
  const loaded = async (uri: string, from: Spot, key: string): Promise<Resource> => {
    const source = await load(uri, from, key)
    const resource = sources.get(source.uri) ?? enterSource(source)
    ids.resources.set(uri, resource)
    return resource
  }

  /** Where a pointer leads within a source, with what is on the way. */
  const spotAt = (source: Source, pointer: string, kind: Kind): Spot | null => {
    let spot = rootSpot(sources.get(source.uri) ?? enterSource(source))
    for (const step of stepsOf(pointer)) {
      const { node } = spot
      if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return null
      const inner: Spot = {
        node: (node as Node)[step],
        key: step,
        above: spot,
        kind: 'schema',
        resource: spot.resource,
      }
      spot = { ...inner, resource: named.has(inner.node as Node) ? ids.enter(inner) : inner.resource }
    }
    return { ...spot, kind }
  }

  return {
    root: enterSource(root),
    named,
    resourceOf,
    at: (uri) => ids.resources.get(uri),
    loaded,
    anchorOf: ({ uri }, anchor) => ids.anchors.get(`${uri}#${anchor}`),
    spotAt,
  }
}
