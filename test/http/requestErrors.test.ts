/**
 * The table that no client generator on npm passes: each failure arrives as a value of its own, and
 * none of them lies.
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
import { type Operation } from '../../src/generated/operation.js'
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

const ask = (options: Partial<PangeaOptions> = {}) =>
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

describe('each of ten failures arrives as a value with a tag of its own', () => {
  it('a documented 404, with its JSON decoded', async () => {
    server.respondWith(json(404, { detail: 'Not found.' }))
    expect(await ask()).toEqual(
      E.left({ _tag: 'NotFound', ...exchange(404), detail: 'Not found.', body: { detail: 'Not found.' } }),
    )
  })

  it('a 407 of a proxy, which fetch keeps to itself, is said to be one, after one attempt', async () => {
    let sent = 0
    server.respondWith((_, response) => {
      sent += 1
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end()
    })
    const result = await ask({ retry: defaultRetry })
    expect(result).toMatchObject(E.left({ _tag: 'UnexpectedStatus', status: 407 }))
    expect(sent).toBe(1)
    expect(E.isLeft(result) ? sentenceOf(result.left) : '').toContain('a proxy that requires a login (407)')
  })

  it('a 404 of another shape is not taken for "there is none"', async () => {
    server.respondWith(json(404, { message: 'no such route' }))
    expect(await ask()).toEqual(
      E.left({
        _tag: 'MalformedError',
        ...exchange(404),
        issues: [{ pointer: '/detail', expected: 'string', found: 'nothing' }],
        excerpt: '{"message":"no such route"}',
      }),
    )
  })

  it('a 404 with no body', async () => {
    server.respondWith((_request, response) => response.writeHead(404).end())
    expect(await ask()).toEqual(E.left({ _tag: 'EmptyBody', ...exchange(404) }))
  })

  it('an undocumented status', async () => {
    server.respondWith(json(418, { detail: 'short and stout' }))
    expect(await ask()).toEqual(
      E.left({ _tag: 'UnexpectedStatus', ...exchange(418), excerpt: '{"detail":"short and stout"}' }),
    )
  })

  it('a 502 with an HTML page, of which the title is kept', async () => {
    server.respondWith(text(502, 'text/html', `<html><head><title>502 Bad\n Gateway</title></head>${'x'.repeat(1e5)}`))
    expect(await ask()).toEqual(E.left({ _tag: 'ServerError', ...exchange(502), title: '502 Bad Gateway' }))
  })

  it('a 200 with truncated JSON, whose text is not repeated since it may be a secret', async () => {
    server.respondWith(text(200, 'application/json', '{"name":"trim","auth_token":"s3cr3t'))
    const result = await ask()
    expect(result).toEqual(E.left({ _tag: 'MalformedJson', ...exchange(200), excerpt: '' }))
    expect(JSON.stringify(result)).not.toContain('s3cr3t')
  })

  it('a 200 of the wrong shape, with a pointer to what was wrong', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'pending', cpus: '2' }))
    expect(await ask()).toEqual(
      E.left({
        _tag: 'DecodeError',
        ...exchange(200),
        issues: [{ pointer: '/cpus', expected: 'number', found: '"2"' }],
      }),
    )
  })

  it('an unknown member of an enumeration', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'paused', cpus: 2 }))
    expect(await ask()).toEqual(
      E.left({
        _tag: 'UnknownMember',
        ...exchange(200),
        issues: [{ pointer: '/status', expected: '"pending" | "working"', found: '"paused"' }],
      }),
    )
  })

  it('a connection that is reset, and one that is refused', async () => {
    server.respondWith((request) => request.socket.destroy())
    expect(await ask()).toEqual(E.left({ _tag: 'NetworkError', ...exchange(null) }))
    const gone = await startTestServer()
    await gone.close()
    const refused = await ask({ endpoint: gone.url })
    expect(refused).toMatchObject(E.left({ _tag: 'NetworkError', status: null, attempt: 1 }))
    expect(JSON.stringify(refused)).toContain('ECONNREFUSED')
  })

  it('a body that is cut off is a failed network, not malformed JSON', async () => {
    server.respondWith((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"name":')
      setImmediate(() => request.socket.destroy())
    })
    expect(await ask()).toEqual(E.left({ _tag: 'NetworkError', ...exchange(null) }))
  })

  it('an abort while the answer is awaited, and one before anything is sent', async () => {
    const controller = new AbortController()
    server.respondWith(() => controller.abort())
    expect(await ask({ signal: controller.signal })).toEqual(E.left({ _tag: 'Aborted', ...exchange(null) }))
    const sent = server.requests.length
    expect(await ask({ signal: controller.signal })).toEqual(E.left({ _tag: 'Aborted', ...exchange(null), attempt: 0 }))
    expect(server.requests.length).toBe(sent)
  })
})

describe('who is not logged in', () => {
  it.each([
    [401, 'Invalid token.'],
    [403, 'Invalid token.'],
    [403, 'Authentication credentials were not provided.'],
    [403, 'User inactive or deleted.'],
  ])('is told so, whatever the status: %i %s', async (status, detail) => {
    server.respondWith(json(status, { detail }))
    const said = { ...exchange(status), cause: { name: 'HttpStatus', message: detail } }
    expect(await ask()).toEqual(E.left({ _tag: 'Unauthenticated', ...said, hasCredential: true, detail }))
    expect(await ask({ token: null })).toEqual(
      E.left({ _tag: 'Unauthenticated', ...said, hasCredential: false, detail }),
    )
  })

  it('is told so on operations that document neither 401 nor 403', async () => {
    const silentOnErrors = { ...fetchJob, responses: { '200': { 'application/json': Job } } }
    for (const status of [401, 403]) {
      server.respondWith(json(status, { detail: 'Invalid token.' }))
      const env = makePangea({ endpoint: server.url, token, retry: noRetry })
      const result = await request(silentOnErrors, { path: { name: 'trim' } })(env)()
      expect(result).toMatchObject(E.left({ _tag: 'Unauthenticated', status }))
    }
  })

  it('is told so by a 401 with a page, too', async () => {
    server.respondWith(text(401, 'text/html', '<title>Authorization Required</title>'))
    expect(await ask()).toEqual(E.left({ _tag: 'Unauthenticated', ...exchange(401), hasCredential: true, detail: '' }))
  })

  it('is another one than who has too few rights', async () => {
    const detail = 'You do not have permission to perform this action.'
    server.respondWith(json(403, { detail }))
    expect(await ask()).toMatchObject(E.left({ _tag: 'Forbidden', detail }))
  })

  it('is who has a blank token', async () => {
    server.respondWith(json(403, { detail: 'Authentication credentials were not provided.' }))
    for (const blank of ['', '  ', '\n']) {
      expect(await ask({ token: blank })).toMatchObject(E.left({ _tag: 'Unauthenticated', hasCredential: false }))
      expect(server.requests.at(-1)?.token).toBeNull()
      const env = withToken(blank)(makePangea({ endpoint: server.url, token, retry: noRetry }))
      expect(await request(fetchJob, { path: { name: 'trim' } })(env)()).toMatchObject(E.left({ hasCredential: false }))
    }
  })

  it('is not who copied blanks with the token', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2 }))
    await ask({ token: ` ${token}\n` })
    expect(server.requests.at(-1)?.token).toBe(`Token ${token}`)
  })
})

describe('beside the ten', () => {
  it('a server that does not answer in time is a timeout', async () => {
    server.respondWith(() => undefined)
    expect(await ask({ timeoutMs: 50 })).toEqual(E.left({ _tag: 'Timeout', ...exchange(null), timeoutMs: 50 }))
  })

  it('a 200 with an HTML page is malformed, and says which page', async () => {
    server.respondWith(text(200, 'text/html', '<title>Welcome to the hotel</title>'))
    expect(await ask()).toEqual(E.left({ _tag: 'MalformedJson', ...exchange(200), excerpt: 'Welcome to the hotel' }))
  })

  it('a 200 without a body is an empty body', async () => {
    server.respondWith((_request, response) => response.writeHead(200).end())
    expect(await ask()).toEqual(E.left({ _tag: 'EmptyBody', ...exchange(200) }))
  })

  it('a 200 without a body is null, where null is what the operation may give', async () => {
    server.respondWith((_request, response) => response.writeHead(200).end())
    const fetchMaybe = { ...fetchJob, responses: { '200': { 'application/json': t.union([Job, t.null]) } } }
    const pangea = makePangea({ endpoint: server.url, token, retry: noRetry })
    expect(await request(fetchMaybe, { path: { name: 'trim' } })(pangea)()).toEqual(E.right(null))
  })

  it('a redirect is not followed: it could carry the token elsewhere', async () => {
    const other = await startTestServer()
    server.respondWith((_request, response) =>
      response.writeHead(302, { location: `${other.url}/steal?token=s3cr3t` }).end(),
    )
    expect(await ask()).toEqual(
      E.left({ _tag: 'UnexpectedStatus', ...exchange(302), excerpt: '', target: `${other.url}/steal` }),
    )
    expect(other.requests).toEqual([])
    await other.close()
  })

  it('a relative redirect names where it leads to', async () => {
    server.respondWith((_request, response) => response.writeHead(301, { location: '../login?next=1' }).end())
    expect(await ask()).toMatchObject(E.left({ _tag: 'UnexpectedStatus', target: `${server.url}/api/login` }))
  })

  it('a value that decodes is given as it came, unknown fields and all', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2, later: [1] }))
    expect(await ask()).toEqual(E.right({ name: 'trim', status: 'working', cpus: 2, later: [1] }))
    expect(server.requests).toEqual([{ method: 'GET', url: '/api/jobs/trim', token: `Token ${token}` }])
  })

  it('a name that no path can hold, and an endpoint that is none, are refused before anything is sent', async () => {
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
      expect(await ask({ endpoint })).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: 'endpoint', attempt: 0 }),
      )
    }
    const withSpace = await ask({ token: 's3cr3t\nX-Other: 1' })
    expect(withSpace).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'token' }))
    expect(JSON.stringify(withSpace)).not.toContain('s3cr3t')
    expect(server.requests).toEqual([])
  })

  it('waits for a server without end when told to', async () => {
    server.respondWith(json(200, { name: 'trim', status: 'working', cpus: 2 }))
    expect(await ask({ timeoutMs: Number.POSITIVE_INFINITY })).toMatchObject(E.right({ name: 'trim' }))
  })

  it('the token and the query of the address are in no error', async () => {
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
