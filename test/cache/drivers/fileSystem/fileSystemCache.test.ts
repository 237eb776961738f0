import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { entryPath, fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { cacheLaws } from '../../../laws/cacheLaws.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'
import {
  cacheWithEntry,
  entry,
  expectEntry,
  expectMiss,
  expectRepaired,
  key,
  temporaryFolders,
} from './fileSystemFixture.js'

const newFolder = temporaryFolders()
const withEntry = cacheWithEntry(newFolder)

cacheLaws('fileSystemCache', async () => ({
  cache: fileSystemCache({ directory: await newFolder() }),
  dispose: async () => undefined,
}))

describe('fileSystemCache with isReadOnly', () => {
  it('a read-only cache serves entries and changes nothing in the folder', async () => {
    const { directory, path } = await withEntry()
    const longAgo = new Date(Date.now() - 10 * 3_600_000)
    await utimes(path, longAgo, longAgo)
    const before = await readdir(directory, { recursive: true })
    const reader = fileSystemCache({ directory, isReadOnly: true })
    await expectEntry(reader)
    await store(reader, keyOf('/b'), entry)
    await expectMiss(reader, keyOf('/b'))
    expect((await run(reader.claim(key)))._tag).toBe('Mine')
    expect(E.isLeft(await reader.clear())).toBe(true)
    await run(reader.invalidate(['sample 1']))
    await expectMiss(reader)
    expect(await readdir(directory, { recursive: true })).toEqual(before)
    expect((await stat(path)).mtime).toEqual(longAgo)
    await expectEntry(fileSystemCache({ directory }))
  })

  it("a read-only cache doesn't create its folder", async () => {
    const directory = join(await newFolder(), 'missing')
    const reader = fileSystemCache({ directory, isReadOnly: true })
    await store(reader, key, entry)
    await expectMiss(reader)
    expect(await stat(directory).catch(() => 'absent')).toBe('absent')
  })
})

describe('fileSystemCache folder', () => {
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777

  it('the cache folder is readable by its owner only, and tagged as a cache', async () => {
    const parent = await newFolder()
    const directory = join(parent, 'missing', 'parent')
    await store(fileSystemCache({ directory }), key, entry)
    const path = await run(entryPath(directory, key))
    const listed = await readdir(directory, { recursive: true, withFileTypes: true })
    expect(listed.map((item) => item.name).sort()).toEqual(
      ['v2', 'tmp', 'index', 'CACHEDIR.TAG', 'invalidated', 'secret', basename(dirname(path)), basename(path)].sort(),
    )
    for (const item of listed)
      expect(await modeOf(join(item.parentPath, item.name))).toBe(item.isDirectory() ? 0o700 : 0o600)
    expect(await modeOf(directory)).toBe(0o700)
    expect(await readFile(join(directory, 'v2', 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    )
  })

  it("get, invalidate and remove don't create the cache folder", async () => {
    const directory = join(await newFolder(), 'cache')
    const cache = fileSystemCache({ directory })
    await expectMiss(cache)
    await run(cache.invalidate(['t']))
    await run(cache.remove(key))
    expect(await stat(directory).catch(() => 'absent')).toBe('absent')
  })

  it('the first set of a process deletes abandoned temporary files, and no others', async () => {
    const { directory } = await withEntry()
    const temporary = join(directory, 'v2', 'tmp')
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await writeFile(join(temporary, 'dead'), 'x')
    await utimes(join(temporary, 'dead'), longAgo, longAgo)
    await writeFile(join(temporary, 'writing'), 'x')
    await store(fileSystemCache({ directory }), key, entry)
    expect(await readdir(temporary)).toEqual(['writing'])
  })

  it('clear keeps other files in the folder', async () => {
    const { cache, directory } = await withEntry()
    await writeFile(join(directory, 'thesis.txt'), 'x')
    await run(cache.clear)
    expect(await readFile(join(directory, 'thesis.txt'), 'utf8')).toBe('x')
    expect(await readdir(join(directory, 'v2', 'tmp'))).toEqual([])
  })
})

describe('fileSystemCache in a folder that fails', () => {
  const tagOf = (outcome: E.Either<{ readonly _tag: string; readonly operation: string }, unknown>): string =>
    E.isLeft(outcome) ? `${outcome.left._tag} ${outcome.left.operation}` : 'no error'

  /** Runs the test as an unprivileged user, because root may write anywhere. */
  const withoutRoot = async (test: () => Promise<void>): Promise<void> => {
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      await test()
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  }

  it('a file at the path of the cache folder is an error, and is kept', async () => {
    const directory = join(await newFolder(), 'file')
    await writeFile(directory, 'precious')
    const cache = fileSystemCache({ directory })
    expect(tagOf(await cache.epoch())).toBe('CacheError get')
    expect(await cache.get(key)()).toStrictEqual(E.right(E.left('absent')))
    expect(await readFile(directory, 'utf8')).toBe('precious')
  })

  it.runIf(process.platform === 'linux')(
    'a path where no folder can be created is an error, and no call hangs',
    async () => {
      const cache = fileSystemCache({ directory: '/proc/nowhere/at/all' })
      expect(tagOf(await cache.epoch())).toBe('CacheError get')
      expect(await cache.get(key)()).toStrictEqual(E.right(E.left('absent')))
    },
    5_000,
  )

  it('a cache in a folder that became read-only serves its entries, except those it failed to drop', async () => {
    await withoutRoot(async () => {
      const { cache, directory, path } = await withEntry()
      await store(cache, keyOf('/b'), entryOf('b', ['other']))
      const closed = [directory, join(directory, 'v2'), join(directory, 'v2', 'tmp'), dirname(path)]
      for (const folder of closed) await chmod(folder, 0o500)
      await chmod(join(directory, 'v2', 'invalidated'), 0o400)
      const reader = fileSystemCache({ directory })
      await expectEntry(reader)
      const readAt = await run(reader.epoch)

      expect(tagOf(await reader.set(key, entry, readAt)())).toBe('CacheError set')
      expect(tagOf(await reader.remove(key)())).toBe('CacheError remove')
      expect(tagOf(await reader.clear())).toBe('CacheError clear')
      expect(tagOf(await reader.invalidate(['sample 1'])())).toBe('CacheError invalidate')
      await expectMiss(reader)
      expect(E.isRight(await run(reader.get(keyOf('/b'))))).toBe(true)

      for (const folder of closed) await chmod(folder, 0o700)
      await chmod(join(directory, 'v2', 'invalidated'), 0o600)
      await expectEntry(cache)
      // The next invalidation that succeeds also records the failed one.
      await run(reader.invalidate(['unrelated']))
      await expectMiss(cache)
      await store(reader, key, entry)
      await expectEntry(reader)
    })
  })

  it("invalidate drops everything if the journal can't be written", async () => {
    await withoutRoot(async () => {
      const { cache, directory } = await withEntry()
      await store(cache, keyOf('/b'), entry)
      await chmod(join(directory, 'v2', 'invalidated'), 0o400)
      await run(cache.invalidate(['sample 1']))
      await expectMiss(cache, keyOf('/b'))
      await expectRepaired(cache)
    })
  })

  it('an unreadable entry is a miss, and an unreadable folder is an error', async () => {
    await withoutRoot(async () => {
      const { cache, directory, path } = await withEntry()
      await chmod(path, 0)
      await expectRepaired(cache)
      await chmod(directory, 0)
      expect(tagOf(await cache.get(key)())).toBe('CacheError get')
      expect(tagOf(await cache.epoch())).toBe('CacheError get')
      await chmod(directory, 0o700)
    })
  })
})
