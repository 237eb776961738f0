import { either as E } from 'fp-ts'
import { makePangea, memoryCache, noRetry, withSignal } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAll } from '../../src/ops/lists/listAll.js'
import { streamAll } from '../../src/ops/lists/streamAll.js'
import { json, startTestServer, type TestServer } from '../http/testServer.js'
import { listItems, pageNumberOf, servePages, makeItems } from './pagedListFixture.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const serve = (...pages: Parameters<typeof servePages>): void => server.respondWith(servePages(...pages))

const env = (options: { readonly concurrency?: number } = {}) =>
  makePangea({ endpoint: server.url, retry: noRetry, ...options })

it('listAll returns all items in order and requests each page once', async () => {
  for (const n of [0, 1, 3, 4, 30]) {
    serve(() => makeItems(n))
    expect(await listAll(listItems, {})(env())()).toEqual(E.right(makeItems(n)))
    expect(server.requests.length).toBe(Math.max(1, Math.ceil(n / 3)))
  }
})

it('listAll fetches the pages after the first in parallel, up to the concurrency limit', async () => {
  let now = 0
  let most = 0
  server.respondWith((request, response) => {
    const page = pageNumberOf(request.url)
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      json(200, { count: 30, next: page < 10 ? 'more' : null, results: makeItems(30).slice(3 * (page - 1), 3 * page) })(
        request,
        response,
      )
    }, 10)
  })
  expect(await listAll(listItems, {})(env({ concurrency: 4 }))()).toEqual(E.right(makeItems(30)))
  expect(most).toBe(4)
})

it('listAll ignores a `next` that leads to another server or back to the first page', async () => {
  const elsewhere = await startTestServer()
  serve(
    () => makeItems(7),
    3,
    () => `${elsewhere.url}/api/items?page=1`,
  )
  expect(await listAll(listItems, {})(env())()).toEqual(E.right(makeItems(7)))
  expect(elsewhere.requests).toEqual([])
  await elsewhere.close()
})

it('listAll misses no item when another item is deleted during the read', async () => {
  let isRemoved = false
  serve(() => {
    const all = makeItems(9)
    const rest = isRemoved ? all.slice(1) : all
    isRemoved = true
    return rest
  })
  expect(await listAll(listItems, {})(env())()).toEqual(E.right(makeItems(9).slice(1)))
})

it('listAll returns an empty list when all items are deleted after the first page', async () => {
  let requests = 0
  serve(() => (requests++ === 0 ? makeItems(9) : []))
  expect(await listAll(listItems, {})(env())()).toEqual(E.right([]))
})

it('listAll returns the first failure', async () => {
  server.respondWith((request, response) => {
    const isFirst = !(request.url ?? '').includes('page=')
    json(isFirst ? 200 : 403, isFirst ? { count: 9, next: 'more', results: makeItems(3) } : { detail: 'no' })(
      request,
      response,
    )
  })
  expect(await listAll(listItems, {})(env())()).toMatchObject(E.left({ _tag: 'UnexpectedStatus', status: 403 }))
})

/** Serves pages that all have a next one; `results` returns the items of a page. */
const serveEndless = (results: (page: number) => ReadonlyArray<unknown>, count: number): void =>
  server.respondWith((request, response) =>
    json(200, { count, next: 'http://x/more', results: results(pageNumberOf(request.url)) })(request, response),
  )

const collect = async <A>(stream: AsyncIterable<A>, max = 1000): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for await (const item of stream) if (all.push(item) === max) break
  return all
}

const endless = E.left(
  expect.objectContaining({ _tag: 'DecodeError', issues: [expect.objectContaining({ pointer: '/next' })] }) as unknown,
)

const numbered = (page: number): ReadonlyArray<{ readonly uuid: string }> => [
  { uuid: `${page} a` },
  { uuid: `${page} b` },
]

describe('a server whose pages never end', () => {
  it.each([3, 300, 1e9])(
    'listAll and streamAll fail after a few requests when the pages repeat (count: %d)',
    async (count) => {
      serveEndless(() => makeItems(3), count)
      expect(await listAll(listItems, {})(env())()).toEqual(endless)
      expect(server.requests.length).toBeLessThan(20)
      serveEndless(() => makeItems(3), count)
      expect(await collect(streamAll(listItems, {})(env()))).toEqual([
        ...makeItems(3).map((item) => E.right(item)),
        endless,
      ])
      expect(server.requests.length).toBeLessThan(10)
    },
  )

  it('listAll and streamAll fail when the pages repeat in a cycle', async () => {
    serveEndless((page) => numbered(page % 5), 1e9)
    expect(await listAll(listItems, {})(env())()).toEqual(endless)
    expect(server.requests.length).toBeLessThan(50)
    serveEndless((page) => numbered(page % 5), 1e9)
    expect((await collect(streamAll(listItems, {})(env()))).at(-1)).toEqual(endless)
    expect(server.requests.length).toBeLessThan(20)
  })

  it('streamAll continues while every page has new items', async () => {
    serveEndless(numbered, 1)
    const seen = await collect(streamAll(listItems, {})(env()), 200)
    expect(seen).toEqual(Array.from({ length: 100 }, (_, i) => numbered(i + 1).map((item) => E.right(item))).flat())
  })

  it('listAll stops as soon as its signal fires while every page has new items', async () => {
    const controller = new AbortController()
    server.respondWith((request, response) => {
      if (server.requests.length === 20) controller.abort()
      json(200, { count: 1e9, next: 'http://x/more', results: numbered(pageNumberOf(request.url)) })(request, response)
    })
    expect(await withSignal(controller.signal)(listAll(listItems, {}))(env({ concurrency: 4 }))()).toMatchObject(
      E.left({ _tag: 'Aborted' }),
    )
    expect(server.requests.length).toBeLessThan(30)
  })

  it('listAll ends at an empty page', async () => {
    serveEndless((page) => (page < 3 ? numbered(page) : []), 1e9)
    expect(await listAll(listItems, {})(env())()).toEqual(E.right([...numbered(1), ...numbered(2)]))
    expect(server.requests.length).toBeLessThan(30)
  })
})

describe('a wrong count', () => {
  it.each([1e8, 1e9, Number.MAX_SAFE_INTEGER])(
    'listAll returns the items of the pages when the count is too large (%d)',
    async (count) => {
      server.respondWith((request, response) => {
        const page = pageNumberOf(request.url)
        if (page > 4) json(404, { detail: 'Invalid page.' })(request, response)
        else json(200, { count, next: page < 4 ? 'more' : null, results: numbered(page) })(request, response)
      })
      expect(await listAll(listItems, {})(env())()).toEqual(E.right([1, 2, 3, 4].flatMap(numbered)))
      expect(server.requests.length).toBeLessThan(40)
    },
  )

  it('listAll returns the items of the pages when the count is too large, at any concurrency', async () => {
    for (const concurrency of [Infinity, Number.NaN, -1, 1e12]) {
      server.respondWith((request, response) => {
        const page = pageNumberOf(request.url)
        json(200, { count: 1e15, next: page < 3 ? 'more' : null, results: page > 3 ? [] : numbered(page) })(
          request,
          response,
        )
      })
      const listed = await listAll(listItems, {})(env({ concurrency }))()
      expect(listed).toEqual(E.right([1, 2, 3].flatMap(numbered)))
    }
  })

  it('listAll follows the pages when the count is too small', async () => {
    server.respondWith((request, response) => {
      const page = pageNumberOf(request.url)
      json(200, { count: 2, next: page < 9 ? 'more' : null, results: numbered(page) })(request, response)
    })
    const expected = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(numbered)
    expect(await listAll(listItems, {})(env())()).toEqual(E.right(expected))
  })
})

it('streamAll skips items that move to a later page during the read, even by an entire page', async () => {
  let added = 0
  serve(() => [...Array.from({ length: added }, (_, i) => ({ uuid: `older ${i}` })), ...makeItems(9)])
  const seen: Array<unknown> = []
  for await (const item of streamAll(listItems, {})(env())) {
    seen.push(item)
    if (seen.length === 1) added = 1
    if (seen.length === 6) added = 4
  }
  expect(seen).toEqual(makeItems(9).map((item) => E.right(item)))
})

it('streamAll requests a page only when the reader needs it, and can be iterated again', async () => {
  serve(() => makeItems(8))
  const stream = streamAll(listItems, {})(env())
  const seen: Array<unknown> = []
  for await (const item of stream) {
    seen.push(item)
    if (seen.length === 4) break
  }
  expect(seen).toEqual(makeItems(4).map((item) => E.right(item)))
  expect(server.requests.length).toBe(2)
  const all: Array<unknown> = []
  for await (const item of stream) all.push(item)
  expect(all).toEqual(makeItems(8).map((item) => E.right(item)))
})

it('streamAll ends with the failure of a page', async () => {
  server.respondWith((_request, response) => response.writeHead(500).end())
  const all: Array<unknown> = []
  for await (const item of streamAll(listItems, {})(env())) all.push(item)
  expect(all).toMatchObject([E.left({ _tag: 'ServerError', status: 500 })])
})

it('listAll reads pages from the cache the second time, but not for another user', async () => {
  serve(() => makeItems(5))
  const cache = memoryCache()
  const mine = makePangea({ endpoint: server.url, token: 'mine', cache })
  await listAll(listItems, {})(mine)()
  expect(server.requests.length).toBe(2)
  expect(await listAll(listItems, {})(mine)()).toEqual(E.right(makeItems(5)))
  expect(server.requests.length).toBe(2)
  await listAll(listItems, {})({ ...mine, security: { token: 'theirs' } })()
  expect(server.requests.length).toBe(4)
})
