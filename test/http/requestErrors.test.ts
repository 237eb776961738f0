/**
 * A table of failures that no client generator on npm handles: each is reported as a distinct and
 * correct error.
 */
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import {
  defaultRetry,
  describe as sentenceOf,
  makePangea,
  noRetry,
  type PangeaOptions,
  request,
  withToken,
} from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operation } from '../../src/generated/operation.js'
import { json, startTestServer, type TestServer, text } from './testServer.js'

const Detail = t.type({ detail: t.string })
const Job = t.type({ name: t.string, status: t.keyof({ pending: null, working: null }), cpus: t.number })

const fetchJob: Operation<{ readonly path: { readonly name: string } }, t.TypeOf<typeof Job>, 403 | 404> = {
  id: 'fetchJob',
  method: 'GET',
  path: '/api/jobs/{name}',
  parameters: [{ name: 'name', in: 'path', isRequired: true }],
  hasBody: false,
  security: [['token']],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: {
    '200': { 'application/json': Job },
    '403': { 'application/json': Detail },
    '404': { 'application/json': Detail },
  },
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const token = 'f00df00df00df00df00df00df00df00df00df00d'

const call = (options: Partial<PangeaOptions> = {}) =>
  request(fetchJob, { path: { name: 'trim' } })(
    makePangea({ endpoint: server.url, token, retry: noRetry, ...options }),
  )()

const exchange = (status: number | null) => ({
  method: 'GET',
  url: `${server.url}/api/jobs/trim`,
  status,
  attempt: 1,
  cause: expect.objectContaining({
    name: expect.any(String) as string,
    message: expect.any(String) as string,
  }) as unknown,
})

describe('each of ten failures has its own tag', () => {
  it('a documented 404 is NotFound, with its JSON decoded', async () => {
    server.respondWith(json(404, { detail: 'Not found.' }))
    expect(await call()).toEqual(
      E.left({ _tag: 'NotFound', ...exchange(404), detail: 'Not found.', body: { detail: 'Not found.' } }),
    )
  })

  it('a 407 of a proxy, which fetch hides, is reported after one attempt', async () => {
    let sent = 0
    server.respondWith((_, response) => {
      sent += 1
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end()
    })
    const result = await call({ retry: defaultRetry })
    expect(result).toMatchObject(E.left({ _tag: 'UnexpectedStatus', status: 407 }))
    expect(sent).toBe(1)
    expect(E.isLeft(result) ? sentenceOf(result.left) : '').toContain('a proxy that requires a login (407)')
  })

  it('a 404 with an undocumented body is not NotFound', async () => {
    server.respondWith(json(404, { message: 'no such route' }))
    expect(await call()).toEqual(
      E.left({
        _tag: 'MalformedError',
        ...exchange(404),
        issues: [{ pointer: '/detail', expected: 'string', found: 'nothing' }],
        excerpt: '{"message":"no such route"}',
      }),
    )
  })

  it('a 404 without a body is EmptyBody', async () => {
    server.respondWith((_request, response) => response.writeHead(404).end())
    expect(await call()).toEqual(E.left({ _tag: 'EmptyBody', ...exchange(404) }))
  })

  it('an undocumented status is UnexpectedStatus', async () => {
    server.respondWith(json(418, { detail: 'short and stout' }))
    expect(await call()).toEqual(
      E.left({ _tag: 'UnexpectedStatus', ...exchange(418), excerpt: '{"detail":"short and stout"}' }),
    )
  })

  it('a 502 with an HTML page is a ServerError with the page title', async () => {
    server.respondWith(text(502, 'text/html', `<html><head><title>502 Bad\n Gateway</title></head>${'x'.repeat(1e5)}`))
    expect(await call()).toEqual(E.left({ _tag: 'ServerError', ...exchange(502), title: '502 Bad Gateway' }))
  })

  it('a 200 with truncated JSON is MalformedJson without the response text, which may be secret', async () => {
    server.respondWith(text(200, 'application/json', '{"name":"trim","auth_token":"s3cr3t'))
    const result = await call()
    expect(result).toEqual(E.left({ _tag: 'MalformedJson', ...exchange(200), excerpt: '' }))
    expect(JSON.stringify(result)).not.toContain('s3cr3t')
  })

  it('a 200 with invalid JSON values is a DecodeError with a pointer', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'pending', cpus: '2' }))
    expect(await call()).toEqual(
      E.left({
        _tag: 'DecodeError',
        ...exchange(200),
        issues: [{ pointer: '/cpus', expected: 'number', found: '"2"' }],
      }),
    )
  })

  it('an unknown enum value is UnknownMember', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'paused', cpus: 2 }))
    expect(await call()).toEqual(
      E.left({
        _tag: 'UnknownMember',
        ...exchange(200),
        issues: [{ pointer: '/status', expected: '"pending" | "working"', found: '"paused"' }],
      }),
    )
  })

  it('a reset or refused connection is a NetworkError', async () => {
    server.respondWith((request) => request.socket.destroy())
    expect(await call()).toEqual(E.left({ _tag: 'NetworkError', ...exchange(null) }))
    const stopped = await startTestServer()
    await stopped.close()
    const outcome = await call({ endpoint: stopped.url })
    expect(outcome).toMatchObject(E.left({ _tag: 'NetworkError', status: null, attempt: 1 }))
    expect(JSON.stringify(outcome)).toContain('ECONNREFUSED')
  })

  it('a body that is cut off is a NetworkError, not malformed JSON', async () => {
    server.respondWith((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"name":')
      setImmediate(() => request.socket.destroy())
    })
    expect(await call()).toEqual(E.left({ _tag: 'NetworkError', ...exchange(null) }))
  })

  it('a signal that fires before or during a request makes it Aborted', async () => {
    const controller = new AbortController()
    server.respondWith(() => controller.abort())
    expect(await call({ signal: controller.signal })).toEqual(E.left({ _tag: 'Aborted', ...exchange(null) }))
    const sent = server.requests.length
    expect(await call({ signal: controller.signal })).toEqual(
      E.left({ _tag: 'Aborted', ...exchange(null), attempt: 0 }),
    )
    expect(server.requests.length).toBe(sent)
  })
})

describe('a caller who is not logged in', () => {
  it.each([
    [401, 'Invalid token.'],
    [403, 'Invalid token.'],
    [403, 'Authentication credentials were not provided.'],
    [403, 'User inactive or deleted.'],
  ])('a caller who is not logged in gets Unauthenticated, whatever the status: %i %s', async (status, detail) => {
    server.respondWith(json(status, { detail }))
    const common = { ...exchange(status), cause: { name: 'HttpStatus', message: detail } }
    expect(await call()).toEqual(E.left({ _tag: 'Unauthenticated', ...common, hasCredential: true, detail }))
    expect(await call({ token: null })).toEqual(
      E.left({ _tag: 'Unauthenticated', ...common, hasCredential: false, detail }),
    )
  })

  it('a caller who is not logged in gets Unauthenticated from operations that document neither 401 nor 403', async () => {
    const silentOnErrors = { ...fetchJob, responses: { '200': { 'application/json': Job } } }
    for (const status of [401, 403]) {
      server.respondWith(json(status, { detail: 'Invalid token.' }))
      const env = makePangea({ endpoint: server.url, token, retry: noRetry })
      const result = await request(silentOnErrors, { path: { name: 'trim' } })(env)()
      expect(result).toMatchObject(E.left({ _tag: 'Unauthenticated', status }))
    }
  })

  it('a 401 with an HTML page is Unauthenticated', async () => {
    server.respondWith(text(401, 'text/html', '<title>Authorization Required</title>'))
    expect(await call()).toEqual(E.left({ _tag: 'Unauthenticated', ...exchange(401), hasCredential: true, detail: '' }))
  })

  it('a caller without permission gets Forbidden, not Unauthenticated', async () => {
    const detail = 'You do not have permission to perform this action.'
    server.respondWith(json(403, { detail }))
    expect(await call()).toMatchObject(E.left({ _tag: 'Forbidden', detail }))
  })

  it('a caller with a blank token is not logged in', async () => {
    server.respondWith(json(403, { detail: 'Authentication credentials were not provided.' }))
    for (const blank of ['', '  ', '\n']) {
      expect(await call({ token: blank })).toMatchObject(E.left({ _tag: 'Unauthenticated', hasCredential: false }))
      expect(server.requests.at(-1)?.token).toBeNull()
      const env = withToken(blank)(makePangea({ endpoint: server.url, token, retry: noRetry }))
      expect(await request(fetchJob, { path: { name: 'trim' } })(env)()).toMatchObject(E.left({ hasCredential: false }))
    }
  })

  it('a token with surrounding white space is trimmed', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2 }))
    await call({ token: ` ${token}\n` })
    expect(server.requests.at(-1)?.token).toBe(`Token ${token}`)
  })
})

describe('other failures', () => {
  it('a server that does not respond in time is a Timeout', async () => {
    server.respondWith(() => undefined)
    expect(await call({ timeoutMs: 50 })).toEqual(E.left({ _tag: 'Timeout', ...exchange(null), timeoutMs: 50 }))
  })

  it('a 200 with an HTML page is MalformedJson with the page title', async () => {
    server.respondWith(text(200, 'text/html', '<title>Welcome to the hotel</title>'))
    expect(await call()).toEqual(E.left({ _tag: 'MalformedJson', ...exchange(200), excerpt: 'Welcome to the hotel' }))
  })

  it('a 200 without a body is EmptyBody', async () => {
    server.respondWith((_request, response) => response.writeHead(200).end())
    expect(await call()).toEqual(E.left({ _tag: 'EmptyBody', ...exchange(200) }))
  })

  it('a 200 without a body is null if the operation may return null', async () => {
    server.respondWith((_request, response) => response.writeHead(200).end())
    const fetchMaybe = { ...fetchJob, responses: { '200': { 'application/json': t.union([Job, t.null]) } } }
    const pangea = makePangea({ endpoint: server.url, token, retry: noRetry })
    expect(await request(fetchMaybe, { path: { name: 'trim' } })(pangea)()).toEqual(E.right(null))
  })

  it('a redirect is not followed: it could carry the token to another server', async () => {
    const other = await startTestServer()
    server.respondWith((_request, response) =>
      response.writeHead(302, { location: `${other.url}/steal?token=s3cr3t` }).end(),
    )
    expect(await call()).toEqual(
      E.left({ _tag: 'UnexpectedStatus', ...exchange(302), excerpt: '', target: `${other.url}/steal` }),
    )
    expect(other.requests).toEqual([])
    await other.close()
  })

  it('a relative redirect reports its absolute target', async () => {
    server.respondWith((_request, response) => response.writeHead(301, { location: '../login?next=1' }).end())
    expect(await call()).toMatchObject(E.left({ _tag: 'UnexpectedStatus', target: `${server.url}/api/login` }))
  })

  it('a valid response keeps its unknown fields', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2, later: [1] }))
    expect(await call()).toEqual(E.right({ name: 'trim', status: 'working', cpus: 2, later: [1] }))
    expect(server.requests).toEqual([{ method: 'GET', url: '/api/jobs/trim', token: `Token ${token}` }])
  })

  it('an invalid path argument or endpoint is rejected before anything is sent', async () => {
    server.respondWith(json(200, {}))
    const env = makePangea({ endpoint: server.url, retry: noRetry })
    for (const name of ['', '.', '..', 'a/b', 'nul\0', 'half \ud800']) {
      expect(await request(fetchJob, { path: { name } })(env)()).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: 'name', attempt: 0, status: null }),
      )
    }
    for (const endpoint of [
      '',
      'nonsense',
      'ftp://example.org',
      'https://example.org?x',
      'https://me:pw@example.org',
      'https//example.org',
      'http://',
      'localhost:8000',
      'http://host:99999',
      'http://[::1',
      'http://two words',
      'https://https://example.org',
    ]) {
      expect(await call({ endpoint })).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: 'endpoint', attempt: 0 }),
      )
    }
    const withSpace = await call({ token: 's3cr3t\nX-Other: 1' })
    expect(withSpace).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'token' }))
    expect(JSON.stringify(withSpace)).not.toContain('s3cr3t')
    expect(server.requests).toEqual([])
  })

  it('a request with timeoutMs Infinity waits forever', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2 }))
    expect(await call({ timeoutMs: Number.POSITIVE_INFINITY })).toMatchObject(E.right({ name: 'trim' }))
  })

  it('no error contains the token or the query of the URL', async () => {
    server.respondWith((request) => request.socket.destroy())
    const search: Operation<{ readonly query: { readonly q: string } }, unknown, 404> = {
      id: 'search',
      method: 'GET',
      path: '/api/search',
      parameters: [{ name: 'q', in: 'query', isRequired: true }],
      hasBody: false,
      security: [[]],
      pagination: null,
      tags: [],
      invalidates: [],
      responses: {},
    }
    const result = await request(search, { query: { q: 'secret-query' } })(
      makePangea({ endpoint: server.url, token, retry: noRetry }),
    )()
    expect(JSON.stringify(result)).not.toMatch(/secret-query|f00df00d/)
  })
})
