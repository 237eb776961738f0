/** What remains in a cache folder after `erase`. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterEach, expect, it } from 'vitest'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run, store } from '../../entryFixtures.js'

let directory = ''
const newCache = async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-erase-'))
  return fileSystemCache({ directory })
}
afterEach(() => rm(directory, { recursive: true, force: true }))

/** Returns the files in the folder that contain the text. */
const filesContaining = async (text: string): Promise<ReadonlyArray<string>> => {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const))
  return contents.filter(([, content]) => content.includes(text)).map(([file]) => file)
}

const large = (text: string): string => text.padEnd(200_000, '.')

it('erase deletes the bytes of small and large entries', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/small'), entryOf('private small', ['me']))
  await store(cache, keyOf('/large'), entryOf(large('private large'), ['me']))
  expect((await filesContaining('private')).length).toBe(2)
  await run(cache.erase(['me']))
  expect(await filesContaining('private')).toEqual([])
})

it('erase deletes the earlier body of a replaced entry', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/a'), entryOf(large('private old'), ['me']))
  await store(cache, keyOf('/a'), entryOf(large('private new'), ['me']))
  await run(cache.erase(['me']))
  expect(await filesContaining('private')).toEqual([])
})

it('erase keeps the entries of other users, and a body that both users share', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/mine'), entryOf(large('public'), ['me']))
  await store(cache, keyOf('/yours'), entryOf(large('public'), ['you']))
  await store(cache, keyOf('/small'), entryOf('yours', ['you']))
  await run(cache.erase(['me']))
  expect(E.isRight(await run(cache.get(keyOf('/yours'))))).toBe(true)
  expect(E.isRight(await run(cache.get(keyOf('/small'))))).toBe(true)
})

it('erase deletes the temporary file of a killed process', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/a'), entryOf('a', ['me']))
  await writeFile(join(directory, 'v2', 'tmp', 'half'), 'private half')
  await run(cache.erase(['me']))
  expect(await filesContaining('private')).toEqual([])
})

it('erase leaves a folder without entries unchanged', async () => {
  const cache = await newCache()
  await mkdir(join(directory, 'other'))
  expect(await cache.erase(['me'])()).toStrictEqual(E.right(undefined))
  expect(await readdir(directory)).toEqual(['other'])
})

it('erase fails on a read-only cache', async () => {
  await newCache()
  const cache = fileSystemCache({ directory, isReadOnly: true })
  expect(await cache.erase(['me'])()).toMatchObject(E.left({ _tag: 'CacheError', operation: 'erase' }))
})
