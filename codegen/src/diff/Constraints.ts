/** The keywords that constrain one alternative of a schema, such as `maxLength`. */
import { onlyRequiresProperties } from '../model/keywordsBeyondTypes.js'
import type { Schema } from '../model/Schema.js'
import type { SchemaReader } from '../model/schemaReader.js'
import { isSameConstraint, compareConstraintValues } from './compareConstraintValues.js'
import { canonicalKeywords } from './canonicalKeywords.js'

/** Maps a keyword to its canonical value. */
export type Constraints = ReadonlyMap<string, unknown>

export const noConstraints: Constraints = new Map()

/** Keywords that alternatives are built from, and so aren't constraints. */
const structuralKeywords = new Set(
  'additionalProperties allOf enum items nullable prefixItems properties required type x-extensible-enum x-json'.split(
    ' ',
  ),
)

const arrayKeywords = new Set(
  'contains maxContains maxItems minContains minItems unevaluatedItems uniqueItems'.split(' '),
)
const numberKeywords = new Set('format maximum minimum multipleOf'.split(' '))
const objectKeywords = new Set(
  (
    'dependentRequired dependentSchemas maxProperties minProperties patternProperties propertyNames ' +
    'unevaluatedProperties'
  ).split(' '),
)
const stringKeywords = new Set(
  'contentEncoding contentMediaType contentSchema format maxLength minLength pattern x-brand'.split(' '),
)

/** Keywords that apply to values of one kind only. */
const keywordsByKind: Readonly<Record<string, ReadonlySet<string>>> = {
  array: arrayKeywords,
  number: numberKeywords,
  object: objectKeywords,
  string: stringKeywords,
}
const keywordsOfOneKind = new Set(Object.values(keywordsByKind).flatMap((keys) => [...keys]))

/**
 * Returns the subschemas of `anyOf` or `oneOf`. Empty if each only lists required properties: that
 * is a constraint.
 */
export const choicesIn = (schema: Schema, key: 'anyOf' | 'oneOf'): ReadonlyArray<Schema> =>
  schema[key].every(onlyRequiresProperties) ? [] : schema[key]

/** Returns the constraints that a schema itself declares, for values of every kind. */
export const constraintsOf = (schema: Schema, reader: SchemaReader): Constraints =>
  canonicalKeywords(schema, reader, (key) =>
    key === 'anyOf' || key === 'oneOf' ? choicesIn(schema, key).length > 0 : structuralKeywords.has(key),
  )

/** Returns the constraints that apply to values of one kind. */
export const constraintsForKind = (constraints: Constraints, kind: string): Constraints =>
  kind === 'any' || constraints.size === 0
    ? constraints
    : new Map(
        [...constraints].filter(([key]) => !keywordsOfOneKind.has(key) || keywordsByKind[kind]?.has(key) === true),
      )

/** Returns the constraints of values that satisfy both: of two limits, the tighter one. */
export const intersectConstraints = (left: Constraints, right: Constraints): Constraints => {
  if (right.size === 0) return left
  const all = new Map(left)
  for (const [key, value] of right) {
    const known = all.get(key)
    if (known === undefined || isSameConstraint(known, value)) all.set(key, value)
    else {
      const change = compareConstraintValues(key, known, value)
      all.set(key, change === 'narrowed' ? value : change === 'widened' ? known : { all: [known, value] })
    }
  }
  return all
}
