/** What each keyword of a schema says, in the words of JSON Schema 2020-12 and in one order, whatever way it is written. */
import { type Schema } from '../model/Schema.js'
import { type Bound } from './judge.js'

export type Inside = (schema: Schema) => unknown

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

/** Schemas whose order means nothing. */
const several =
  (key: KeyOf<ReadonlyArray<Schema>>): Saying =>
  (schema, inside) =>
    schema[key].length === 0 ? undefined : inOrder(schema[key].map(inside))

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

/** What each keyword says. */
export const sayings: Readonly<Record<string, Saying>> = {
  additionalProperties: one('additionalProperties'),
  allOf: several('allOf'),
  anyOf: several('anyOf'),
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
  // One is wanted where nothing is said.
  minContains: ({ minContains }) => (minContains === 1 ? undefined : (minContains ?? undefined)),
  minItems: value('minItems'),
  minLength: value('minLength'),
  minProperties: value('minProperties'),
  minimum,
  multipleOf: value('multipleOf'),
  not: one('not'),
  nullable: ({ types, isNullable }) => (isNullable && types === null ? true : undefined),
  oneOf: several('oneOf'),
  pattern: ({ pattern }) => pattern?.source,
  patternProperties: ({ patternProperties }, inside) =>
    byName(
      patternProperties.map(([{ source }, member]) => [source, member] as const),
      inside,
    ),
  prefixItems: ({ prefixItems }, inside) => (prefixItems.length === 0 ? undefined : prefixItems.map(inside)),
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
