/**
 * Reads the keywords of a schema in a canonical form, so that different spellings of the same
 * constraint are equal. Includes keywords that the model doesn't know.
 */
import type { Schema } from '../model/Schema.js'
import type { SchemaReader } from '../model/schemaReader.js'
import { joinPointer } from '../read/jsonTree.js'
import { isDocumentationKeyword } from './Documentation.js'
import { type ReadSubschema, keywordReaders } from './keywordReaders.js'

/** Keywords that can be expressed by others. */
const replacements: Readonly<Record<string, ReadonlyArray<string>>> = {
  const: ['enum'],
  dependencies: ['dependentRequired', 'dependentSchemas'],
  exclusiveMaximum: ['maximum'],
  exclusiveMinimum: ['minimum'],
  'x-extensible-enum': ['enum', 'x-extensible-enum'],
}

/** The canonical keywords that a schema may have, sorted. */
const keywordsIn = ({ node }: Schema): ReadonlyArray<string> =>
  [
    ...new Set(
      Object.keys(node).flatMap((key) => (Object.hasOwn(replacements, key) ? (replacements[key] ?? []) : [key])),
    ),
  ]
    .filter((key) => Object.hasOwn(keywordReaders, key))
    .sort()

/**
 * Keywords that are expressed by another one, that don't affect values, or that annotate a
 * property.
 */
const ignoredKeywords = new Set(
  (
    '$anchor $defs $id $ref $schema const default definitions dependencies exclusiveMaximum exclusiveMinimum ' +
    'readOnly writeOnly x-server-default'
  ).split(' '),
)

/** Returns the keywords that the model doesn't know or couldn't read, as they're written. */
const unknownKeywords = (
  { node, pointer }: Schema,
  { isSkipped }: SchemaReader,
): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(node)
    .filter(
      ([key]) =>
        isSkipped(joinPointer(pointer, key)) ||
        !(
          isDocumentationKeyword(key) ||
          key.startsWith('x-') ||
          ignoredKeywords.has(key) ||
          Object.hasOwn(keywordReaders, key)
        ),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** References are replaced by their target down to this depth, so that its name doesn't matter. */
const maxDepth = 4

/** Returns canonical values by keyword, without the excluded keywords. */
export const canonicalKeywords = (
  schema: Schema,
  reader: SchemaReader,
  isExcluded: (key: string) => boolean = () => false,
  depth = maxDepth,
): ReadonlyMap<string, unknown> => {
  const readSubschema: ReadSubschema = (part) => {
    if (part.isNever) return false
    const referenced = reader.targetOf(part)
    const own = Object.fromEntries(canonicalKeywords(part, reader, undefined, depth))
    if (referenced === null) return own
    const target = depth === 0 ? '…' : Object.fromEntries(canonicalKeywords(referenced, reader, undefined, depth - 1))
    return Object.keys(own).length === 0 ? target : { ...own, $ref: target }
  }
  const own = keywordsIn(schema).flatMap((key) => {
    const value = isExcluded(key) ? undefined : keywordReaders[key]?.(schema, readSubschema)
    return value === undefined ? [] : [[key, value] as const]
  })
  return new Map([...own, ...unknownKeywords(schema, reader)])
}
