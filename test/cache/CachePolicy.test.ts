import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CacheEnv, CacheSpec } from '../../src/cache/Cache.js'
import { isFresh } from '../../src/cache/CacheEntry.js'
import { invalidating } from '../../src/cache/invalidating.js'
import { readThrough } from '../../src/cache/readThrough.js'
import { cacheFixture, hourMs, notCached, readReturning, textSpec, withPolicy } from './cacheFixture.js'

describe('CachePolicy', () => {
  it('reload ignores a fresh entry and stores the response', async () => {
    const { env, events } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(withPolicy(env, { mode: 'reload' }))()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'miss reload', 'store', 'hit'])
  })

  it('no-store sends the request and leaves the cache unchanged', async () => {
    const { env, events } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(withPolicy(env, { mode: 'no-store' }))()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'store', 'hit'])
  })

  it.each(['force-cache', 'only-if-cached'] as const)('%s serves an entry of any age', async (mode) => {
    const { env, time } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    time.nowMs += 10_000 * hourMs
    expect(await readThrough(textSpec)(readReturning())(withPolicy(env, { mode }))()).toStrictEqual(E.right('one'))
    time.nowMs -= 20_000 * hourMs
    expect(await readThrough(textSpec)(readReturning())(withPolicy(env, { mode }))()).toStrictEqual(E.right('one'))
  })

  it.each(['force-cache', 'only-if-cached'] as const)('%s never serves an invalidated entry', async (mode) => {
    const { env, events } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    await invalidating<string, CacheEnv, string>(() => ['tag of one'])(() => TE.right('done'))(env)()
    const read = readThrough(textSpec)(readReturning(E.right('two')))(withPolicy(env, { mode }))
    expect(await read()).toStrictEqual(mode === 'force-cache' ? E.right('two') : E.left(notCached))
    expect(events).toContain('miss outdated')
  })

  it('on a miss, force-cache sends the request and only-if-cached fails with NotCached', async () => {
    const { env } = cacheFixture()
    const read = readThrough(textSpec)(readReturning(E.right('one')))
    expect(await read(withPolicy(env, { mode: 'only-if-cached' }))()).toStrictEqual(E.left(notCached))
    expect(await read(withPolicy(env, { mode: 'force-cache' }))()).toStrictEqual(E.right('one'))
    expect(await read(withPolicy(env, { mode: 'only-if-cached' }))()).toStrictEqual(E.right('one'))
  })

  it('only modes that accept any age serve an incomplete entry', async () => {
    const { env, events } = cacheFixture()
    const partial: CacheSpec<string> = {
      ...textSpec,
      encode: (value) => O.some({ body: new TextEncoder().encode(value.slice(0, 1)), isComplete: false }),
    }
    const read = readThrough(partial)(readReturning(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(withPolicy(env, { staleMs: hourMs }))()).toStrictEqual(E.right('two'))
    expect(await read(withPolicy(env, { mode: 'force-cache' }))()).toStrictEqual(E.right('t'))
    expect(events).toEqual(['miss absent', 'store', 'miss expired', 'store', 'hit'])
  })

  it('ttlMs also limits the age of entries that were stored with a longer time to live', async () => {
    const { env, time } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    time.nowMs += 60_000
    const read = readThrough(textSpec)(readReturning(E.right('two')))
    expect(await read(withPolicy(env, { ttlMs: 60_001 }))()).toStrictEqual(E.right('one'))
    expect(await read(withPolicy(env, { ttlMs: 60_000 }))()).toStrictEqual(E.right('two'))
  })

  it('jitter shortens the time to live of each entry at random, by up to its share', async () => {
    for (const [random, ttlMs] of [
      [0, 1_000],
      [0.5, 900],
      [0.999, 801],
    ] as const) {
      const { env, time } = cacheFixture()
      const jittered = { ...withPolicy(env, { ttlMs: 1_000, jitter: 0.2 }), random: { next: () => random } }
      await readThrough(textSpec)(readReturning(E.right('one')))(jittered)()
      time.nowMs += ttlMs - 1
      expect(await readThrough(textSpec)(readReturning())(jittered)()).toStrictEqual(E.right('one'))
      time.nowMs += 1
      expect(await readThrough(textSpec)(readReturning(E.right('two')))(jittered)()).toStrictEqual(E.right('two'))
    }
  })
})

describe('isFresh', () => {
  it('isFresh is true from the time an entry is stored until its time to live ends', () => {
    const entry = { storedAtMs: 1_000, ttlMs: 500 }
    expect([999, 1_000, 1_499, 1_500].map((nowMs) => isFresh(entry, nowMs))).toEqual([false, true, true, false])
  })
})
