/** Raw requests when the network or the server fails. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { makePangea, operations, type Pangea, rawRequest, type SampleId, typedClient } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyTag } from '../../src/ops/rawRequest.js'
import { json, startTestServer, type TestServer, text } from '../http/testServer.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const run = (op: (pangea: Pangea) => TE.TaskEither<unknown, unknown>): Promise<unknown> =>
  op(makePangea({ endpoint: server.url, clock: { nowMs: () => 0, sleep: () => async () => undefined } }))()

const uuid = '00000000-0000-4000-8000-000000000000' as SampleId

describe.each([
  [
    'a route of the description',
    (pangea: Pangea) => typedClient(pangea).DELETE('/api/samples/{uuid}', { params: { path: { uuid } } }),
  ],
  ['another route', rawRequest('DELETE', '/api/later/5')],
] as const)('a DELETE of %s', (_, remove) => {
  it('a DELETE that is sent again succeeds when it finds nothing', async () => {
    server.respondWith((request, response) => {
      if (server.requests.length === 1) request.socket.destroy()
      else json(404, { detail: 'Not found.' })(request, response)
    })
    expect(await run(remove)).toMatchObject({ _tag: 'Right' })
    expect(server.requests.length).toBe(2)
  })

  it('a DELETE fails with NotFound when it finds nothing the first time', async () => {
    server.respondWith(json(404, { detail: 'Not found.' }))
    expect(await run(remove)).toMatchObject(E.left({ _tag: 'NotFound', attempt: 1 }))
  })
})

it('rawRequest does not retry a 500 of an unknown route, which may mean that the resource is missing', async () => {
  server.respondWith(text(500, 'text/html', '<title>Server Error (500)</title>'))
  expect(await run(rawRequest('GET', '/api/later/5'))).toMatchObject(E.left({ _tag: 'ServerError', attempt: 1 }))
})

it('a raw write invalidates the responses of operations with any tag', () => {
  const tags = Object.values(operations).flatMap((operation) => operation.tags)
  expect(everyTag).toEqual([...new Set(tags)].sort())
})

it('rawRequest adds its query to the query of the path', async () => {
  server.respondWith(json(200, {}))
  await run(rawRequest('GET', '/api/later?a=1', { query: { b: 2 } }))
  expect(server.requests).toMatchObject([{ url: '/api/later?a=1&b=2' }])
})

it('rawRequest accepts null for missing arguments and rejects a path that is not a string', async () => {
  const untyped = rawRequest as (...args: ReadonlyArray<unknown>) => ReturnType<typeof rawRequest>
  server.respondWith(json(200, {}))
  for (const args of [null, { query: null }])
    expect(await run(untyped('POST', '/api/later', args))).toEqual(E.right({}))
  expect(await run(untyped('GET'))).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'path' }))
})
