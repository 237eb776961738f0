/** Walking a parsed description: objects, JSON pointers (RFC 6901) and local references. */
import { refuse } from './refuse.js'

export type Node = Readonly<Record<string, unknown>>

/** A node and where it stands, as a JSON pointer. */
export interface Place<A = unknown> {
  readonly node: A
  readonly pointer: string
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
export const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** The pointer of a place below another. */
export const below = (pointer: string, ...keys: ReadonlyArray<string | number>): string =>
  pointer + keys.map((key) => `/${escape(String(key))}`).join('')

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

/** What a `$ref` stands for. */
export const lookUp = (document: unknown, ref: Place<string>): Place => {
  if (!ref.node.startsWith('#')) return refuse(ref.pointer, `"${ref.node}" is outside of the document`)
  let node = document
  const pointer = /%[^0-9a-f]|%.[^0-9a-f]|%.?$/i.test(ref.node)
    ? ref.node.slice(1)
    : decodeURIComponent(ref.node.slice(1))
  for (const token of pointer.split('/').slice(1).map(unescape)) {
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

/** Data, in which `$ref` means nothing. */
const dataKeys = new Set(['const', 'default', 'enum', 'example', 'examples', 'value'])

/** Looks every `$ref` of the document up, so that none is found missing halfway through. */
export const checkReferences = (document: unknown, place: Place = { node: document, pointer: '' }): void => {
  if (Array.isArray(place.node)) elements(place).forEach((element) => checkReferences(document, element))
  if (!isNode(place.node)) return
  const isNameMap = /\/(properties|schemas|patternProperties|\$defs)$/.test(place.pointer)
  for (const [key, member] of members(place)) {
    if (key === '$ref' && !isNameMap) {
      if (typeof member.node !== 'string') refuse(member.pointer, 'a reference is a string')
      else lookUp(document, { node: member.node, pointer: member.pointer })
    } else if (isNameMap || !dataKeys.has(key)) checkReferences(document, member)
  }
}
