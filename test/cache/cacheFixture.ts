/**
 * Fixtures of cache tests: an environment with a manual clock, failing caches, and scripted reads.
 */
import { either as E, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { Cache, CacheEnv, CacheSpec } from '../../src/cache/Cache.js'
import { cacheAccess } from '../../src/cache/storingCacheAccess.js'
import { type CachePolicy, defaultCachePolicy } from '../../src/cache/CachePolicy.js'
import { memoryCache } from '../../src/cache/drivers/memoryCache.js'
import type { CacheError } from '../../src/errors/CacheError.js'
import type { NotCached } from '../../src/errors/RequestError.js'
import type { LogFields, LogLevel } from '../../src/ports/Log.js'
import { keyOf } from './entryFixtures.js'

export const hourMs = 3_600_000

// environment

/** An environment that records metrics and log entries, with a clock that moves by hand. */
export const cacheFixture = (cache: Cache = memoryCache()) => {
  const events: Array<string> = []
  const lines: Array<readonly [LogLevel, LogFields]> = []
  const time = { nowMs: 1_700_000_000_000 }
  const sleepers: Array<{ readonly atMs: number; readonly wake: () => void }> = []
  /** Advances the clock, and wakes the sleepers whose time has come. */
  const advance = async (ms: number): Promise<void> => {
    time.nowMs += ms
    for (const { atMs, wake } of sleepers) if (atMs <= time.nowMs) wake()
    await settle()
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
  return { env, events, lines, time, advance }
}

export const withPolicy = (env: CacheEnv, policy: Partial<CachePolicy>): CacheEnv => ({
  ...env,
  cachePolicy: { ...env.cachePolicy, ...policy },
})

// caches

const failure: CacheError = {
  _tag: 'CacheError',
  operation: 'get',
  cause: { name: 'Error', message: 'full', code: 'ENOSPC' },
}

/** A new cache whose every call fails. Each test needs its own: a cache warns only once. */
export const failingCache = (): Cache => ({
  epoch: TE.left(failure),
  get: () => TE.left(failure),
  set: () => TE.left(failure),
  claim: () => TE.left(failure),
  remove: () => TE.left(failure),
  invalidate: () => TE.left(failure),
  erase: () => TE.left(failure),
  clear: TE.left(failure),
  access: cacheAccess,
})

/** A cache whose calls hang from `hang` until `respond`; at first they hang. */
export const unresponsiveCache = (cache: Cache) => {
  const hanging: Array<() => void> = []
  let isHanging = true
  const mayHang =
    <A>(call: TE.TaskEither<CacheError, A>): TE.TaskEither<CacheError, A> =>
    async () => {
      if (isHanging) await new Promise<void>((resolve) => void hanging.push(resolve))
      return call()
    }
  return {
    hangingCalls: () => hanging.length,
    respond: async () => {
      isHanging = false
      hanging.forEach((resolve) => resolve())
      await settle()
    },
    hang: () => {
      isHanging = true
    },
    cache: {
      epoch: mayHang(cache.epoch),
      get: (key) => mayHang(cache.get(key)),
      set: (key, entry, readAt) => mayHang(cache.set(key, entry, readAt)),
      claim: (key) => mayHang(cache.claim(key)),
      remove: (key) => mayHang(cache.remove(key)),
      invalidate: (tags) => mayHang(cache.invalidate(tags)),
      erase: (tags) => mayHang(cache.erase(tags)),
      clear: mayHang(cache.clear),
      access: cacheAccess,
    } satisfies Cache,
  }
}

// reads

export const notCached: NotCached = {
  _tag: 'NotCached',
  method: 'GET',
  url: 'https://pangea.example/a',
  status: null,
  attempt: 0,
  cause: { name: 'NotCached', message: '' },
}

export const textSpec: CacheSpec<string> = {
  operation: 'fetchText',
  key: keyOf('/a'),
  tags: (value) => [`tag of ${value}`],
  encode: (value) => O.some({ body: new TextEncoder().encode(value), isComplete: true }),
  decode: (body) => O.some(new TextDecoder().decode(body)),
  notCached,
}

export type Read = RTE.ReaderTaskEither<CacheEnv, string, string>

/** A read that returns the next of these results each time it runs, and fails after the last. */
export const readReturning = (...results: ReadonlyArray<E.Either<string, string>>): Read => {
  const left = [...results]
  return () => async () => left.shift() ?? E.left('read too often')
}

/** A read whose runs all wait for `resolve`; `runs` counts them. */
export const deferredRead = () => {
  const pending: Array<(result: E.Either<string, string>) => void> = []
  const read: Read = () => () => new Promise((resolve) => void pending.push(resolve))
  return {
    read,
    runs: () => pending.length,
    resolve: (result: E.Either<string, string>) => pending.forEach((resolve) => resolve(result)),
  }
}

/** Waits until all pending promises have progressed as far as they can. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
