/**
 * Applies known changes to random descriptions and expects `diff` to classify each, and its
 * reverse.
 */
import { nameInlineSchemas } from '../../codegen/src/plan/nameInlineSchemas.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, severities, type Severity } from '../../codegen/src/diff/Change.js'
import { diff } from '../../codegen/src/diff/diff.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import { renderModels } from '../../codegen/src/render/renderModels.js'
import { renderOperations } from '../../codegen/src/render/renderOperations.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'

/** Schemas may refer to each other: those of R are received, those of S are sent. */
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

/** Builds a description in which one operation receives or sends each schema. */
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

/** A change with known severities, forwards and backwards. */
interface Mutation {
  readonly name: string
  readonly side: Side
  readonly change: (schema: Described, member: string) => Described
  readonly forward: Severity
  readonly reverse: Severity
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
    name: 'a response gets a property',
    side: 'R',
    change: (s) => must(put(s, 'new', { type: 'string' }), 'new'),
    forward: 'safe',
    reverse: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'a request gets an optional property',
    side: 'S',
    change: (s) => put(s, 'new', { type: 'string' }),
    forward: 'safe',
    reverse: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'a request gets a required property',
    side: 'S',
    change: (s) => must(put(s, 'new', { type: 'string' }), 'new'),
    forward: 'breaking',
    reverse: 'breaking',
    kind: 'member-added',
  },
  {
    name: 'a response loses a property',
    side: 'R',
    change: without,
    forward: 'breaking',
    reverse: 'safe',
    kind: 'member-removed',
  },
  {
    name: 'a received property allows another value',
    side: 'R',
    change: (s, m) => put(s, m, { anyOf: [s.properties[m], { const: 'or' }] }),
    forward: 'breaking',
    reverse: 'safe',
    kind: '',
  },
  {
    name: 'a sent property allows another value',
    side: 'S',
    change: (s, m) => put(s, m, { anyOf: [s.properties[m], { const: 'or' }] }),
    forward: 'safe',
    reverse: 'breaking',
    kind: '',
  },
  {
    name: 'a received property changes type',
    side: 'R',
    change: (s, m) => put(s, m, { type: 'array', prefixItems: [{ const: 7 }], items: false }),
    forward: 'breaking',
    reverse: 'breaking',
    kind: '',
  },
  {
    name: 'a sent property changes type',
    side: 'S',
    change: (s, m) => put(s, m, { type: 'array', prefixItems: [{ const: 7 }], items: false }),
    forward: 'breaking',
    reverse: 'breaking',
    kind: '',
  },
  {
    name: 'a schema changes its description',
    side: 'R',
    change: (s) => ({ ...s, description: 'another description' }),
    forward: 'documentation',
    reverse: 'documentation',
    kind: 'description-changed',
  },
]

const worst = (changes: ReadonlyArray<Change>): Severity | 'none' =>
  severities.find((severity) => changes.some((change) => change.severity === severity)) ?? 'none'

/** A schema of one side, and the name of one of its properties. */
const properties = (letter: Side): fc.Arbitrary<{ readonly api: Api; readonly at: number; readonly name: string }> =>
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

/** The generated types and operations, without comments. */
const codeOf = (document: Node): string => {
  const plan = planOf(document)
  return `${renderModels(plan)}${renderOperations(plan, nameInlineSchemas(plan))}`
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

describe('diff of random descriptions', () => {
  it('diff of a description with itself is empty, whatever the order of its keys', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const document = documentOf(api)
        expect(diff(document, document)).toEqual([])
        expect(diff(document, shuffled(document) as Node)).toEqual([])
      }),
    )
  })

  it('diff reports each renamed schema once and no other change', () => {
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

  it('diff finds no change if a reference is replaced by its schema or a schema is split into an allOf', () => {
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

  it('diff reports a removed operation, and a new one in reverse', () => {
    fc.assert(
      fc.property(apis, fc.nat(3), (api, i) => {
        const whole = documentOf(api)
        const gone = `/r${i % api.R.length}`
        const paths = Object.fromEntries(Object.entries(whole['paths'] as object).filter(([path]) => path !== gone))
        const part = { ...whole, paths }
        const removed = diff(whole, part)
        const added = diff(part, whole)
        expect(removed.filter(({ severity }) => severity === 'breaking').map(({ kind }) => kind)).toEqual([
          'operation-removed',
        ])
        expect(worst(added)).toBe('safe')
        expect(added.filter(({ severity }) => severity === 'safe').map(({ kind }) => kind)).toEqual(['operation-added'])
      }),
    )
  })
})

describe.each(mutations)('diff when $name', ({ name: mutation, side: letter, change, forward, reverse, kind }) => {
  it(`diff reports ${forward} when ${mutation}, and ${reverse} in reverse`, () => {
    fc.assert(
      fc.property(properties(letter), ({ api, at, name }) => {
        const [old, now] = [documentOf(api), documentOf(withSchema(api, letter, at, (schema) => change(schema, name)))]
        const changes = diff(old, now)
        expect(worst(changes)).toBe(forward)
        expect(worst(diff(now, old))).toBe(reverse)
        if (kind !== '') expect(changes.map((one) => one.kind)).toEqual([kind])
        for (const { operations } of changes.filter(({ severity }) => severity === forward)) {
          expect(operations).toContain(`${letter === 'R' ? 'get' : 'put'}${at}`)
          expect(operations.every((id) => id.startsWith(letter === 'R' ? 'get' : 'put'))).toBe(true)
        }
      }),
    )
  })

  it(`diff reports every change of generated code when ${mutation}`, () => {
    fc.assert(
      fc.property(properties(letter), ({ api, at, name }) => {
        const [old, now] = [documentOf(api), documentOf(withSchema(api, letter, at, (schema) => change(schema, name)))]
        if (codeOf(old) !== codeOf(now)) expect(['breaking', 'safe']).toContain(worst(diff(old, now)))
      }),
      { numRuns: 30 },
    )
  })
})
