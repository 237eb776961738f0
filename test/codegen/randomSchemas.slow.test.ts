/**
 * Compares codecs with Ajv on random schemas and values. Strict codecs must agree with it, and zod
 * schemas must not accept more.
 */
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outcomeOf } from './runJsonSchemaSuite.js'

const names = ['a', 'b', 'é', 'x-1']
const name = fc.constantFrom(...names)
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, -2, 2.5, 1e10, '', 'a', 'ab', 'x-1', '🧬', '🧬🧬')

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

const count = fc.nat({ max: 3 })
const pattern = fc.constantFrom('^a', 'b$', '^.$', '\\d', '^-?\\d{0,2}(?:\\,\\d)?$')
const type = fc.constantFrom('array', 'boolean', 'integer', 'null', 'number', 'object', 'string')

/** Picks a few related keywords, so that enough values are valid. */
const someOf = (keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc
    .subarray(Object.keys(keywords), { maxLength: 4 })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, keywords[key] ?? fc.constant(true)]))))

const { schema } = fc.letrec<{ schema: unknown }>((tie) => {
  const one = tie('schema')
  const several = fc.array(one, { minLength: 1, maxLength: 3 })
  const members = fc.dictionary(name, one, { maxKeys: 3, noNullPrototype: true })
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.boolean(),
      fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
      fc.record({ enum: fc.array(value, { minLength: 1, maxLength: 3 }) }),
      fc.record({ const: value }),
      fc.record({ $ref: fc.constantFrom('#/$defs/one', '#/$defs/two') }),
      someOf({
        minimum: count,
        maximum: count,
        exclusiveMinimum: count,
        exclusiveMaximum: count,
        multipleOf: fc.constantFrom(1, 2, 2.5),
        type,
      }),
      someOf({ minLength: count, maxLength: count, pattern, type }),
      // Not with `contains` beside `unevaluatedItems`, whose interaction Ajv doesn't implement.
      someOf({
        items: one,
        prefixItems: several,
        minItems: count,
        maxItems: count,
        uniqueItems: fc.boolean(),
        unevaluatedItems: one,
        type,
      }),
      someOf({ contains: one, minContains: count, maxContains: count, type }),
      someOf({
        properties: members,
        required: fc.uniqueArray(name, { maxLength: 2 }),
        additionalProperties: one,
        patternProperties: fc.dictionary(pattern, one, { maxKeys: 2, noNullPrototype: true }),
        unevaluatedProperties: one,
        type,
      }),
      someOf({
        minProperties: count,
        maxProperties: count,
        propertyNames: one,
        dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        dependentSchemas: members,
        properties: members,
      }),
      someOf({
        allOf: several,
        anyOf: several,
        oneOf: several,
        not: one,
        if: one,
        then: one,
        else: one,
        properties: members,
        unevaluatedProperties: one,
        maxLength: count,
      }),
    ),
  }
})

const root = fc.record({ schema, one: schema, two: schema })

/** Validates the values with Ajv; returns `null` if it can't compile the schema. */
const validity = (document: object, values: ReadonlyArray<unknown>): ReadonlyArray<boolean> | null => {
  try {
    const validate = new Ajv2020.default({ strict: false, logger: false, validateFormats: false }).compile(document)
    return values.map((one) => validate(one))
  } catch {
    return null
  }
}

it('codecs and zod schemas agree with Ajv on random schemas and values', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      root,
      fc.array(value, { minLength: 30, maxLength: 30 }),
      async ({ schema: all, one, two }, values) => {
        const document = { allOf: [all], $defs: { one, two } }
        const valid = validity(document, values)
        const strict = await outcomeOf(document, values, { responses: 'strict' })
        if (valid === null || strict.rejected !== null) return
        const shape = await outcomeOf(document, values, {})
        const sent = await outcomeOf(document, values, { direction: 'sent' })
        compared += values.length
        expect(strict.accepts).toEqual(valid)
        expect(sent.accepts).toEqual(valid)
        for (const [i, isValid] of valid.entries()) {
          if (isValid) expect(shape.accepts[i]).toBe(true)
          else expect(sent.zodAccepts[i]).toBe(false)
        }
      },
    ),
    { numRuns: 150, seed: 16, endOnFailure: false },
  )
  expect(compared).toBeGreaterThan(2_000)
}, 300_000)
