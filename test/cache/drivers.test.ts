import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as entry from 'pangea-fp/node'
import { expect, it } from 'vitest'

const drivers = fileURLToPath(new URL('../../src/cache/drivers', import.meta.url))
const tests = fileURLToPath(new URL('.', import.meta.url))

/** By its name, what each driver is made with: the exports of the drivers that end with `Cache`. */
const made: Readonly<Record<string, unknown>> = Object.fromEntries(
  (
    await Promise.all(
      (await readdir(drivers)).map(async (file) =>
        Object.entries((await import(join(drivers, file))) as Record<string, unknown>),
      ),
    )
  )
    .flat()
    .filter(([name]) => name.endsWith('Cache')),
)

it('each cache driver is exported by src/index.ts or src/node.ts', () => {
  expect(Object.keys(made).filter((name) => made[name] !== (entry as Record<string, unknown>)[name])).toEqual([])
  expect(Object.keys(made)).toContain('memoryCache')
})

it('each cache driver is held to the laws of the cache', async () => {
  const files = (await readdir(tests)).filter((file) => file.endsWith('.test.ts'))
  const texts = await Promise.all(files.map((file) => readFile(join(tests, file), 'utf8')))
  const lawful = texts.filter((text) => text.includes('cacheLaws('))
  const isTested = (name: string): boolean => lawful.some((text) => new RegExp(String.raw`\b${name}\b`).test(text))
  expect(Object.keys(made).filter((name) => !isTested(name))).toEqual([])
})
