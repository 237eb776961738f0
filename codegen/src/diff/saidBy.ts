/** What each keyword of a schema says, in the words of JSON Schema 2020-12 and in one order, whatever way it is written. */
import { type Schema } from '../model/Schema.js'
import { type SchemaReader } from '../model/schemaReader.js'
import { below } from '../read/tree.js'
import { isDocKey } from './docs.js'
import { type Bound } from './judge.js'

type Inside = (schema: Schema) => unknown

/** `undefined` where the keyword says nothing. */
type Saying = (schema: Schema, inside: Inside) => unknown

/** The keys of a schema under which one kind of thing stands. */
type KeyOf<A> = { readonly [K in keyof Schema]: Schema[K] extends A ? K : never }[keyof Schema]

const byName = <A>(entries: Iterable<readonly [string, A]>, say: (value: A) => unknown): object | undefined => {
  const all = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, say(value)] as const)
  return all.length === 0 ? undefined : Object.fromEntries(all)
}

const inOrder = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const value =
  (key: KeyOf<number | string | null>): Saying =>
  (schema) =>
    schema[key] ?? undefined

const one =
  (key: KeyOf<Schema | null>): Saying =>
  (schema, inside) => {
    const { [key]: part } = schema
    return part === null ? undefined : inside(part)
  }

const list =
  (key: KeyOf<ReadonlyArray<Schema>>): Saying =>
  (schema, inside) =>
    schema[key].length === 0 ? undefined : schema[key].map(inside)

const map =
  (key: KeyOf<ReadonlyMap<string, Schema>>): Saying =>
  (schema, inside) =>
    byName(schema[key], inside)

const minimum = ({ minimum: inclusive, exclusiveMinimum: exclusive }: Schema): Bound | undefined =>
  exclusive !== null && (inclusive === null || exclusive >= inclusive)
    ? [exclusive, true]
    : inclusive === null
      ? undefined
      : [inclusive, false]

const maximum = ({ maximum: inclusive, exclusiveMaximum: exclusive }: Schema): Bound | undefined =>
  exclusive !== null && (inclusive === null || exclusive <= inclusive)
    ? [exclusive, true]
    : inclusive === null
      ? undefined
      : [inclusive, false]

const type: Saying = ({ types, isNullable }) => {
  if (types === null) return undefined
  const all = inOrder([...new Set([...types, ...(isNullable ? ['null'] : [])])])
  return all.length === 1 ? all[0] : all
}

const sayings: Readonly<Record<string, Saying>> = {
  additionalProperties: one('additionalProperties'),
  allOf: list('allOf'),
  anyOf: list('anyOf'),
  contains: one('contains'),
  dependentRequired: ({ dependentRequired }) => byName(dependentRequired, inOrder),
  dependentSchemas: map('dependentSchemas'),
  discriminator: ({ discriminator }) =>
    discriminator === null
      ? undefined
      : [discriminator.property, ...inOrder(discriminator.mapping.map((mapped) => mapped.value))],
  else: one('else'),
  enum: ({ values }) => (values === null ? undefined : inOrder(values)),
  format: value('format'),
  if: one('if'),
  items: one('items'),
  maxContains: value('maxContains'),
  maxItems: value('maxItems'),
  maxLength: value('maxLength'),
  maxProperties: value('maxProperties'),
  maximum,
  minContains: value('minContains'),
  minItems: value('minItems'),
  minLength: value('minLength'),
  minProperties: value('minProperties'),
  minimum,
  multipleOf: value('multipleOf'),
  not: one('not'),
  nullable: ({ types, isNullable }) => (isNullable && types === null ? true : undefined),
  oneOf: list('oneOf'),
  pattern: ({ pattern }) => pattern?.source,
  patternProperties: ({ patternProperties }, inside) =>
    byName(
      patternProperties.map(([{ source }, member]) => [source, member] as const),
      inside,
    ),
  prefixItems: list('prefixItems'),
  properties: map('properties'),
  propertyNames: one('propertyNames'),
  required: ({ required }) => (required.length === 0 ? undefined : inOrder(required)),
  then: one('then'),
  type,
  unevaluatedItems: one('unevaluatedItems'),
  unevaluatedProperties: one('unevaluatedProperties'),
  uniqueItems: ({ uniqueItems }) => uniqueItems || undefined,
  'x-brand': value('brand'),
  'x-extensible-enum': ({ isOpen }) => isOpen || undefined,
  'x-json': ({ isAnyJson }) => isAnyJson || undefined,
}

/** Said by other keywords, of no meaning for values, or about a member rather than about its values. */
const elsewhere = new Set(
  (
    '$anchor $defs $id $ref $schema const default definitions dependencies exclusiveMaximum exclusiveMinimum ' +
    'readOnly writeOnly x-server-default'
  ).split(' '),
)

/** What no keyword of the model says: what it does not know, as it is written, and what could not be read. */
const unknownTo = ({ node, pointer }: Schema, { isLeftOut }: SchemaReader): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(node)
    .filter(
      ([key]) =>
        isLeftOut(below(pointer, key)) ||
        !(isDocKey(key) || key.startsWith('x-') || elsewhere.has(key) || Object.hasOwn(sayings, key)),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** References are put in, to this depth, so that the name of what they lead to does not count. */
const maxDepth = 4

/** What the keywords of a schema say of values, without those that another reading is left to. */
export const saidBy = (
  schema: Schema,
  reader: SchemaReader,
  without: ReadonlySet<string> = new Set(),
  depth = maxDepth,
): ReadonlyMap<string, unknown> => {
  const inside: Inside = (part) => {
    if (part.isNever) return false
    const target = reader.targetOf(part)
    const said = Object.fromEntries(saidBy(part, reader, new Set(), depth))
    if (target === null) return said
    const referred = depth === 0 ? '…' : Object.fromEntries(saidBy(target, reader, new Set(), depth - 1))
    return Object.keys(said).length === 0 ? referred : { ...said, $ref: referred }
  }
  const said = Object.entries(sayings).flatMap(([key, say]) => {
    const text = without.has(key) ? undefined : say(schema, inside)
    return text === undefined ? [] : [[key, text] as const]
  })
  return new Map([...said, ...unknownTo(schema, reader)])
}
