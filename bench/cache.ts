/**
 * Compares hits of the file system cache with alternatives: cacache, Keyv with its file store and
 * its SQLite store, and a plain `readFile` with and without a checksum; at 1 kB, 100 kB and 10 MB.
 * Also measures the same lookup among a thousand and a million entries, and a cached list of
 * samples.
 *
 * Ratios are ours divided by theirs: below 1 is faster. All contenders read the same bytes for the
 * same number of keys, in alternating blocks, so that other load on the machine affects all of
 * them. Each figure is the median of single reads. keyv-file holds its complete file in memory.
 */
import { createHash, hash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { either as E } from 'fp-ts'
import Keyv from 'keyv'
import {
  type Cache,
  cacheKey,
  type CacheKey,
  fileSystemCache,
  identityOf,
  memoryCache,
  nodeOperationsOf,
} from 'pangea-fp/node'
import { sqliteMap } from '../test/laws/sqliteMap.js'
import { type CacheContender, type ThirdPartyCaches, keyvContender } from './CacheContender.js'
import { installedContender } from './installContenders.js'
import type { Figures } from './Figures.js'
import { median, getRight, ratio, startSandboxFixture, timed } from './sandboxFixture.js'

const sizes = [
  ['1kB', 1_000, 100, 250],
  ['100kB', 100_000, 20, 100],
  ['10MB', 10_000_000, 3, 8],
] as const
const keyOf = (url: string): CacheKey =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf(null), method: 'GET', url })

const taskOf = async <A>(step: () => Promise<E.Either<unknown, A>>): Promise<A> => {
  const outcome = await step()
  return E.isRight(outcome) ? outcome.right : Promise.reject(new Error(JSON.stringify(outcome.left)))
}

const blocks = 12

/** Rotates the list, so that each block starts with another contender. */
const rotated = <A>(items: ReadonlyArray<A>, by: number): ReadonlyArray<A> => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
]

interface Page {
  readonly results: ReadonlyArray<unknown>
}

const nothing = async (): Promise<void> => undefined

const ours = (directory: string): CacheContender => {
  const cache: Cache = fileSystemCache({ directory })
  return {
    name: 'pangea',
    put: async (index, body) =>
      taskOf(
        cache.set(
          keyOf(`/${index}`),
          { body, storedAtMs: 0, ttlMs: 1, tags: ['one', 'two'] },
          await taskOf(cache.epoch),
        ),
      ),
    get: async (index) => {
      const found = await taskOf(cache.get(keyOf(`/${index}`)))
      return E.isRight(found) ? found.right.body : Promise.reject(new Error(found.left))
    },
    end: nothing,
  }
}

const plain = (folder: string, isChecked: boolean): CacheContender => {
  const checksums = new Map<number, string>()
  const path = (index: number): string => join(folder, String(index))
  return {
    name: isChecked ? 'readFileChecked' : 'readFile',
    put: async (index, body) => {
      await mkdir(folder, { recursive: true })
      await writeFile(path(index), body)
      checksums.set(index, hash('sha256', body, 'hex'))
    },
    get: async (index) => {
      const body = await readFile(path(index))
      if (isChecked && createHash('sha256').update(body).digest('hex') !== checksums.get(index))
        return Promise.reject(new Error('damaged'))
      return body
    },
    end: nothing,
  }
}

const otherStores = async (): Promise<ThirdPartyCaches> => {
  const module: unknown = await import(pathToFileURL(await installedContender('diskCaches')).href)
  return (module as { readonly stores: ThirdPartyCaches }).stores
}

const hits = async (folder: string): Promise<Record<string, number>> => {
  const others = await otherStores()
  const figures: Record<string, number> = {}
  for (const [size, bytes, keys, reads] of sizes) {
    const at = (name: string): string => join(folder, `${name}-${size}`)
    const contenders: ReadonlyArray<CacheContender> = [
      ours(at('pangea')),
      others.cacache(at('cacache')),
      plain(at('plain'), false),
      plain(at('checked'), true),
      others.keyvFile(at('keyv.json')),
      keyvContender('keyvSqlite', new Keyv({ store: sqliteMap(at('keyv.sqlite')) })),
    ]
    for (let index = 0; index < keys; index += 1) {
      const body = randomBytes(bytes)
      for (const contender of contenders) {
        await contender.put(index, body)
        if (Buffer.compare(await contender.get(index), body) !== 0)
          return Promise.reject(new Error(`${contender.name} returned different bytes`))
      }
    }
    const times = new Map<string, Array<number>>(contenders.map(({ name }) => [name, []]))
    for (let block = 0; block < blocks; block += 1)
      for (const { name, get } of rotated(contenders, block))
        for (let index = 0; index < reads; index += 1) {
          const began = performance.now()
          await get(index % keys)
          // Skips the first reads, which pay for collecting the previous contender's garbage.
          if (index >= reads / 5) times.get(name)?.push(performance.now() - began)
        }
    const perHitMs = new Map([...times].map(([name, each]) => [name, median(each)]))
    const mine = perHitMs.get('pangea') ?? Number.NaN
    for (const [name, ms] of perHitMs) {
      figures[`${name}HitsPerSecond${size}`] = Math.round(1000 / ms)
      figures[`${name}MBPerSecond${size}`] = Math.round(bytes / 1000 / ms)
      if (name !== 'pangea') figures[`pangeaTo${name[0]?.toUpperCase()}${name.slice(1)}${size}`] = ratio(mine, ms)
    }
    for (const { end } of contenders) await end()
  }
  return figures
}

/**
 * Fills a cache with this many entries. Only the first hundred are read; the others are plain files
 * that fill the index folders.
 */
const crowded = async (folder: string, entries: number): Promise<CacheContender> => {
  const contender = ours(folder)
  const body = randomBytes(1_000)
  for (let index = 0; index < 100; index += 1) await contender.put(index, body)
  for (let shard = 0; shard < 256; shard += 1)
    mkdirSync(join(folder, 'v2', 'index', shard.toString(16).padStart(2, '0')), { recursive: true })
  for (let index = 100; index < entries; index += 1) {
    const name = hash('sha256', String(index), 'hex')
    writeFileSync(join(folder, 'v2', 'index', name.slice(0, 2), name.slice(2)), body)
  }
  return contender
}

const growth = async (folder: string): Promise<Record<string, number>> => {
  const figures: Record<string, number> = {}
  const [few, many] = [await crowded(join(folder, 'few'), 1_000), await crowded(join(folder, 'many'), 1_000_000)]
  const times: Record<'few' | 'many', Array<number>> = { few: [], many: [] }
  const lookups = [
    ['few', few],
    ['many', many],
  ] as const
  for (let block = 0; block < blocks; block += 1)
    for (const [name, { get }] of rotated(lookups, block))
      for (let index = 0; index < 400; index += 1) {
        const began = performance.now()
        await get(index % 100)
        times[name].push(performance.now() - began)
      }
  figures['hitAmongThousandMs'] = Math.round(1000 * median(times.few)) / 1000
  figures['hitAmongMillionMs'] = Math.round(1000 * median(times.many)) / 1000
  figures['millionToThousand'] = ratio(median(times.many), median(times.few))
  return figures
}

/** Records the body of each cache hit. */
const watched = (cache: Cache): { readonly cache: Cache; readonly bodies: Array<Uint8Array> } => {
  const bodies: Array<Uint8Array> = []
  const get: Cache['get'] = (key) => async () => {
    const found = await cache.get(key)()
    if (E.isRight(found) && E.isRight(found.right)) bodies.push(found.right.right.body)
    return found
  }
  return { cache: { ...cache, get }, bodies }
}

/**
 * Compares listing a thousand cached samples, from disk and from memory, with `JSON.parse` of the
 * same pages alone. Most of the difference is the codec.
 */
const warmList = async (folder: string): Promise<Record<string, number>> => {
  const fixture = await startSandboxFixture()
  const names = Array.from({ length: 1_000 }, (_, i) => `S${i}`)
  await getRight(nodeOperationsOf(fixture.pangea).createSamples(fixture.library, names))
  const inFolder = nodeOperationsOf({ ...fixture.pangea, cache: fileSystemCache({ directory: join(folder, 'list') }) })
  const { cache: memory, bodies } = watched(memoryCache())
  const inMemory = nodeOperationsOf({ ...fixture.pangea, cache: memory })
  await getRight(inFolder.listSamples(fixture.library))
  await getRight(inMemory.listSamples(fixture.library))
  await getRight(inMemory.listSamples(fixture.library))
  const pages = bodies.slice(-10)
  const lists = {
    warmListMs: () => getRight(inFolder.listSamples(fixture.library)),
    warmListInMemoryMs: () => getRight(inMemory.listSamples(fixture.library)),
    warmListParseMs: async () => pages.flatMap((page) => (JSON.parse(new TextDecoder().decode(page)) as Page).results),
  }
  const times: Record<string, Array<number>> = {}
  for (let round = 0; round < 60; round += 1)
    for (const [name, list] of Object.entries(lists)) {
      const began = performance.now()
      const found = await list()
      ;(times[name] ??= []).push(performance.now() - began)
      if (found.length !== 1_000) return Promise.reject(new Error('a sample is missing'))
    }
  await fixture.close()
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, Math.round(10 * median(each)) / 10]))
}

export const cache = async (): Promise<Figures> => {
  const folder = await mkdtemp(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'pangea-bench-'))
  try {
    const found = { ...(await hits(folder)), ...(await warmList(folder)) }
    const [fillSeconds, grown] = await timed(() => growth(folder))
    return { ...found, ...grown, fillSeconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
