/** What a codec lets through is what the description says, in the ways that descriptions say it in practice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from '../../codegen/src/command.js'
import { generate } from '../../codegen/src/generate.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { type KeywordOutcome, keywordReport } from '../../codegen/src/plan/keywordReport.js'
import { type Node } from '../../codegen/src/read/tree.js'
import { outcomeOf } from './jsonSchemaSuite.js'

const folder = mkdtempSync(join(tmpdir(), 'guarantees-'))
afterAll(() => rmSync(folder, { recursive: true }))

const nullableText = { anyOf: [{ type: 'string' }, { type: 'null' }], maxLength: 3 }
const several = { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'array' }], additionalProperties: true }

describe('a codec that checks all that is described', () => {
  it.each<readonly [string, unknown, ReadonlyArray<unknown>, ReadonlyArray<unknown>]>([
    ['a limit of texts beside a choice with null', nullableText, ['abc', null], ['abcd', 1]],
    ['a keyword of objects beside a choice of several types', several, ['a', {}, []], [1]],
    ['keywords of numbers without a type', { format: 'int64', minimum: 0 }, [0, 1.5, 'a', null], [-1]],
    ['a pattern that only compiles without u', { pattern: '^-?\\d{0,2}(?:\\,\\d{0,2})?$' }, ['-1,5', 3], ['abc']],
    ['characters that take two places', { type: 'string', maxLength: 1, minLength: 1 }, ['é', '🧬'], ['', '🧬🧬']],
    ['multiples that no binary fraction holds', { multipleOf: 0.1 }, [0.3, 1.1, 7], [0.35]],
    ['objects among the values of an enumeration', { enum: [{ a: [1] }, 'b'] }, [{ a: [1] }, 'b'], [{ a: [2] }, 'c']],
    ['a choice of which exactly one fits', { oneOf: [{ minimum: 2 }, { maximum: 4 }] }, [1, 5], [3, 'a']],
    ['what an enumeration does not say of its values', { enum: [{ a: 1 }, [2]], items: false }, [{ a: 1 }], [[2]]],
    ['a type that is excluded', { not: { type: 'boolean' } }, [1, null], [true]],
    [
      'which members must be there',
      { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      [{ a: 1 }],
      [{}],
    ],
    [
      'a member that another part of allOf describes as additional',
      { allOf: [{ additionalProperties: { type: 'string' } }, { properties: { a: { minLength: 2 } } }] },
      [{ a: 'xy' }],
      [{ a: 'x' }, { a: 1 }],
    ],
    [
      'nothing but what is evaluated',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      [{ a: 1 }, []],
      [{ b: 1 }],
    ],
    [
      'a tuple that is shorter than its items',
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      [[], ['a']],
      [[1], ['a', 'b']],
    ],
    [
      'a reference to a member of a name that every object has',
      { type: 'object', properties: { constructor: { minLength: 2 } } },
      [{}, { constructor: 'ab' }],
      [{ constructor: 'a' }],
    ],
  ])('enforces %s', async (_name, schema, valid, invalid) => {
    const { fits, refused } = await outcomeOf(schema, [...valid, ...invalid], { responses: 'strict' })
    expect(refused).toBeNull()
    expect(fits).toEqual([...valid.map(() => true), ...invalid.map(() => false)])
  })

  it('says by zod what a schema says that a member refers to, whatever its type', async () => {
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
    const wrong = [{ list: [1, 1] }, { even: 3 }, { other: 'x' }, { text: 'a' }, { xa: 'b' }]
    const right = { list: [1, 2], even: 4, other: 1, text: 'ab', xa: 'a-b' }
    const { fits, zod } = await outcomeOf(schema, [right, ...wrong], { direction: 'sent' })
    expect(fits).toEqual([true, ...wrong.map(() => false)])
    expect(zod).toEqual(fits)
  })

  it('holds a member to its whole base, also where the base lists what the member is in', async () => {
    const pet = { $ref: '#/components/schemas/Pet' }
    const Cat = { allOf: [pet, { type: 'object', properties: { friend: { allOf: [pet] } } }] }
    const Pet = {
      type: 'object',
      required: ['name'],
      properties: { name: {} },
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
    }
    const { 'models.ts': models = '' } = await generate(withSchemas({ Cat, Pet }))
    expect(models).toContain('readonly friend?: Pet\n')
  })

  it('is what a request has, and what a response has only when it is asked for', async () => {
    const schema = { type: 'object', properties: { name: { type: 'string', maxLength: 3 } }, minProperties: 1 }
    const [long, empty] = [{ name: 'long' }, {}]
    expect((await outcomeOf(schema, [long, empty], { direction: 'sent' })).fits).toEqual([false, false])
    const received = await outcomeOf(schema, [long, empty], {})
    expect(received.fits).toEqual([true, true])
    expect(received.models).toContain('/** The codec ignores `minProperties: 1`. */\nexport interface S')
    expect(received.models).toContain('  /** The codec ignores `maxLength: 3`. */\n  readonly name?: string')
    const strict = await outcomeOf(schema, [long, empty, { name: 'abc' }], { responses: 'strict' })
    expect(strict.fits).toEqual([false, false, true])
    expect(strict.models).toContain('/** The codec also checks `minProperties: 1`. */')
  })

  it('says by zod what is wrong, with the name of the field', async () => {
    const schema = {
      type: 'object',
      properties: { tags: { type: 'array', uniqueItems: true, items: { type: 'string' } } },
    }
    const { zod } = await outcomeOf(schema, [{ tags: ['a', 'b'] }, { tags: ['a', 'a'] }], { direction: 'sent' })
    expect(zod).toEqual([true, false])
  })
})

const withSchemas = (schemas: object, openapi = '3.1.0', paths: object = {}): Node => ({
  openapi,
  info: { title: 'T', version: '1' },
  paths,
  components: { schemas },
})

describe('a default', () => {
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

  it('makes no required member optional when it is sent, and is promised where the server sets it', async () => {
    const { 'models.ts': models } = await generate(document)
    expect(interfaceIn(models, 'SWrite')).toMatch(/readonly a: string\n.*readonly b\?: string \| undefined\n/)
    expect(interfaceIn(models, 'S')).toMatch(/readonly a: string\n.*readonly b\?: string\n.*readonly set: string\n/)
  })

  it('is promised everywhere when that is said', async () => {
    const { 'models.ts': models } = await generate(document, { defaults: 'promised' })
    expect(interfaceIn(models, 'S')).toContain('  readonly b: string\n')
    expect(interfaceIn(models, 'SWrite')).toContain('  readonly a: string\n')
  })
})

describe('the report', () => {
  const outcomes = (document: Node, options = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(
      keywordReport(planOf(document, options)).map(({ pointer, outcome }: KeywordOutcome) => [
        pointer.replace('#/components/schemas/', ''),
        outcome,
      ]),
    )
  const S = { type: 'object', properties: { at: { type: 'string', format: 'date', maxLength: 9 } }, minProperties: 1 }

  it('says of each keyword whether it is checked', () => {
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

  it('names what OpenAPI 3.0 ignores beside a reference, which 3.1 does not', () => {
    const schemas = { S, T: { $ref: '#/components/schemas/S', minProperties: 2 } }
    const strict = { responses: 'strict' } as const
    expect(outcomes(withSchemas(schemas, '3.0.3'), strict)).toMatchObject({ 'T/minProperties': 'left out' })
    expect(outcomes(withSchemas(schemas), strict)).toMatchObject({ 'T/minProperties': 'enforced' })
  })

  it('is written by the command, with what is refused', async () => {
    const spec = join(folder, 'spec.json')
    const report = join(folder, 'report.json')
    const told: Array<string> = []
    const say = { log: () => undefined, error: (line: string) => void told.push(line) }
    const read = (): unknown => JSON.parse(readFileSync(report, 'utf8'))
    writeFileSync(spec, JSON.stringify(withSchemas({ S: { type: 'string', maxLength: 3 } })))
    expect(await command(['--spec', spec, '--out', join(folder, 'out'), '--report', report], say)).toBe(0)
    const at = '#/components/schemas/S/maxLength'
    expect(read()).toContainEqual({ pointer: at, keyword: 'maxLength', outcome: 'left out', responses: 'left out' })
    writeFileSync(spec, JSON.stringify(withSchemas({ S: { pattern: '(' } })))
    expect(await command(['--spec', spec, '--out', join(folder, 'out'), '--report', report], say)).toBe(1)
    expect(read()).toEqual([
      {
        pointer: '#/components/schemas/S/pattern',
        keyword: 'pattern',
        outcome: 'refused',
        reason: '"(" is no regular expression of ECMAScript',
      },
    ])
    expect(told).toHaveLength(1)
  })
})
