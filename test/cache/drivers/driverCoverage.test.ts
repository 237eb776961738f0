/** Checks that every cache driver is exported and conforms to `cacheLaws`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as nodeEntry from 'pangea-fp/node'
import { expect, it } from 'vitest'

const drivers = fileURLToPath(new URL('../../../src/cache/drivers', import.meta.url))
const tests = fileURLToPath(new URL('.', import.meta.url))

const filesIn = async (folder: string, ending: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(ending)).map((file) => join(folder, file))

/** The constructor of each driver, by name: the exports of `*Cache.ts` that end with `Cache`. */
const constructors: Readonly<Record<string, unknown>> = Object.fromEntries(
  (
    await Promise.all(
      (await filesIn(drivers, 'Cache.ts')).map(async (file) =>
        Object.entries((await import(file)) as Record<string, unknown>),
      ),
    )
  )
    .flat()
    .filter(([name]) => name.endsWith('Cache')),
)

it('src/index.ts or src/node.ts exports every cache driver', () => {
  const missing = Object.keys(constructors).filter(
    (name) => constructors[name] !== (nodeEntry as Record<string, unknown>)[name],
  )
  expect(missing).toEqual([])
  expect(Object.keys(constructors).toSorted()).toEqual([
    'fileSystemCache',
    'indexedDbCache',
    'keyvCache',
    'layeredCache',
    'memoryCache',
    'noCache',
  ])
})

it('cacheLaws tests every cache driver', async () => {
  const sources = await Promise.all((await filesIn(tests, '.test.ts')).map((file) => readFile(file, 'utf8')))
  const conforming = sources.filter((source) => source.includes('cacheLaws('))
  const isTested = (name: string): boolean =>
    conforming.some((source) => new RegExp(String.raw`\b${name}\b`).test(source))
  expect(Object.keys(constructors).filter((name) => !isTested(name))).toEqual([])
})
