import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { buildRequest, operations } from 'pangea-fp'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/generated/operation.js'
import { findJsonProblem } from '../../src/http/findJsonProblem.js'

const find: Operation<
  { readonly path: { readonly name: string }; readonly query: { readonly q?: string; readonly page?: number } },
  unknown,
  never
> = {
  id: 'find',
  method: 'GET',
  path: '/api/things/{name}/all',
  parameters: [
    { name: 'name', in: 'path', isRequired: true },
    { name: 'q', in: 'query', isRequired: false },
    { name: 'page', in: 'query', isRequired: false },
  ],
  hasBody: false,
  security: [[]],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: {},
}

const anyString = fc.string({ unit: 'binary', minLength: 1 })

describe('buildRequest', () => {
  it('buildRequest encodes every string so that decoding restores it', () => {
    fc.assert(
      fc.property(anyString, anyString, (name, q) => {
        const built = buildRequest(find, { path: { name }, query: { q } })
        if (E.isLeft(built)) {
          expect(name.includes('/') || name === '.' || name === '..' || `${name}${q}`.includes('\0')).toBe(true)
          return
        }
        const url = new URL(built.right.target, 'http://pangea.test')
        const segments = url.pathname.split('/')
        expect(segments.length).toBe(5)
        expect(decodeURIComponent(segments[3] ?? '')).toBe(name)
        expect(url.searchParams.get('q')).toBe(q)
        expect(url.hash).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('buildRequest rejects missing arguments and arguments that throw when read, and never throws', () => {
    const untyped = (args: unknown) => buildRequest(find, args as never)
    expect(untyped(undefined)).toEqual(E.left({ argument: 'name', problem: 'is missing' }))
    expect(untyped({ path: null })).toEqual(E.left({ argument: 'name', problem: 'is missing' }))
    const hostile = {
      get path(): never {
        throw new Error('Not here')
      },
    }
    expect(untyped(hostile)).toEqual(E.left({ argument: 'arguments', problem: "can't be read: Not here" }))
    const inherited: unknown = Object.create(Object.create(Object.create(null) as object) as object)
    expect(
      buildRequest({ ...find, method: 'POST', path: '/x', parameters: [], hasBody: true }, {
        body: { inherited },
      } as never),
    ).toEqual(E.left({ argument: 'body/inherited', problem: 'is a class instance; expected a plain object' }))
  })

  it('buildRequest ignores inherited properties with the name of a parameter', () => {
    const parameters = ['constructor', 'toString'].map((name) => ({ name, in: 'query' as const, isRequired: false }))
    expect(buildRequest({ ...find, path: '/x', parameters }, { path: { name: 'a' }, query: {} })).toMatchObject(
      E.right({ target: '/x' }),
    )
  })

  it('buildRequest appends a query to the one in the path', () => {
    expect(
      buildRequest({ ...find, path: '/files/{name}?alt=media' }, { path: { name: 'a?' }, query: { q: 'x' } }),
    ).toMatchObject(E.right({ target: '/files/a%3F?alt=media&q=x' }))
  })

  it('buildRequest rejects a body with GET, which `fetch` does not send', () => {
    expect(buildRequest({ ...find, hasBody: true }, { path: { name: 'a' }, query: {}, body: {} } as never)).toEqual(
      E.left({ argument: 'body', problem: "can't be sent with GET" }),
    )
  })

  it('buildRequest rejects a value that would arrive changed, and names the argument', () => {
    const refusals = ['', '.', '..', 'a/b', 'a\0b', '\ud800'].map((name) =>
      buildRequest(find, { path: { name }, query: {} }),
    )
    expect(refusals.map((built) => E.isLeft(built) && built.left.argument)).toEqual(Array(6).fill('name'))
    expect(buildRequest(find, { path: { name: 'a' }, query: { page: Number.NaN } })).toEqual(
      E.left({ argument: 'page', problem: 'is NaN, not a finite number' }),
    )
    expect(buildRequest(find, { path: {} as never, query: {} })).toMatchObject(E.left({ argument: 'name' }))
  })

  it('buildRequest keeps the special patterns of replacement strings as they are', () => {
    expect(buildRequest(find, { path: { name: "$& $1 $'" }, query: {} })).toMatchObject(
      E.right({ target: "/api/things/%24%26%20%241%20%24'/all" }),
    )
  })

  it('buildRequest omits undefined values and empty queries', () => {
    expect(buildRequest(find, { path: { name: 'a' }, query: {} })).toEqual(
      E.right({ operationId: 'find', method: 'GET', target: '/api/things/a/all', body: null }),
    )
  })

  it('buildRequest sends JSON bodies, and rejects what JSON would change', () => {
    const draft = (metadata: unknown) =>
      buildRequest(operations.createOrganization, { body: { name: 'Lab', metadata } as never })
    expect(draft({ depth_m: 3.5, none: null })).toMatchObject(
      E.right({ method: 'POST', body: '{"name":"Lab","metadata":{"depth_m":3.5,"none":null}}' }),
    )
    expect(draft({ 'a/b': [1, Number.NaN] })).toEqual(
      E.left({ argument: 'body/metadata/a~1b/1', problem: "is NaN, which JSON can't represent" }),
    )
    expect(draft({ at: new Date(0) })).toEqual(
      E.left({ argument: 'body/metadata/at', problem: 'is a Date; expected a plain object' }),
    )
  })
})

describe('findJsonProblem', () => {
  it('findJsonProblem finds none in any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => findJsonProblem(value) === null))
  })

  it('findJsonProblem finds cycles, holes, bigints and functions, with their pointers', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = { again: cycle }
    expect(findJsonProblem(cycle)).toEqual({ pointer: '/self/again', problem: 'contains itself' })
    const shared = { ok: true }
    expect(findJsonProblem({ a: shared, b: [shared] })).toBeNull()
    expect(findJsonProblem([1, , 3])).toMatchObject({ pointer: '/1' })
    expect(findJsonProblem({ n: 1n })).toMatchObject({ pointer: '/n' })
    expect(findJsonProblem({ f: () => 1 })).toMatchObject({ pointer: '/f' })
    expect(findJsonProblem({ gone: undefined })).toMatchObject({ pointer: '/gone' })
    expect(findJsonProblem({ 'a/b': ['x\0'] })).toEqual({ pointer: '/a~1b/0', problem: 'contains a NUL character' })
  })
})

describe('a parameter', () => {
  it('a parameter that violates a constraint of its schema is rejected', () => {
    expect(buildRequest(operations.fetchRandomTagSamples, { path: { uuid: 'a' as never }, query: { n: -1 } })).toEqual(
      E.left({ argument: 'n', problem: 'must be a number of at least 0' }),
    )
    expect(
      buildRequest(operations.fetchRandomTagSamples, { path: { uuid: 'a' as never }, query: { n: 0 } }),
    ).toMatchObject(E.right({ target: expect.stringMatching(/n=0$/) as string }))
  })
})

describe('a body', () => {
  it('a body that does not match its schema is rejected at its pointer, without quoting the value', () => {
    const invalid = [
      [{ library: 'nope', name: 'S1' }, 'body/library', 'must be of the type SampleGroupId (uuid)'],
      [{ library: '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11' }, 'body/name', 'must be of the type string'],
      [
        { library: '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11', name: 'S1', metadata: Number.NaN },
        'body/metadata',
        "is NaN, which JSON can't represent",
      ],
      [
        { library: '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11', name: '' },
        'body/name',
        'must be a text of at least 1 character',
      ],
      [undefined, 'body', "is undefined, which JSON can't represent"],
    ] as const
    for (const [body, argument, problem] of invalid) {
      expect(buildRequest(operations.createSample, { body: body as never })).toEqual(E.left({ argument, problem }))
    }
  })

  it('a body may have undocumented members, because a newer server may accept them', () => {
    const body = { library: '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11', name: 'S1', shelf: 'B' }
    expect(buildRequest(operations.createSample, { body: body as never })).toMatchObject(
      E.right({ body: JSON.stringify(body) }),
    )
  })
})
