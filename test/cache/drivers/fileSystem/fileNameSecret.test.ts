import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryPath, fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { run } from '../../entryFixtures.js'
import { cacheWithEntry, expectRepaired, key, temporaryFolders } from './fileSystemFixture.js'

const newFolder = temporaryFolders()
const withEntry = cacheWithEntry(newFolder)

describe('fileNameSecret', () => {
  it('the secret makes file names differ between folders, and agree within one', async () => {
    const [one, other] = [await withEntry(), await withEntry()]
    expect(basename(one.path)).not.toBe(basename(other.path))
    expect(await run(entryPath(one.directory, key))).toBe(one.path)
    const listed = await readdir(one.directory, { recursive: true })
    expect(listed.filter((name) => name.includes(key.slice(2)) || name.includes(key))).toEqual([])
    expect((await readFile(one.path, 'utf8')).includes(key)).toBe(false)
  })

  it('caches that start concurrently agree on one secret', async () => {
    const directory = await newFolder()
    const paths = await Promise.all(Array.from({ length: 20 }, () => run(entryPath(directory, key))))
    expect(new Set(paths).size).toBe(1)
  })

  it('a missing or malformed secret makes every entry a miss, and is replaced', async () => {
    for (const text of [null, '', 'not hexadecimal\n']) {
      const { directory } = await withEntry()
      const path = join(directory, 'v2', 'secret')
      await (text === null ? rm(path) : writeFile(path, text))
      await expectRepaired(fileSystemCache({ directory }))
      expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    }
  })
})
