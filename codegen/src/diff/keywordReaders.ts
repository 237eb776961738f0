/**
 * Reads the value of each keyword in the form of JSON Schema 2020-12 and in a fixed order,
 * regardless of how it's written.
 */
import type { Schema } from '../model/Schema.js'
import type { Bound } from './compareConstraintValues.js'

export type ReadSubschema = (schema: Schema) => unknown

/** Returns `undefined` if the schema doesn't have the keyword. */
type KeywordReader = (schema: Schema, readSubschema: ReadSubschema) => unknown

/** The properties of `Schema` that have this type. */
type KeyOf<A> = { readonly [K in keyof Schema]: Schema[K] extends A ? K : never }[keyof Schema]

const sortedByName = <A>(
  entries: Iterable<readonly [string, A]>,
  convert: (value: A) => unknown,
): object | undefined => {
  const all = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, convert(value)] as const)
  return all.length === 0 ? undefined : Object.fromEntries(all)
}

const sorted = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const scalarKeyword =
  (key: KeyOf<number | string | null>): KeywordReader =>
  (schema) =>
    schema[key] ?? undefined

const subschemaKeyword =
  (key: KeyOf<Schema | null>): KeywordReader =>
  (schema, readSubschema) => {
    const { [key]: part } = schema
    return part === null ? undefined : readSubschema(part)
  }

/** Reads subschemas whose order doesn't matter. */
const unorderedSubschemas =
  (key: KeyOf<ReadonlyArray<Schema>>): KeywordReader =>
  (schema, readSubschema) =>
    schema[key].length === 0 ? undefined : sorted(schema[key].map(readSubschema))

const subschemaMap =
  (key: KeyOf<ReadonlyMap<string, Schema>>): KeywordReader =>
  (schema, readSubschema) =>
    sortedByName(schema[key], readSubschema)

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

const type: KeywordReader = ({ types, isNullable }) => {
  if (types === null) return undefined
  const all = sorted([...new Set([...types, ...(isNullable ? ['null'] : [])])])
  return all.length === 1 ? all[0] : all
}

export const keywordReaders: Readonly<Record<string, KeywordReader>> = {
  additionalProperties: subschemaKeyword('additionalProperties'),
  allOf: unorderedSubschemas('allOf'),
  anyOf: unorderedSubschemas('anyOf'),
  contains: subschemaKeyword('contains'),
  dependentRequired: ({ dependentRequired }) => sortedByName(dependentRequired, sorted),
  dependentSchemas: subschemaMap('dependentSchemas'),
  discriminator: ({ discriminator }) =>
    discriminator === null
      ? undefined
      : [discriminator.property, ...sorted(discriminator.mapping.map((mapped) => mapped.value))],
  else: subschemaKeyword('else'),
  enum: ({ values }) => (values === null ? undefined : sorted(values)),
  format: scalarKeyword('format'),
  if: subschemaKeyword('if'),
  items: subschemaKeyword('items'),
  maxContains: scalarKeyword('maxContains'),
  maxItems: scalarKeyword('maxItems'),
  maxLength: scalarKeyword('maxLength'),
  maxProperties: scalarKeyword('maxProperties'),
  maximum,
  // 1 is the default.
  minContains: ({ minContains }) => (minContains === 1 ? undefined : (minContains ?? undefined)),
  minItems: scalarKeyword('minItems'),
  minLength: scalarKeyword('minLength'),
  minProperties: scalarKeyword('minProperties'),
  minimum,
  multipleOf: scalarKeyword('multipleOf'),
  not: subschemaKeyword('not'),
  nullable: ({ types, isNullable }) => (isNullable && types === null ? true : undefined),
  oneOf: unorderedSubschemas('oneOf'),
  pattern: ({ pattern }) => pattern?.source,
  patternProperties: ({ patternProperties }, readSubschema) =>
    sortedByName(
      patternProperties.map(([{ source }, subschema]) => [source, subschema] as const),
      readSubschema,
    ),
  prefixItems: ({ prefixItems }, readSubschema) =>
    prefixItems.length === 0 ? undefined : prefixItems.map(readSubschema),
  properties: subschemaMap('properties'),
  propertyNames: subschemaKeyword('propertyNames'),
  required: ({ required }) => (required.length === 0 ? undefined : sorted(required)),
  then: subschemaKeyword('then'),
  type,
  unevaluatedItems: subschemaKeyword('unevaluatedItems'),
  unevaluatedProperties: subschemaKeyword('unevaluatedProperties'),
  uniqueItems: ({ uniqueItems }) => uniqueItems || undefined,
  'x-brand': scalarKeyword('brand'),
  'x-extensible-enum': ({ isOpen }) => isOpen || undefined,
  'x-json': ({ isAnyJson }) => isAnyJson || undefined,
}
