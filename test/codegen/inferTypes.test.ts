/**
 * Schemas without `type` accept any JSON that their keywords allow. With `inferTypes`, they have
 * the type that their keywords constrain.
 */
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GenerateOptions } from '../../codegen/src/GenerateOptions.js'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { compileFiles, type Compiled } from './compileFixture.js'

const schemas = {
  Pet: { description: 'A pet.', properties: { name: { type: 'string' }, age: { minimum: 0 } }, required: ['name'] },
  Either: { properties: { a: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
  Perhaps: { nullable: true, properties: { a: { type: 'string' } } },
  Names: { items: { type: 'string' }, uniqueItems: true },
  Id: { format: 'uuid' },
  Count: { format: 'int32', minimum: 1 },
  Mixed: { properties: { a: {} }, minLength: 1 },
  Short: { maxLength: 2, anyOf: [{ type: 'string' }, { type: 'array', items: {} }] },
  Loose: { maxLength: 2, oneOf: [{ type: 'string' }, {}] },
  Unknown: { format: 'colour' },
  Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: 'integer' } } }] },
}

const document: Node = {
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: {},
  components: { schemas },
}

const compiledWith = async (options: Partial<GenerateOptions>, usage: string): Promise<Compiled> =>
  compileFiles(await generateFiles(document, { responses: 'strict', ...options }), usage)

const isValid = (compiled: Compiled, name: string, value: unknown): boolean =>
  E.isRight(compiled.codecs[name]?.decode(value) ?? E.left([]))

let asDeclared: Compiled
let inferred: Compiled

beforeAll(async () => {
  asDeclared = await compiledWith(
    {},
    `import type * as m from './models.js'
     export const pets: ReadonlyArray<m.Pet> = [{ name: 'n' }, 'text', 3, null, [1]]
     export const mixed: m.Mixed = 'text'`,
  )
  inferred = await compiledWith(
    { inferTypes: true },
    `import type * as m from './models.js'
     export const pet: m.Pet = { name: 'n', age: 1 }
     export const cat: m.Cat = { name: 'n', lives: 9 }
     export const names: m.Names = ['a']
     export const none: m.Perhaps = null
     export const name = (given: m.Pet): string => given.name
     // @ts-expect-error a string is not an object
     export const text: m.Pet = 'text'
     export const mixed: m.Mixed = 'text'`,
  )
}, 180_000)
afterAll(() => {
  asDeclared.remove()
  inferred.remove()
})

it('generated types compile with and without inferTypes', () => {
  expect(asDeclared.problems).toEqual([])
  expect(inferred.problems).toEqual([])
})

describe('values that are valid with and without inferTypes', () => {
  it.each<readonly [string, unknown]>([
    ['Pet', { name: 'n', age: 0 }],
    ['Either', { b: 1 }],
    ['Perhaps', null],
    ['Names', ['a', 'b']],
    ['Id', 'b5a3c0f2-7a51-4c7e-9d0c-0d6c1a4e2f11'],
    ['Count', 3],
    ['Mixed', 3],
    ['Short', [1, 2, 3]],
    ['Loose', 3],
    ['Unknown', 3],
    ['Cat', { name: 'n', lives: 9 }],
  ])('the codec %s accepts %j with and without inferTypes', (name, value) => {
    expect([isValid(asDeclared, name, value), isValid(inferred, name, value)]).toEqual([true, true])
  })
})

describe('values that are invalid with and without inferTypes', () => {
  it.each<readonly [string, unknown]>([
    ['Pet', {}],
    ['Pet', { name: 'n', age: -1 }],
    ['Either', {}],
    ['Names', ['a', 'a']],
    ['Count', 0],
    ['Short', 'abc'],
  ])('the codec %s rejects %j with and without inferTypes', (name, value) => {
    expect([isValid(asDeclared, name, value), isValid(inferred, name, value)]).toEqual([false, false])
  })
})

describe('values of other types, which only inferTypes rejects', () => {
  it.each<readonly [string, unknown]>([
    ['Pet', 'text'],
    ['Pet', { name: 'n', age: 'old' }],
    ['Either', []],
    ['Perhaps', 3],
    ['Names', 'a'],
    ['Id', 3],
    ['Count', '3'],
    ['Cat', 3],
  ])('the codec %s rejects %j only with inferTypes', (name, value) => {
    expect([isValid(asDeclared, name, value), isValid(inferred, name, value)]).toEqual([true, false])
  })
})

it('doc comments state which types are inferred, and which schemas declare none', async () => {
  const commentOf = (models: string | undefined, name: string): string =>
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:interface|type) ${name}\\b`).exec(models ?? '')?.[1] ?? ''
  const [plain, taken] = [await generateFiles(document), await generateFiles(document, { inferTypes: true })]
  expect(commentOf(plain['models.ts'], 'Pet')).toContain('A pet.')
  expect(commentOf(plain['models.ts'], 'Pet')).toContain(
    'The description declares no type, so any other JSON is valid too; `--infer-types` makes it an object.',
  )
  expect(commentOf(taken['models.ts'], 'Pet')).toContain('Inferred to be an object: the description declares no type.')
  expect(commentOf(taken['models.ts'], 'Count')).toContain('Inferred to be an integer')
  for (const files of [plain, taken]) expect(commentOf(files['models.ts'], 'Mixed')).not.toContain('declares no type')
})
