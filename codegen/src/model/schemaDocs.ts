/**
 * Builds parts of doc comments about schemas: descriptions, inferred types and unchecked keywords.
 */
import { isNode, pointerTokens } from '../read/jsonTree.js'
import type { Schema } from './Schema.js'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Returns the description or title of a schema, for a doc comment. */
export const docOf = (node: unknown): string =>
  isNode(node) ? (textOf(node['description']) ?? textOf(node['title']) ?? '').trim() : ''

/** Returns the description of a schema with a note about its inferred type. */
export const docWithInferredType = ({ node, inferredType, types }: Schema): string => {
  if (inferredType === null) return docOf(node)
  const noun = `${/^[aio]/.test(inferredType) ? 'an' : 'a'} ${inferredType}`
  const note =
    types === null
      ? `The description declares no type, so any other JSON is valid too; \`--infer-types\` makes it ${noun}.`
      : `Inferred to be ${noun}: the description declares no type.`
  return [docOf(node), note].filter((part) => part !== '').join('\n\n')
}

/**
 * Writes a keyword for a comment: its path relative to the comment, and its value if that is short.
 */
export const mentionOf = (key: string, { node, pointer }: Schema, from: string): string => {
  const value = node[key]
  const path = pointer.startsWith(`${from}/`) ? pointerTokens(pointer.slice(from.length)) : []
  const text = JSON.stringify(value)
  return `${[...path, key].join('.')}${typeof value === 'object' || text.length > 40 ? '' : `: ${text}`}`
}
