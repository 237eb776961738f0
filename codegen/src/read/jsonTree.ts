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
  keys.reduce<string>((prefix, key) => `${prefix}/${typeof key === 'string' ? escapeToken(key) : key}`, pointer)

/** Splits a JSON pointer into its unescaped reference tokens. */
export const pointerTokens = (pointer: string): ReadonlyArray<string> => pointer.split('/').slice(1).map(unescapeToken)

export const asNode = (located: Located): Located<Node> =>
  isNode(located.node) ? { node: located.node, pointer: located.pointer } : reject(located.pointer, 'must be an object')

/** Returns a member of an object; `undefined` if there's no such member. */
export const child = (located: Located<Node>, key: string): Located | undefined =>
  Object.hasOwn(located.node, key) ? { node: located.node[key], pointer: joinPointer(located.pointer, key) } : undefined

/** Lists the members of an object, in the order of its keys. */
export const members = (located: Located | undefined): ReadonlyArray<readonly [string, Located]> =>
  located === undefined
    ? []
    : Object.entries(asNode(located).node).map(([key, node]) => [
        key,
        { node, pointer: joinPointer(located.pointer, key) },
      ])

export const elements = (located: Located | undefined): ReadonlyArray<Located> => {
  if (located === undefined) return []
  const { node, pointer } = located
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
export const followRefs = (document: unknown, located: Located, seen: ReadonlyArray<string> = []): Located<Node> => {
  const here = asNode(located)
  const ref = here.node['$ref']
  if (typeof ref !== 'string') return here
  if (seen.includes(ref)) return reject(located.pointer, `"${ref}" refers back to itself`)
  return followRefs(document, resolveRef(document, { node: ref, pointer: joinPointer(located.pointer, '$ref') }), [
    ...seen,
    ref,
  ])
}

/** Caches the result of a function by location, since many references lead to the same node. */
export const memoizeByPointer = <A>(read: (located: Located<Node>) => A): ((located: Located<Node>) => A) => {
  const known = new Map<string, A>()
  return (located) => {
    const before = known.get(located.pointer)
    if (before !== undefined) return before
    const now = read(located)
    known.set(located.pointer, now)
    return now
  }
}
