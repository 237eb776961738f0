/** Every reference of a description, and of the files that it leads to, with the place that it means. */
import { isCodegenError } from '../refuse.js'
import { type Kind, wordOf } from './grammar.js'
import { isWhole, type Load, resourcesOf, rootKind, rootSpot } from './resources.js'
import { type Named } from './schemaIds.js'
import { placeWords, refuseAt, type Source, type Spot } from './Source.js'
import { below, isNode, type Node } from './tree.js'
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

/** A reference that is still to be resolved. */
type Found = Omit<Link, 'target'> & { readonly reference: string }

/** A reference to one of these means nothing to the generator, so that it may be to another kind. */
const unread = new Set<Kind>(['example', 'header', 'link', 'text'])

/** What a mapping of a discriminator has for a reference; anything else is the name of a schema. */
const isLikeReference = (value: string): boolean => /[/#]|\.(json|ya?ml)$/i.test(value)

const isDescription = (source: Source): boolean => rootKind(source) !== 'schema'

const schemasOf = (source: Source): Node => {
  const { root } = source
  const components = isNode(root) ? root['components'] : null
  const schemas = isNode(components) ? components['schemas'] : isNode(root) ? root['definitions'] : null
  return isNode(schemas) ? schemas : {}
}

export const findLinks = async (root: Source, load: Load): Promise<Links> => {
  const resources = resourcesOf(root, load)
  const kinds = new Map<unknown, Kind>()
  const links: Array<Link> = []
  const discriminated: Array<Spot> = []
  const known = new Map<string, Named>()
  const found: Array<Found> = []

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
      resourceOf: resources.resourceOf,
      enter: (spot, node) => {
        if (kinds.has(node)) return false
        kinds.set(node, spot.kind)
        note(spot, node, '$ref')
        if (spot.kind === 'schema' && isNode(node['discriminator'])) noteDiscriminator(spot, node['discriminator'])
        return true
      },
    })

  const targetOf = async ({ spot, key, reference }: Found): Promise<Named> => {
    const keys = [key]
    const resolved = resolveUri(reference, spot.resource.uri)
    if (resolved === null) return refuseAt(spot, keys, `"${reference}" is no URI`)
    const [uri, fragment] = resolved
    const name = `${uri}#${fragment}`
    const before = known.get(name)
    if (before !== undefined) return before
    if (key !== '$ref' && !isLikeReference(reference) && resources.at(uri) === undefined) {
      refuseAt(spot, keys, `"${reference}" is neither a schema here nor a reference to one`)
    }
    const resource = resources.at(uri) ?? (await resources.loaded(uri, spot, key))
    if (fragment !== '' && !fragment.startsWith('/')) {
      const anchor = resources.anchorOf(resource, fragment)
      return anchor ?? refuseAt(spot, keys, `"${reference}" points nowhere: no $anchor has this name`)
    }
    const target = resources.spotAt(resource.source, resource.pointer + fragment, spot.kind)
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

  /**
   * Descriptions that were put together from several files keep mappings to those (`pets.yml#/cat`), and mappings within those (`#/cat`);
   * without them, nothing is told apart by them.
   */
  const isMappedAway = ({ key, reference, spot }: Found): boolean => {
    if (key === '$ref' || !isLikeReference(reference)) return false
    const [, first] = /^#\/([^/]+)$/.exec(reference) ?? []
    return !reference.startsWith('#') || (first !== undefined && spot.resource.source === root && isDescription(root))
  }

  const follow = async (one: Found): Promise<void> => {
    const target = await targetOf(one).catch((thrown: unknown) => {
      if (isCodegenError(thrown) && isMappedAway(one)) return null
      throw thrown
    })
    if (target === null) return
    const { holder, key, spot } = one
    links.push({ holder, key, spot, target })
    const kind = kinds.get(target.node) ?? (isWhole(target) ? rootKind(target.source) : undefined)
    if (kind === undefined) {
      const start = resources.spotAt(target.source, target.pointer, spot.kind)
      if (start !== null) visit(start)
    } else if (kind !== spot.kind && !unread.has(spot.kind)) {
      const words = `${placeWords(target.source, target.pointer)} is ${wordOf(kind)}, where ${wordOf(spot.kind)} is wanted`
      refuseAt(spot, [key], words)
    }
  }

  visit(rootSpot(resources.root))
  for (let i = 0; i < found.length; i++) {
    const one = found[i]
    if (one !== undefined) await follow(one)
  }
  return { root, links, discriminated, named: resources.named, kindOf: (node) => kinds.get(node) }
}
