/** Words for readers: descriptions, titles, examples, and extensions that mean nothing to the generator. */
import { isNode } from '../read/jsonTree.js'

/** From keyword to the texts that stand under it. */
export type Docs = ReadonlyMap<string, ReadonlySet<string>>

export const noDocs: Docs = new Map()

const docKeys = new Set('$comment deprecated description example examples externalDocs summary title xml'.split(' '))

/** Extensions that the generator reads. */
const known = new Set(['x-brand', 'x-extensible-enum', 'x-json', 'x-invalidates', 'x-pagination', 'x-server-default'])

export const isDocKey = (key: string): boolean => docKeys.has(key) || (key.startsWith('x-') && !known.has(key))

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value))

/** OpenAPI 3.0 has one `example`, 3.1 a list of them. */
const entriesOf = (key: string, value: unknown): ReadonlyArray<readonly [string, ReadonlyArray<string>]> =>
  key === 'example'
    ? [['examples', [textOf(value)]]]
    : key === 'examples' && Array.isArray(value)
      ? [[key, value.map(textOf)]]
      : key === 'deprecated' && value !== true
        ? []
        : [[key, [textOf(value)]]]

export const docsOf = (node: unknown): Docs => {
  if (!isNode(node)) return noDocs
  const found = Object.entries(node).flatMap(([key, value]) => (isDocKey(key) ? entriesOf(key, value) : []))
  if (found.length === 0) return noDocs
  const docs = new Map<string, Set<string>>()
  for (const [key, texts] of found) docs.set(key, new Set([...(docs.get(key) ?? []), ...texts]))
  return docs
}

export const bothDocs = (left: Docs, right: Docs): Docs => {
  if (left.size === 0) return right
  if (right.size === 0) return left
  const all = new Map(left)
  for (const [key, texts] of right) all.set(key, new Set([...(all.get(key) ?? []), ...texts]))
  return all
}

export interface DocChange {
  readonly keyword: string
  readonly before: string | null
  readonly after: string | null
}

const shortened = (texts: ReadonlyArray<string>): string | null => {
  const text = texts.join(' · ').replaceAll(/\s+/g, ' ')
  return texts.length === 0 ? null : text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** The keywords under which other texts stand, with those that are gone and those that are new. */
export const docChanges = (old: Docs, now: Docs): ReadonlyArray<DocChange> =>
  old === now
    ? []
    : [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((keyword) => {
        const before = [...(old.get(keyword) ?? [])].filter((text) => now.get(keyword)?.has(text) !== true)
        const after = [...(now.get(keyword) ?? [])].filter((text) => old.get(keyword)?.has(text) !== true)
        return before.length + after.length === 0
          ? []
          : [{ keyword, before: shortened(before), after: shortened(after) }]
      })
