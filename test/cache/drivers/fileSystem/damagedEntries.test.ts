/** How the filesystem driver handles damaged and foreign files. */
import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { Cache } from '../../../../src/cache/Cache.js'
import type { CacheKey } from '../../../../src/cache/cacheKey.js'
import { entryPath, fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'
import {
  cacheWithEntry,
  expectEntry,
  expectMiss,
  expectRepaired,
  key,
  missOf,
  temporaryFolders,
} from './fileSystemFixture.js'

const newFolder = temporaryFolders()
const withEntry = cacheWithEntry(newFolder)

describe('fileSystemCache with a damaged entry file', () => {
  it('an entry with any flipped bit is a miss', async () => {
    const { cache, path } = await withEntry()
    const intact = await readFile(path)
    for (const index of intact.keys()) {
      for (const bit of [1, 0x20, 0x80]) {
        const flipped = Uint8Array.from(intact)
        flipped[index] = (intact[index] ?? 0) ^ bit
        await writeFile(path, flipped)
        await expectMiss(cache)
      }
    }
    await writeFile(path, intact)
    await expectEntry(cache)
  })

  it('an entry that is truncated anywhere, or extended, is a miss', async () => {
    const { cache, path } = await withEntry()
    const intact = await readFile(path)
    for (const length of intact.keys()) {
      await writeFile(path, intact.subarray(0, length))
      await expectMiss(cache)
    }
    await writeFile(path, Buffer.concat([intact, Buffer.from('\n')]))
    await expectRepaired(cache)
  })

  it('the entry of another key is a miss', async () => {
    const { cache, directory, path } = await withEntry()
    const other = await run(entryPath(directory, keyOf('/b')))
    await mkdir(dirname(other), { recursive: true })
    await writeFile(other, await readFile(path))
    await expectMiss(cache, keyOf('/b'))
    await expectEntry(cache)
  })

  it('an entry copied from another cache folder is a miss', async () => {
    const [one, other] = [await withEntry(), await withEntry()]
    await writeFile(one.path, await readFile(other.path))
    await expectRepaired(one.cache)
  })

  it('a folder, a link, or a file in place of the shard folder is a miss, and the next set replaces it', async () => {
    const { cache, path } = await withEntry()
    await rm(path)
    await mkdir(join(path, 'inner'), { recursive: true })
    await writeFile(join(path, 'inner', 'file'), 'x')
    await expectRepaired(cache)

    await rm(path)
    await symlink('/dev/zero', path)
    await expectRepaired(cache)

    await rm(dirname(path), { recursive: true })
    await writeFile(dirname(path), 'x')
    await expectRepaired(cache)
  })
})

describe('fileSystemCache with a separate body file', () => {
  const large = entryOf(
    new Uint8Array(3_000_000).map((_, index) => index % 251),
    ['sample 1'],
  )
  /** Compares as buffers: `toEqual` takes a minute for three million numbers. */
  const expectLarge = async (cache: Cache, of: CacheKey = key): Promise<void> => {
    const found = await run(cache.get(of))
    expect(E.isRight(found) && Buffer.compare(found.right.body, large.body)).toBe(0)
  }
  const contentIn = async (directory: string): Promise<ReadonlyArray<string>> =>
    (await readdir(join(directory, 'v2', 'content'), { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))

  const withLarge = async (): Promise<{ directory: string; cache: Cache; content: string }> => {
    const directory = await newFolder()
    const cache = fileSystemCache({ directory })
    await store(cache, key, large)
    return { directory, cache, content: (await contentIn(directory))[0] ?? '' }
  }

  it('a large body is stored under its SHA-256, once for all entries that share it', async () => {
    const { cache, directory, content } = await withLarge()
    await store(cache, keyOf('/b'), large)
    expect(await contentIn(directory)).toEqual([content])
    const sum = createHash('sha256').update(large.body).digest('hex')
    expect(content).toBe(join(directory, 'v2', 'content', sum.slice(0, 2), sum.slice(2)))
    for (const of of [key, keyOf('/b')]) await expectLarge(cache, of)
  })

  it('a damaged, missing or foreign body file makes its entry a miss, and the next set repairs it', async () => {
    const damages: ReadonlyArray<(path: string, intact: Uint8Array) => Promise<unknown>> = [
      ...[0, 1_500_000, 2_999_999].map((at) => (path: string, intact: Uint8Array) => {
        const flipped = Uint8Array.from(intact)
        flipped[at] = (flipped[at] ?? 0) ^ 4
        return writeFile(path, flipped)
      }),
      ...[0, 1, 1_048_576, 2_999_999].map((length) => (path: string) => truncate(path, length)),
      (path) => rm(path),
      (path) => rm(path).then(() => mkdir(path)),
      (path) => rm(path).then(() => symlink('/dev/zero', path)),
    ]
    for (const damage of damages) {
      const { cache, content } = await withLarge()
      await damage(content, await readFile(content))
      expect(await missOf(cache)).toBe('damaged')
      await store(cache, key, large)
      await expectLarge(cache)
    }
  })
})

describe('fileSystemCache misses', () => {
  it('a miss states whether the entry is absent, damaged, foreign or outdated', async () => {
    const { cache, path } = await withEntry()
    expect(await missOf(cache, keyOf('/b'))).toBe('absent')
    const intact = await readFile(path)
    await writeFile(path, intact.subarray(0, -1))
    expect(await missOf(cache)).toBe('damaged')
    await writeFile(path, 'some notes of mine, by mistake in this place of all places on this large disk')
    expect(await missOf(cache)).toBe('foreign')
    await rm(path)
    await mkdir(path)
    expect(await missOf(cache)).toBe('foreign')
    await rm(path, { recursive: true })
    await promisify(execFile)('mkfifo', [path])
    expect(await missOf(cache)).toBe('foreign')
    await writeFile(`${path}.new`, intact)
    await rename(`${path}.new`, path)
    await run(cache.invalidate(['sample 1']))
    expect(await missOf(cache)).toBe('outdated')
  })
})
