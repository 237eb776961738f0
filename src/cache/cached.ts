/**
 * Reads through the cache, and writes that drop from it what they change.
 *
 * A failing cache slows the client down and does nothing worse: its errors are logged, never returned. Failures of the server are
 * never stored.
 * @since 0.1.0
 */
import {
  either as E,
  function as F,
  option as O,
  type readerTaskEither as RTE,
  task as T,
  type taskEither as TE,
} from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Cache, type CacheEvents, isFresh } from './Cache.js'
import { type Epoch } from './epoch.js'
import { type CacheKey } from './key.js'

// model

export interface CacheEnv extends CacheEvents {
  readonly cache: Cache
  readonly clock: Clock
  readonly log: Log
  /** How long an answer may be served again; `0` stores nothing. */
  readonly cacheTtlMs: number
}

/** How a value is kept. */
export interface Recipe<A> {
  readonly key: CacheKey
  readonly tags: (value: A) => ReadonlyArray<string>
  /** `none`: not worth storing, or not safe to. */
  readonly encode: (value: A) => O.Option<Uint8Array>
  /** `none`: a miss. */
  readonly decode: (body: Uint8Array) => O.Option<A>
}

// helpers

const warn = (log: Log, error: CacheError): void =>
  log.write('warn', 'The cache failed; going on without it.', {
    operation: error.operation,
    cause: error.cause.code ?? error.cause.name,
    message: error.cause.message,
  })()

/** What the cache gives; nothing when it fails. */
const ifItWorks = <A>(log: Log, ask: TE.TaskEither<CacheError, A>): T.Task<O.Option<A>> =>
  F.pipe(
    ask,
    T.map(
      E.match((error) => {
        warn(log, error)
        return O.none
      }, O.some),
    ),
  )

const lookUp = <A>({ cache, clock, log }: CacheEnv, { key, decode }: Recipe<A>): T.Task<O.Option<A>> =>
  F.pipe(
    ifItWorks(log, cache.get(key)),
    T.map(
      F.flow(
        O.flatten,
        O.filter((entry) => isFresh(entry, clock.nowMs())),
        O.flatMap((entry) => decode(entry.body)),
      ),
    ),
  )

/** Stores what was read, when that was asked for at `storedAtMs`, after `readAt`. */
const store = async <A>(
  env: CacheEnv,
  recipe: Recipe<A>,
  value: A,
  storedAtMs: number,
  readAt: Epoch,
): Promise<void> => {
  const body = recipe.encode(value)
  if (O.isNone(body)) return
  const entry = { body: body.value, storedAtMs, ttlMs: env.cacheTtlMs, tags: recipe.tags(value) }
  const stored = await ifItWorks(env.log, env.cache.set(recipe.key, entry, readAt))()
  if (O.isSome(stored)) env.onCache('store')()
}

// combinators

/**
 * The same read, answered from the cache while its entry is fresh.
 *
 * A read during which one of its tags is invalidated is answered, but not stored. An entry is as old as its question, not its answer.
 */
export const cached =
  <A>(recipe: Recipe<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const found = await lookUp(env, recipe)()
    env.onCache(O.isSome(found) ? 'hit' : 'miss')()
    if (O.isSome(found)) return E.right(found.value)

    if (env.cacheTtlMs <= 0) return read(env)()
    const readAt = await ifItWorks(env.log, env.cache.epoch)()
    const storedAtMs = env.clock.nowMs()
    const answer = await read(env)()
    if (E.isRight(answer) && O.isSome(readAt)) await store(env, recipe, answer.right, storedAtMs, readAt.value)
    return answer
  }

/**
 * The same write, which also drops from the cache what it changes.
 *
 * That is done before it is sent, since this process may be killed before the answer comes, and again after it, whether it succeeded or
 * not: a write that got no answer may have been carried out. `tags` is given the value of a write that succeeded, else `none`.
 */
export const invalidating =
  <A, R extends CacheEnv, Err>(tags: (value: O.Option<A>) => ReadonlyArray<string>) =>
  (write: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    await ifItWorks(env.log, env.cache.invalidate(tags(O.none)))()
    const answer = await write(env)()
    const dropped = await ifItWorks(env.log, env.cache.invalidate(tags(O.fromEither(answer))))()
    if (O.isSome(dropped)) env.onCache('invalidate')()
    return answer
  }
