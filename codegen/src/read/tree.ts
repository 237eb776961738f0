/** Walking a parsed description: objects, JSON pointers (RFC 6901) and local references. */
import { refuse } from '../refuse.js'
import { decodeFragment } from './uris.js'

export type Node = Readonly<Record<string, unknown>>

/** A node and where it stands, as a JSON pointer. */
export interface Place<A = unknown> {
  readonly node: A
  readonly pointer: string
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escape = (key: string): string =>
  key.includes('/') || key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
export const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** The pointer of a place below another. */
export const below = (pointer: string, ...keys: ReadonlyArray<string | number>): string =>
  keys.reduce<string>((above, key) => `${above}/${typeof key === 'string' ? escape(key) : key}`, pointer)

/** The keys that a pointer is made of. */
export const stepsOf = (pointer: string): ReadonlyArray<string> => pointer.split('/').slice(1).map(unescape)

export const asNode = (place: Place): Place<Node> =>
  isNode(place.node) ? { node: place.node, pointer: place.pointer } : refuse(place.pointer, 'an object is wanted here')

/** What an object holds under a key, as a place; `undefined` when it holds nothing there. */
export const child = (place: Place<Node>, key: string): Place | undefined =>
  Object.hasOwn(place.node, key) ? { node: place.node[key], pointer: below(place.pointer, key) } : undefined

/** The members of an object, in the order of their names. */
export const members = (place: Place | undefined): ReadonlyArray<readonly [string, Place]> =>
  place === undefined
    ? []
    : Object.entries(asNode(place).node).map(([key, node]) => [key, { node, pointer: below(place.pointer, key) }])

export const elements = (place: Place | undefined): ReadonlyArray<Place> => {
  if (place === undefined) return []
  const { node, pointer } = place
  if (!Array.isArray(node)) return refuse(pointer, 'a list is wanted here')
  return node.map((element: unknown, i) => ({ node: element, pointer: below(pointer, i) }))
}

/** What a `$ref` stands for: once a description is read, each is a pointer from its root. */
export const lookUp = (document: unknown, ref: Place<string>): Place => {
  if (!/^#(\/|$)/.test(ref.node)) return refuse(ref.pointer, `"${ref.node}" is no pointer into the document`)
  let node = document
  const pointer = decodeFragment(ref.node.slice(1))
  for (const token of stepsOf(pointer)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, token)) {
      return refuse(ref.pointer, `"${ref.node}" points nowhere`)
    }
    node = (node as Node)[token]
  }
  return { node, pointer }
}

/** Follows references until there is none. */
export const follow = (document: unknown, place: Place, seen: ReadonlyArray<string> = []): Place<Node> => {
  const here = asNode(place)
  const ref = here.node['$ref']
  if (typeof ref !== 'string') return here
  if (seen.includes(ref)) return refuse(place.pointer, `"${ref}" leads back to itself`)
  return follow(document, lookUp(document, { node: ref, pointer: below(place.pointer, '$ref') }), [...seen, ref])
}

/** A reading of places that is done once for each of them, however many references lead there. */
export const oncePerPlace = <A>(read: (place: Place<Node>) => A): ((place: Place<Node>) => A) => {
  const known = new Map<string, A>()
  return (place) => {
    const before = known.get(place.pointer)
    if (before !== undefined) return before
    const now = read(place)
    known.set(place.pointer, now)
    return now
  }
}
