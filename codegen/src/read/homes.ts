/** Where what stands in other files is put: each among the components of the description, under a name of its own. */
import { homeOf } from './grammar.js'
import { type Link, type Links } from './links.js'
import { type Named } from './schemaIds.js'
import { type Source } from './Source.js'
import { below, child, isNode, type Node, stepsOf } from './tree.js'

/** A place of another file, and where it goes. */
export interface Home {
  readonly target: Named
  /** The name that it has where it comes from. */
  readonly ownName: string
  readonly pointer: string
  /** What held nothing but a reference to it, and now is it. */
  readonly alias: Node | null
}

export interface Homes {
  readonly all: ReadonlyArray<Home>
  /** The pointer that a place has in the one document. */
  readonly pointerOf: (target: Named) => string
  readonly homeOf: (target: Named) => Home | undefined
}

const idOf = ({ source, pointer }: Named): string => `${source.uri} ${pointer}`

/** `Pet` from `…/schemas/Pet`, `schemas/Pet.yaml`, `https://example.org/Pet.schema.json?v=1`. */
const ownNameOf = ({ source, pointer }: Named): string => {
  const file = (source.uri.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  const last = stepsOf(pointer).at(-1) ?? decodeURIComponent(file).replace(/(\.schema)?\.[A-Za-z]+$/, '')
  return last.replace(/[^A-Za-z0-9._-]+/g, '_') || '_'
}

/** Whether a place is one of those that people name, rather than a part of another. */
const isNamedPlace = (target: Named): boolean => {
  const above = stepsOf(target.pointer).at(-2)
  return above === undefined || /^(\$defs|definitions|schemas|parameters|responses|requestBodies|headers)$/.test(above)
}

const isOnlyReference = (node: unknown): node is Node => isNode(node) && Object.keys(node).join() === '$ref'

const componentsAt = (root: Source, keys: ReadonlyArray<string>): Node => {
  let node: unknown = root.root
  for (const key of keys) node = isNode(node) ? child({ node, pointer: '' }, key)?.node : undefined
  return isNode(node) ? node : {}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A place of another file that a reference means, and the keys of the components among which it goes. */
interface Wanted {
  readonly link: Link
  readonly keys: ReadonlyArray<string>
}

export const homesOf = ({ root, links, kindOf }: Links): Homes => {
  const isSwagger = kindOf(root.root) === 'swagger'
  const linkAt = new Map(links.filter(({ key }) => key === '$ref').map((link) => [link.holder, link]))
  const wanted = new Map<string, Wanted>()
  for (const link of links) {
    const keys = homeOf(link.spot.kind, isSwagger)
    const id = idOf(link.target)
    if (link.target.source !== root && keys !== null && !wanted.has(id)) wanted.set(id, { link, keys })
  }

  const homes = new Map<string, Home>()
  const taken = new Set<string>()
  for (const keys of new Set([...wanted.values()].map((one) => one.keys.join('/')))) {
    const path = keys.split('/')
    for (const [name, node] of Object.entries(componentsAt(root, path))) {
      const pointer = below('', ...path, name)
      taken.add(pointer)
      const target = isOnlyReference(node) ? linkAt.get(node)?.target : undefined
      if (target === undefined || !wanted.has(idOf(target)) || homes.has(idOf(target))) continue
      homes.set(idOf(target), { target, ownName: ownNameOf(target), pointer, alias: node as Node })
    }
  }

  // In an order that does not depend on which of them was met first.
  const rest = [...wanted.values()]
    .filter(({ link }) => !homes.has(idOf(link.target)))
    .sort(
      ({ link: { target: a } }, { link: { target: b } }) =>
        compare(a.source.name, b.source.name) || compare(a.pointer, b.pointer),
    )
  const settle = ({ link: { target }, keys }: Wanted): void => {
    const ownName = ownNameOf(target)
    let pointer = below('', ...keys, ownName)
    for (let i = 2; taken.has(pointer); i++) pointer = below('', ...keys, `${ownName}${i}`)
    taken.add(pointer)
    homes.set(idOf(target), { target, ownName, pointer, alias: null })
  }
  rest.filter(({ link }) => isNamedPlace(link.target)).forEach(settle)

  /** The nearest place around a place that has a home. */
  const around = ({ source, node, pointer }: Named): Home | undefined => {
    const steps = stepsOf(pointer)
    for (let i = steps.length; i >= 0; i--) {
      const home = homes.get(idOf({ source, node, pointer: below('', ...steps.slice(0, i)) }))
      if (home !== undefined) return home
    }
    return undefined
  }
  for (const one of rest) if (around(one.link.target) === undefined) settle(one)

  return {
    all: [...homes.values()],
    homeOf: (target) => homes.get(idOf(target)),
    pointerOf: (target) => {
      if (target.source === root) return target.pointer
      const home = around(target)
      return home === undefined ? target.pointer : home.pointer + target.pointer.slice(home.target.pointer.length)
    },
  }
}
