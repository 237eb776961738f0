/**
 * Code generated from descriptions of other APIs compiles, decodes responses and checks requests.
 */
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileFixture, type Compiled, generateFixture } from './compileFixture.js'

const isRight = (compiled: Compiled, codec: string, value: unknown): boolean =>
  E.isRight(compiled.codecs[codec]?.decode(value) ?? E.left([]))

const messages = (compiled: Compiled, schema: string, value: unknown): ReadonlyArray<string> =>
  compiled.requests[schema]?.safeParse(value).error?.issues.map((issue) => issue.message) ?? []

describe('code generated from OpenAPI 3.1', () => {
  let shop: Compiled
  // The compiler is slow while other tests keep both cores busy.
  beforeAll(async () => {
    shop = await compileFixture(
      'shop.yaml',
      `import type * as m from './models.js'
       import * as operations from './operations.js'
       type ArgsOf<O> = O extends { readonly _types?: { readonly args: (args: infer A) => void } } ? A : never
       type OkOf<O> = O extends { readonly _types?: { readonly ok: infer A } } ? A : never
       type ErrorsOf<O> = O extends { readonly _types?: { readonly errors: infer A } } ? A : never
       export const pet = { id: 1, kind: 'cat', name: 'n', 'is-good': true, class: 1, spot: [1, 2], notes: null } satisfies m.Pet
       export const sent: m.PetWrite = { kind: "it's", name: 'n', secret: 'abc', 'is-good': undefined }
       export const tree: m.TreeNode = { value: 1, children: [{ value: 2, children: [] }] }
       export const shelter: m.Shelter = { type: 'shelter', cats: 3 }
       export const odd: m.Json_ = { string: 'text' }
       export const args: ArgsOf<(typeof operations)['get-pet']> = { path: { 'pet-id': 1 }, header: { 'X-Trace': 'cat' }, query: { tags: ['a'] } }
       export const nothing: OkOf<typeof operations.delete> = undefined
       export const status: ErrorsOf<typeof operations.delete> = 404
       export const later: OkOf<typeof operations.patchPet> = undefined
       export const noBody: ArgsOf<typeof operations.patchPet> = { path: { 'pet-id': 1 } }
       export const any: ErrorsOf<typeof operations.patchPet> = 599
       export const photo: OkOf<typeof operations.fetchPhoto> = new Uint8Array(1)
       // @ts-expect-error bytes are not a string
       export const noPhoto: OkOf<typeof operations.fetchPhoto> = 'photo'
       // @ts-expect-error a read-only member can't be sent
       export const a: m.PetWrite = { kind: 'cat', name: 'n', secret: 'abc', id: 1 }
       // @ts-expect-error a write-only member is not received
       export const b: m.Pet['secret'] = 'abc'
       // @ts-expect-error not in the enumeration
       export const c: m.PetKind = 'cow'
       // @ts-expect-error not documented
       export const d: ErrorsOf<typeof operations.delete> = 403
       // @ts-expect-error deeply readonly
       tree.children[0] = tree
      `,
    )
  }, 180_000)
  afterAll(() => shop.remove())

  it('generated code compiles under the settings of this project, with the described types', () => {
    expect(shop.problems).toEqual([])
  })

  const pet = { id: 1, kind: 'cat', name: 'n', 'is-good': true, unknown: { kept: 1 } }

  it.each([
    ['Pet', pet],
    ['Pet', { ...pet, class: null, notes: 3, spot: [1.5, 2], tag: 'pet', extra: [null] }],
    ['Pet', { ...pet, owner: { type: 'person', pet } }],
    ['Pet', { ...pet, owner: { type: 'shelter' } }],
    ['Pet', { id: 1, kind: 'cat', name: 'without the defaults' }],
    ['TreeNode', { value: 1, children: [{ value: 2, children: [] }] }],
    ['Problem', { errors: { name: ['too long'] } }],
    ['Array_', [true, false]],
    ['Json_', { string: '' }],
    ['UnusedThing', {}],
  ])('the codec %s accepts %j', (codec, value) => {
    expect(isRight(shop, codec, value)).toBe(true)
  })

  it.each([
    ['Pet', { ...pet, name: undefined }, ['name']],
    ['Pet', { ...pet, id: 1.5 }, ['id']],
    ['Pet', { ...pet, kind: 'cow' }, ['kind']],
    ['Pet', { ...pet, class: 2 }, ['class']],
    ['Pet', { ...pet, spot: [1] }, ['spot', '1']],
    ['Pet', { ...pet, owner: { type: 'person', pet: { ...pet, id: '1' } } }, ['owner', 'pet', 'id']],
    ['Shelter', { type: 'shelter', cats: 'many' }, ['cats']],
    ['TreeNode', { value: 1, children: [{ value: 2 }] }, ['children', '0', 'children']],
    ['Problem', [], []],
  ])('the codec %s rejects %j', (codec, value, path) => {
    const decoded = shop.codecs[codec]?.decode(value) ?? E.right(value)
    const places = E.isLeft(decoded) ? decoded.left.map((error) => error.context.map((entry) => entry.key)) : []
    // io-ts puts the indices of union and intersection members between the keys.
    const isInside = (place: ReadonlyArray<string>): boolean => path.every((key) => place.includes(key))
    expect(places.filter(isInside), JSON.stringify(places)).not.toEqual([])
    if (path.length === 1) expect(places.every(isInside), JSON.stringify(places)).toBe(true)
  })

  it('codecs report unknown members of an enumeration as such', () => {
    const decoded = shop.codecs['Pet']?.decode({ ...pet, kind: 'cow' })
    const type = decoded !== undefined && E.isLeft(decoded) ? decoded.left[0]?.context.at(-1)?.type : undefined
    expect(type).toMatchObject({ _tag: 'KeyofType' })
  })

  it('generated zod schemas validate sent values', () => {
    expect(messages(shop, 'PetWrite', { kind: 'cat', name: 'n', secret: 'abc' })).toEqual([])
    expect(messages(shop, 'PetWrite', { kind: 'cow', secret: 'a' })).toEqual([
      "kind must be one of 'cat', 'dog', 'it\\'s'",
      'name is required',
      'secret must have at least 3 characters',
    ])
    expect(messages(shop, 'PetPatch', {})).toEqual([])
    expect(messages(shop, 'TreeNode', { value: 1, children: [{ value: 'x', children: [] }] })).toEqual([
      'value must be a number',
    ])
  })

  it('operations.ts exports every operation, whatever its id', () => {
    expect(Object.keys(shop.operations).sort()).toEqual([
      ...['addPet', 'delete', 'fetchPhoto', 'get-pet', 'patchPet', 'putTree'],
    ])
    expect(shop.operations['get-pet']).toMatchObject({
      path: '/pets/{pet-id}',
      parameters: [
        { name: 'pet-id', in: 'path', isRequired: true },
        { name: 'X-Trace', in: 'header', isRequired: true },
        { name: 'tags', in: 'query', isRequired: false },
      ],
      responses: {
        200: { 'application/json': shop.codecs['Pet'] },
        '4XX': { 'application/problem+json': shop.codecs['Problem'] },
      },
    })
    expect(shop.operations['delete']).toMatchObject({ responses: { 204: {}, 404: {} }, hasBody: false })
    expect(shop.operations['fetchPhoto']).toMatchObject({
      responses: { 200: { 'image/png': 'bytes' }, 404: { 'text/plain': 'text' } },
    })
    expect(shop.operations['patchPet']).toMatchObject({
      responses: { 202: {}, default: { 'text/plain': 'text' } },
      hasBody: true,
    })
  })
})

describe('code generated from OpenAPI 3.0 in JSON, as Django writes it', () => {
  let books: Compiled
  // The compiler is slow while other tests keep both cores busy.
  beforeAll(async () => {
    books = await compileFixture(
      'django.json',
      `import type * as m from './models.js'
       export const book: m.Book = { title: 't', author: null, author_obj: null, state: 'new' }
       export const sent: m.BookWrite = { title: 't', author: null }
       // @ts-expect-error a schema that only a PATCH sends keeps its required properties
       export const filter: m.Filter = {}
      `,
    )
  }, 180_000)
  afterAll(() => books.remove())

  it('code generated from a Django description compiles', () => expect(books.problems).toEqual([]))

  it('codecs accept null for nullable schemas, also beside references and enumerations', () => {
    expect(isRight(books, 'Book', { title: 't', author: null, author_obj: null, state: null })).toBe(true)
    expect(
      isRight(books, 'Book', { title: 't', author: null, author_obj: { name: 'n', born: '2020-01-01T00:00:00Z' } }),
    ).toBe(true)
    expect(isRight(books, 'Book', { title: null, author: null, author_obj: null })).toBe(false)
    expect(isRight(books, 'Book', { title: 't', author: 'nobody', author_obj: null })).toBe(false)
  })

  it('zod schemas generated from OpenAPI 3.0 validate sent values', () => {
    expect(messages(books, 'BookWrite', { title: 'too long', author: 'x' })).toEqual([
      'author must be a uuid',
      'title must have at most 5 characters',
    ])
    expect(messages(books, 'Filter', { ids: [] })).toEqual(['ids must have at least 1 items'])
  })

  it('operations list the security schemes that they require', () => {
    expect(books.operations['books']).toMatchObject({ security: [['key']] })
    expect(books.operations['addBook']).toMatchObject({ security: [] })
  })
})

it('generated files never use the type any', async () => {
  for (const name of ['shop.yaml', 'django.json', '../../../openapi.yaml']) {
    for (const [file, text] of Object.entries(await generateFixture(name))) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|'(\\.|[^'\\])*'/g, '')
      expect(code, `${name} ${file}`).not.toMatch(/\bany\b/)
    }
  }
})
