/** An environment of the cache that remembers what was said, and whose time is moved by hand. */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { type Cache } from '../../src/cache/Cache.js'
import { defaultCachePolicy } from '../../src/cache/CachePolicy.js'
import { memoryCache } from '../../src/cache/drivers/memory.js'
import { type CacheEnv, type Recipe } from '../../src/cache/Cache.js'
import { type NotCached } from '../../src/errors/RequestError.js'
import { type LogFields, type LogLevel } from '../../src/ports/Log.js'
import { keyOf } from './entries.js'

export const hourMs = 3_600_000

export const cacheWorld = (cache: Cache = memoryCache()) => {
  const events: Array<string> = []
  const lines: Array<readonly [LogLevel, LogFields]> = []
  const time = { nowMs: 1_700_000_000_000 }
  const sleepers: Array<{ readonly atMs: number; readonly wake: () => void }> = []
  /** Lets time pass for those who wait. */
  const pass = async (ms: number): Promise<void> => {
    time.nowMs += ms
    for (const { atMs, wake } of sleepers) if (atMs <= time.nowMs) wake()
    await settled()
  }
  const env: CacheEnv = {
    cache,
    cachePolicy: { ...defaultCachePolicy, jitter: 0 },
    clock: {
      nowMs: () => time.nowMs,
      sleep: (ms) => () => new Promise((wake) => void sleepers.push({ atMs: time.nowMs + ms, wake })),
    },
    random: { next: () => 0.5 },
    log: { write: (level, _message, fields) => () => void lines.push([level, fields]) },
    metrics: {
      count:
        (counter, { reason, age, operation }) =>
        () => {
          const detail = reason ?? (age === 'stale' ? age : counter === 'cache.failure' ? operation : undefined)
          events.push([counter.replace('cache.', ''), detail].filter((part) => part !== undefined).join(' '))
        },
    },
    signal: null,
  }
  return { env, events, lines, time, pass }
}

export const notCached: NotCached = {
  _tag: 'NotCached',
  method: 'GET',
  url: 'https://pangea.example/a',
  status: null,
  attempt: 0,
  cause: { name: 'NotCached', message: '' },
}

export const textRecipe: Recipe<string> = {
  operation: 'fetchText',
  key: keyOf('/a'),
  tags: (value) => [`tag of ${value}`],
  encode: (value) => O.some({ body: new TextEncoder().encode(value), isWhole: true }),
  decode: (body) => O.some(new TextDecoder().decode(body)),
  notCached,
}

export type Read = RTE.ReaderTaskEither<CacheEnv, string, string>

/**
 * A read that gives the next of these answers each time that it is run; a failure when there are no
 * more.
 */
export const answering = (...answers: ReadonlyArray<E.Either<string, string>>): Read => {
  const left = [...answers]
  return () => async () => left.shift() ?? E.left('asked too often')
}

/** A read that waits until it is told to answer, and counts how often it was asked. */
export const waiting = () => {
  const answers: Array<(answer: E.Either<string, string>) => void> = []
  const read: Read = () => () => new Promise((resolve) => void answers.push(resolve))
  return {
    read,
    asked: () => answers.length,
    answer: (value: E.Either<string, string>) => answers.forEach((give) => give(value)),
  }
}

/** What has been begun gets as far as it can. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
