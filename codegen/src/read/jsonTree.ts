/**
 * Navigates parsed JSON by JSON pointers (RFC 6901) and resolves references within one document.
 */
import { reject } from '../CodegenError.js'
import { decodeFragment } from './uriReferences.js'

export type Node = Readonly<Record<string, unknown>>

/** A node with its JSON pointer. */
export interface Located<A = unknown> {
  readonly node: A
  readonly pointer: string
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escapeToken = (key: string): string =>
  key.includes('/') || key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
export const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** Appends keys to a JSON pointer. */
export const joinPointer = (pointer: string, ...keys: ReadonlyArray<string | number>): string =>
  keys.reduce<string>((above, key) => `${above}/${typeof key === 'string' ? escapeToken(key) : key}`, pointer)

/** Splits a JSON pointer into its unescaped reference tokens. */
export const pointerTokens = (pointer: string): ReadonlyArray<string> => pointer.split('/').slice(1).map(unescapeToken)

export const asNode = (place: Located): Located<Node> =>
  isNode(place.node) ? { node: place.node, pointer: place.pointer } : reject(place.pointer, 'must be an object')

/** Returns a member of an object; `undefined` if there's no such member. */
export const child = (place: Located<Node>, key: string): Located | undefined =>
  Object.hasOwn(place.node, key) ? { node: place.node[key], pointer: joinPointer(place.pointer, key) } : undefined

/** Lists the members of an object, in the order of its keys. */
export const members = (place: Located | undefined): ReadonlyArray<readonly [string, Located]> =>
  place === undefined
    ? []
    : Object.entries(asNode(place).node).map(([key, node]) => [key, { node, pointer: joinPointer(place.pointer, key) }])

export const elements = (place: Located | undefined): ReadonlyArray<Located> => {
  if (place === undefined) return []
  const { node, pointer } = place
  if (!Array.isArray(node)) return reject(pointer, 'must be an array')
  return node.map((element: unknown, i) => ({ node: element, pointer: joinPointer(pointer, i) }))
}

/** Resolves a `$ref`. In a bundled description, each is a JSON pointer from the root. */
export const resolveRef = (document: unknown, ref: Located<string>): Located => {
  if (!/^#(\/|$)/.test(ref.node)) return reject(ref.pointer, `"${ref.node}" is not a JSON pointer into this document`)
  let node = document
  const pointer = decodeFragment(ref.node.slice(1))
  for (const token of pointerTokens(pointer)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, token)) {
      return reject(ref.pointer, `"${ref.node}" does not resolve`)
    }
    node = (node as Node)[token]
  }
  return { node, pointer }
}

/** Follows references until it reaches a node that isn't one. */
export const followRefs = (document: unknown, place: Located, seen: ReadonlyArray<string> = []): Located<Node> => {
  const here = asNode(place)
  const ref = here.node['$ref']
  if (typeof ref !== 'string') return here
  if (seen.includes(ref)) return reject(place.pointer, `"${ref}" refers back to itself`)
  return followRefs(document, resolveRef(document, { node: ref, pointer: joinPointer(place.pointer, '$ref') }), [
    ...seen,
    ref,
  ])
}

/** Caches the result of a function by location, since many references lead to the same node. */
export const memoizeByPointer = <A>(read: (place: Located<Node>) => A): ((place: Located<Node>) => A) => {
  const known = new Map<string, A>()
  return (place) => {
    const before = known.get(place.pointer)
    if (before !== undefined) return before
    const now = read(place)
    known.set(place.pointer, now)
    return now
  }
}
