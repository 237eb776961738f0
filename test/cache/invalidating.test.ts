import { either as E, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CacheEnv } from '../../src/cache/Cache.js'
import { invalidating } from '../../src/cache/invalidating.js'
import { readThrough } from '../../src/cache/readThrough.js'
import { cacheFixture, failingCache, readReturning, textSpec } from './cacheFixture.js'

describe('invalidating', () => {
  const tags = (value: O.Option<string>): ReadonlyArray<string> => (O.isSome(value) ? [`tag of ${value.value}`] : [])
  const reads = async (env: CacheEnv): Promise<boolean> =>
    E.isRight(await readThrough(textSpec)(readReturning())(env)())

  it('invalidating drops the tags derived from the written value', async () => {
    const { env, events } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    expect(await invalidating<string, CacheEnv, string>(tags)(() => TE.right('two'))(env)()).toStrictEqual(
      E.right('two'),
    )
    expect(await reads(env)).toBe(true)
    expect(await invalidating<string, CacheEnv, string>(tags)(() => TE.right('one'))(env)()).toStrictEqual(
      E.right('one'),
    )
    expect(await reads(env)).toBe(false)
    expect(events).toEqual(['miss absent', 'store', 'invalidate', 'hit', 'invalidate', 'miss outdated'])
  })

  it('invalidating also drops entries after a failed write, which may have been carried out', async () => {
    const { env } = cacheFixture()
    const slow: RTE.ReaderTaskEither<CacheEnv, string, string> = (callerEnv) => async () => {
      // Another reader fills the cache during the write.
      await readThrough(textSpec)(readReturning(E.right('one')))(callerEnv)()
      return E.left('timed out')
    }
    expect(await invalidating<string, CacheEnv, string>(() => ['tag of one'])(slow)(env)()).toStrictEqual(
      E.left('timed out'),
    )
    expect(await reads(env)).toBe(false)
  })

  it('invalidating drops entries before the write, so a killed process leaves nothing stale', async () => {
    const { env } = cacheFixture()
    await readThrough(textSpec)(readReturning(E.right('one')))(env)()
    let isCachedDuring = true
    const write: RTE.ReaderTaskEither<CacheEnv, string, string> = (callerEnv) => async () => {
      isCachedDuring = await reads(callerEnv)
      return E.right('done')
    }
    await invalidating<string, CacheEnv, string>(() => ['tag of one'])(write)(env)()
    expect(isCachedDuring).toBe(false)
  })

  it("invalidating returns the write's result and warns once when the cache fails", async () => {
    const { env, events, lines } = cacheFixture(failingCache())
    const write = invalidating<string, CacheEnv, string>(tags)(() => TE.right('one'))
    expect(await write(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['failure get', 'failure get'])
    expect(lines.filter(([level]) => level === 'warn').length).toBe(1)
  })
})
