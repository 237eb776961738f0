/** A documented binary response arrives as its bytes, whatever media type the server sends. */
import { either as E } from 'fp-ts'
import { makePangea, noRetry, request } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Operation } from '../../src/generated/operation.js'
import { json, startTestServer, type TestServer } from './testServer.js'

const download: Operation<unknown, Uint8Array, 404> = {
  id: 'download',
  method: 'GET',
  path: '/api/archive',
  parameters: [],
  hasBody: false,
  security: [],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { '200': { 'application/gzip': 'bytes' }, '404': { 'text/html': 'text' } },
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const send = () => request(download, {})(makePangea({ endpoint: server.url, retry: noRetry }))()

/** Every byte value: text decoding would lose half of them. */
const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i)

it.each(['application/gzip', 'application/octet-stream', 'application/x-tar; charset=binary', 'text/plain'])(
  'a binary response arrives byte for byte, as %s',
  async (type) => {
    server.respondWith((_request, response) => response.writeHead(200, { 'content-type': type }).end(everyByte))
    expect(await send()).toEqual(E.right(everyByte))
  },
)

it('an empty binary response is an empty array, not an error', async () => {
  server.respondWith((_request, response) => response.writeHead(200, { 'content-type': 'application/gzip' }).end())
  expect(await send()).toEqual(E.right(new Uint8Array()))
})

it('a binary response that is cut off is an error', async () => {
  server.respondWith((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': 256 })
    response.write(everyByte.subarray(0, 100), () => response.destroy())
  })
  expect(await send()).toMatchObject(E.left({ _tag: 'NetworkError' }))
})

it('an error response of a binary operation is still read as text', async () => {
  server.respondWith(json(404, { detail: 'Not found.' }))
  expect(await send()).toMatchObject(E.left({ _tag: 'MalformedError', excerpt: '{"detail":"Not found."}' }))
  server.respondWith((_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>none'))
  expect(await send()).toMatchObject(E.left({ _tag: 'NotFound' }))
})
