/** Fixtures of the filesystem driver: temporary folders, and a cache with one stored entry. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F } from 'fp-ts'
import { afterEach, expect } from 'vitest'
import type { Cache } from '../../../../src/cache/Cache.js'
import type { CacheKey } from '../../../../src/cache/cacheKey.js'
import { entryPath, fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'

/** Returns a function that makes temporary folders; each is removed after the test. */
export const temporaryFolders = (): (() => Promise<string>) => {
  const folders: Array<string> = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) {
      await chmod(folder, 0o700)
      await rm(folder, { recursive: true, force: true })
    }
  })
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-cache-'))
    folders.push(folder)
    return folder
  }
}

export const key = keyOf('/a')
export const entry = entryOf('{"name":"S1"}', ['sample 1'])

/** Returns a function that makes a cache with one entry, in a folder from `newFolder`. */
export const cacheWithEntry =
  (newFolder: () => Promise<string>) => async (): Promise<{ directory: string; cache: Cache; path: string }> => {
    const directory = await newFolder()
    const cache = fileSystemCache({ directory })
    await store(cache, key, entry)
    return { directory, cache, path: await run(entryPath(directory, key)) }
  }

export const expectEntry = async (cache: Cache, of: CacheKey = key): Promise<void> =>
  expect(await run(cache.get(of))).toStrictEqual(E.right(entry))

export const expectMiss = async (cache: Cache, of: CacheKey = key): Promise<void> =>
  expect(E.isLeft(await run(cache.get(of)))).toBe(true)

export const missOf = async (cache: Cache, of: CacheKey = key): Promise<unknown> =>
  F.pipe(
    await run(cache.get(of)),
    E.match(
      (miss): unknown => miss,
      () => 'a hit',
    ),
  )

/** Expects a miss, and that the next `set` repairs it. */
export const expectRepaired = async (cache: Cache): Promise<void> => {
  await expectMiss(cache)
  await store(cache, key, entry)
  await expectEntry(cache)
}
