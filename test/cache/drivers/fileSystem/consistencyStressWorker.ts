/**
 * One process of the stress test: it fills, reads, changes and collects the same entries as the
 * others, and reports what it saw.
 *
 * A file stores the current version of each key, as a server would; each version is changed by one
 * process at a time. An entry is wrong if it is torn, belongs to another key, or is older than the
 * last change that completed before the read.
 *
 * Arguments: the cache folder, the file of versions, this process's slot, the number of slots, the
 * number of keys.
 */
import { openSync, readSync, writeSync } from 'node:fs'
import { either as E } from 'fp-ts'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { collectGarbage } from '../../../../src/cache/drivers/fileSystem/collectGarbage.js'
import { cacheLayout } from '../../../../src/cache/drivers/fileSystem/layout.js'
import { cacheKey, identityOf } from '../../../../src/cache/cacheKey.js'

const [, , directory = '', versionsFile = '', slotText = '', slotsText = '', keysText = ''] = process.argv
const [slot, slots, keys] = [Number(slotText), Number(slotsText), Number(keysText)]

const cache = fileSystemCache({ directory, maxBytes: 128 * 1024 * 1024 })
const versions = openSync(versionsFile, 'r+')

const print = (line: string): void => void writeSync(1, `${line}\n`)
const fail = (problem: string): never => {
  print(`wrong: ${problem}`)
  process.exit(1)
}
const runOrFail = async <A>(step: () => Promise<E.Either<unknown, A>>): Promise<A> => {
  const outcome = await step()
  return E.isRight(outcome) ? outcome.right : fail(JSON.stringify(outcome.left))
}

const random = (below: number): number => Math.floor(Math.random() * below)
const keyOf = (n: number) =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf(null), method: 'GET', url: `/${n}` })
const tagOf = (n: number): string => `key ${n}`

type Part = 'changed' | 'completed'
const at = (n: number, part: Part): number => 16 * n + (part === 'changed' ? 0 : 8)
const versionAt = (n: number, part: Part): number => {
  const bytes = new Float64Array(1)
  readSync(versions, bytes, 0, 8, at(n, part))
  return bytes[0] ?? 0
}
const setVersionAt = (n: number, part: Part, value: number): void =>
  void writeSync(versions, Float64Array.of(value), 0, 8, at(n, part))

/**
 * A body that states its key and version and can be verified; from 30 bytes to 300 kB, so some are
 * stored separately.
 */
const bodyOf = (n: number, version: number): Uint8Array => {
  const size = [1, 20, 100, 400, n % 50 === 0 ? 30_000 : 800][(n + version) % 5] ?? 1
  return new TextEncoder().encode(`${n} ${version}; `.repeat(size))
}

const fill = async (n: number): Promise<void> => {
  const readAt = await runOrFail(cache.epoch)
  const version = versionAt(n, 'changed')
  const entry = { body: bodyOf(n, version), storedAtMs: 1, ttlMs: 1, tags: [tagOf(n), `slot ${n % slots}`] }
  await runOrFail(cache.set(keyOf(n), entry, readAt))
}

const read = async (n: number): Promise<boolean> => {
  const completed = versionAt(n, 'completed')
  const found = await runOrFail(cache.get(keyOf(n)))
  // An entry that lost its body to an eviction or a clear is a miss too.
  if (E.isLeft(found)) return found.left === 'foreign' ? fail(found.left) : false
  const text = new TextDecoder().decode(found.right.body)
  const [, of = '', version = ''] = /^(\d+) (\d+); /.exec(text) ?? []
  if (Number(of) !== n) fail(`key ${n} has the body ${text.slice(0, 30)}`)
  if (Buffer.compare(found.right.body, bodyOf(n, Number(version))) !== 0) fail(`key ${n} has a torn body`)
  if (Number(version) < completed) fail(`key ${n} has version ${version}, older than ${completed}`)
  return true
}

const change = async (n: number): Promise<void> => {
  await runOrFail(cache.invalidate([tagOf(n)]))
  const version = versionAt(n, 'changed') + 1
  setVersionAt(n, 'changed', version)
  await runOrFail(cache.invalidate([tagOf(n)]))
  setVersionAt(n, 'completed', version)
}

let reportedAtMs = performance.now()
/** Changes run sequentially: only this process changes its keys. */
let lastChange = Promise.resolve()
let [hits, misses, fills, changes] = [0, 0, 0, 0]

const loop = async (): Promise<never> => {
  for (;;) {
    const [n, dice] = [random(keys), random(1_000)]
    if (dice < 550) {
      if (await read(n)) hits += 1
      else {
        misses += 1
        await fill(n)
        fills += 1
      }
    } else if (dice < 900) {
      await fill(n)
      fills += 1
    } else if (dice < 990) {
      const own = n - (n % slots) + slot < keys ? n - (n % slots) + slot : slot
      lastChange = lastChange.then(() => change(own))
      await lastChange
      changes += 1
    } else if (dice < 998) {
      const claim = await runOrFail(cache.claim(keyOf(n)))
      if (claim._tag === 'Mine') await claim.release()
    } else if (dice === 998) await runOrFail(cache.invalidate([`slot ${n % slots}`]))
    else if (random(40) === 0) await runOrFail(cache.clear)
    else if (random(10) === 0)
      await collectGarbage(cacheLayout(directory), { maxBytes: 4 * 1024 * 1024, isThorough: false })
    if (performance.now() - reportedAtMs > 200) {
      reportedAtMs = performance.now()
      print(JSON.stringify({ hits, misses, fills, changes }))
      ;[hits, misses, fills, changes] = [0, 0, 0, 0]
    }
  }
}
await Promise.all([loop(), loop(), loop()])
