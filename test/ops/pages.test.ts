import { either as E } from 'fp-ts'
import { makePangea, memoryCache, noRetry } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAll, streamAll } from '../../src/ops/pages.js'
import { json, startStub, type StubServer } from '../http/stubServer.js'
import { listThings, pageOf, pagesOf, things } from './things.js'

let server: StubServer
beforeAll(async () => {
  server = await startStub()
})
afterAll(() => server.close())

const serve = (...pages: Parameters<typeof pagesOf>): void => server.answerWith(pagesOf(...pages))

const env = (options: { readonly concurrency?: number } = {}) =>
  makePangea({ endpoint: server.url, retry: noRetry, ...options })

it('gives all members in order, and asks for each page once', async () => {
  for (const n of [0, 1, 3, 4, 30]) {
    serve(() => things(n))
    expect(await listAll(listThings, {})(env())()).toEqual(E.right(things(n)))
    expect(server.requests.length).toBe(Math.max(1, Math.ceil(n / 3)))
  }
})

it('fetches the pages after the first side by side, but not more than allowed', async () => {
  let now = 0
  let most = 0
  server.answerWith((request, response) => {
    const page = pageOf(request.url)
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      json(200, { count: 30, next: page < 10 ? 'more' : null, results: things(30).slice(3 * (page - 1), 3 * page) })(
        request,
        response,
      )
    }, 10)
  })
  expect(await listAll(listThings, {})(env({ concurrency: 4 }))()).toEqual(E.right(things(30)))
  expect(most).toBe(4)
})

it('does not follow `next` to another server, nor in a circle', async () => {
  const elsewhere = await startStub()
  serve(
    () => things(7),
    3,
    () => `${elsewhere.url}/api/things?page=1`,
  )
  expect(await listAll(listThings, {})(env())()).toEqual(E.right(things(7)))
  expect(elsewhere.requests).toEqual([])
  await elsewhere.close()
})

it('a member that is removed meanwhile takes none of the others with it', async () => {
  let removed = false
  serve(() => {
    const all = things(9)
    const rest = removed ? all.slice(1) : all
    removed = true
    return rest
  })
  expect(await listAll(listThings, {})(env())()).toEqual(E.right(things(9).slice(1)))
})

it('a list that is emptied after its first page is empty', async () => {
  let asked = 0
  serve(() => (asked++ === 0 ? things(9) : []))
  expect(await listAll(listThings, {})(env())()).toEqual(E.right([]))
})

it('the first failure is the answer', async () => {
  server.answerWith((request, response) => {
    const isFirst = !(request.url ?? '').includes('page=')
    json(isFirst ? 200 : 403, isFirst ? { count: 9, next: 'more', results: things(3) } : { detail: 'no' })(
      request,
      response,
    )
  })
  expect(await listAll(listThings, {})(env())()).toMatchObject(E.left({ _tag: 'UnexpectedStatus', status: 403 }))
})

it('a stream asks for a page when it is wanted, and can be begun again', async () => {
  serve(() => things(8))
  const stream = streamAll(listThings, {})(env())
  const seen: Array<unknown> = []
  for await (const thing of stream) {
    seen.push(thing)
    if (seen.length === 4) break
  }
  expect(seen).toEqual(things(4).map((thing) => E.right(thing)))
  expect(server.requests.length).toBe(2)
  const all: Array<unknown> = []
  for await (const thing of stream) all.push(thing)
  expect(all).toEqual(things(8).map((thing) => E.right(thing)))
})

it('a stream ends with the failure that ended it', async () => {
  server.answerWith((_request, response) => response.writeHead(500).end())
  const all: Array<unknown> = []
  for await (const thing of streamAll(listThings, {})(env())) all.push(thing)
  expect(all).toMatchObject([E.left({ _tag: 'ServerError', status: 500 })])
})

it('pages come from the cache the second time, and not for another user', async () => {
  serve(() => things(5))
  const cache = memoryCache()
  const mine = makePangea({ endpoint: server.url, token: 'mine', cache })
  await listAll(listThings, {})(mine)()
  expect(server.requests.length).toBe(2)
  expect(await listAll(listThings, {})(mine)()).toEqual(E.right(things(5)))
  expect(server.requests.length).toBe(2)
  await listAll(listThings, {})({ ...mine, token: 'theirs' })()
  expect(server.requests.length).toBe(4)
})
