/** Tests the two-level cache: it returns what its back returns, with fewer reads of the back. */
import { either as E, taskEither as TE } from 'fp-ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Cache } from '../../../src/cache/Cache.js'
import { fileSystemCache } from '../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { layeredCache } from '../../../src/cache/drivers/layeredCache.js'
import { memoryCache } from '../../../src/cache/drivers/memoryCache.js'
import { cacheLaws } from '../../laws/cacheLaws.js'
import { entryOf, keyOf, run, store } from '../entryFixtures.js'

const folders: Array<string> = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-cache-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

cacheLaws('layeredCache of memory over a folder', async () => ({
  cache: layeredCache(memoryCache(), fileSystemCache({ directory: await newFolder() })),
  dispose: async () => undefined,
}))
cacheLaws('layeredCache of memory over memory', async () => ({
  cache: layeredCache(memoryCache(), memoryCache()),
  dispose: async () => undefined,
}))

/** A cache that counts its `get` calls. */
const countingCache = (cache: Cache) => {
  let gets = 0
  const get: Cache['get'] = (key) => {
    gets += 1
    return cache.get(key)
  }
  return { cache: { ...cache, get }, gets: () => gets }
}

const [key, entry] = [keyOf('/a'), entryOf('a', ['t'])]

describe('layeredCache', () => {
  it('layeredCache reads an entry from the back once, however often it is requested', async () => {
    const { cache: back, gets } = countingCache(memoryCache())
    const cache = layeredCache(memoryCache(), back)
    await store(cache, key, entry)
    for (let times = 0; times < 5; times += 1) expect(await run(cache.get(key))).toStrictEqual(E.right(entry))
    expect(gets()).toBe(1)
  })

  it('layeredCache serves no entry that another user of the back has invalidated or cleared', async () => {
    const directory = await newFolder()
    const other = fileSystemCache({ directory })
    const changes: ReadonlyArray<Cache['clear']> = [other.invalidate(['t']), other.clear]
    for (const change of changes) {
      const cache = layeredCache(memoryCache(), fileSystemCache({ directory }))
      await store(cache, key, entry)
      await run(cache.get(key))
      expect(E.isRight(await run(cache.get(key)))).toBe(true)
      await run(change)
      expect(E.isLeft(await run(cache.get(key)))).toBe(true)
    }
  })

  it('layeredCache serves an entry stored while its predecessor was being read from the back', async () => {
    const back = memoryCache()
    let during: () => Promise<void> = async () => undefined
    const slow: Cache = {
      ...back,
      get: (of) => async () => {
        const found = await back.get(of)()
        await during()
        return found
      },
    }
    const cache = layeredCache(memoryCache(), slow)
    await store(cache, key, entry)
    during = async () => {
      during = async () => undefined
      await store(cache, key, entryOf('new', ['t']))
    }
    expect(await run(cache.get(key))).toStrictEqual(E.right(entry))
    expect(await run(cache.get(key))).toStrictEqual(E.right(entryOf('new', ['t'])))
  })

  it('layeredCache fails if its back fails', async () => {
    const failure = { _tag: 'CacheError', operation: 'invalidate', cause: { name: 'Error', message: 'full' } } as const
    const back = memoryCache()
    const cache = layeredCache(memoryCache(), { ...back, invalidate: () => TE.left(failure) })
    await store(cache, key, entry)
    await run(cache.get(key))
    expect(await cache.invalidate(['t'])()).toStrictEqual(E.left(failure))
    const failing = layeredCache(memoryCache(), { ...back, epoch: TE.left(failure) })
    expect(await failing.get(key)()).toStrictEqual(E.left(failure))
  })
})
