/** What a schema says by its keywords, those included that the model does not know. */
import { type Schema } from '../model/Schema.js'
import { type SchemaReader } from '../model/schemaReader.js'
import { joinPointer } from '../read/jsonTree.js'
import { isDocKey } from './docs.js'
import { type Inside, sayings } from './sayings.js'

/** Keywords that others say the same with. */
const others: Readonly<Record<string, ReadonlyArray<string>>> = {
  const: ['enum'],
  dependencies: ['dependentRequired', 'dependentSchemas'],
  exclusiveMaximum: ['maximum'],
  exclusiveMinimum: ['minimum'],
  'x-extensible-enum': ['enum', 'x-extensible-enum'],
}

/** Those that a schema may say something with, in one order. */
const keywordsIn = ({ node }: Schema): ReadonlyArray<string> =>
  [...new Set(Object.keys(node).flatMap((key) => (Object.hasOwn(others, key) ? (others[key] ?? []) : [key])))]
    .filter((key) => Object.hasOwn(sayings, key))
    .sort()

/** Said by other keywords, of no meaning for values, or about a member rather than about its values. */
const elsewhere = new Set(
  (
    '$anchor $defs $id $ref $schema const default definitions dependencies exclusiveMaximum exclusiveMinimum ' +
    'readOnly writeOnly x-server-default'
  ).split(' '),
)

/** What no keyword of the model says: what it does not know, as it is written, and what could not be read. */
const unknownTo = ({ node, pointer }: Schema, { isSkipped }: SchemaReader): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(node)
    .filter(
      ([key]) =>
        isSkipped(joinPointer(pointer, key)) ||
        !(isDocKey(key) || key.startsWith('x-') || elsewhere.has(key) || Object.hasOwn(sayings, key)),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** References are put in, to this depth, so that the name of what they lead to does not count. */
const maxDepth = 4

/** What the keywords of a schema say of values, without those that are read elsewhere. */
export const saidBy = (
  schema: Schema,
  reader: SchemaReader,
  isElsewhere: (key: string) => boolean = () => false,
  depth = maxDepth,
): ReadonlyMap<string, unknown> => {
  const inside: Inside = (part) => {
    if (part.isNever) return false
    const target = reader.targetOf(part)
    const said = Object.fromEntries(saidBy(part, reader, undefined, depth))
    if (target === null) return said
    const referred = depth === 0 ? '…' : Object.fromEntries(saidBy(target, reader, undefined, depth - 1))
    return Object.keys(said).length === 0 ? referred : { ...said, $ref: referred }
  }
  const said = keywordsIn(schema).flatMap((key) => {
    const text = isElsewhere(key) ? undefined : sayings[key]?.(schema, inside)
    return text === undefined ? [] : [[key, text] as const]
  })
  return new Map([...said, ...unknownTo(schema, reader)])
}
