/** Keywords that limit the values of an alternative. */
import { onlyRequiresProperties } from '../model/untypedKeywords.js'
import { type Schema } from '../model/Schema.js'
import { type SchemaReader } from '../model/schemaReader.js'
import { isSameFact, judge } from './judge.js'
import { saidBy } from './saidBy.js'

/** From keyword to what it says. */
export type Facts = ReadonlyMap<string, unknown>

export const noFacts: Facts = new Map()

/** Keywords that alternatives are made of. */
const structure = new Set(
  'additionalProperties allOf enum items nullable prefixItems properties required type x-extensible-enum x-json'.split(
    ' ',
  ),
)

const ofArrays = new Set('contains maxContains maxItems minContains minItems unevaluatedItems uniqueItems'.split(' '))
const ofNumbers = new Set('format maximum minimum multipleOf'.split(' '))
const ofObjects = new Set(
  (
    'dependentRequired dependentSchemas maxProperties minProperties patternProperties propertyNames ' +
    'unevaluatedProperties'
  ).split(' '),
)
const ofStrings = new Set(
  'contentEncoding contentMediaType contentSchema format maxLength minLength pattern x-brand'.split(' '),
)

/** Keywords that say something of values of one kind only. */
const keywordsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  array: ofArrays,
  number: ofNumbers,
  object: ofObjects,
  string: ofStrings,
}
const ofOneKind = new Set(Object.values(keywordsOf).flatMap((keys) => [...keys]))

/** The schemas of which one must hold; none where all of them only say which members must be there: that is a limit. */
export const choiceIn = (schema: Schema, key: 'anyOf' | 'oneOf'): ReadonlyArray<Schema> =>
  schema[key].every(onlyRequiresProperties) ? [] : schema[key]

/** What a schema states itself, of values of any kind. */
export const factsOf = (schema: Schema, reader: SchemaReader): Facts =>
  saidBy(schema, reader, (key) =>
    key === 'anyOf' || key === 'oneOf' ? choiceIn(schema, key).length > 0 : structure.has(key),
  )

/** Those that say something of values of a kind. */
export const factsFor = (facts: Facts, kind: string): Facts =>
  kind === 'any' || facts.size === 0
    ? facts
    : new Map([...facts].filter(([key]) => !ofOneKind.has(key) || keywordsOf[kind]?.has(key) === true))

/** What both say: of two limits the tighter one. */
export const bothFacts = (left: Facts, right: Facts): Facts => {
  if (right.size === 0) return left
  const all = new Map(left)
  for (const [key, value] of right) {
    const known = all.get(key)
    if (known === undefined || isSameFact(known, value)) all.set(key, value)
    else {
      const verdict = judge(key, known, value)
      all.set(key, verdict === 'narrower' ? value : verdict === 'wider' ? known : { all: [known, value] })
    }
  }
  return all
}
