import { either as E, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { Cache, CacheEnv } from '../../src/cache/Cache.js'
import { memoryCache } from '../../src/cache/drivers/memoryCache.js'
import { invalidating } from '../../src/cache/invalidating.js'
import { readThrough } from '../../src/cache/readThrough.js'
import { cacheFixture, deferredRead, readReturning, settle, textSpec, unresponsiveCache } from './cacheFixture.js'

describe('circuit breaker', () => {
  const warnings = (lines: ReturnType<typeof cacheFixture>['lines']) => lines.filter(([level]) => level === 'warn')

  it('a cache call times out after a second with one warning, and later reads bypass the cache', async () => {
    const { cache, hangingCalls } = unresponsiveCache(memoryCache())
    const { env, lines, advance } = cacheFixture(cache)
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    const first = read(env)()
    await settle()
    await advance(999)
    expect(await Promise.race([first, settle()])).toBeUndefined()
    await advance(1)
    expect(await first).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(hangingCalls()).toBe(1)
    expect(warnings(lines)).toEqual([
      ['warn', { operation: 'get', cause: 'TimeoutError', message: 'no response in 1000 ms' }],
    ])
  })

  it('concurrent reads make one cache call until the first has completed', async () => {
    const { cache, hangingCalls, respond } = unresponsiveCache(memoryCache())
    const { env } = cacheFixture(cache)
    const reads = ['one', 'two', 'three'].map((value) => readThrough(textSpec)(readReturning(E.right(value)))(env)())
    await settle()
    expect(hangingCalls()).toBe(1)
    await respond()
    expect((await Promise.all(reads)).every(E.isRight)).toBe(true)
  })

  it('reads use the cache again once the overdue call has completed', async () => {
    const { cache, respond } = unresponsiveCache(memoryCache())
    const { env, events, advance } = cacheFixture(cache)
    const read = readThrough(textSpec)(readReturning(E.right('one'), E.right('two')))
    const first = read(env)()
    await settle()
    await advance(1_000)
    await first
    await respond()
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(events).toContain('hit')
  })

  it('a cache that responds again serves nothing that was invalidated while it hung', async () => {
    const { cache, respond, hang } = unresponsiveCache(memoryCache())
    const { env, advance } = cacheFixture(cache)
    await respond()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    hang()
    const write = invalidating<void, CacheEnv, string>(() => ['tag of one'])(() => TE.right(undefined))(env)()
    await settle()
    await advance(1_000)
    expect(await write).toStrictEqual(E.right(undefined))
    expect(await readThrough(textSpec)(readReturning(E.right('new')))(env)()).toStrictEqual(E.right('new'))
    await respond()
    expect(await readThrough(textSpec)(readReturning(E.right('newer')))(env)()).toStrictEqual(E.right('newer'))
  })

  it('a claim is released within the process even if the cache hangs', async () => {
    const { cache, respond, hang } = unresponsiveCache(memoryCache())
    const { env, advance } = cacheFixture(cache)
    await respond()
    const slow = deferredRead()
    const first = readThrough(textSpec)(slow.read)(env)()
    await settle()
    hang()
    slow.resolve(E.right('one'))
    await settle()
    await advance(1_000)
    expect(await first).toStrictEqual(E.right('one'))
    await respond()
    expect(await readThrough(textSpec)(readReturning(E.right('two')))(env)()).toMatchObject({ _tag: 'Right' })
  })

  it('a cache that throws or rejects counts as failed, and the read proceeds without it', async () => {
    const throwing: Cache = {
      ...memoryCache(),
      get: () => () => {
        throw new Error('no')
      },
      epoch: () => Promise.reject(new Error('no')),
    }
    const { env, lines } = cacheFixture(throwing)
    expect(await readThrough(textSpec)(readReturning(E.right('one')))(env)()).toStrictEqual(E.right('one'))
    expect(warnings(lines).length).toBe(1)
  })
})
