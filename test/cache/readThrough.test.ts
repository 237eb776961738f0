import { either as E, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Cache, type CacheEnv, type Recipe } from '../../src/cache/Cache.js'
import { cacheAccess } from '../../src/cache/cacheAccess.js'
import { isFresh } from '../../src/cache/Entry.js'
import { type CachePolicy } from '../../src/cache/CachePolicy.js'
import { memoryCache } from '../../src/cache/drivers/memory.js'
import { invalidating } from '../../src/cache/invalidating.js'
import { readThrough } from '../../src/cache/readThrough.js'
import { type CacheError } from '../../src/errors/CacheError.js'
import {
  answering,
  cacheWorld as world,
  hourMs,
  notCached,
  type Read,
  settled,
  textRecipe,
  waiting,
} from './cacheWorld.js'

const failure: CacheError = {
  _tag: 'CacheError',
  operation: 'get',
  cause: { name: 'Error', message: 'full', code: 'ENOSPC' },
}
/** One of its own for each test: a warning is given once of each. */
const broken = (): Cache => ({
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

const cached = readThrough

describe('a cached read', () => {
  it('asks once while its entry is fresh', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'store', 'hit'])
  })

  it('does nothing until it is run', () => {
    const { env, events } = world()
    cached(textRecipe)(answering())(env)
    expect(events).toEqual([])
  })

  it('asks again when its time is over, to the millisecond, counted from the question and not from the answer', async () => {
    const { env, time } = world()
    const slow: Read = () => async () => {
      time.nowMs += 1_000
      return E.right('slow')
    }
    const start = time.nowMs
    await cached(textRecipe)(slow)(env)()
    time.nowMs = start + 3 * hourMs - 1
    expect(await cached(textRecipe)(answering())(env)()).toStrictEqual(E.right('slow'))
    time.nowMs = start + 3 * hourMs
    expect(await cached(textRecipe)(answering(E.right('new')))(env)()).toStrictEqual(E.right('new'))
    time.nowMs += 1
    expect(await cached(textRecipe)(answering())(env)()).toStrictEqual(E.right('new'))
  })

  it('never stores a failure', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.left('down'), E.right('up')))
    expect(await read(env)()).toStrictEqual(E.left('down'))
    expect(await read(env)()).toStrictEqual(E.right('up'))
    expect(events).toEqual(['miss absent', 'miss absent', 'store'])
  })

  it('asks again when what is stored can not be decoded, and stores nothing that is not worth it', async () => {
    const { env, events } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    const picky: Recipe<string> = { ...textRecipe, decode: () => O.none, encode: () => O.none }
    expect(await cached(picky)(answering(E.right('two')))(env)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'miss undecodable'])
    expect(await cached(textRecipe)(answering())(env)()).toStrictEqual(E.right('one'))
  })

  it('stores nothing when the time to live is none', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    const never = { ...env, cachePolicy: { ...env.cachePolicy, ttlMs: 0 } }
    await read(never)()
    expect(await read(never)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'miss absent'])
  })

  it('answers as without a cache when that fails, and says so', async () => {
    const { env, events, lines } = world(broken())
    const read = cached(textRecipe)(answering(E.right('one'), E.left('down')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.left('down'))
    expect(events.filter((event) => event.startsWith('miss'))).toEqual(['miss failed', 'miss failed'])
    expect(events).toContain('failure get')
    expect(lines.filter(([level]) => level === 'warn')).toEqual([
      ['warn', { operation: 'get', cause: 'ENOSPC', message: 'full' }],
    ])
  })

  it('does not count a store that failed', async () => {
    const { env, events } = world({ ...memoryCache(), set: broken().set })
    expect(await cached(textRecipe)(answering(E.right('one')))(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'failure get'])
  })

  it('gives, but does not keep, an answer that a write overtook', async () => {
    const { env } = world()
    const write = invalidating<void, CacheEnv, string>(() => ['tag of old'])(() => TE.right(undefined))
    const overtaken: Read = (given) => async () => {
      await write(given)()
      return E.right('old')
    }
    expect(await cached(textRecipe)(overtaken)(env)()).toStrictEqual(E.right('old'))
    expect(await cached(textRecipe)(answering(E.right('new')))(env)()).toStrictEqual(E.right('new'))
  })
})

/** A cache whose calls are answered once `answer` is called, and not before. */
const silent = (cache: Cache) => {
  const waiting: Array<() => void> = []
  let isSilent = true
  const late =
    <A>(call: TE.TaskEither<CacheError, A>): TE.TaskEither<CacheError, A> =>
    async () => {
      if (isSilent) await new Promise<void>((resolve) => void waiting.push(resolve))
      return call()
    }
  return {
    asked: () => waiting.length,
    answer: async () => {
      isSilent = false
      waiting.forEach((resolve) => resolve())
      await settled()
    },
    silence: () => {
      isSilent = true
    },
    cache: {
      epoch: late(cache.epoch),
      get: (key) => late(cache.get(key)),
      set: (key, entry, readAt) => late(cache.set(key, entry, readAt)),
      claim: (key) => late(cache.claim(key)),
      remove: (key) => late(cache.remove(key)),
      invalidate: (tags) => late(cache.invalidate(tags)),
      erase: (tags) => late(cache.erase(tags)),
      clear: late(cache.clear),
      access: cacheAccess,
    } satisfies Cache,
  }
}

describe('a cache that does not answer', () => {
  const warnings = (lines: ReturnType<typeof world>['lines']) => lines.filter(([level]) => level === 'warn')

  it('counts as failing after a second, with one warning, and is not waited for again', async () => {
    const { cache, asked } = silent(memoryCache())
    const { env, lines, pass } = world(cache)
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    const first = read(env)()
    await settled()
    await pass(999)
    expect(await Promise.race([first, settled()])).toBeUndefined()
    await pass(1)
    expect(await first).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(asked()).toBe(1)
    expect(warnings(lines)).toEqual([
      ['warn', { operation: 'get', cause: 'TimeoutError', message: 'no answer within 1000 ms' }],
    ])
  })

  it('is asked one thing at a time until it has answered once', async () => {
    const { cache, asked, answer } = silent(memoryCache())
    const { env } = world(cache)
    const reads = ['one', 'two', 'three'].map((value) => cached(textRecipe)(answering(E.right(value)))(env)())
    await settled()
    expect(asked()).toBe(1)
    await answer()
    expect((await Promise.all(reads)).every(E.isRight)).toBe(true)
  })

  it('is used again once it has answered', async () => {
    const { cache, answer } = silent(memoryCache())
    const { env, events, pass } = world(cache)
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    const first = read(env)()
    await settled()
    await pass(1_000)
    await first
    await answer()
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(events).toContain('hit')
  })

  it('serves nothing that a write changed meanwhile, once it answers again', async () => {
    const { cache, answer, silence } = silent(memoryCache())
    const { env, pass } = world(cache)
    await answer()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    silence()
    const write = invalidating<void, CacheEnv, string>(() => ['tag of one'])(() => TE.right(undefined))(env)()
    await settled()
    await pass(1_000)
    expect(await write).toStrictEqual(E.right(undefined))
    expect(await cached(textRecipe)(answering(E.right('new')))(env)()).toStrictEqual(E.right('new'))
    await answer()
    expect(await cached(textRecipe)(answering(E.right('newer')))(env)()).toStrictEqual(E.right('newer'))
  })

  it('lets go of a claim within this process', async () => {
    const { cache, answer, silence } = silent(memoryCache())
    const { env, pass } = world(cache)
    await answer()
    const slow = waiting()
    const first = cached(textRecipe)(slow.read)(env)()
    await settled()
    silence()
    slow.answer(E.right('one'))
    await settled()
    await pass(1_000)
    expect(await first).toStrictEqual(E.right('one'))
    await answer()
    expect(await cached(textRecipe)(answering(E.right('two')))(env)()).toMatchObject({ _tag: 'Right' })
  })

  it('that throws or rejects is one that fails', async () => {
    const throwing: Cache = {
      ...memoryCache(),
      get: () => () => {
        throw new Error('no')
      },
      epoch: () => Promise.reject(new Error('no')),
    }
    const { env, lines } = world(throwing)
    expect(await cached(textRecipe)(answering(E.right('one')))(env)()).toStrictEqual(E.right('one'))
    expect(warnings(lines).length).toBe(1)
  })
})

describe('an invalidating write', () => {
  const tags = (value: O.Option<string>): ReadonlyArray<string> => (O.isSome(value) ? [`tag of ${value.value}`] : [])
  const reads = async (env: CacheEnv): Promise<boolean> => E.isRight(await cached(textRecipe)(answering())(env)())

  it('drops what its value says', async () => {
    const { env, events } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
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

  it('drops when it failed as well: it may have been carried out', async () => {
    const { env } = world()
    const slow: RTE.ReaderTaskEither<CacheEnv, string, string> = (given) => async () => {
      // Another reader fills the cache while the write is under way.
      await cached(textRecipe)(answering(E.right('one')))(given)()
      return E.left('timed out')
    }
    expect(await invalidating<string, CacheEnv, string>(() => ['tag of one'])(slow)(env)()).toStrictEqual(
      E.left('timed out'),
    )
    expect(await reads(env)).toBe(false)
  })

  it('drops before it is sent, so that a process killed in the middle leaves nothing stale', async () => {
    const { env } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    let isCachedDuring = true
    const write: RTE.ReaderTaskEither<CacheEnv, string, string> = (given) => async () => {
      isCachedDuring = await reads(given)
      return E.right('done')
    }
    await invalidating<string, CacheEnv, string>(() => ['tag of one'])(write)(env)()
    expect(isCachedDuring).toBe(false)
  })

  it('answers as without a cache when that fails, and says so', async () => {
    const { env, events, lines } = world(broken())
    const write = invalidating<string, CacheEnv, string>(tags)(() => TE.right('one'))
    expect(await write(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['failure get', 'failure get'])
    expect(lines.filter(([level]) => level === 'warn').length).toBe(1)
  })
})

const under = (env: CacheEnv, policy: Partial<CachePolicy>): CacheEnv => ({
  ...env,
  cachePolicy: { ...env.cachePolicy, ...policy },
})

describe('a policy', () => {
  it('reload asks whatever there is, and stores the answer', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(under(env, { mode: 'reload' }))()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'miss asked for anew', 'store', 'hit'])
  })

  it('no-store asks, and leaves the cache as it is', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(under(env, { mode: 'no-store' }))()).toStrictEqual(E.right('two'))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss absent', 'store', 'hit'])
  })

  it.each(['force-cache', 'only-if-cached'] as const)('%s takes an entry of any age', async (mode) => {
    const { env, time } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    time.nowMs += 10_000 * hourMs
    expect(await cached(textRecipe)(answering())(under(env, { mode }))()).toStrictEqual(E.right('one'))
    time.nowMs -= 20_000 * hourMs
    expect(await cached(textRecipe)(answering())(under(env, { mode }))()).toStrictEqual(E.right('one'))
  })

  it.each(['force-cache', 'only-if-cached'] as const)('%s takes nothing that a write has changed', async (mode) => {
    const { env, events } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    await invalidating<string, CacheEnv, string>(() => ['tag of one'])(() => TE.right('done'))(env)()
    const read = cached(textRecipe)(answering(E.right('two')))(under(env, { mode }))
    expect(await read()).toStrictEqual(mode === 'force-cache' ? E.right('two') : E.left(notCached))
    expect(events).toContain('miss outdated')
  })

  it('force-cache asks for what is not there; only-if-cached says that it is not', async () => {
    const { env } = world()
    const read = cached(textRecipe)(answering(E.right('one')))
    expect(await read(under(env, { mode: 'only-if-cached' }))()).toStrictEqual(E.left(notCached))
    expect(await read(under(env, { mode: 'force-cache' }))()).toStrictEqual(E.right('one'))
    expect(await read(under(env, { mode: 'only-if-cached' }))()).toStrictEqual(E.right('one'))
  })

  it('gives what is only part of an answer to who takes any age, and to nobody else', async () => {
    const { env, events } = world()
    const partly: Recipe<string> = {
      ...textRecipe,
      encode: (value) => O.some({ body: new TextEncoder().encode(value.slice(0, 1)), isWhole: false }),
    }
    const read = cached(partly)(answering(E.right('one'), E.right('two')))
    await read(env)()
    expect(await read(under(env, { staleMs: hourMs }))()).toStrictEqual(E.right('two'))
    expect(await read(under(env, { mode: 'force-cache' }))()).toStrictEqual(E.right('t'))
    expect(events).toEqual(['miss absent', 'store', 'miss expired', 'store', 'hit'])
  })

  it('takes no entry that is older than it allows, whatever that was stored for', async () => {
    const { env, time } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    time.nowMs += 60_000
    const read = cached(textRecipe)(answering(E.right('two')))
    expect(await read(under(env, { ttlMs: 60_001 }))()).toStrictEqual(E.right('one'))
    expect(await read(under(env, { ttlMs: 60_000 }))()).toStrictEqual(E.right('two'))
  })

  it('takes up to the jitter off the time of an entry, at random', async () => {
    for (const [random, ttlMs] of [
      [0, 1_000],
      [0.5, 900],
      [0.999, 801],
    ] as const) {
      const { env, time } = world()
      const jittered = { ...under(env, { ttlMs: 1_000, jitter: 0.2 }), random: { next: () => random } }
      await cached(textRecipe)(answering(E.right('one')))(jittered)()
      time.nowMs += ttlMs - 1
      expect(await cached(textRecipe)(answering())(jittered)()).toStrictEqual(E.right('one'))
      time.nowMs += 1
      expect(await cached(textRecipe)(answering(E.right('two')))(jittered)()).toStrictEqual(E.right('two'))
    }
  })
})

describe('stale while revalidate', () => {
  it('serves what has just expired at once, asks once for the next reader, and ends', async () => {
    const { env, events, time } = world()
    const swr = under(env, { ttlMs: 1_000, staleMs: 500 })
    await cached(textRecipe)(answering(E.right('one')))(swr)()
    time.nowMs += 1_499
    const { read, asked, answer } = waiting()
    expect(await cached(textRecipe)(read)(swr)()).toStrictEqual(E.right('one'))
    expect(await cached(textRecipe)(read)(swr)()).toStrictEqual(E.right('one'))
    await settled()
    expect(asked()).toBe(1)
    answer(E.right('two'))
    await settled()
    expect(await cached(textRecipe)(answering())(swr)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss absent', 'store', 'hit stale', 'hit stale', 'store', 'hit'])

    time.nowMs += 1_500
    expect(await cached(textRecipe)(answering(E.right('three')))(swr)()).toStrictEqual(E.right('three'))
  })

  it('keeps the old answer when asking fails', async () => {
    const { env, time } = world()
    const swr = under(env, { ttlMs: 1_000, staleMs: 500 })
    await cached(textRecipe)(answering(E.right('one')))(swr)()
    time.nowMs += 1_000
    for (let times = 0; times < 3; times += 1)
      expect(await cached(textRecipe)(answering(E.left('down')))(swr)()).toStrictEqual(E.right('one'))
    await settled()
    expect(await cached(textRecipe)(answering())(swr)()).toStrictEqual(E.right('one'))
  })
})

describe('identical reads under way at once', () => {
  it('are made once', async () => {
    const { env } = world()
    const { read, asked, answer } = waiting()
    const all = Array.from({ length: 10 }, () => cached(textRecipe)(read)(env)())
    await settled()
    expect(asked()).toBe(1)
    answer(E.right('one'))
    expect(await Promise.all(all)).toStrictEqual(all.map(() => E.right('one')))
    expect(asked()).toBe(1)
  })

  it('do not share a failure, which may be that of one asker alone', async () => {
    const { env } = world()
    const first = waiting()
    const failing = cached(textRecipe)(first.read)(env)()
    await settled()
    const other = cached(textRecipe)(answering(E.right('mine')))(env)()
    await settled()
    first.answer(E.left('cancelled'))
    expect(await failing).toStrictEqual(E.left('cancelled'))
    expect(await other).toStrictEqual(E.right('mine'))
  })

  it('do not wait for another longer than their own signal', async () => {
    const { env } = world()
    const slow = waiting()
    const first = cached(textRecipe)(slow.read)(env)()
    await settled()
    const controller = new AbortController()
    const other = cached(textRecipe)(answering(E.left('aborted')))({ ...env, signal: controller.signal })()
    await settled()
    controller.abort()
    expect(await other).toStrictEqual(E.left('aborted'))
    slow.answer(E.right('late'))
    expect(await first).toStrictEqual(E.right('late'))
  })

  it('do not share an answer that was asked for before a write that is over', async () => {
    const { env } = world()
    const before = waiting()
    const first = cached(textRecipe)(before.read)(env)()
    await settled()
    await invalidating<string, CacheEnv, string>(() => ['tag of old'])(() => TE.right('done'))(env)()
    const after = cached(textRecipe)(answering(E.right('new')))(env)()
    await settled()
    before.answer(E.right('old'))
    expect(await first).toStrictEqual(E.right('old'))
    expect(await after).toStrictEqual(E.right('new'))
  })

  it('are made side by side where nothing is stored', async () => {
    const { env } = world()
    const { read, asked, answer } = waiting()
    const all = Array.from({ length: 3 }, () => cached(textRecipe)(read)(under(env, { ttlMs: 0 }))())
    await settled()
    expect(asked()).toBe(3)
    answer(E.right('one'))
    await Promise.all(all)
  })
})

describe('the log', () => {
  it('names the reason of each miss', async () => {
    const { env, lines, time } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    time.nowMs += 3 * hourMs
    await cached(textRecipe)(answering(E.right('two')))(env)()
    const key = textRecipe.key.slice(0, 12)
    expect(lines).toEqual([
      ['debug', { operation: 'fetchText', reason: 'absent', key }],
      ['debug', { operation: 'fetchText', reason: 'expired', key }],
    ])
  })
})

describe('freshness', () => {
  it('ends when the time to live is over, and begins when the entry was stored', () => {
    const entry = { storedAtMs: 1_000, ttlMs: 500 }
    expect([999, 1_000, 1_499, 1_500].map((nowMs) => isFresh(entry, nowMs))).toEqual([false, true, true, false])
  })
})
