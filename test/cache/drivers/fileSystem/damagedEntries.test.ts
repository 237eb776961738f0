/** What the filesystem driver returns for damaged and foreign files. */
import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Cache } from '../../../../src/cache/Cache.js'
import { type CacheKey } from '../../../../src/cache/cacheKey.js'
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

describe('a damaged entry', () => {
  it('is a miss, whichever bit of it is flipped', async () => {
    const { cache, path } = await withEntry()
    const whole = await readFile(path)
    for (const index of whole.keys()) {
      for (const bit of [1, 0x20, 0x80]) {
        const flipped = Uint8Array.from(whole)
        flipped[index] = (whole[index] ?? 0) ^ bit
        await writeFile(path, flipped)
        await expectMiss(cache)
      }
    }
    await writeFile(path, whole)
    await expectEntry(cache)
  })

  it('is a miss, wherever it is cut, and when something is added', async () => {
    const { cache, path } = await withEntry()
    const whole = await readFile(path)
    for (const length of whole.keys()) {
      await writeFile(path, whole.subarray(0, length))
      await expectMiss(cache)
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from('\n')]))
    await expectRepaired(cache)
  })

  it('is a miss when it is the entry of another key', async () => {
    const { cache, directory, path } = await withEntry()
    const other = await run(entryPath(directory, keyOf('/b')))
    await mkdir(dirname(other), { recursive: true })
    await writeFile(other, await readFile(path))
    await expectMiss(cache, keyOf('/b'))
    await expectEntry(cache)
  })

  it('is a miss when it is from the folder of another cache', async () => {
    const [one, other] = [await withEntry(), await withEntry()]
    await writeFile(one.path, await readFile(other.path))
    await expectRepaired(one.cache)
  })

  it('is a miss, and is replaced, when it is a folder with files in it, a link, or when a file is in place of its folder', async () => {
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

describe('a body that has a file of its own', () => {
  const large = entryOf(
    new Uint8Array(3_000_000).map((_, index) => index % 251),
    ['sample 1'],
  )
  /** Three million numbers one by one take a minute to compare. */
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

  it('lies under its hash, once for all entries that have it', async () => {
    const { cache, directory, content } = await withLarge()
    await store(cache, keyOf('/b'), large)
    expect(await contentIn(directory)).toEqual([content])
    const sum = createHash('sha256').update(large.body).digest('hex')
    expect(content).toBe(join(directory, 'v2', 'content', sum.slice(0, 2), sum.slice(2)))
    for (const of of [key, keyOf('/b')]) await expectLarge(cache, of)
  })

  it('makes its entry a miss when it is flipped, cut, lost, a folder or a link, and is mended by the next set', async () => {
    const damages: ReadonlyArray<(path: string, whole: Uint8Array) => Promise<unknown>> = [
      ...[0, 1_500_000, 2_999_999].map((at) => (path: string, whole: Uint8Array) => {
        const flipped = Uint8Array.from(whole)
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

describe('the reason of a miss', () => {
  it('is told apart', async () => {
    const { cache, path } = await withEntry()
    expect(await missOf(cache, keyOf('/b'))).toBe('absent')
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, -1))
    expect(await missOf(cache)).toBe('damaged')
    await writeFile(path, 'some notes of mine, by mistake in this place of all places on this large disk')
    expect(await missOf(cache)).toBe('foreign')
    await rm(path)
    await mkdir(path)
    expect(await missOf(cache)).toBe('foreign')
    await rm(path, { recursive: true })
    await promisify(execFile)('mkfifo', [path])
    expect(await missOf(cache)).toBe('foreign')
    await writeFile(`${path}.new`, whole)
    await rename(`${path}.new`, path)
    await run(cache.invalidate(['sample 1']))
    expect(await missOf(cache)).toBe('outdated')
  })
})
