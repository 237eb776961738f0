/** A file that an operation promises arrives as its bytes, whatever the server calls it. */
import { either as E } from 'fp-ts'
import { makePangea, noRetry, request } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Operation } from '../../src/generated/operation.js'
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

const ask = () => request(download, {})(makePangea({ endpoint: server.url, retry: noRetry }))()

/** Every value of a byte: as text, half of them would be lost. */
const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i)

it.each(['application/gzip', 'application/octet-stream', 'application/x-tar; charset=binary', 'text/plain'])(
  'every byte arrives, as %s',
  async (type) => {
    server.respondWith((_request, response) => response.writeHead(200, { 'content-type': type }).end(everyByte))
    expect(await ask()).toEqual(E.right(everyByte))
  },
)

it('an empty file is no bytes, and no error', async () => {
  server.respondWith((_request, response) => response.writeHead(200, { 'content-type': 'application/gzip' }).end())
  expect(await ask()).toEqual(E.right(new Uint8Array()))
})

it('a file that is cut off is no file', async () => {
  server.respondWith((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': 256 })
    response.write(everyByte.subarray(0, 100), () => response.destroy())
  })
  expect(await ask()).toMatchObject(E.left({ _tag: 'NetworkError' }))
})

it('a refusal is text still', async () => {
  server.respondWith(json(404, { detail: 'Not found.' }))
  expect(await ask()).toMatchObject(E.left({ _tag: 'MalformedError', excerpt: '{"detail":"Not found."}' }))
  server.respondWith((_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>none'))
  expect(await ask()).toMatchObject(E.left({ _tag: 'NotFound' }))
})
