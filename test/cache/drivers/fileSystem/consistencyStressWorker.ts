/**
 * One of the processes of a storm: it fills, reads, changes and collects the same entries as the others, and says what it saw.
 *
 * The truth about each key is a number in a file, as the server's data are; only one process at a time changes the truth of a key. An answer
 * is wrong when it is torn, of another key, or older than the last change that was over before it was asked for.
 *
 * Arguments: the cache's folder, the file of the truth, this process's slot, the number of slots, the number of keys.
 */
import { openSync, readSync, writeSync } from 'node:fs'
import { either as E } from 'fp-ts'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { collectGarbage } from '../../../../src/cache/drivers/fileSystem/collectGarbage.js'
import { cacheLayout } from '../../../../src/cache/drivers/fileSystem/layout.js'
import { cacheKey, identityOf } from '../../../../src/cache/cacheKey.js'

const [, , directory = '', truthFile = '', slotText = '', slotsText = '', keysText = ''] = process.argv
const [slot, slots, keys] = [Number(slotText), Number(slotsText), Number(keysText)]

const cache = fileSystemCache({ directory, maxBytes: 128 * 1024 * 1024 })
const truth = openSync(truthFile, 'r+')

const say = (line: string): void => void writeSync(1, `${line}\n`)
const wrong = (problem: string): never => {
  say(`wrong: ${problem}`)
  process.exit(1)
}
const must = async <A>(step: () => Promise<E.Either<unknown, A>>): Promise<A> => {
  const outcome = await step()
  return E.isRight(outcome) ? outcome.right : wrong(JSON.stringify(outcome.left))
}

const random = (below: number): number => Math.floor(Math.random() * below)
const keyOf = (n: number) =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf(null), method: 'GET', url: `/${n}` })
const tagOf = (n: number): string => `key ${n}`

type Part = 'changed' | 'settled'
const at = (n: number, part: Part): number => 16 * n + (part === 'changed' ? 0 : 8)
const truthOf = (n: number, part: Part): number => {
  const bytes = new Float64Array(1)
  readSync(truth, bytes, 0, 8, at(n, part))
  return bytes[0] ?? 0
}
const setTruth = (n: number, part: Part, value: number): void =>
  void writeSync(truth, Float64Array.of(value), 0, 8, at(n, part))

/** Says itself which it is and whether it is whole; from 30 bytes to 300 kB, the larger ones under their hash. */
const bodyOf = (n: number, version: number): Uint8Array => {
  const size = [1, 20, 100, 400, n % 50 === 0 ? 30_000 : 800][(n + version) % 5] ?? 1
  return new TextEncoder().encode(`${n} ${version}; `.repeat(size))
}

const fill = async (n: number): Promise<void> => {
  const readAt = await must(cache.epoch)
  const version = truthOf(n, 'changed')
  const entry = { body: bodyOf(n, version), storedAtMs: 1, ttlMs: 1, tags: [tagOf(n), `slot ${n % slots}`] }
  await must(cache.set(keyOf(n), entry, readAt))
}

const read = async (n: number): Promise<boolean> => {
  const settled = truthOf(n, 'settled')
  const found = await must(cache.get(keyOf(n)))
  // An entry may have lost its body to an eviction or a clear: that is a miss too.
  if (E.isLeft(found)) return found.left === 'foreign' ? wrong(found.left) : false
  const text = new TextDecoder().decode(found.right.body)
  const [, of = '', version = ''] = /^(\d+) (\d+); /.exec(text) ?? []
  if (Number(of) !== n) wrong(`key ${n} is answered with ${text.slice(0, 30)}`)
  if (Buffer.compare(found.right.body, bodyOf(n, Number(version))) !== 0) wrong(`key ${n} is answered with a torn body`)
  if (Number(version) < settled) wrong(`key ${n} is answered with ${version}, and has been ${settled}`)
  return true
}

const change = async (n: number): Promise<void> => {
  await must(cache.invalidate([tagOf(n)]))
  const version = truthOf(n, 'changed') + 1
  setTruth(n, 'changed', version)
  await must(cache.invalidate([tagOf(n)]))
  setTruth(n, 'settled', version)
}

let told = performance.now()
/** One at a time: only this process changes the truth of its keys. */
let lastChange = Promise.resolve()
let [hits, misses, fills, changes] = [0, 0, 0, 0]

const loop = async (): Promise<never> => {
  for (;;) {
    const [n, what] = [random(keys), random(1_000)]
    if (what < 550) {
      if (await read(n)) hits += 1
      else {
        misses += 1
        await fill(n)
        fills += 1
      }
    } else if (what < 900) {
      await fill(n)
      fills += 1
    } else if (what < 990) {
      const mine = n - (n % slots) + slot < keys ? n - (n % slots) + slot : slot
      lastChange = lastChange.then(() => change(mine))
      await lastChange
      changes += 1
    } else if (what < 998) {
      const claim = await must(cache.claim(keyOf(n)))
      if (claim._tag === 'Mine') await claim.release()
    } else if (what === 998) await must(cache.invalidate([`slot ${n % slots}`]))
    else if (random(40) === 0) await must(cache.clear)
    else if (random(10) === 0)
      await collectGarbage(cacheLayout(directory), { maxBytes: 4 * 1024 * 1024, isThorough: false })
    if (performance.now() - told > 200) {
      told = performance.now()
      say(JSON.stringify({ hits, misses, fills, changes }))
      ;[hits, misses, fills, changes] = [0, 0, 0, 0]
    }
  }
}
await Promise.all([loop(), loop(), loop()])
