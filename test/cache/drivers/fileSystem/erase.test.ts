/** What is left in the folder of a cache after entries were erased. */
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

/** Which files of the folder hold the text. */
const holding = async (text: string): Promise<ReadonlyArray<string>> => {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const))
  return contents.filter(([, content]) => content.includes(text)).map(([file]) => file)
}

const large = (text: string): string => text.padEnd(200_000, '.')

it('nothing of an erased entry, small or large, can be read', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/small'), entryOf('private small', ['me']))
  await store(cache, keyOf('/large'), entryOf(large('private large'), ['me']))
  expect((await holding('private')).length).toBe(2)
  await run(cache.erase(['me']))
  expect(await holding('private')).toEqual([])
})

it('nor a body that its entry gave up for a newer one', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/a'), entryOf(large('private old'), ['me']))
  await store(cache, keyOf('/a'), entryOf(large('private new'), ['me']))
  await run(cache.erase(['me']))
  expect(await holding('private')).toEqual([])
})

it('the entries of others stay, with a body that both have', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/mine'), entryOf(large('public'), ['me']))
  await store(cache, keyOf('/yours'), entryOf(large('public'), ['you']))
  await store(cache, keyOf('/small'), entryOf('yours', ['you']))
  await run(cache.erase(['me']))
  expect(E.isRight(await run(cache.get(keyOf('/yours'))))).toBe(true)
  expect(E.isRight(await run(cache.get(keyOf('/small'))))).toBe(true)
})

it('what a killed process was writing goes too', async () => {
  const cache = await newCache()
  await store(cache, keyOf('/a'), entryOf('a', ['me']))
  await writeFile(join(directory, 'v2', 'tmp', 'half'), 'private half')
  await run(cache.erase(['me']))
  expect(await holding('private')).toEqual([])
})

it('a folder without entries is left as it is', async () => {
  const cache = await newCache()
  await mkdir(join(directory, 'other'))
  expect(await cache.erase(['me'])()).toStrictEqual(E.right(undefined))
  expect(await readdir(directory)).toEqual(['other'])
})

it('a folder that was opened to be read only gives an error', async () => {
  await newCache()
  const cache = fileSystemCache({ directory, isReadOnly: true })
  expect(await cache.erase(['me'])()).toMatchObject(E.left({ _tag: 'CacheError', operation: 'erase' }))
})
