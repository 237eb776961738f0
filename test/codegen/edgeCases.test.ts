/** Code generated from unusual descriptions compiles, has usable types, decodes and encodes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import type { Operation } from '../../src/generated/operation.js'
import { buildRequest } from '../../src/http/buildRequest.js'
import { compileFixture, type Compiled, generateFixture, fixturePath } from './compileFixture.js'

const isRight = (compiled: Compiled, codec: string, value: unknown): boolean =>
  E.isRight(compiled.codecs[codec]?.decode(value) ?? E.left([]))

const messages = (compiled: Compiled, schema: string, value: unknown): ReadonlyArray<string> =>
  compiled.requests[schema]?.safeParse(value).error?.issues.map((issue) => issue.message) ?? []

const build = (compiled: Compiled, id: string, args: unknown) =>
  buildRequest(compiled.operations[id] as unknown as Operation<unknown, unknown, never>, args)

const folder = mkdtempSync(join(tmpdir(), 'zoo-'))
afterAll(() => rmSync(folder, { recursive: true }))

const helpers = `
  import type * as m from './models.js'
  import * as operations from './operations.js'
  type ArgsOf<O> = O extends { readonly _types?: { readonly args: (args: infer A) => void } } ? A : never
  type OkOf<O> = O extends { readonly _types?: { readonly ok: infer A } } ? A : never
  type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
  const expect = <T extends true>(_?: T): void => undefined
`

describe('code generated from unusual OpenAPI 3.1', () => {
  let zoo: Compiled
  // The compiler is slow while other tests keep both cores busy.
  beforeAll(async () => {
    zoo = await compileFixture(
      'edgeCases.yaml',
      `${helpers}
       export const narrowed = (animal: m.Animal): string | number | undefined => {
         switch (animal.kind) {
           case 'tom':
           case 'kitten':
             return animal.name
           case 'Dog':
             return animal.owner
           case 'fish':
             return animal.depth_m
           default: {
             const none: never = animal
             return none
           }
         }
       }
       export const sized = (value: m.Short | m.Long): string => ('text' in value ? value.text : value.lines.join())
       export const bySize = (value: Exclude<m.Answer, m.Many | m.Animal>): string | ReadonlyArray<string> | undefined =>
         value.size === 'Short' ? value.text : value.size === 'Long' ? value.lines : undefined
       expect<Equal<m.Mixed, 'a' | 1 | true | null | '1'>>()
       expect<Equal<m.OnlyText, 'a' | '1'>>()
       expect<Equal<m.Point, readonly [number, number]>>()
       expect<Equal<m.Range, readonly [number, (number | null)?]>>()
       expect<Equal<m.Row, readonly [string, ...ReadonlyArray<number>]>>()
       expect<Equal<m.Never, never>>()
       expect<Equal<OkOf<typeof operations.replacePhoto>, Uint8Array>>()
       expect<Equal<OkOf<typeof operations.optionsAnimalsByAnimalIdByLabel>, m.Cat | m.Fish | string>>()
       expect<Equal<OkOf<typeof operations.headAnimalsByAnimalIdByLabel>, void>>()
       expect<Equal<OkOf<typeof operations.deleteAnimalsByAnimalIdByLabel>, void>>()
       expect<Equal<keyof m.Crossing, 'extra' | 'stripes'>>()
       const values = Object.values(operations)
       expect<Equal<(typeof values)[number]['id'], string>>()
       export const nested: m.Nested = [['a', ['b']], 'c']
       export const map: m.Map = { a: { b: {} } }
       export const open: m.Open = { n: 1, s: 'a', other: true }
       export const tree: m.Tree = { genus: 'Quercus', height_m: 3 }
       export const both: m.Right = { left: { right: null, extra: 1 } }
       export const page: m.AnimalsAnimalId_label_GetResponses200ApplicationJson = { parent: { parent: { name: 'a' } } }
       type Args = ArgsOf<typeof operations.getAnimalsByAnimalIdByLabel>
       export const args: Args = { path: { 'animal-id': 1, '.label': ['a'] }, query: { shared: 1, ids: [1], where: { kind: 'fish' } }, cookie: { session: 's' } }
       type Add = ArgsOf<typeof operations.addAnimal>
       export const json: Add = { body: { kind: 'tom', name: 'n' } }
       export const form: Add = { contentType: 'multipart/form-data', body: { photo: { bytes: new Uint8Array(1), fileName: 'a.png' }, tags: ['a'] } }
       // @ts-expect-error a form needs its contentType
       export const formWithoutContentType: Add = { body: { photo: new Uint8Array(1) } }
       // @ts-expect-error the body needs its contentType
       export const patch: ArgsOf<typeof operations.changeAnimals> = { body: [] }
       // @ts-expect-error not the value of the discriminator
       export const cat: m.Animal = { kind: 'Cat', name: 'n' }
       // @ts-expect-error an additional member of the wrong type
       export const closed: m.Open = { n: 1, other: [] }
       // @ts-expect-error a required member without a declared type is missing
       export const needs: m.Needs = { here: 'a' }
       // @ts-expect-error a read-only member can't be sent
       export const write: ArgsOf<typeof operations.addAnimal> = { body: { kind: 'tom', name: 'n', id: 1 } }
      `,
    )
  }, 180_000)
  afterAll(() => zoo.remove())

  it('code generated from edgeCases.yaml compiles, with the described types', () => expect(zoo.problems).toEqual([]))

  it.each([
    ['Animal', { kind: 'tom', name: 'n' }, { kind: 'Cat', name: 'n' }],
    ['Animal', { kind: 'Dog', owner: 'o', mates: [] }, { kind: 'Dog' }],
    ['Animal', { kind: 'fish' }, { kind: 'fish', depth_m: 'deep' }],
    ['Answer', { text: 't' }, { size: 'Long', text: 't' }],
    ['Answer', { size: 'Long', lines: [] }, { size: 'Short', lines: [] }],
    ['Answer', [1], ['a']],
    ['Answer', { kind: 'fish' }, { kind: 'cow' }],
    ['Plant', { genus: 'g', height_m: 1 }, { height_m: 1 }],
    ['Nested', [['a', []]], [[1]]],
    ['Map', { a: { b: {} } }, { a: { b: 1 } }],
    ['Left', { right: { left: { right: null, extra: 1 } } }, { right: { left: { right: null } } }],
    ['Point', [1, 2], [1, 2, 3]],
    ['Point', [1, 2], [1]],
    ['Range', [1], []],
    ['Range', [1, null], [1, 'a']],
    ['Row', ['a', 1, 2], ['a', 1, 'b']],
    ['Row', ['a'], []],
    ['Anything', ['a', {}, null], [1]],
    ['Anything', [], {}],
    ['Needs', 'not an object, so nothing is required', { here: 'a' }],
    ['Mixed', null, 'b'],
    ['Mixed', '1', 2],
    ['Maybe', { x: 1 }, {}],
    ['OnlyText', 'a', 1],
    ['Open', { n: 1, other: true }, { n: 1, other: 'a' }],
    ['Loose', { cat: { kind: 'a', name: 'b' }, other: [1] }, { cat: {} }],
    ['Patterned', { 'x-a': 'b', 'n-a': 1 }, { 'x-a': true }],
    ['Narrow', {}, { a: 1 }],
    ['Needs', { there: null }, {}],
    ['ProblemDetails', true, {}],
    ['ProblemDetails2', 1, true],
    ['ProblemDetails3', { 'a-b': 'c' }, { 'a-b': 1 }],
    ['CatWrite', 'a@b', 'a'],
    ['AnimalsAnimalId_label_GetResponses200ApplicationJson', { parent: { parent: {} } }, { parent: { parent: 1 } }],
  ])('the codec %s accepts %j and rejects %j', (codec, value, invalid) => {
    expect(isRight(zoo, codec, value)).toBe(true)
    expect(isRight(zoo, codec, invalid)).toBe(false)
  })

  it('zod schemas validate sent values, including alternatives', () => {
    expect(messages(zoo, 'AnimalWrite', { kind: 'tom', name: 'n' })).toEqual([])
    expect(messages(zoo, 'AnimalWrite', { kind: 'Dog', owner: 'o' })).toEqual([])
    expect(messages(zoo, 'AnimalWrite', { kind: 'cow' })).not.toEqual([])
    expect(messages(zoo, 'CatPatch', {})).toEqual([])
    expect(messages(zoo, 'CatPatch', { name: '' })).toEqual(['name may not be blank'])
  })

  it('buildRequest encodes parameters in every style', () => {
    const args = {
      path: { 'animal-id': 7, '.label': ['a.b', 'c'] },
      query: { shared: 1, ids: [1, 2], filter: { legs: 4 }, where: { kind: 'fish' }, raw: 'a/b' },
      header: { 'X-Flags': ['p', 'q'] },
      cookie: { session: 's' },
    }
    expect(build(zoo, 'getAnimalsByAnimalIdByLabel', args)).toMatchObject(
      E.right({
        target: '/animals/7/.a%2Eb.c?filter%5Blegs%5D=4&ids=1%7C2&raw=a/b&shared=1&where=%7B%22kind%22%3A%22fish%22%7D',
        headers: { 'X-Flags': 'p,q', Cookie: 'session=s' },
      }),
    )
  })

  it('buildRequest encodes the body in the chosen media type', () => {
    expect(build(zoo, 'addAnimal', { body: { kind: 'fish' } })).toMatchObject(E.right({ body: '{"kind":"fish"}' }))
    expect(build(zoo, 'addAnimal', { contentType: 'text/plain', body: 'fish' })).toMatchObject(
      E.right({ headers: { 'Content-Type': 'text/plain' }, body: 'fish' }),
    )
    const form = build(zoo, 'addAnimal', {
      contentType: 'multipart/form-data',
      body: { photo: new Uint8Array([80]), tags: ['a'] },
    })
    const text = E.isRight(form) ? new TextDecoder().decode(form.right.bytes) : ''
    expect(text).toContain('name="photo"; filename="photo"\r\nContent-Type: image/png\r\n\r\nP\r\n')
    expect(build(zoo, 'changeAnimals', {})).toMatchObject(E.right({ body: null }))
    expect(build(zoo, 'replacePhoto', { body: new Uint8Array([1]) })).toMatchObject(
      E.right({ headers: { 'Content-Type': 'image/png' }, bytes: new Uint8Array([1]) }),
    )
  })

  it('responses to HEAD and 204 responses have no body, even if the description declares one', () => {
    expect(zoo.operations['headAnimalsByAnimalIdByLabel']?.responses).toEqual({ '200': {}, '404': {} })
    expect(zoo.operations['deleteAnimalsByAnimalIdByLabel']?.responses).toEqual({ '204': {} })
  })

  it('operations list responses by media type, without its parameters', () => {
    const { responses } = zoo.operations['optionsAnimalsByAnimalIdByLabel'] ?? {}
    expect(responses).toMatchObject({ '2XX': { 'application/json': zoo.codecs['Cat'] } })
    const content =
      (responses as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined)?.['200'] ?? {}
    expect(Object.keys(content)).toEqual(['application/json', 'text/csv'])
    const codec = content['application/json'] as Pick<Compiled['codecs'][string], 'decode'>
    expect(E.isRight(codec.decode({ kind: 'fish' }))).toBe(true)
    expect(E.isRight(codec.decode({ kind: 'cow' }))).toBe(false)
  })

  it('OpenAPI 3.2 generates the same files as 3.1', async () => {
    const newer = join(folder, 'zoo32.yaml')
    writeFileSync(
      newer,
      readFileSync(fixturePath('edgeCases.yaml'), 'utf8').replace('openapi: 3.1.0', 'openapi: 3.2.0'),
    )
    expect(await generateFiles(await readDescription(newer))).toEqual(await generateFixture('edgeCases.yaml'))
  })

  it('allOf generates a single interface, also through references', async () => {
    const { 'models.ts': models = '' } = await generateFixture('edgeCases.yaml')
    expect(models).toContain('export interface Crossing {\n  readonly extra: number\n  readonly stripes: number\n}\n')
  })

  it("doc comments list the keywords that a type can't express", async () => {
    const { 'models.ts': models = '' } = await generateFixture('edgeCases.yaml')
    expect(models).toContain(
      '/**\n * Narrower than its type.\n * The codec ignores `anyOf`, `if`, `then`.\n */\nexport interface Narrow',
    )
    expect(models).toContain('/** The codec ignores `not`. */\n  readonly a?: string')
  })
})

describe('code generated from Swagger 2.0', () => {
  let shop: Compiled
  beforeAll(async () => {
    shop = await compileFixture(
      'petshop.swagger.json',
      `${helpers}
       export const pet = (received: m.Pet): m.PetWrite => ({ name: received.name, born: received.born })
       export const plain: m.PetWrite = { name: 'n', born: '2021-03-01T12:00:00Z' }
       export const id = (received: m.Pet): ArgsOf<typeof operations.pet> => ({ path: { id: received.id } })
       expect<Equal<m.Pet['kind'], 'cat' | 'dog' | undefined>>()
       // @ts-expect-error a received uuid is a branded string
       export const uuid: m.Pet['id'] = 'f0e1'
      `,
    )
  }, 180_000)
  afterAll(() => shop.remove())

  it('code generated from Swagger 2.0 compiles, with the described types', () => expect(shop.problems).toEqual([]))

  it('codecs generated from Swagger 2.0 decode responses', () => {
    const pet = { id: '0b8d3c0e-5b0c-4c39-9d6c-1f1f1a6b8c11', name: 'n', born: null, kind: 'cat' }
    expect(isRight(shop, 'Pet', pet)).toBe(true)
    expect(isRight(shop, 'Pet', { ...pet, id: '7' })).toBe(false)
    expect(isRight(shop, 'Pet', { ...pet, born: 'yesterday' })).toBe(false)
  })

  it('buildRequest encodes arrays by their collectionFormat, and files as parts of a form', () => {
    const query = { tags: ['a', 'b'], kinds: ['c', 'd'], ids: [1, 2], page: 3 }
    expect(build(shop, 'pet', { path: { id: 'x' }, query })).toMatchObject(
      E.right({ target: '/pets/x?ids=1,2&kinds=c&kinds=d&page=3&tags=a%7Cb' }),
    )
    const photo = build(shop, 'postPetsByIdPhoto', {
      path: { id: 'x' },
      body: { photo: new Uint8Array([1]), note: 'n' },
    })
    expect(photo).toMatchObject(
      E.right({ headers: { 'Content-Type': expect.stringMatching(/^multipart\/form-data; boundary=/) as string } }),
    )
    expect(shop.operations['getPetsByIdPhoto']).toMatchObject({ responses: { 200: { 'image/png': 'bytes' } } })
  })
})
