import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { keyOf, run, store } from '../../entryFixtures.js'
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

describe('invalidationJournal', () => {
  const recordIn = (directory: string): string => join(directory, 'v2', 'invalidated')

  it('a missing, empty or foreign journal makes every entry a miss, and is replaced', async () => {
    const damages: ReadonlyArray<(path: string) => Promise<unknown>> = [
      (path) => rm(path),
      (path) => writeFile(path, ''),
      (path) => writeFile(path, 'something else\n'),
      (path) => writeFile(path, Buffer.alloc(100)),
      async (path) => writeFile(path, `${await readFile(path, 'utf8')}not a tag\n`),
      async (path) => {
        await rm(path)
        await mkdir(path)
      },
    ]
    for (const damage of damages) {
      const { cache, directory } = await withEntry()
      await damage(recordIn(directory))
      await expectRepaired(cache)
      await expectEntry(fileSystemCache({ directory }))
      await run(cache.invalidate(['sample 1']))
      await expectMiss(cache)
    }
  })

  it('a truncated journal is read again from its start', async () => {
    const { cache, directory } = await withEntry()
    for (const tag of ['1', '2', '3']) await run(cache.invalidate([tag]))
    await expectEntry(cache)
    await truncate(recordIn(directory), (await readFile(recordIn(directory), 'utf8')).indexOf('\n') + 1)
    await store(cache, key, entry)
    await expectEntry(cache)
    await run(cache.invalidate(['sample 1']))
    await expectMiss(cache)
  })

  it('an invalidation applies to caches opened before and after it', async () => {
    const { cache, directory } = await withEntry()
    const [early, late] = [fileSystemCache({ directory }), fileSystemCache({ directory })]
    await expectEntry(early)
    await run(cache.invalidate(['sample 1']))
    await expectMiss(early)
    await expectMiss(late)
  })

  it('set rejects an entry that another process read before an invalidation', async () => {
    const { cache, directory } = await withEntry()
    const other = fileSystemCache({ directory })
    const readAt = await run(other.epoch)
    await run(cache.invalidate(['sample 1']))
    await run(other.set(key, entry, readAt))
    await expectMiss(other)
    await expectMiss(cache)
  })

  it('an oversized journal is replaced, which drops every entry once', async () => {
    const { cache, directory } = await withEntry()
    const record = await readFile(recordIn(directory), 'utf8')
    await writeFile(recordIn(directory), record + `${'0'.repeat(16)}\n`.repeat(250_000))
    await expectEntry(cache)
    await run(cache.invalidate(['unrelated']))
    expect((await stat(recordIn(directory))).size).toBeLessThan(100)
    await expectRepaired(cache)
  })

  it('an incomplete last line of the journal is ignored', async () => {
    const { cache, directory } = await withEntry()
    const record = await readFile(recordIn(directory), 'utf8')
    await writeFile(recordIn(directory), `${record}0123`)
    await expectEntry(cache)
    await expectEntry(fileSystemCache({ directory }))
  })

  it('reads that start concurrently in an empty folder share one journal', async () => {
    const directory = await newFolder()
    const caches = [fileSystemCache({ directory }), fileSystemCache({ directory })]
    await Promise.all(
      caches.flatMap((cache, one) =>
        Array.from({ length: 10 }, (_, index) => store(cache, keyOf(`/${one}/${index}`), entry)),
      ),
    )
    for (const [one, cache] of caches.entries())
      for (let index = 0; index < 10; index += 1) await expectEntry(cache, keyOf(`/${1 - one}/${index}`))
  })
})
