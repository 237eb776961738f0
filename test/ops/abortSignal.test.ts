/** A signal stops operations whether the server or the cache responds. */
import { either as E, taskEither as TE } from 'fp-ts'
import { type Cache, makePangea, memoryCache, noRetry, type Pangea, withSignal } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapStream } from '../../src/ops/lists/mapStream.js'
import { listAll } from '../../src/ops/lists/listAll.js'
import { streamAll } from '../../src/ops/lists/streamAll.js'
import { startTestServer, type TestServer } from '../http/testServer.js'
import { listItems, servePages, makeItems } from './pagedListFixture.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const env = (cache: Cache = memoryCache()): Pangea => makePangea({ endpoint: server.url, retry: noRetry, cache })

/** Returns an environment whose cache has all pages of the list. */
const cachedPangea = async (): Promise<Pangea> => {
  server.respondWith(servePages(() => makeItems(7)))
  const pangea = env()
  await listAll(listItems, {})(pangea)()
  return pangea
}

describe('a cached list', () => {
  it('listAll returns Aborted when the signal has already fired, even if the list is cached', async () => {
    const pangea = await cachedPangea()
    const requestsBefore = server.requests.length
    expect(await withSignal(AbortSignal.abort())(listAll(listItems, {}))(pangea)()).toMatchObject(
      E.left({ _tag: 'Aborted', method: 'GET', url: `${server.url}/api/items` }),
    )
    expect(server.requests.length).toBe(requestsBefore)
  })

  it('listAll returns Aborted immediately when the signal fires during a cache lookup', async () => {
    const controller = new AbortController()
    const unresponsiveCache: Cache = {
      ...memoryCache(),
      get: () => () => {
        setImmediate(() => controller.abort())
        return new Promise(() => undefined)
      },
    }
    expect(await withSignal(controller.signal)(listAll(listItems, {}))(env(unresponsiveCache))()).toMatchObject(
      E.left({ _tag: 'Aborted' }),
    )
  })

  it('listAll returns Aborted when the signal fires just as the cache responds', async () => {
    const pangea = await cachedPangea()
    const controller = new AbortController()
    const cache: Cache = {
      ...pangea.cache,
      get: (key) => async () => {
        const found = await pangea.cache.get(key)()
        controller.abort()
        return found
      },
    }
    expect(await withSignal(controller.signal)(listAll(listItems, {}))({ ...pangea, cache })()).toMatchObject(
      E.left({ _tag: 'Aborted' }),
    )
  })
})

describe('a stream with cached pages', () => {
  it('streamAll ends with Aborted between two items of one page', async () => {
    const pangea = await cachedPangea()
    const controller = new AbortController()
    const seen: Array<unknown> = []
    for await (const item of withSignal(controller.signal)(streamAll(listItems, {}))(pangea)) {
      seen.push(item)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toMatchObject([
      ...makeItems(2).map((item) => E.right(item)),
      E.left({ _tag: 'Aborted', method: 'GET', url: `${server.url}/api/items` }),
    ])
  })

  it('mapStream ends with Aborted when the signal fires between two items', async () => {
    const pangea = await cachedPangea()
    const controller = new AbortController()
    const stream = mapStream(streamAll(listItems, {}), (item) => () => TE.right(item))
    const seen: Array<unknown> = []
    for await (const item of withSignal(controller.signal)(stream)(pangea)) {
      seen.push(item)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toMatchObject([...makeItems(2).map((item) => E.right(item)), E.left({ _tag: 'Aborted' })])
  })
})
