/**
 * Responses that contain undocumented or unexpected data: it is kept, reported, and rejected only
 * by policy.
 */
import { readFileSync } from 'node:fs'
import { either as E } from 'fp-ts'
import {
  codecs,
  decodeWithDrift,
  type Drift,
  makePangea,
  noRetry,
  operations,
  type PangeaOptions,
  request,
} from 'pangea-fp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JobStatus, Unrecognized } from '../../src/generated/models.js'
import { codec, eachItem, inTuple, wrong } from '../../src/generated/codec.js'
import { recordedIn } from '../contract/recorded.js'
import { json, startTestServer, type TestServer } from './testServer.js'

type Members = Readonly<Record<string, unknown>>

const job = recordedIn('12-work-orders').find(
  ({ body }) => typeof body === 'object' && body !== null && 'resources_needed' in body && 'status' in body,
)?.body as Members
const page = recordedIn('04-samples').find(
  ({ body }) =>
    typeof body === 'object' && body !== null && 'results' in body && (body.results as unknown[]).length > 0,
)?.body as Members & { readonly results: ReadonlyArray<Members> }
const [sample = {}] = page.results

describe('decodeWithDrift', () => {
  it('decodeWithDrift returns a valid value unchanged, without drift', () => {
    expect(decodeWithDrift(codecs.SamplePage)(page)).toEqual(E.right({ value: page, drift: [] }))
  })

  it('decodeWithDrift keeps undocumented members and enum values, and lists them', () => {
    const newer = { ...job, status: 'paused', colour: 'red' }
    expect(decodeWithDrift(codecs.JobOrder)(newer)).toEqual(
      E.right({
        value: newer,
        drift: [
          { pointer: '/status', expected: '"pending" | "working" | "error" | "success"', found: '"paused"' },
          { pointer: '/colour', expected: 'nothing, since no member of this name is described', found: '"red"' },
        ],
      }),
    )
  })

  it('decodeWithDrift drops invalid items, and returns the rest', () => {
    const { uuid: _, ...unnamed } = sample
    const results = [unnamed, sample, { ...sample, library_obj: { name: 7 } }, 'no sample', sample]
    const decoded = decodeWithDrift(codecs.SamplePage)({ ...page, results })
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
    expect(decoded.right.value).toEqual({ ...page, results: [sample, sample] })
    expect(decoded.right.value.results[0]).toBe(sample)
    expect(decoded.right.drift.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/results/0/uuid', '/results/2/library_obj/name', '/results/3']),
    )
  })

  it('the pointers of decodeWithDrift refer to the input, even after dropped items', () => {
    const { uuid: _, ...unnamed } = sample
    const decoded = decodeWithDrift(codecs.SamplePage)({ ...page, results: [unnamed, { ...sample, shelf: 'B' }] })
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
    expect(decoded.right.drift.map(({ pointer }) => pointer)).toEqual(['/results/0/uuid', '/results/1/shelf'])
  })

  it('decodeWithDrift drops an entire tuple rather than shift its other items', () => {
    const link = ['8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11', 'trim', '1']
    const whole = { n_rows: 1 }
    const is = (u: unknown): u is unknown => Array.isArray(u) && u.every((item) => typeof item === 'string')
    // A list of tuples of two strings, followed by any number of strings, as the generator writes
    // it.
    const pairs = codec('pairs', is, (at) =>
      eachItem(at, 'pair', (pair) => {
        if (!Array.isArray(pair.actual)) return wrong(pair)
        for (let i = 0; i < pair.actual.length; i++) {
          const item = inTuple(pair, i, 'string')
          if (typeof item.actual !== 'string') wrong(item)
        }
      }),
    )
    expect(decodeWithDrift(pairs)([link, ['a', 7, 'c'], whole])).toMatchObject(
      E.right({ value: [link], drift: [{ pointer: '/1/1' }, { pointer: '/2' }] }),
    )
    const module = recordedIn('09-pipelines').flatMap(({ body }) =>
      typeof body === 'object' && body !== null && 'downstream_modules' in body ? [body as Members] : [],
    )[0]
    expect(
      decodeWithDrift(codecs.PipelineModule)({ ...module, dependency_modules: [link, [link[0], 7, '1']] }),
    ).toMatchObject(E.right({ value: { dependency_modules: [link] } }))
  })

  it('decodeWithDrift reports the problems of any value, and never throws', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic['results'] = [cyclic]
    let deep: unknown = 'deepest'
    for (let i = 0; i < 100_000; i++) deep = [deep]
    const values = [cyclic, 1n, () => 1, Symbol('s'), new Map(), { ...page, results: [{ ...sample, name: 1n }] }, deep]
    for (const value of values) {
      const decoded = decodeWithDrift(codecs.SamplePage)(value)
      expect(E.isLeft(decoded) || decoded.right.drift.length > 0).toBe(true)
    }
    const metadata: Record<string, unknown> = {}
    metadata['self'] = metadata
    expect(E.isLeft(codecs.Sample.decode({ ...sample, metadata }))).toBe(true)
  })

  it('decodeWithDrift fails if nothing usable remains', () => {
    expect(decodeWithDrift(codecs.SamplePage)({ ...page, count: 'many' })).toEqual(
      E.left([{ pointer: '/count', expected: 'integer', found: '"many"' }]),
    )
    expect(decodeWithDrift(codecs.Sample)(null)).toMatchObject(E.left([{ pointer: '' }]))
  })
})

describe('a request', () => {
  let server: TestServer
  let heard: Array<Drift> = []
  beforeAll(async () => {
    server = await startTestServer()
  })
  beforeEach(() => {
    heard = []
  })
  afterAll(() => server.close())

  const send = (options: Partial<PangeaOptions> = {}) =>
    request(
      operations.listSamples,
      {},
    )(
      makePangea({
        endpoint: server.url,
        retry: noRetry,
        onDrift: (drift) => () => {
          heard.push(drift)
        },
        ...options,
      }),
    )()

  it('a request keeps undocumented data, and reports it to onDrift', async () => {
    const newer = { ...page, results: [{ ...sample, shelf: 'B' }] }
    server.respondWith(json(200, newer))
    expect(await send()).toEqual(E.right(newer))
    expect(heard).toEqual([
      {
        operation: 'listSamples',
        method: 'GET',
        url: `${server.url}/api/samples`,
        issues: [
          { pointer: '/results/0/shelf', expected: 'nothing, since no member of this name is described', found: '"B"' },
        ],
      },
    ])
    expect(await send({ onDrift: null })).toEqual(E.right(newer))
  })

  it('a request reports no drift for a response that matches', async () => {
    server.respondWith(json(200, page))
    expect(await send()).toEqual(E.right(page))
    expect(heard).toEqual([])
  })

  it('a request fails with DecodeError on an invalid value, unless the policy tolerates it', async () => {
    server.respondWith(json(200, { ...page, results: [{ ...sample, name: 7 }, sample] }))
    expect(await send()).toMatchObject(E.left({ _tag: 'DecodeError', issues: [{ pointer: '/results/0/name' }] }))
    expect(heard).toEqual([])
    expect(await send({ driftPolicy: 'tolerate' })).toEqual(E.right({ ...page, results: [sample] }))
    expect(heard).toMatchObject([{ issues: [{ pointer: '/results/0/name', expected: 'string', found: '7' }] }])
  })

  it('a request rejects any undocumented data if the policy is `refuse`', async () => {
    server.respondWith(json(200, { ...page, results: [{ ...sample, shelf: 'B' }] }))
    expect(await send({ driftPolicy: 'refuse' })).toMatchObject(
      E.left({ _tag: 'DecodeError', status: 200, issues: [{ pointer: '/results/0/shelf' }] }),
    )
  })
})

it('a switch over an open enum is exhaustive with a case for unknown values', () => {
  const labelOf = (status: JobStatus): string => {
    switch (status) {
      case 'pending':
      case 'working':
        return 'wait'
      case 'error':
      case 'success':
        return 'done'
      default: {
        const newer: Unrecognized = status
        return `what is ${newer}?`
      }
    }
  }
  const decoded = codecs.JobStatus.decode('paused')
  expect(E.isRight(decoded) && labelOf(decoded.right)).toBe('what is paused?')
  expect(labelOf('error')).toBe('done')
  // @ts-expect-error only the server can send an unknown enum value
  expect(labelOf('paused')).toBe('what is paused?')
  expect(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')).toContain('x-extensible-enum')
})
