/** Headers, cookies and bodies other than JSON arrive as they were built. */
import { either as E } from 'fp-ts'
import { makePangea, noRetry, request } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeOperation } from './makeOperation.js'
import { startTestServer, type TestServer } from './testServer.js'

const upload = makeOperation<void>({
  id: 'upload',
  method: 'PUT',
  path: '/files/{name}',
  parameters: [
    { name: 'name', in: 'path', isRequired: true, style: 'label' },
    { name: 'crumb', in: 'cookie', isRequired: false },
    { name: 'X-Trace', in: 'header', isRequired: false },
    { name: 'tags', in: 'query', isRequired: false, explode: false },
  ],
  hasBody: true,
  bodies: [
    { mediaType: 'application/octet-stream', as: 'bytes' },
    { mediaType: 'multipart/form-data', as: 'multipart' },
  ],
  responses: { '204': {} },
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Arrived {
  readonly url: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

const send = async (args: Record<string, unknown>): Promise<Arrived> => {
  let arrived: Arrived | undefined
  server.respondWith((incoming, response) => {
    const chunks: Array<Buffer> = []
    incoming
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        arrived = { url: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks) }
        response.writeHead(204).end()
      })
  })
  const pangea = makePangea({ endpoint: server.url, token: 't0k3n', retry: noRetry })
  expect(await request(upload, args)(pangea)()).toEqual(E.right(undefined))
  return arrived ?? { url: undefined, headers: {}, body: Buffer.of() }
}

const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i)

it("a binary body arrives with the operation's own headers", async () => {
  const { url, headers, body } = await send({
    path: { name: 'é 1' },
    query: { tags: ['a,b', '&'] },
    header: { 'X-Trace': 'one two' },
    cookie: { crumb: 'a;b' },
    body: everyByte,
  })
  expect(url).toBe('/files/.%C3%A9%201?tags=a%2Cb,%26')
  expect(headers).toMatchObject({
    authorization: 'Token t0k3n',
    'content-length': '256',
    'content-type': 'application/octet-stream',
    cookie: 'crumb=a%3Bb',
    'x-trace': 'one two',
  })
  expect(new Uint8Array(body)).toEqual(everyByte)
})

it('a form arrives in the media type that the caller names', async () => {
  const { headers, body } = await send({
    path: { name: 'a' },
    contentType: 'multipart/form-data',
    body: { file: everyByte },
  })
  const data = await new Response(new Uint8Array(body), {
    headers: { 'Content-Type': String(headers['content-type']) },
  }).formData()
  expect(new Uint8Array(await (data.get('file') as File).arrayBuffer())).toEqual(everyByte)
})

it.each([
  [
    'throws',
    () => () => {
      throw new Error('no network here')
    },
  ],
  ['rejects', () => () => Promise.reject(new Error('no network here'))],
])('a transport that %s is reported as a NetworkError', async (_, sendBy) => {
  const pangea = makePangea({ endpoint: 'http://x.example', transport: { send: sendBy }, retry: noRetry })
  const sent = await request(upload, { path: { name: 'a' }, body: everyByte })(pangea)()
  expect(sent).toMatchObject(E.left({ _tag: 'NetworkError', cause: { message: 'no network here' } }))
})
