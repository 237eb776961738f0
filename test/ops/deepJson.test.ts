/** JSON nested deeper than the stack gives typed errors or values, and never a rejection. */
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import {
  createSample,
  fetchField,
  fetchFieldAs,
  fetchSample,
  makePangea,
  memoryCache,
  noRetry,
  type Pangea,
  rawRequest,
  type Sample,
  sampleById,
  sampleFieldById,
  type SampleFieldId,
  type SampleId,
  saveSample,
  updateSample,
} from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../http/testServer.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const id = '3f1f6b5a-0000-4000-8000-000000000001'
const times = { created_at: '2021-03-01T12:00:00.123456Z', updated_at: '2021-03-01T12:00:00.123456Z' }

/** Builds `[[[…]]]` or `{"a":{"a":…}}` as a string: `JSON.stringify` can't write it. */
const shapes = {
  lists: (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`,
  objects: (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
}

const organization = { uuid: id, name: 'Lab', core_sample_group_uuid: null, ...times }
const library = {
  uuid: id,
  name: 'Subway',
  organization: id,
  organization_obj: organization,
  description: 'x',
  long_description: '',
  metadata: {},
  is_library: true,
  is_public: true,
  theme: '',
  bucket: null,
  storage_provider_name: 'custom',
  sample_metadata_schema: {},
  ...times,
}
const sample = { uuid: id, name: 'S1', library: id, library_obj: library, description: '', metadata: '@', ...times }
const result = {
  uuid: id,
  sample: id,
  sample_obj: { ...sample, metadata: {} },
  module_name: 'm',
  replicate: 'r',
  metadata: {},
  description: '',
  is_private: false,
  is_hidden: false,
  pipeline_module: null,
  pipeline_module_obj: null,
  ...times,
}
const field = {
  uuid: id,
  name: 'f',
  stored_data: '@',
  analysis_result: id,
  analysis_result_obj: result,
  description: '',
  ...times,
}

/** Makes the test server respond with a record that has this JSON in place of `'@'`. */
const respondWith = (status: number, record: unknown, json: string): void =>
  server.respondWith((_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(record).replaceAll('"@"', json)),
  )

const env = (options: Partial<Parameters<typeof makePangea>[0]> = {}): Pangea =>
  makePangea({ endpoint: server.url, token: 'f'.repeat(40), retry: noRetry, cache: memoryCache(), ...options })

const ref = sampleById(id as SampleId)
const tooDeep = E.left(expect.objectContaining({ _tag: 'InvalidArgument' }) as unknown)

describe.each([
  ['lists', 5_000],
  ['lists', 100_000],
  ['objects', 5_000],
  ['objects', 100_000],
] as const)('%s nested %d deep', (shape, depth) => {
  const json = shapes[shape](depth)
  const deep = JSON.parse(json) as never

  it('writes reject deeply nested JSON as InvalidArgument before any request', async () => {
    respondWith(200, sample, '1')
    const draft = { library: id as never, name: 'S1', metadata: deep }
    expect(await createSample(draft)(env())()).toEqual(tooDeep)
    expect(await updateSample(ref, { metadata: deep })(env())()).toEqual(tooDeep)
    expect(await saveSample({ ...sample, metadata: deep } as unknown as Sample)(env())()).toEqual(tooDeep)
    expect(await rawRequest('POST', '/api/elsewhere', { body: deep })(env())()).toEqual(tooDeep)
    expect(server.requests).toEqual([])
  })

  it("saveSample compares deeply nested JSON with the server's, and reports a Conflict", async () => {
    respondWith(200, sample, '1')
    const changed = { ...sample, metadata: { a: 1 } } as unknown as Sample
    const readAs = { ...sample, metadata: deep } as unknown as Sample
    expect(await saveSample(changed, { readAs })(env())()).toMatchObject(E.left({ _tag: 'Conflict' }))
    respondWith(200, sample, json)
    expect(await saveSample(changed, { readAs: changed })(env())()).toMatchObject(E.left({ _tag: 'Conflict' }))
  })

  it('fetchSample returns deeply nested JSON or a DecodeError, under every drift policy, cached or not', async () => {
    respondWith(200, sample, json)
    for (const options of [
      {},
      { driftPolicy: 'refuse' },
      { driftPolicy: 'tolerate' },
      { onDrift: () => () => undefined },
    ] as const) {
      const pangea = env(options)
      for (const _ of [1, 2]) {
        const found = await fetchSample(ref)(pangea)()
        expect(E.isRight(found) ? found.right.name : found.left._tag).toMatch(/^(S1|DecodeError)$/)
      }
    }
  })

  it("fetchField returns deeply nested JSON or a DecodeError, even with a codec that doesn't match", async () => {
    respondWith(200, field, json)
    const like = sampleFieldById(id as SampleFieldId)
    const found = await fetchField(like)(env())()
    expect(E.isRight(found) ? found.right.name : found.left._tag).toMatch(/^(f|DecodeError)$/)
    expect(await fetchFieldAs(t.number)(like)(env())()).toMatchObject(E.left({ _tag: 'DecodeError' }))
    const zodLike = {
      safeParse: () => ({ success: false as const, error: { issues: [{ path: [], message: 'a number' }] } }),
    }
    expect(await fetchFieldAs(zodLike)(like)(env())()).toMatchObject(E.left({ _tag: 'DecodeError' }))
  })

  it('deeply nested JSON in an error response gives a typed error', async () => {
    for (const status of [400, 403, 404, 409, 500]) {
      respondWith(status, { detail: '@', name: '@' }, json)
      const outcome = await updateSample(ref, { name: 'S2' })(env())()
      expect(outcome).toMatchObject(E.left({ status }))
    }
  })
})
