/** What garbage collection removes from a cache folder, and what it keeps. */
import { either as E } from 'fp-ts'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { entryPath, fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { collectGarbage, type CollectionResult } from '../../../../src/cache/drivers/fileSystem/collectGarbage.js'
import { cacheLayout } from '../../../../src/cache/drivers/fileSystem/layout.js'
import { scanFolder } from '../../../../src/cache/drivers/fileSystem/scanFolder.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'

const folders: Array<string> = []
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-cache-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const nothing: CollectionResult['removed'] = {
  outdated: 0,
  damaged: 0,
  foreign: 0,
  unreadable: 0,
  evicted: 0,
  unnamed: 0,
  abandoned: 0,
}

const body = (size: number, seed: number): Uint8Array => new Uint8Array(size).map((_, index) => (index * seed) % 251)

/**
 * A cache with five entries, two with separate body files, each used a day after the previous one.
 */
const filledCache = async () => {
  const directory = await newFolder()
  const cache = fileSystemCache({ directory })
  const entries = [
    entryOf('small', ['a']),
    entryOf('small too', ['b']),
    entryOf(body(200_000, 3), ['c']),
    entryOf(body(400_000, 5), ['d']),
    entryOf('last', ['e']),
  ]
  const paths: Array<string> = []
  for (const [index, entry] of entries.entries()) {
    await store(cache, keyOf(`/${index}`), entry)
    const path = await run(entryPath(directory, keyOf(`/${index}`)))
    const used = new Date(Date.now() - (10 - index) * 86_400_000)
    await utimes(path, used, used)
    paths.push(path)
  }
  const has = async (): Promise<ReadonlyArray<boolean>> =>
    Promise.all(entries.map(async (_, index) => E.isRight(await run(cache.get(keyOf(`/${index}`))))))
  return { directory, cache, paths, has, layout: cacheLayout(directory), contents: join(directory, 'v2', 'content') }
}

const files = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))

const unlimited = { maxBytes: 1e9, isThorough: true }

describe('collectGarbage', () => {
  it('collectGarbage keeps intact entries', async () => {
    const { layout, has } = await filledCache()
    const { removed, entries, freedBytes } = await collectGarbage(layout, unlimited)
    expect({ removed, entries, freedBytes }).toEqual({ removed: nothing, entries: 5, freedBytes: 0 })
    expect(await has()).toEqual([true, true, true, true, true])
  })

  it('collectGarbage ignores a missing folder', async () => {
    const layout = cacheLayout(join(await newFolder(), 'missing'))
    expect(await collectGarbage(layout, unlimited)).toEqual({
      removed: nothing,
      failures: 0,
      entries: 0,
      bytes: 0,
      freedBytes: 0,
    })
  })

  it('collectGarbage removes outdated, damaged, foreign and abandoned files, and bodies with their entries', async () => {
    const { cache, layout, paths, contents, has } = await filledCache()
    await run(cache.invalidate(['d']))
    await writeFile(paths[0] ?? '', (await readFile(paths[0] ?? '')).subarray(0, 100))
    await writeFile(paths[1] ?? '', 'my notes: '.repeat(20))
    await writeFile(join(layout.index, 'notes.txt'), 'x')
    await mkdir(join(layout.index, 'zz'))
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await writeFile(join(layout.temporary, 'dead'), 'x')
    await utimes(join(layout.temporary, 'dead'), longAgo, longAgo)
    await writeFile(join(layout.temporary, 'writing'), 'x')

    const { removed, entries } = await collectGarbage(layout, unlimited)
    expect(removed).toEqual({ ...nothing, outdated: 1, damaged: 1, foreign: 3, abandoned: 1 })
    expect(entries).toBe(2)
    expect(await has()).toEqual([false, false, true, false, true])
    expect((await files(contents)).length).toBe(1)
    expect(await readdir(layout.temporary)).toEqual(['writing'])
    expect((await scanFolder(layout, unlimited)).unusable).toEqual([])
  })

  it('only a thorough scan finds a damaged body, and collectGarbage removes it', async () => {
    const { layout, contents, has } = await filledCache()
    const [path = ''] = await files(contents)
    const flipped = await readFile(path)
    flipped[50_000] = (flipped[50_000] ?? 0) ^ 1
    await writeFile(path, flipped)
    expect((await scanFolder(layout, { isThorough: false })).unusable.length).toBe(0)
    expect((await scanFolder(layout, { isThorough: true })).unusable.map(({ reason }) => reason)).toEqual(['damaged'])
    expect((await collectGarbage(layout, unlimited)).removed.damaged).toBe(1)
    expect((await has()).filter(Boolean).length).toBe(4)
    expect((await files(contents)).length).toBe(1)
  })

  it('collectGarbage keeps a new body whose entry may be about to be written', async () => {
    const { layout, contents } = await filledCache()
    const path = join(contents, 'ab', 'c'.repeat(62))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'x')
    expect((await collectGarbage(layout, unlimited)).removed.unnamed).toBe(0)
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await utimes(path, longAgo, longAgo)
    expect((await collectGarbage(layout, unlimited)).removed.unnamed).toBe(1)
  })

  it('collectGarbage evicts the least recently used entries', async () => {
    const { cache, layout, has } = await filledCache()
    // A read updates the access time.
    await run(cache.get(keyOf('/0')))
    await vi.waitFor(async () =>
      expect((await stat(await run(entryPath(join(layout.root, '..'), keyOf('/0'))))).mtimeMs).toBeGreaterThan(
        Date.now() - 60_000,
      ),
    )
    expect((await collectGarbage(layout, { maxBytes: 450_000, isThorough: false })).removed.evicted).toBe(2)
    expect(await has()).toEqual([true, false, false, true, true])
    expect((await collectGarbage(layout, { maxBytes: 0, isThorough: false })).entries).toBe(0)
    expect(await files(layout.content.folder)).toEqual([])
  })
})

describe('fileSystemCache with maxBytes', () => {
  it('fileSystemCache evicts old entries automatically to stay near maxBytes, and keeps the latest ones', async () => {
    const directory = await newFolder()
    const maxBytes = 1_500_000
    const cache = fileSystemCache({ directory, maxBytes })
    for (let index = 0; index < 60; index += 1) {
      await store(cache, keyOf(`/${index}`), entryOf(body(150_000, index + 1)))
      const path = await run(entryPath(directory, keyOf(`/${index}`)))
      const used = new Date(Date.now() - (100 - index) * 60_000)
      await utimes(path, used, used).catch(() => undefined)
    }
    const sizes = async (): Promise<number> => {
      const all = await Promise.all((await files(directory)).map((path) => stat(path).catch(() => null)))
      return all.reduce((sum, found) => sum + (found?.size ?? 0), 0)
    }
    // Entries written during a walk are left to the next one, which a later write starts.
    await vi.waitFor(
      async () => {
        await store(cache, keyOf('/59'), entryOf(body(150_000, 60)))
        expect(await sizes()).toBeLessThan(1.2 * maxBytes)
      },
      { timeout: 10_000 },
    )
    expect(E.isRight(await run(cache.get(keyOf('/59'))))).toBe(true)
    expect(E.isRight(await run(cache.get(keyOf('/0'))))).toBe(false)
  })

  it("fileSystemCache doesn't store an entry larger than maxBytes", async () => {
    const directory = await newFolder()
    const cache = fileSystemCache({ directory, maxBytes: 10_000 })
    await store(cache, keyOf('/a'), entryOf(body(10_001, 1)))
    expect(E.isRight(await run(cache.get(keyOf('/a'))))).toBe(false)
  })
})
