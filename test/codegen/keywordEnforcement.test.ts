/**
 * Codecs enforce the keywords of a schema in the combinations that occur in practice, and the
 * report lists them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../codegen/src/runCommand.js'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { type KeywordOutcome, keywordReport } from '../../codegen/src/plan/keywordReport.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { outcomeOf } from './runJsonSchemaSuite.js'

const folder = mkdtempSync(join(tmpdir(), 'guarantees-'))
afterAll(() => rmSync(folder, { recursive: true }))

const nullableText = { anyOf: [{ type: 'string' }, { type: 'null' }], maxLength: 3 }
const several = { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'array' }], additionalProperties: true }

describe('a strict codec', () => {
  it.each<readonly [string, unknown, ReadonlyArray<unknown>, ReadonlyArray<unknown>]>([
    ['maxLength beside an anyOf with null', nullableText, ['abc', null], ['abcd', 1]],
    ['additionalProperties beside an anyOf of several types', several, ['a', {}, []], [1]],
    ['keywords for numbers without a type', { format: 'int64', minimum: 0 }, [0, 1.5, 'a', null], [-1]],
    [
      'a pattern that only compiles without the flag u',
      { pattern: '^-?\\d{0,2}(?:\\,\\d{0,2})?$' },
      ['-1,5', 3],
      ['abc'],
    ],
    [
      'lengths in code points, not in UTF-16 units',
      { type: 'string', maxLength: 1, minLength: 1 },
      ['é', '🧬'],
      ['', '🧬🧬'],
    ],
    ['multipleOf with numbers that binary fractions only approximate', { multipleOf: 0.1 }, [0.3, 1.1, 7], [0.35]],
    ['an enum with objects among its values', { enum: [{ a: [1] }, 'b'] }, [{ a: [1] }, 'b'], [{ a: [2] }, 'c']],
    ['a oneOf whose alternatives overlap', { oneOf: [{ minimum: 2 }, { maximum: 4 }] }, [1, 5], [3, 'a']],
    ['keywords beside an enum', { enum: [{ a: 1 }, [2]], items: false }, [{ a: 1 }], [[2]]],
    ['not with a type', { not: { type: 'boolean' } }, [1, null], [true]],
    [
      'an anyOf that only requires properties',
      { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      [{ a: 1 }],
      [{}],
    ],
    [
      'additionalProperties in another part of an allOf',
      { allOf: [{ additionalProperties: { type: 'string' } }, { properties: { a: { minLength: 2 } } }] },
      [{ a: 'xy' }],
      [{ a: 'x' }, { a: 1 }],
    ],
    [
      'unevaluatedProperties beside an allOf',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      [{ a: 1 }, []],
      [{ b: 1 }],
    ],
    [
      'prefixItems with a shorter array',
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      [[], ['a']],
      [[1], ['a', 'b']],
    ],
    [
      'a property whose name every object inherits',
      { type: 'object', properties: { constructor: { minLength: 2 } } },
      [{}, { constructor: 'ab' }],
      [{ constructor: 'a' }],
    ],
  ])('a strict codec enforces %s', async (_name, schema, valid, invalid) => {
    const { accepts, rejected } = await outcomeOf(schema, [...valid, ...invalid], { responses: 'strict' })
    expect(rejected).toBeNull()
    expect(accepts).toEqual([...valid.map(() => true), ...invalid.map(() => false)])
  })

  it('zod schemas enforce the constraints of referenced properties of every type', async () => {
    const member = (name: string): object => ({ $ref: `#/$defs/${name}` })
    const schema = {
      type: 'object',
      properties: { list: member('List'), even: member('Even'), other: member('Other'), text: member('Text') },
      patternProperties: { '^x': member('Text') },
      $defs: {
        List: { type: 'array', uniqueItems: true },
        Even: { type: 'integer', multipleOf: 2 },
        Other: { not: { type: 'string' } },
        Text: { type: 'string', pattern: '^a', allOf: [{ pattern: 'b$' }] },
      },
    }
    const invalid = [{ list: [1, 1] }, { even: 3 }, { other: 'x' }, { text: 'a' }, { xa: 'b' }]
    const right = { list: [1, 2], even: 4, other: 1, text: 'ab', xa: 'a-b' }
    const { accepts, zodAccepts } = await outcomeOf(schema, [right, ...invalid], { direction: 'sent' })
    expect(accepts).toEqual([true, ...invalid.map(() => false)])
    expect(zodAccepts).toEqual(accepts)
  })

  it('a property inside a subtype has the complete base type, including its list of subtypes', async () => {
    const pet = { $ref: '#/components/schemas/Pet' }
    const Cat = { allOf: [pet, { type: 'object', properties: { friend: { allOf: [pet] } } }] }
    const Pet = {
      type: 'object',
      required: ['name'],
      properties: { name: {} },
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
    }
    const { 'models.ts': models = '' } = await generateFiles(withSchemas({ Cat, Pet }))
    expect(models).toContain('readonly friend?: Pet\n')
  })

  it('requests are checked strictly, responses only with the option responses: strict', async () => {
    const schema = { type: 'object', properties: { name: { type: 'string', maxLength: 3 } }, minProperties: 1 }
    const [long, empty] = [{ name: 'long' }, {}]
    expect((await outcomeOf(schema, [long, empty], { direction: 'sent' })).accepts).toEqual([false, false])
    const received = await outcomeOf(schema, [long, empty], {})
    expect(received.accepts).toEqual([true, true])
    expect(received.models).toContain('/** The codec ignores `minProperties: 1`. */\nexport interface S')
    expect(received.models).toContain('  /** The codec ignores `maxLength: 3`. */\n  readonly name?: string')
    const strict = await outcomeOf(schema, [long, empty, { name: 'abc' }], { responses: 'strict' })
    expect(strict.accepts).toEqual([false, false, true])
    expect(strict.models).toContain('/** The codec also checks `minProperties: 1`. */')
  })

  it('zod schemas enforce the constraints of a property', async () => {
    const schema = {
      type: 'object',
      properties: { tags: { type: 'array', uniqueItems: true, items: { type: 'string' } } },
    }
    const { zodAccepts } = await outcomeOf(schema, [{ tags: ['a', 'b'] }, { tags: ['a', 'a'] }], { direction: 'sent' })
    expect(zodAccepts).toEqual([true, false])
  })
})

const withSchemas = (schemas: object, openapi = '3.1.0', paths: object = {}): Node => ({
  openapi,
  info: { title: 'T', version: '1' },
  paths,
  components: { schemas },
})

describe('properties with a default', () => {
  const members = { a: { type: 'string', default: 'x' }, b: { type: 'string', default: 'x' } }
  const set = { ...members, set: { type: 'string', default: 'x', readOnly: true } }
  const schema = { type: 'object', required: ['a'], properties: set }
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } } }
  const responses = { 200: { description: '', ...body } }
  const document = withSchemas({ S: schema }, '3.1.0', {
    '/s': { post: { operationId: 's', requestBody: body, responses } },
  })
  const interfaceIn = (models = '', name: string): string =>
    new RegExp(`export interface ${name} \\{[^}]*\\}`).exec(models)?.[0] ?? ''

  it('a default leaves required properties required in requests, and makes read-only properties required in responses', async () => {
    const { 'models.ts': models } = await generateFiles(document)
    expect(interfaceIn(models, 'SWrite')).toMatch(/readonly a: string\n.*readonly b\?: string \| undefined\n/)
    expect(interfaceIn(models, 'S')).toMatch(/readonly a: string\n.*readonly b\?: string\n.*readonly set: string\n/)
  })

  it('the option defaults: promised makes every property with a default required in responses', async () => {
    const { 'models.ts': models } = await generateFiles(document, { defaults: 'promised' })
    expect(interfaceIn(models, 'S')).toContain('  readonly b: string\n')
    expect(interfaceIn(models, 'SWrite')).toContain('  readonly a: string\n')
  })
})

describe('the keyword report', () => {
  const outcomes = (document: Node, options = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(
      keywordReport(planOf(document, options)).map(({ pointer, outcome }: KeywordOutcome) => [
        pointer.replace('#/components/schemas/', ''),
        outcome,
      ]),
    )
  const S = { type: 'object', properties: { at: { type: 'string', format: 'date', maxLength: 9 } }, minProperties: 1 }

  it('keywordReport lists for each keyword whether it is enforced', () => {
    expect(outcomes(withSchemas({ S }))).toEqual({
      'S/type': 'enforced',
      'S/properties': 'enforced',
      'S/minProperties': 'left out',
      'S/properties/at/type': 'enforced',
      'S/properties/at/format': 'left out',
      'S/properties/at/maxLength': 'left out',
    })
    expect(outcomes(withSchemas({ S }), { responses: 'strict' })).toMatchObject({
      'S/minProperties': 'enforced',
      'S/properties/at/format': 'left out',
      'S/properties/at/maxLength': 'enforced',
    })
  })

  it('keywordReport lists keywords beside a $ref as left out for OpenAPI 3.0, which ignores them', () => {
    const schemas = { S, T: { $ref: '#/components/schemas/S', minProperties: 2 } }
    const strict = { responses: 'strict' } as const
    expect(outcomes(withSchemas(schemas, '3.0.3'), strict)).toMatchObject({ 'T/minProperties': 'left out' })
    expect(outcomes(withSchemas(schemas), strict)).toMatchObject({ 'T/minProperties': 'enforced' })
  })

  it('--report writes the outcome of each keyword, and the reason for a rejection', async () => {
    const spec = join(folder, 'spec.json')
    const report = join(folder, 'report.json')
    const errors: Array<string> = []
    const output = { log: () => undefined, error: (line: string) => void errors.push(line) }
    const read = (): unknown => JSON.parse(readFileSync(report, 'utf8'))
    writeFileSync(spec, JSON.stringify(withSchemas({ S: { type: 'string', maxLength: 3 } })))
    expect(await runCommand(['--spec', spec, '--out', join(folder, 'out'), '--report', report], output)).toBe(0)
    const at = '#/components/schemas/S/maxLength'
    expect(read()).toContainEqual({ pointer: at, keyword: 'maxLength', outcome: 'left out', responses: 'left out' })
    writeFileSync(spec, JSON.stringify(withSchemas({ S: { pattern: '(' } })))
    expect(await runCommand(['--spec', spec, '--out', join(folder, 'out'), '--report', report], output)).toBe(1)
    expect(read()).toEqual([
      {
        pointer: '#/components/schemas/S/pattern',
        keyword: 'pattern',
        outcome: 'refused',
        reason: '"(" is not a valid ECMAScript regular expression',
      },
    ])
    expect(errors).toHaveLength(1)
  })
})
