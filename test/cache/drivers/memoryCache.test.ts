import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { memoryCache } from '../../../src/cache/drivers/memoryCache.js'
import { noCache } from '../../../src/cache/drivers/noCache.js'
import { cacheLaws } from '../../laws/cacheLaws.js'
import { entryOf, keyOf, run, store } from '../entryFixtures.js'

const nothing = async (): Promise<void> => undefined

cacheLaws('memoryCache', async () => ({ cache: memoryCache(), dispose: nothing }))
cacheLaws('noCache', async () => ({ cache: noCache, dispose: nothing }), { storesEntries: false })

describe('memoryCache', () => {
  const has = async (cache: ReturnType<typeof memoryCache>, url: string): Promise<boolean> =>
    E.isRight(await run(cache.get(keyOf(url))))

  it('memoryCache evicts the least recently used entry when it is full', async () => {
    const cache = memoryCache({ maxBytes: 3_500 })
    for (const url of ['/a', '/b']) await store(cache, keyOf(url), entryOf(new Uint8Array(1_000)))
    expect(await has(cache, '/a')).toBe(true)
    await store(cache, keyOf('/c'), entryOf(new Uint8Array(1_000)))
    expect([await has(cache, '/a'), await has(cache, '/b'), await has(cache, '/c')]).toEqual([true, false, true])
  })

  it('memoryCache counts the size of an overwritten entry once', async () => {
    const cache = memoryCache({ maxBytes: 3_500 })
    await store(cache, keyOf('/a'), entryOf(new Uint8Array(1_000)))
    for (let times = 0; times < 100; times += 1) await store(cache, keyOf('/b'), entryOf(new Uint8Array(1_000)))
    expect(await has(cache, '/a')).toBe(true)
  })

  it("memoryCache doesn't store an entry larger than maxBytes, and drops the one that it replaces", async () => {
    const cache = memoryCache({ maxBytes: 3_500 })
    for (const url of ['/a', '/b']) await store(cache, keyOf(url), entryOf(new Uint8Array(1_000)))
    await store(cache, keyOf('/a'), entryOf(new Uint8Array(4_000)))
    expect([await has(cache, '/a'), await has(cache, '/b')]).toEqual([false, true])
  })

  it('two memory caches share nothing', async () => {
    const [one, other] = [memoryCache(), memoryCache()]
    await store(one, keyOf('/a'), entryOf('a'))
    expect(await has(other, '/a')).toBe(false)
  })

  it('memoryCache drops entries, never invalidations, after very many tags', async () => {
    const cache = memoryCache()
    await store(cache, keyOf('/a'), entryOf('a', ['t']))
    await run(cache.invalidate(['t']))
    for (let times = 0; times < 60; times += 1)
      await run(cache.invalidate(Array.from({ length: 1_000 }, (_, index) => `${times} ${index}`)))
    expect(await has(cache, '/a')).toBe(false)
    await store(cache, keyOf('/a'), entryOf('b', ['t']))
    expect(await has(cache, '/a')).toBe(true)
  })
})
