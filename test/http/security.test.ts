/** Credentials: each scheme as the server receives it, and only for operations that require it. */
import { either as E } from 'fp-ts'
import {
  fetchTransport,
  type HttpOptions,
  makeHttp,
  noRetry,
  type Operation,
  request,
  type Security,
} from 'pangea-fp/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Handler, startTestServer, type TestServer } from './testServer.js'

interface Received {
  readonly authorization?: string | undefined
  readonly cookie?: string | undefined
  readonly url?: string | undefined
  readonly key?: string | undefined
}

let received: Received = {}
const record: Handler = (request, response) => {
  const { authorization, cookie, 'x-api-key': key } = request.headers
  received = { authorization, cookie, url: request.url, key: key as string | undefined }
  response.writeHead(204).end()
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ping: Operation<
  { readonly query?: { readonly page?: string }; readonly cookie?: { readonly lang?: string } },
  void,
  never
> = {
  id: 'ping',
  method: 'GET',
  path: '/ping',
  parameters: [
    { name: 'page', in: 'query', isRequired: false },
    { name: 'lang', in: 'cookie', isRequired: false },
  ],
  hasBody: false,
  security: [['any']],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { 204: {} },
}
const publicPing: typeof ping = { ...ping, security: [] }

const send = (
  options: Partial<HttpOptions>,
  operation = ping,
  args: Parameters<typeof request<object, void, never>>[1] = {},
) => {
  server.respondWith(record)
  received = {}
  return request(operation, args)(makeHttp({ endpoint: server.url, retry: noRetry, ...options }))()
}

describe('makeHttp', () => {
  it.each<[string, Security, Received]>([
    ['a bearer token', { bearer: 'abc.def' }, { authorization: 'Bearer abc.def' }],
    ['a Django REST framework token', { token: 'f00d' }, { authorization: 'Token f00d' }],
    [
      'a user and a password, in UTF-8',
      { basic: { username: 'Zoë', password: 'p:ä' } },
      { authorization: `Basic ${Buffer.from('Zoë:p:ä').toString('base64')}` },
    ],
    ['a key in a header', { apiKey: { in: 'header', name: 'X-API-Key', value: 'k1' } }, { key: 'k1' }],
    [
      'a key with a custom scheme',
      { apiKey: { in: 'header', name: 'Authorization', value: 'Key k1' } },
      { authorization: 'Key k1' },
    ],
    ['a key in the query, encoded', { apiKey: { in: 'query', name: 'key', value: 'a&b' } }, { url: '/ping?key=a%26b' }],
    ['a key in a cookie', { apiKey: { in: 'cookie', name: 'session', value: 'k1' } }, { cookie: 'session=k1' }],
  ])('makeHttp sends %s', async (_, security, expected) => {
    expect(await send({ security })).toEqual(E.right(undefined))
    expect(received).toMatchObject(expected)
  })

  it('an API key is added to the query and the cookies of the call', async () => {
    const args = { query: { page: '2' }, cookie: { lang: 'en' } }
    await send({ security: { apiKey: { in: 'query', name: 'key', value: 'k' } } }, ping, args)
    expect(received.url).toBe('/ping?page=2&key=k')
    await send({ security: { apiKey: { in: 'cookie', name: 'key', value: 'k' } } }, ping, args)
    expect(received.cookie).toBe('lang=en; key=k')
  })

  it('an API key replaces a header of its name, in any case', async () => {
    const withHeader = { ...ping, parameters: [{ name: 'x-api-key', in: 'header', isRequired: false }] } as const
    const security: Security = { apiKey: { in: 'header', name: 'X-API-Key', value: 'k1' } }
    await send({ security }, withHeader, { header: { 'x-api-key': 'other' } })
    expect(received.key).toBe('k1')
  })

  it('a password may be longer than the argument limit of a function', async () => {
    const transport = fetchTransport(async () => new Response(null, { status: 204 }))
    const security: Security = { basic: { username: 'u', password: 'p'.repeat(300_000) } }
    expect(await send({ security, transport })).toEqual(E.right(undefined))
  })

  it('an operation without security gets no credential', async () => {
    await send({ security: { bearer: 'abc' } }, publicPing)
    expect(received.authorization).toBeUndefined()
  })

  it('default parameters are sent with operations that have them, unless the call sets them', async () => {
    await send({ defaultParameters: { page: '7', other: 'x' } })
    expect(received.url).toBe('/ping?page=7')
    await send({ defaultParameters: { page: '7' } }, ping, { query: { page: '1' } })
    expect(received.url).toBe('/ping?page=1')
  })

  it('makeHttp keeps a base path that ends in /api', async () => {
    await send({ endpoint: `${server.url}/api/` })
    expect(received.url).toBe('/api/ping')
  })

  it.each<[string, Security, string]>([
    ['a bearer token with a line break', { bearer: 's3cr3t\nX: 1' }, 'bearer'],
    ['a user name with a colon', { basic: { username: 'a:b', password: 's3cr3t' } }, 'basic/username'],
    ['an invalid header name', { apiKey: { in: 'header', name: 'X Key', value: 's3cr3t' } }, 'apiKey/name'],
    ['a key with a line break', { apiKey: { in: 'header', name: 'X-Key', value: 's3cr3t\n' } }, 'apiKey/value'],
    ['a bearer token that is not set', { bearer: undefined as unknown as string }, 'bearer'],
    ['a bearer token that is empty', { bearer: ' ' }, 'bearer'],
    [
      'a key that is not set',
      { apiKey: { in: 'header', name: 'X', value: undefined as unknown as string } },
      'security',
    ],
    ['a key without a name', { apiKey: { in: 'query', name: '', value: 's3cr3t' } }, 'apiKey/name'],
    ['a security option that is a string', 's3cr3t' as unknown as Security, 'security'],
    ['a cookie with a semicolon', { apiKey: { in: 'cookie', name: 'key', value: 's3cr3t;admin=1' } }, 'apiKey/value'],
  ])('makeHttp rejects %s before anything is sent, without quoting it', async (_, security, argument) => {
    const outcome = await send({ security })
    expect(outcome).toMatchObject(E.left({ _tag: 'InvalidArgument', argument }))
    expect(JSON.stringify(outcome)).not.toContain('s3cr3t')
    expect(server.requests).toEqual([])
  })

  it.each<[string, Security]>([
    ['a bearer token', { bearer: 's3cr3t' }],
    ['a key in a header', { apiKey: { in: 'header', name: 'X-Key', value: 's3cr3t' } }],
    ['a key in the query', { apiKey: { in: 'query', name: 'key', value: 's3cr3t' } }],
    ['a key in a cookie', { apiKey: { in: 'cookie', name: 'key', value: 's3cr3t' } }],
  ])('an error whose cause quotes the request does not contain %s', async (_, security) => {
    const transport = fetchTransport(({ url, headers }) =>
      Promise.reject(new Error('outer', { cause: new Error(`${url} ${JSON.stringify([...headers])}`) })),
    )
    const outcome = await send({ security, transport })
    expect(outcome).toMatchObject(E.left({ _tag: 'NetworkError' }))
    expect(JSON.stringify(outcome)).not.toContain('s3cr3t')
  })

  it('an API key in the query does not appear in errors', async () => {
    server.respondWith((_asked, response) => response.writeHead(500).end())
    const security: Security = { apiKey: { in: 'query', name: 'key', value: 's3cr3t' } }
    const outcome = await request(ping, {})(makeHttp({ endpoint: server.url, retry: noRetry, security }))()
    expect(outcome).toMatchObject(E.left({ _tag: 'ServerError' }))
    expect(JSON.stringify(outcome)).not.toContain('s3cr3t')
  })
})
