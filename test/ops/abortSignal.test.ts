/** A signal stops an operation wherever its answers come from: the server, or the cache. */
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

/** An environment whose cache holds all pages of the list. */
const filled = async (): Promise<Pangea> => {
  server.respondWith(servePages(() => makeItems(7)))
  const pangea = env()
  await listAll(listItems, {})(pangea)()
  return pangea
}

describe('a list that is cached', () => {
  it('is Aborted for a signal that has fired', async () => {
    const pangea = await filled()
    const asked = server.requests.length
    expect(await withSignal(AbortSignal.abort())(listAll(listItems, {}))(pangea)()).toMatchObject(
      E.left({ _tag: 'Aborted', method: 'GET', url: `${server.url}/api/things` }),
    )
    expect(server.requests.length).toBe(asked)
  })

  it('is Aborted at once when the signal fires while the cache is asked', async () => {
    const controller = new AbortController()
    const silent: Cache = {
      ...memoryCache(),
      get: () => () => {
        setImmediate(() => controller.abort())
        return new Promise(() => undefined)
      },
    }
    expect(await withSignal(controller.signal)(listAll(listItems, {}))(env(silent))()).toMatchObject(
      E.left({ _tag: 'Aborted' }),
    )
  })

  it('is Aborted when the signal fires as the cache answers', async () => {
    const pangea = await filled()
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

describe('a stream whose pages are cached', () => {
  it('ends with Aborted between two members of one page', async () => {
    const pangea = await filled()
    const controller = new AbortController()
    const seen: Array<unknown> = []
    for await (const item of withSignal(controller.signal)(streamAll(listItems, {}))(pangea)) {
      seen.push(item)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toMatchObject([
      ...makeItems(2).map((thing) => E.right(thing)),
      E.left({ _tag: 'Aborted', method: 'GET', url: `${server.url}/api/things` }),
    ])
  })

  it('ends with Aborted where each member leads to another operation', async () => {
    const pangea = await filled()
    const controller = new AbortController()
    const stream = mapStream(streamAll(listItems, {}), (thing) => () => TE.right(thing))
    const seen: Array<unknown> = []
    for await (const item of withSignal(controller.signal)(stream)(pangea)) {
      seen.push(item)
      if (seen.length === 2) controller.abort()
    }
    expect(seen).toMatchObject([...makeItems(2).map((thing) => E.right(thing)), E.left({ _tag: 'Aborted' })])
  })
})
