/**
 * Failing listeners change nothing: neither results nor the number of requests, and no rejection
 * stays unhandled.
 */
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { type Cache, makePangea, memoryCache, noRetry, type Pangea, traverseSamples, withProgress } from 'pangea-fp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as codecs from '../../src/generated/codecs.js'
import type { Operation } from '../../src/generated/operation.js'
import { read, write } from '../../src/ops/caching/sendThroughCache.js'
import { json, startTestServer, type TestServer } from '../http/testServer.js'

type Listener = () => () => void

const listenerError = new Error('boom')
const fail = (): never => {
  throw listenerError
}
const failing: ReadonlyArray<readonly [string, Listener]> = [
  ['throw when they are called', fail],
  ['throw when their effect is run', () => fail],
  ['reject', () => () => Promise.reject(listenerError)],
]

const unhandled: Array<unknown> = []
const recordUnhandled = (reason: unknown): void => void unhandled.push(reason)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  process.on('unhandledRejection', recordUnhandled)
})
afterAll(async () => {
  process.off('unhandledRejection', recordUnhandled)
  await server.close()
})
beforeEach(() => void (unhandled.length = 0))
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(unhandled).toEqual([])
})

const organization = {
  uuid: '3f1f6b5a-0000-4000-8000-000000000001',
  name: 'Lab',
  created_at: '2021-03-01T12:00:00.123456Z',
  updated_at: '2021-03-01T12:00:00.123456Z',
  core_sample_group_uuid: null,
}

const fetchRecord: Operation<object, unknown, 404> = {
  id: 'fetchThing',
  method: 'GET',
  path: '/api/record',
  parameters: [],
  hasBody: false,
  security: [[]],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { '200': { 'application/json': codecs.Organization }, '404': { 'application/json': t.unknown } },
}
const saveRecord: Operation<object, unknown, 404> = { ...fetchRecord, id: 'saveThing', method: 'PUT' }

const brokenCache: Cache = {
  ...memoryCache(),
  get: () => () => Promise.resolve(E.left({ _tag: 'CacheError', operation: 'get', cause: { name: 'E', message: '' } })),
}

const env = (listener: Listener, cache: Cache = memoryCache()): Pangea =>
  makePangea({
    endpoint: server.url,
    retry: noRetry,
    cache,
    log: { write: listener },
    metrics: { count: listener },
    onDrift: listener,
  })

describe.each(failing)('listeners that %s', (_, listener) => {
  it('a read succeeds when log, metrics and onDrift fail', async () => {
    const found = { ...organization, undescribed: true }
    server.respondWith(json(200, found))
    const pangea = env(listener)
    const [first, second] = [await read(fetchRecord, {})(pangea)(), await read(fetchRecord, {})(pangea)()]
    expect([first, second]).toEqual([E.right(found), E.right(found)])
    expect(server.requests.length).toBe(1)
  })

  it('a read with a broken cache succeeds when its listeners fail', async () => {
    server.respondWith(json(200, organization))
    expect(await read(fetchRecord, {})(env(listener, brokenCache))()).toEqual(E.right(organization))
  })

  it('a write succeeds when its listeners fail', async () => {
    server.respondWith(json(200, organization))
    expect(await write(saveRecord, {})(env(listener))()).toEqual(E.right(organization))
    expect(server.requests.length).toBe(1)
  })

  it('traverseSamples succeeds when onProgress fails', async () => {
    const double = traverseSamples(2)((n: number) => () => () => Promise.resolve(E.right(2 * n)))([1, 2, 3])
    expect(await withProgress(listener)(double)(env(listener))()).toEqual(E.right([2, 4, 6]))
  })
})
