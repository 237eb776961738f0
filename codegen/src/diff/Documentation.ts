/**
 * The documentation of a schema or operation: description, title, examples, and extensions that the
 * generator ignores.
 */
import { isNode } from '../read/jsonTree.js'

/** Maps a keyword to its values as strings. */
export type Documentation = ReadonlyMap<string, ReadonlySet<string>>

export const noDocumentation: Documentation = new Map()

const documentationKeywords = new Set(
  '$comment deprecated description example examples externalDocs summary title xml'.split(' '),
)

/** Extensions that the generator reads, and so aren't documentation. */
const generatorExtensions = new Set([
  'x-brand',
  'x-extensible-enum',
  'x-json',
  'x-invalidates',
  'x-pagination',
  'x-server-default',
])

export const isDocumentationKeyword = (key: string): boolean =>
  documentationKeywords.has(key) || (key.startsWith('x-') && !generatorExtensions.has(key))

const stringOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value))

/** OpenAPI 3.0 has one `example`; 3.1 has a list. */
const entriesOf = (key: string, value: unknown): ReadonlyArray<readonly [string, ReadonlyArray<string>]> =>
  key === 'example'
    ? [['examples', [stringOf(value)]]]
    : key === 'examples' && Array.isArray(value)
      ? [[key, value.map(stringOf)]]
      : key === 'deprecated' && value !== true
        ? []
        : [[key, [stringOf(value)]]]

export const documentationOf = (node: unknown): Documentation => {
  if (!isNode(node)) return noDocumentation
  const found = Object.entries(node).flatMap(([key, value]) =>
    isDocumentationKeyword(key) ? entriesOf(key, value) : [],
  )
  if (found.length === 0) return noDocumentation
  const docs = new Map<string, Set<string>>()
  for (const [key, strings] of found) docs.set(key, new Set([...(docs.get(key) ?? []), ...strings]))
  return docs
}

export const mergeDocumentation = (left: Documentation, right: Documentation): Documentation => {
  if (left.size === 0) return right
  if (right.size === 0) return left
  const all = new Map(left)
  for (const [key, strings] of right) all.set(key, new Set([...(all.get(key) ?? []), ...strings]))
  return all
}

export interface DocumentationChange {
  readonly keyword: string
  readonly before: string | null
  readonly after: string | null
}

const shortened = (strings: ReadonlyArray<string>): string | null => {
  const joined = strings.join(' · ').replaceAll(/\s+/g, ' ')
  return strings.length === 0 ? null : joined.length > 120 ? `${joined.slice(0, 119)}…` : joined
}

/** Returns the keywords whose strings differ, each with the removed and the added ones. */
export const documentationChanges = (old: Documentation, current: Documentation): ReadonlyArray<DocumentationChange> =>
  old === current
    ? []
    : [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((keyword) => {
        const before = [...(old.get(keyword) ?? [])].filter((one) => current.get(keyword)?.has(one) !== true)
        const after = [...(current.get(keyword) ?? [])].filter((one) => old.get(keyword)?.has(one) !== true)
        return before.length + after.length === 0
          ? []
          : [{ keyword, before: shortened(before), after: shortened(after) }]
      })
