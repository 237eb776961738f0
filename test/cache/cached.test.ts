import { either as E, option as O, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Cache, type CacheEvent, isFresh } from '../../src/cache/Cache.js'
import { cached, type CacheEnv, invalidating, type Recipe } from '../../src/cache/cached.js'
import { memoryCache } from '../../src/cache/drivers/memory.js'
import { type CacheError } from '../../src/errors/CacheError.js'
import { type LogFields, type LogLevel } from '../../src/ports/Log.js'
import { keyOf } from '../laws/cacheLaws.js'

type Read<A> = RTE.ReaderTaskEither<CacheEnv, string, A>

const hourMs = 3_600_000

/** An environment that remembers what was said, and whose time is moved by hand. */
const world = (cache: Cache = memoryCache()) => {
  const events: Array<CacheEvent> = []
  const lines: Array<readonly [LogLevel, LogFields]> = []
  const time = { nowMs: 1_700_000_000_000 }
  const env: CacheEnv = {
    cache,
    clock: { nowMs: () => time.nowMs, sleep: () => async () => undefined },
    log: { write: (level, _message, fields) => () => void lines.push([level, fields]) },
    cacheTtlMs: 3 * hourMs,
    onCache: (event) => () => void events.push(event),
  }
  return { env, events, lines, time }
}

const textRecipe: Recipe<string> = {
  key: keyOf('/a'),
  tags: (value) => [`tag of ${value}`],
  encode: (value) => O.some(new TextEncoder().encode(value)),
  decode: (body) => O.some(new TextDecoder().decode(body)),
}

/** A read that gives the next of these answers each time that it is run; `undefined` when there are no more. */
const answering = (...answers: ReadonlyArray<E.Either<string, string>>): Read<string> => {
  const left = [...answers]
  return () => async () => left.shift() ?? E.left('asked too often')
}

const failure: CacheError = {
  _tag: 'CacheError',
  operation: 'get',
  cause: { name: 'Error', message: 'full', code: 'ENOSPC' },
}
const broken: Cache = {
  epoch: TE.left(failure),
  get: () => TE.left(failure),
  set: () => TE.left(failure),
  remove: () => TE.left(failure),
  invalidate: () => TE.left(failure),
  clear: TE.left(failure),
}

describe('a cached read', () => {
  it('asks once while its entry is fresh', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss', 'store', 'hit'])
  })

  it('does nothing until it is run', () => {
    const { env, events } = world()
    cached(textRecipe)(answering())(env)
    expect(events).toEqual([])
  })

  it('asks again when its time is over, to the millisecond, counted from the question and not from the answer', async () => {
    const { env, time } = world()
    const slow: Read<string> = () => async () => {
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
    expect(events).toEqual(['miss', 'miss', 'store'])
  })

  it('asks again when what is stored can not be decoded, and stores nothing that is not worth it', async () => {
    const { env, events } = world()
    await cached(textRecipe)(answering(E.right('one')))(env)()
    const picky: Recipe<string> = { ...textRecipe, decode: () => O.none, encode: () => O.none }
    expect(await cached(picky)(answering(E.right('two')))(env)()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss', 'store', 'miss'])
    expect(await cached(textRecipe)(answering())(env)()).toStrictEqual(E.right('one'))
  })

  it('stores nothing when the time to live is none', async () => {
    const { env, events } = world()
    const read = cached(textRecipe)(answering(E.right('one'), E.right('two')))
    await read({ ...env, cacheTtlMs: 0 })()
    expect(await read({ ...env, cacheTtlMs: 0 })()).toStrictEqual(E.right('two'))
    expect(events).toEqual(['miss', 'miss'])
  })

  it('answers as without a cache when that fails, and says so', async () => {
    const { env, events, lines } = world(broken)
    const read = cached(textRecipe)(answering(E.right('one'), E.left('down')))
    expect(await read(env)()).toStrictEqual(E.right('one'))
    expect(await read(env)()).toStrictEqual(E.left('down'))
    expect(events).toEqual(['miss', 'miss'])
    expect(new Set(lines.map(([level]) => level))).toEqual(new Set(['warn']))
    expect(lines[0]?.[1]).toEqual({ operation: 'get', cause: 'ENOSPC', message: 'full' })
  })

  it('does not count a store that failed', async () => {
    const { env, events } = world({ ...memoryCache(), set: broken.set })
    expect(await cached(textRecipe)(answering(E.right('one')))(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual(['miss'])
  })

  it('gives, but does not keep, an answer that a write overtook', async () => {
    const { env } = world()
    const write = invalidating<void, CacheEnv, string>(() => ['tag of old'])(() => TE.right(undefined))
    const overtaken: Read<string> = (given) => async () => {
      await write(given)()
      return E.right('old')
    }
    expect(await cached(textRecipe)(overtaken)(env)()).toStrictEqual(E.right('old'))
    expect(await cached(textRecipe)(answering(E.right('new')))(env)()).toStrictEqual(E.right('new'))
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
    expect(events).toEqual(['miss', 'store', 'invalidate', 'hit', 'invalidate', 'miss'])
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
    const { env, events, lines } = world(broken)
    const write = invalidating<string, CacheEnv, string>(tags)(() => TE.right('one'))
    expect(await write(env)()).toStrictEqual(E.right('one'))
    expect(events).toEqual([])
    expect(lines.length).toBeGreaterThan(0)
  })
})

describe('freshness', () => {
  it('ends when the time to live is over, and begins when the entry was stored', () => {
    const entry = { storedAtMs: 1_000, ttlMs: 500 }
    expect([999, 1_000, 1_499, 1_500].map((nowMs) => isFresh(entry, nowMs))).toEqual([false, true, true, false])
  })
})
