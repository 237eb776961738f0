/** What holds of every pair of descriptions: a known change of a random description is seen as what it is, and back as its opposite. */
import { answersOf } from '../../codegen/src/plan/answers.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, severities, type Severity } from '../../codegen/src/diff/Change.js'
import { diff } from '../../codegen/src/diff/diff.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { renderModels } from '../../codegen/src/render/models.js'
import { renderOperations } from '../../codegen/src/render/operations.js'
import { type Node } from '../../codegen/src/read/jsonTree.js'

/** Schemas that may hold one another: those of one letter are received, those of the other are sent. */
type Side = 'R' | 'S'

interface Described {
  readonly type: 'object'
  readonly required: ReadonlyArray<string>
  readonly properties: Readonly<Record<string, object>>
}

interface Api {
  readonly R: ReadonlyArray<Described>
  readonly S: ReadonlyArray<Described>
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const member = (side: Side, count: number): fc.Arbitrary<object> => {
  const reference = fc.nat(count - 1).map((i) => ref(`${side}${i}`))
  const leaf = fc.constantFrom<object>(
    { type: 'string' },
    { type: 'string', format: 'date-time' },
    { type: 'integer' },
    { type: ['boolean', 'null'] },
    { enum: ['x', 'y'] },
    { type: 'object', additionalProperties: { type: 'number' } },
  )
  return fc.oneof(
    leaf,
    reference,
    reference.map((items) => ({ type: 'array', items })),
    reference.map((one) => ({ anyOf: [one, { type: 'null' }] })),
  )
}

const described = (side: Side, count: number): fc.Arbitrary<Described> =>
  fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e-f'), fc.tuple(member(side, count), fc.boolean()), { minKeys: 2 })
    .map((members) => ({
      type: 'object',
      required: Object.keys(members).filter((name) => members[name]?.[1] === true),
      properties: Object.fromEntries(Object.entries(members).map(([name, [schema]]) => [name, schema])),
    }))

const side = (name: Side): fc.Arbitrary<ReadonlyArray<Described>> =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.array(described(name, count), { minLength: count, maxLength: count }))

const apis: fc.Arbitrary<Api> = fc.record({ R: side('R'), S: side('S') })

type Names = (name: string) => string
const asTheyAre: Names = (name) => name

/** Each schema is received by one operation, or sent by one. */
const documentOf = (api: Api, nameOf: Names = asTheyAre): Node => {
  const renamed = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replaceAll(
        /#\/components\/schemas\/(\w+)/g,
        (_, name: string) => `#/components/schemas/${nameOf(name)}`,
      ),
    ) as unknown
  const content = (name: string): object => ({ content: { 'application/json': { schema: ref(name) } } })
  const paths = {
    ...Object.fromEntries(
      api.R.map((_, i) => [
        `/r${i}`,
        { get: { operationId: `get${i}`, responses: { 200: { description: 'd', ...content(`R${i}`) } } } },
      ]),
    ),
    ...Object.fromEntries(
      api.S.map((_, i) => [
        `/s${i}`,
        {
          put: {
            operationId: `put${i}`,
            requestBody: { required: true, ...content(`S${i}`) },
            responses: { 204: { description: 'd' } },
          },
        },
      ]),
    ),
  }
  const schemas = Object.fromEntries(
    (['R', 'S'] as const).flatMap((letter) =>
      api[letter].map((schema, i) => [nameOf(`${letter}${i}`), renamed(schema)]),
    ),
  )
  return { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: renamed(paths), components: { schemas } }
}

/** A change that is known for what it is, there and back. */
interface Mutation {
  readonly name: string
  readonly side: Side
  readonly change: (schema: Described, member: string) => Described
  readonly there: Severity
  readonly back: Severity
  readonly kind: string
}

const put = (schema: Described, name: string, value: object): Described => ({
  ...schema,
  properties: { ...schema.properties, [name]: value },
})
const without = (schema: Described, name: string): Described => ({
  ...schema,
  required: schema.required.filter((one) => one !== name),
  properties: Object.fromEntries(Object.entries(schema.properties).filter(([key]) => key !== name)),
})
const must = (schema: Described, name: string): Described => ({
  ...without(schema, ''),
  required: [...new Set([...schema.required, name])],
})
const mutations: ReadonlyArray<Mutation> = [
  {
    name: 'an answer has one more',
    side: 'R',
    change: (s) => must(put(s, 'new', { type: 'string' }), 'new'),
    there: 'safe',
    back: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'a request may have one more',
    side: 'S',
    change: (s) => put(s, 'new', { type: 'string' }),
    there: 'safe',
    back: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'a request must have one more',
    side: 'S',
    change: (s) => must(put(s, 'new', { type: 'string' }), 'new'),
    there: 'breaking',
    back: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'an answer has one less',
    side: 'R',
    change: without,
    there: 'breaking',
    back: 'safe',
    kind: 'member-removed',
  },
  {
    name: 'what is answered may be null',
    side: 'R',
    change: (s, m) => put(s, m, { anyOf: [s.properties[m], { const: 'or' }] }),
    there: 'breaking',
    back: 'safe',
    kind: '',
  },
  {
    name: 'what is sent may be more',
    side: 'S',
    change: (s, m) => put(s, m, { anyOf: [s.properties[m], { const: 'or' }] }),
    there: 'safe',
    back: 'breaking',
    kind: '',
  },
  {
    name: 'what is answered is another thing',
    side: 'R',
    change: (s, m) => put(s, m, { type: 'array', prefixItems: [{ const: 7 }], items: false }),
    there: 'breaking',
    back: 'breaking',
    kind: '',
  },
  {
    name: 'what is sent is another thing',
    side: 'S',
    change: (s, m) => put(s, m, { type: 'array', prefixItems: [{ const: 7 }], items: false }),
    there: 'breaking',
    back: 'breaking',
    kind: '',
  },
  {
    name: 'what is described',
    side: 'R',
    change: (s) => ({ ...s, description: 'other words' }),
    there: 'documentation',
    back: 'documentation',
    kind: 'description-changed',
  },
]

const worst = (changes: ReadonlyArray<Change>): Severity | 'none' =>
  severities.find((severity) => changes.some((change) => change.severity === severity)) ?? 'none'

/** A schema of a side, and a member of it. */
const spots = (letter: Side): fc.Arbitrary<{ readonly api: Api; readonly at: number; readonly name: string }> =>
  apis.chain((api) =>
    fc
      .nat(api[letter].length - 1)
      .chain((at) =>
        fc.constantFrom(...Object.keys(api[letter][at]?.properties ?? {})).map((name) => ({ api, at, name })),
      ),
  )

const withSchema = (api: Api, letter: Side, at: number, change: (schema: Described) => Described): Api => ({
  ...api,
  [letter]: api[letter].map((schema, i) => (i === at ? change(schema) : schema)),
})

/** The generated types and operations, without words for readers. */
const codeOf = (document: Node): string => {
  const plan = planOf(document)
  return `${renderModels(plan)}${renderOperations(plan, answersOf(plan))}`
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
}

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, shuffled(one)]),
        )
      : value

describe('a random description', () => {
  it('has not changed since itself, whatever the order of its keys', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const document = documentOf(api)
        expect(diff(document, document)).toEqual([])
        expect(diff(document, shuffled(document) as Node)).toEqual([])
      }),
    )
  })

  it('has the same operations under other names of its schemas, of which each is said once', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const changes = diff(
          documentOf(api),
          documentOf(api, (name) => `Other${name}`),
        )
        expect(worst(changes)).toBe('documentation')
        expect(changes.map(({ kind }) => kind)).toEqual(Array(api.R.length + api.S.length).fill('schema-renamed'))
      }),
    )
  })

  it('means the same when a schema is written in place of a reference to it, or is put together of parts', () => {
    const unfolded = (api: Api): Api => ({
      R: api.R.map((schema) => ({
        ...schema,
        properties: Object.fromEntries(
          Object.entries(schema.properties).map(([name, one]) => {
            const at = /R(\d)$/.exec((one as { readonly $ref?: string }).$ref ?? '')?.[1]
            return [name, at === undefined ? one : { ...api.R[Number(at)] }]
          }),
        ),
      })),
      S: api.S.map((schema) => {
        const { required, properties, type } = schema
        return { allOf: [{ type, properties }, { required }] } as unknown as Described
      }),
    })
    fc.assert(
      fc.property(apis, (api) => {
        expect(diff(documentOf(api), documentOf(unfolded(api)))).toEqual([])
        expect(diff(documentOf(unfolded(api)), documentOf(api))).toEqual([])
      }),
    )
  })

  it('says that an operation is gone, and back that it is new', () => {
    fc.assert(
      fc.property(apis, fc.nat(3), (api, i) => {
        const whole = documentOf(api)
        const gone = `/r${i % api.R.length}`
        const paths = Object.fromEntries(Object.entries(whole['paths'] as object).filter(([path]) => path !== gone))
        const part = { ...whole, paths }
        const there = diff(whole, part)
        const back = diff(part, whole)
        expect(there.filter(({ severity }) => severity === 'breaking').map(({ kind }) => kind)).toEqual([
          'operation-removed',
        ])
        expect(worst(back)).toBe('safe')
        expect(back.filter(({ severity }) => severity === 'safe').map(({ kind }) => kind)).toEqual(['operation-added'])
      }),
    )
  })
})

describe.each(mutations)('when $name', ({ side: letter, change, there, back, kind }) => {
  it(`it is ${there}, and back ${back}, for the operations that meet it`, () => {
    fc.assert(
      fc.property(spots(letter), ({ api, at, name }) => {
        const [old, now] = [documentOf(api), documentOf(withSchema(api, letter, at, (schema) => change(schema, name)))]
        const changes = diff(old, now)
        expect(worst(changes)).toBe(there)
        expect(worst(diff(now, old))).toBe(back)
        if (kind !== '') expect(changes.map((one) => one.kind)).toEqual([kind])
        for (const { operations } of changes.filter(({ severity }) => severity === there)) {
          expect(operations).toContain(`${letter === 'R' ? 'get' : 'put'}${at}`)
          expect(operations.every((id) => id.startsWith(letter === 'R' ? 'get' : 'put'))).toBe(true)
        }
      }),
    )
  })

  it('whatever changes the generated code is said', () => {
    fc.assert(
      fc.property(spots(letter), ({ api, at, name }) => {
        const [old, now] = [documentOf(api), documentOf(withSchema(api, letter, at, (schema) => change(schema, name)))]
        if (codeOf(old) !== codeOf(now)) expect(['breaking', 'safe']).toContain(worst(diff(old, now)))
      }),
      { numRuns: 30 },
    )
  })
})
