import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CacheEnv, CacheSpec } from '../../src/cache/Cache.js'
import { invalidating } from '../../src/cache/invalidating.js'
import { memoryCache } from '../../src/cache/drivers/memoryCache.js'
import { readThrough } from '../../src/cache/readThrough.js'
import {
  cacheFixture,
  deferredRead,
  failingCache,
  hourMs,
  type Read,
  readReturning,
  settle,
  textSpec,
  withPolicy,
} from './cacheFixture.js'

describe('readThrough', () => {
  it('readThrough performs one read while the entry is fresh', async () => {
    const { env, events } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'store', 'hit'])
  })

  it('readThrough does nothing until it runs', () => {
    const { env, events } = cacheFixture()
    readThrough(textSpec)(readReturning())(env)
    expect(events).toEqual([])
  })

  it('readThrough reads again exactly ttlMs after the request, not after the response', async () => {
    const { env, time } = cacheFixture()
    const slow: Read = () => async () => {
      time.nowMs += 1_000
      return E.right('slow')
    }
    const start = time.nowMs
    await readThrough(textSpec)(slow)(env)()
    time.nowMs = start + 3 * hourMs - 1
    expect(await readThrough(textSpec)(readReturning())(env)()).toStrictEqual(E.right('slow'))
    time.nowMs = start + 3 * hourMs
    expect(await readThrough(textSpec)(readReturning(E.right('new')))(env)()).toStrictEqual(E.right('new'))
    time.nowMs += 1
    expect(await readThrough(textSpec)(readReturning())(env)()).toStrictEqual(E.right('new'))
  })

  it('readThrough never stores a failure', async () => {
    const { env, events } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.left('down'), E.right('up')))
    expect(await read(env)()).toStrictEqual(E.left('down'))
    expect(await read(env)()).toStrictEqual(E.right('up'))
    expect(events).toEqual(['miss absent', 'miss absent', 'store'])
  })

  it("readThrough reads again if the entry doesn't decode, and doesn't store a value without encoding", async () => {
    const { env, events } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    const picky: CacheSpec<string> = { ...textSpec, decode: () => O.none, encode: () => O.none }
    expect(await readThrough(picky)(readReturning(E.right('two')))(env)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'miss undecodable'])
    expect(await readThrough(textSpec)(readReturning())(env)()).toStrictEqual(E.right('one'))
  })

  it('readThrough stores nothing if ttlMs is 0', async () => {
    const { env, events } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    const never = { ...env, cachePolicy: { ...env.cachePolicy, ttlMs: 0 } }
    await read(never)()
    expect(await read(never)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'miss absent'])
  })

  it("readThrough returns the read's result and warns once when the cache fails", async () => {
    const { env, events, lines } = cacheFixture(failingCache())
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.left('down')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.left('down'))
    expect(events.filter((event) => event.startsWith('miss'))).toEqual(['miss failed', 'miss failed'])
    expect(events).toContain('failure get')
    expect(lines.filter(([level]) => level === 'warn')).toEqual([
      ['warn', { operation: 'get', cause: 'ENOSPC', message: 'full' }],
    ])
  })

  it("readThrough doesn't count a failed store", async () => {
    const { env, events } = cacheFixture({ ...memoryCache(), set: failingCache().set })
    expect(await readThrough(textSpec)(readReturning(E.right('one')))(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'failure get'])
  })

  it("readThrough returns but doesn't store a value that was invalidated during its read", async () => {
    const { env } = cacheFixture()
    const write = invalidating<void, CacheEnv, string>(() => ['tag of old'])(() => TE.right(undefined))
    const invalidatedRead: Read = (callerEnv) => async () => {
      await write(callerEnv)()
      return E.right('old')
    }
    expect(await readThrough(textSpec)(invalidatedRead)(env)()).toStrictEqual(E.right('old'))
    expect(await readThrough(textSpec)(readReturning(E.right('new')))(env)()).toStrictEqual(E.right('new'))
  })
})

describe('readThrough with staleMs', () => {
  it('readThrough serves an expired entry immediately and revalidates it once, until staleMs is over', async () => {
    const { env, events, time } = cacheFixture()
    const swr = withPolicy(env, { ttlMs: 1_000, staleMs: 500 })
    await readThrough(textSpec)(readReturning(E.right('one')))(swr)()
    time.nowMs += 1_499
    const { read, runs, resolve } = deferredRead()
    expect(await readThrough(textSpec)(read)(swr)()).toStrictEqual(E.right('one'))
    expect(await readThrough(textSpec)(read)(swr)()).toStrictEqual(E.right('one'))
    await settle()
    expect(runs()).toBe(1)
    resolve(E.right('two'))
    await settle()
    expect(await readThrough(textSpec)(readReturning())(swr)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'hit stale', 'hit stale', 'store', 'hit'])

    time.nowMs += 1_500
    expect(await readThrough(textSpec)(readReturning(E.right('three')))(swr)()).toStrictEqual(E.right('three'))
  })

  it('readThrough keeps serving the stale entry if revalidation fails', async () => {
    const { env, time } = cacheFixture()
    const swr = withPolicy(env, { ttlMs: 1_000, staleMs: 500 })
    await readThrough(textSpec)(readReturning(E.right('one')))(swr)()
    time.nowMs += 1_000
    for (let times = 0; times < 3; times += 1)
      expect(await readThrough(textSpec)(readReturning(E.left('down')))(swr)()).toStrictEqual(E.right('one'))
    await settle()
    expect(await readThrough(textSpec)(readReturning())(swr)()).toStrictEqual(E.right('one'))
  })
})

describe('readThrough with concurrent identical reads', () => {
  it('concurrent identical reads run once', async () => {
    const { env } = cacheFixture()
    const { read, runs, resolve } = deferredRead()
    const all = Array.from({ length: 10 }, () => readThrough(textSpec)(read)(env)())
    await settle()
    expect(runs()).toBe(1)
    resolve(E.right('one'))
    expect(await Promise.all(all)).toStrictEqual(all.map(() => E.right('one')))
    expect(runs()).toBe(1)
  })

  it("concurrent reads don't share a failure, which may be one caller's cancellation", async () => {
    const { env } = cacheFixture()
    const first = deferredRead()
    const failing = readThrough(textSpec)(first.read)(env)()
    await settle()
    const other = readThrough(textSpec)(readReturning(E.right('mine')))(env)()
    await settle()
    first.resolve(E.left('cancelled'))
    expect(await failing).toStrictEqual(E.left('cancelled'))
    expect(await other).toStrictEqual(E.right('mine'))
  })

  it('a read stops waiting for a concurrent one when its own signal aborts', async () => {
    const { env } = cacheFixture()
    const slow = deferredRead()
    const first = readThrough(textSpec)(slow.read)(env)()
    await settle()
    const controller = new AbortController()
    const other = readThrough(textSpec)(readReturning(E.left('aborted')))({ ...env, signal: controller.signal })()
    await settle()
    controller.abort()
    expect(await other).toStrictEqual(E.left('aborted'))
    slow.resolve(E.right('late'))
    expect(await first).toStrictEqual(E.right('late'))
  })

  it("a read after a write doesn't share the value of a read that started before it", async () => {
    const { env } = cacheFixture()
    const before = deferredRead()
    const first = readThrough(textSpec)(before.read)(env)()
    await settle()
    await invalidating<string, CacheEnv, string>(() => ['tag of old'])(() => TE.right('done'))(env)()
    const after = readThrough(textSpec)(readReturning(E.right('new')))(env)()
    await settle()
    before.resolve(E.right('old'))
    expect(await first).toStrictEqual(E.right('old'))
    expect(await after).toStrictEqual(E.right('new'))
  })

  it('concurrent reads each run if nothing is stored', async () => {
    const { env } = cacheFixture()
    const { read, runs, resolve } = deferredRead()
    const all = Array.from({ length: 3 }, () => readThrough(textSpec)(read)(withPolicy(env, { ttlMs: 0 }))())
    await settle()
    expect(runs()).toBe(3)
    resolve(E.right('one'))
    await Promise.all(all)
  })
})

describe('readThrough logging', () => {
  it('readThrough logs the reason for each miss', async () => {
    const { env, lines, time } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    time.nowMs += 3 * hourMs
    await readThrough(textSpec)(readReturning(E.right('two')))(env)()
    const key = textSpec.key.slice(0, 12)
    expect(lines).toEqual([
      ['debug', { operation: 'fetchText', reason: 'absent', key }],
      ['debug', { operation: 'fetchText', reason: 'expired', key }],
    ])
  })
})
