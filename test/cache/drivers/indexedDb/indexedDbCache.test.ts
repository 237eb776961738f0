/** Tests with an in-memory IndexedDB; `indexedDbCacheInBrowser.slow.test.ts` uses a real one. */
import { either as E } from 'fp-ts'
import { describe, expect, it, vi } from 'vitest'
import type { Cache } from '../../../../src/cache/Cache.js'
import { indexedDbCache } from '../../../../src/cache/drivers/indexedDb/indexedDbCache.js'
import { cacheLaws } from '../../../laws/cacheLaws.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'
import { type Factory, fakeFactory, type PendingRequest } from './fakeIndexedDb.js'

cacheLaws('indexedDbCache', async () => ({
  cache: indexedDbCache({ factory: fakeFactory() }),
  dispose: async () => undefined,
}))

const [key, entry] = [keyOf('/a'), entryOf('abc', ['t'])]

/** Returns the result of a request, or the opened database. */
const valueOf = <A>(request: PendingRequest<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the request failed'))
  })

const changeEntry = async (factory: Factory, change: (value: unknown) => unknown): Promise<void> => {
  const database = await valueOf(factory.open('pangea-fp 3', 1))
  const cursor = await valueOf(database.transaction(['entries'], 'readwrite').objectStore('entries').openCursor())
  await valueOf(cursor.update(change(cursor.value)))
  database.close()
}

const stored = async (): Promise<{ factory: Factory; cache: Cache }> => {
  const factory = fakeFactory()
  const cache = indexedDbCache({ factory })
  await store(cache, key, entry)
  return { factory, cache }
}

describe('indexedDbCache', () => {
  it('all pages with one database share entries and invalidations', async () => {
    const { factory, cache } = await stored()
    const other = indexedDbCache({ factory })
    expect(await run(other.get(key))).toStrictEqual(E.right(entry))
    const readAt = await run(other.epoch)
    await run(cache.invalidate(['t']))
    expect(await run(other.get(key))).toStrictEqual(E.left('outdated'))
    await run(other.set(key, entry, readAt))
    expect(E.isLeft(await run(other.get(key)))).toBe(true)
  })

  it('a changed or foreign value in the database is a miss', async () => {
    const { factory, cache } = await stored()
    await changeEntry(factory, (value) => {
      const bytes = Uint8Array.from(value as Uint8Array)
      bytes[bytes.length - 1] = 0
      return bytes
    })
    expect(await run(cache.get(key))).toStrictEqual(E.left('damaged'))
    await changeEntry(factory, () => ({ not: 'ours' }))
    expect(await run(cache.get(key))).toStrictEqual(E.left('foreign'))
    await store(cache, key, entry)
    expect(await run(cache.get(key))).toStrictEqual(E.right(entry))
  })

  it('the cache reopens a database that another page has deleted', async () => {
    const { factory, cache } = await stored()
    await valueOf(factory.deleteDatabase('pangea-fp 3'))
    expect(await run(cache.get(key))).toStrictEqual(E.left('absent'))
    await store(cache, key, entry)
    expect(await run(cache.get(key))).toStrictEqual(E.right(entry))
  })

  const countIn = async (factory: Factory, store: string): Promise<number> => {
    const database = await valueOf(factory.open('pangea-fp 3', 1))
    const count = await valueOf(database.transaction([store], 'readonly').objectStore(store).count())
    database.close()
    return count
  }

  it('the cache evicts the least recently used entries above maxBytes', async () => {
    const factory = fakeFactory()
    const cache = indexedDbCache({ factory, maxBytes: 50_000 })
    const urls = Array.from({ length: 30 }, (_, index) => `/${index}`)
    for (const url of urls) await store(cache, keyOf(url), entryOf('x'.repeat(5_000)))
    await vi.waitFor(async () => expect(await countIn(factory, 'entries')).toBeLessThanOrEqual(9))
    expect(await countIn(factory, 'uses')).toBe(await countIn(factory, 'entries'))
    expect(await run(cache.get(keyOf('/0')))).toStrictEqual(E.left('absent'))
    expect(E.isRight(await run(cache.get(keyOf('/29'))))).toBe(true)
  })

  it('the first set of a page deletes invalidated entries', async () => {
    const factory = fakeFactory()
    const first = indexedDbCache({ factory })
    await store(first, keyOf('/a'), entryOf('a', ['t']))
    await run(first.invalidate(['t']))
    await store(indexedDbCache({ factory }), keyOf('/b'), entryOf('b'))
    await vi.waitFor(async () => expect(await countIn(factory, 'entries')).toBe(1))
  })

  it('erase deletes the bytes of the erased entries, and no others', async () => {
    const factory = fakeFactory()
    const cache = indexedDbCache({ factory })
    await store(cache, keyOf('/mine'), entryOf('private', ['me']))
    await store(cache, keyOf('/yours'), entryOf('yours', ['you']))
    await run(cache.erase(['me']))
    expect(await countIn(factory, 'entries')).toBe(1)
    expect(E.isRight(await run(cache.get(keyOf('/yours'))))).toBe(true)
  })

  it('the cache deletes the database of an earlier version', async () => {
    const factory = fakeFactory()
    const old = await valueOf(factory.open('pangea-fp 2', 1))
    old.close()
    await store(indexedDbCache({ factory }), key, entry)
    const names = (await factory.databases()).map(({ name }) => name)
    expect(names).toEqual(['pangea-fp 3'])
  })

  it('every call fails on a platform without IndexedDB', async () => {
    const cache = indexedDbCache()
    for (let times = 0; times < 2; times += 1)
      expect(await cache.get(key)()).toMatchObject(
        E.left({ _tag: 'CacheError', cause: { message: 'this platform has no IndexedDB' } }),
      )
  })
})
