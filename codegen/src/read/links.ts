/** Every reference of a description, and of the files that it leads to, with the place that it means. */
import { type Kind, wordOf } from './grammar.js'
import { isRefAloneIn, type Named, schemaIds } from './schemaIds.js'
import { hasIds, placeWords, pointerOf, refuseAt, type Resource, type Source, type Spot } from './Source.js'
import { below, isNode, type Node, stepsOf } from './tree.js'
import { resolveUri } from './uris.js'
import { walk } from './walk.js'

/** A reference: the member of an object that holds it, and what it means. */
export interface Link {
  readonly holder: Node
  readonly key: string
  /** Where the object stands, and what kind is wanted there. */
  readonly spot: Spot
  readonly target: Named
}

export interface Links {
  readonly root: Source
  readonly links: ReadonlyArray<Link>
  /** Schemas that say by a discriminator which of several is meant. */
  readonly discriminated: ReadonlyArray<Spot>
  /** Schemas that call themselves something. */
  readonly named: ReadonlySet<Node>
  readonly kindOf: (node: unknown) => Kind | undefined
}

/** Gives what a URI leads to; the place is that of the reference. */
export type Load = (uri: string, from: Spot, key: string) => Promise<Source>

/** A reference that is still to be resolved. */
type Found = Omit<Link, 'target'> & { readonly reference: string }

/** A reference to one of these means nothing to the generator, so that it may be to another kind. */
const unread = new Set<Kind>(['example', 'header', 'link', 'text'])

const rootKind = ({ root }: Source): Kind =>
  isNode(root) && 'swagger' in root ? 'swagger' : isNode(root) && 'openapi' in root ? 'description' : 'schema'

/** What a mapping of a discriminator has for a reference; anything else is the name of a schema. */
const isLikeReference = (value: string): boolean => /[/#]|\.(json|ya?ml)$/i.test(value)

const schemasOf = (source: Source): Node => {
  const { root } = source
  const components = isNode(root) ? root['components'] : null
  const schemas = isNode(components) ? components['schemas'] : isNode(root) ? root['definitions'] : null
  return isNode(schemas) ? schemas : {}
}

/** Whether it is a description, of which a reference can mean parts only. */
const isWhole = ({ source, pointer }: Named): boolean => pointer === '' && rootKind(source) !== 'schema'

export const findLinks = async (root: Source, load: Load): Promise<Links> => {
  const ids = schemaIds()
  const sources = new Map<string, Resource>()
  const kinds = new Map<unknown, Kind>()
  const links: Array<Link> = []
  const discriminated: Array<Spot> = []
  const named = new Set<Node>()
  const known = new Map<string, Named>()
  const found: Array<Found> = []

  const resourceOf = (spot: Spot): Resource => {
    const resource = ids.enter(spot)
    if (resource !== spot.resource && isNode(spot.node)) named.add(spot.node)
    return resource
  }

  const rootSpot = ({ source, node }: Resource, resource: Resource): Spot => ({
    node,
    key: '',
    above: null,
    kind: rootKind(source),
    resource,
  })

  /** Makes a source known by its URI, and by what it calls itself. */
  const enterSource = (source: Source): Resource => {
    const plain: Resource = { uri: source.uri, source, node: source.root, pointer: '', isRefAlone: false }
    const spot = rootSpot(plain, plain)
    const { node } = spot
    const isDescription = isNode(node) && spot.kind === 'description'
    const self = isDescription && typeof node['$self'] === 'string' ? resolveUri(node['$self'], source.uri) : null
    const dialect = isDescription && hasIds(source) ? node['jsonSchemaDialect'] : undefined
    const isRefAlone = dialect !== undefined && isRefAloneIn(dialect, spot, 'jsonSchemaDialect')
    const resource: Resource = { ...plain, uri: self?.[0] ?? source.uri, isRefAlone }
    ids.resources.set(source.uri, resource)
    ids.resources.set(resource.uri, resource)
    const top = rootSpot(resource, resource)
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

  const note = (spot: Spot, holder: Node, key: string): void => {
    const reference = holder[key]
    if (typeof reference === 'string') found.push({ holder, key, spot, reference })
  }

  /** A value of a mapping is a reference, or the name of a schema of the same description. */
  const noteMapping = (spot: Spot, holder: Node, key: string): void => {
    const value = holder[key]
    if (typeof value !== 'string') {
      const problem = 'the name of a schema, or a reference to one, is wanted here'
      return value === undefined ? undefined : refuseAt(spot, [key], problem)
    }
    const { source } = spot.resource
    if (Object.hasOwn(schemasOf(source), value)) {
      if (source === root) return
      const home = isNode(source.root) && 'definitions' in source.root ? ['definitions'] : ['components', 'schemas']
      found.push({ holder, key, spot, reference: `${source.uri}#${below('', ...home, value)}` })
    } else if (!Object.hasOwn(schemasOf(root), value)) note(spot, holder, key)
  }

  const noteDiscriminator = (spot: Spot, discriminator: Node): void => {
    discriminated.push(spot)
    const at: Spot = { ...spot, node: discriminator, key: 'discriminator', above: spot }
    noteMapping(at, discriminator, 'defaultMapping')
    const { mapping } = discriminator
    if (!isNode(mapping)) return
    const inMapping: Spot = { ...at, node: mapping, key: 'mapping', above: at }
    for (const key of Object.keys(mapping)) noteMapping(inMapping, mapping, key)
  }

  const visit = (start: Spot): void =>
    walk(start, {
      resourceOf,
      enter: (spot, node) => {
        if (kinds.has(node)) return false
        kinds.set(node, spot.kind)
        note(spot, node, '$ref')
        if (spot.kind === 'schema' && isNode(node['discriminator'])) noteDiscriminator(spot, node['discriminator'])
        return true
      },
    })

  /** Where a pointer leads within a resource, with what is on the way. */
  const spotAt = (resource: Resource, pointer: string, kind: Kind): Spot | null => {
    const { source } = resource
    let spot = rootSpot({ ...resource, node: source.root }, sources.get(source.uri) ?? resource)
    for (const step of stepsOf(resource.pointer + pointer)) {
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

  const targetOf = async ({ spot, key, reference }: Found): Promise<Named> => {
    const keys = [key]
    const resolved = resolveUri(reference, spot.resource.uri)
    if (resolved === null) return refuseAt(spot, keys, `"${reference}" is no URI`)
    const [uri, fragment] = resolved
    const name = `${uri}#${fragment}`
    const before = known.get(name)
    if (before !== undefined) return before
    if (key !== '$ref' && !isLikeReference(reference) && !ids.resources.has(uri)) {
      refuseAt(spot, keys, `"${reference}" is neither a schema here nor a reference to one`)
    }
    const resource = ids.resources.get(uri) ?? (await loaded(uri, spot, key))
    if (fragment !== '' && !fragment.startsWith('/')) {
      const anchor = ids.anchors.get(`${resource.uri}#${fragment}`)
      return anchor ?? refuseAt(spot, keys, `"${reference}" points nowhere: no $anchor has this name`)
    }
    const target = spotAt(resource, fragment, spot.kind)
    if (target === null) {
      const isInside = resource.pointer !== '' && reference.startsWith('#')
      const why = isInside
        ? `: it is relative to the schema whose $id is "${uri}"; write ${spot.resource.source.uri}${reference}`
        : ''
      return refuseAt(spot, keys, `"${reference}" points nowhere${why}`)
    }
    const place: Named = { source: resource.source, node: target.node, pointer: resource.pointer + fragment }
    known.set(name, place)
    return place
  }

  const follow = async (one: Found): Promise<void> => {
    const target = await targetOf(one)
    const { holder, key, spot } = one
    links.push({ holder, key, spot, target })
    const kind = kinds.get(target.node) ?? (isWhole(target) ? rootKind(target.source) : undefined)
    if (kind === undefined) {
      const home = sources.get(target.source.uri)
      const start = home === undefined ? null : spotAt(home, target.pointer, spot.kind)
      if (start !== null) visit(start)
    } else if (kind !== spot.kind && !unread.has(spot.kind)) {
      const words = `${placeWords(target.source, target.pointer)} is ${wordOf(kind)}, where ${wordOf(spot.kind)} is wanted`
      refuseAt(spot, [key], words)
    }
  }

  const start = enterSource(root)
  visit(rootSpot(start, start))
  for (let i = 0; i < found.length; i++) {
    const one = found[i]
    if (one !== undefined) await follow(one)
  }
  return { root, links, discriminated, named, kindOf: (node) => kinds.get(node) }
}
