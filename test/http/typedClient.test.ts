/**
 * An openapi-fetch client over the transport: what the server receives, and what the caller gets.
 */
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import {
  type HttpOptions,
  makeHttp,
  makeTypedClient,
  noRetry,
  type Operation,
  type Transport,
  type WireRequest,
} from 'pangea-fp/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Handler, json, startTestServer, type TestServer, text } from './testServer.js'

interface Answer<Content> {
  readonly headers: { readonly [name: string]: unknown }
  readonly content: Content
}
interface Nothing {
  readonly headers: { readonly [name: string]: unknown }
  readonly content?: never
}
interface Thing {
  readonly name: string
}

interface paths {
  readonly '/shelves/{shelf}/items': {
    readonly get: {
      readonly parameters: {
        readonly path: { readonly shelf: string }
        readonly query?: { readonly color?: ReadonlyArray<string> }
      }
      readonly requestBody?: never
      readonly responses: {
        readonly 200: Answer<{ readonly 'application/json': Thing }>
        readonly 404: Answer<{ readonly 'application/json': { readonly code: number } }>
        readonly 409: Answer<{ readonly 'application/json': { readonly code: number } }>
      }
    }
    readonly post: {
      readonly parameters: { readonly path: { readonly shelf: string } }
      readonly requestBody: { readonly content: { readonly 'application/json': Thing } }
      readonly responses: { readonly 204: Nothing }
    }
  }
  readonly '/photo': {
    readonly get: {
      readonly parameters: { readonly query?: never }
      readonly requestBody?: never
      readonly responses: { readonly 200: Answer<{ readonly 'image/png': Uint8Array }> }
    }
  }
}

const common = { hasBody: false, security: [['any']], pagination: null, tags: [], invalidates: [] }
const shelf = { name: 'shelf', in: 'path', isRequired: true } as const
const Thing = t.readonly(t.type({ name: t.string }))
const Failure = t.type({ code: t.number })

const operations = {
  getThing: {
    ...common,
    id: 'getThing',
    method: 'GET',
    path: '/shelves/{shelf}/items',
    parameters: [shelf, { name: 'color', in: 'query', isRequired: false, explode: false }],
    responses: {
      200: { 'application/json': Thing },
      404: { 'application/json': Failure },
      409: { 'application/json': Failure },
    },
  },
  addThing: {
    ...common,
    id: 'addThing',
    method: 'POST',
    path: '/shelves/{shelf}/items',
    parameters: [shelf],
    hasBody: true,
    body: Thing,
    responses: { 204: {} },
  },
  getPhoto: {
    ...common,
    id: 'getPhoto',
    method: 'GET',
    path: '/photo',
    parameters: [],
    responses: { 200: { 'image/png': 'bytes' } },
  },
} satisfies Readonly<Record<string, Operation<never, unknown, number>>>

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const client = (options: Partial<HttpOptions> = {}) =>
  makeTypedClient<paths>(operations)(
    makeHttp({ endpoint: `${server.url}/base`, retry: noRetry, security: { bearer: 'b34r' }, ...options }),
  )

const get = (name: string, options?: Partial<HttpOptions>) =>
  client(options).GET('/shelves/{shelf}/items', { params: { path: { shelf: name } } })()

describe('makeTypedClient', () => {
  it('makeTypedClient fills the path template and the query, and decodes the response', async () => {
    server.respondWith(json(200, { name: 'cup' }))
    const params = { path: { shelf: 'a b%é' }, query: { color: ['red', 'blue'] } }
    expect(await client().GET('/shelves/{shelf}/items', { params })()).toEqual(E.right({ name: 'cup' }))
    expect(server.requests).toEqual([
      { method: 'GET', url: '/base/shelves/a%20b%25%C3%A9/items?color=red,blue', token: 'Bearer b34r' },
    ])
  })

  it('makeTypedClient sends a JSON body, and returns undefined for an empty response', async () => {
    let received = ''
    server.respondWith((request, response) => {
      expect(request.headers['content-type']).toBe('application/json')
      request.on('data', (chunk: Buffer) => (received += chunk.toString()))
      request.on('end', () => response.writeHead(204).end())
    })
    const added = client().POST('/shelves/{shelf}/items', { params: { path: { shelf: 'a' } }, body: { name: 'é' } })
    expect(server.requests).toEqual([])
    expect(await added()).toEqual(E.right(undefined))
    expect(received).toBe('{"name":"é"}')
  })

  it('makeTypedClient returns binary responses as bytes', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0, 0xff, 0xfe])
    server.respondWith((_asked, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(bytes))
    expect(await client().GET('/photo')()).toEqual(E.right(new Uint8Array(bytes)))
  })

  it.each<[string, Handler, object]>([
    ['a documented 404 with its body', json(404, { code: 7 }), { _tag: 'NotFound', status: 404, body: { code: 7 } }],
    ['a documented 409 with its body', json(409, { code: 8 }), { _tag: 'Conflict', status: 409, body: { code: 8 } }],
    ['a status without a description', json(418, {}), { _tag: 'UnexpectedStatus', status: 418 }],
    [
      'a success that does not match its schema',
      json(200, { name: 1 }),
      { _tag: 'DecodeError', issues: [{ pointer: '/name' }] },
    ],
    ['a success that is not JSON', text(200, 'application/json', '{"name'), { _tag: 'MalformedJson' }],
    ['a lost connection', (request) => request.socket.destroy(), { _tag: 'NetworkError', attempt: 1 }],
    ['a 401', json(401, {}), { _tag: 'Unauthenticated', hasCredential: true }],
  ])('makeTypedClient returns %s as a typed error', async (_, handler, error) => {
    server.respondWith(handler)
    const outcome = await get('a')
    expect(outcome).toMatchObject(E.left({ url: `${server.url}/base/shelves/a/items`, ...error }))
  })

  it('makeTypedClient retries a GET', async () => {
    server.respondWith((request, response) => {
      if (server.requests.length === 1) json(503, {})(request, response)
      else json(200, { name: 'cup' })(request, response)
    })
    const clock = { nowMs: () => 0, sleep: () => async () => undefined }
    expect(await get('a', { clock, retry: { budgetMs: 1000 } })).toEqual(E.right({ name: 'cup' }))
    expect(server.requests.length).toBe(2)
  })

  it('makeTypedClient rejects invalid path arguments, bodies and endpoints before it sends anything', async () => {
    server.respondWith(json(200, {}))
    expect(await get('a/b')).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'shelf' }))
    expect(await get('..')).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'shelf' }))
    const params = { path: { shelf: 'a' } }
    const body = { name: 1 } as unknown as Thing
    expect(await client().POST('/shelves/{shelf}/items', { params, body })()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'body/name' }),
    )
    expect(await get('a', { endpoint: 'nonsense' })).toMatchObject(E.left({ argument: 'endpoint' }))
    expect(await get('a', { signal: AbortSignal.abort() })).toMatchObject(E.left({ _tag: 'Aborted', attempt: 0 }))
    expect(server.requests).toEqual([])
  })

  it('makeTypedClient passes a JSON body to the transport as text, like `request`', async () => {
    const given: Array<WireRequest> = []
    const transport: Transport = {
      send: (sent) => async () => {
        given.push(sent)
        return E.right({ status: 204, mediaType: '', retryAfter: null, text: '' })
      },
    }
    const args = { params: { path: { shelf: 'a' } }, body: { name: 'é' } }
    await client({ transport }).POST('/shelves/{shelf}/items', args)()
    expect(given[0]).toMatchObject({ body: '{"name":"é"}' })
    expect(given[0]).not.toHaveProperty('bytes')
  })

  it('makeTypedClient accepts null for omitted arguments, for JavaScript callers', async () => {
    server.respondWith((_asked, response) => response.writeHead(200, { 'content-type': 'image/png' }).end())
    const untyped = client() as unknown as { readonly GET: (...args: ReadonlyArray<unknown>) => () => Promise<unknown> }
    for (const init of [undefined, null, { params: null }, { params: { query: null } }])
      expect(await untyped.GET('/photo', init)()).toMatchObject({ _tag: 'Right' })
  })

  it('makeTypedClient rejects a path that is not in the description, for JavaScript callers', async () => {
    const untyped = client() as unknown as { readonly GET: (path: string) => () => Promise<unknown> }
    expect(await untyped.GET('/nowhere')()).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'path' }))
  })
})

/** Compiled, never run: what the compiler accepts and rejects. */
export const types = (): void => {
  const { GET, POST } = client()
  const params = { path: { shelf: 'a' } }
  // @ts-expect-error an undocumented path
  void GET('/shelves')
  // @ts-expect-error a method that the path does not have
  void POST('/photo')
  // @ts-expect-error a required parameter is missing
  void GET('/shelves/{shelf}/items')
  // @ts-expect-error a misspelt parameter
  void GET('/shelves/{shelf}/items', { params: { path: { shelve: 'a' } } })
  // @ts-expect-error a body without its required member
  void POST('/shelves/{shelf}/items', { params, body: {} })
  // @ts-expect-error a member of the wrong type
  void POST('/shelves/{shelf}/items', { params, body: { name: 1 } })
  // @ts-expect-error a body for an operation without one
  void GET('/shelves/{shelf}/items', { params, body: { name: 'a' } })
  const _item = GET('/shelves/{shelf}/items', { params })
  type Outcome = Awaited<ReturnType<typeof _item>>
  const _right: Extract<Outcome, { readonly _tag: 'Right' }>['right'] = { name: 'cup' }
  // A success without documented errors is never `undefined`.
  const _photo = GET('/photo')
  const _bytes: Extract<Awaited<ReturnType<typeof _photo>>, { readonly _tag: 'Right' }>['right']['byteLength'] = 1
  const _tag = (outcome: Extract<Outcome, { readonly _tag: 'Left' }>): 'NotFound' | 'Conflict' | 'other' => {
    const { _tag: tag } = outcome.left
    // @ts-expect-error a 403 is not documented
    if (tag === 'Forbidden') return 'other'
    return tag === 'NotFound' || tag === 'Conflict' ? tag : 'other'
  }
}
