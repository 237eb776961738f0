/**
 * Reads through the cache.
 *
 * A failing cache slows the client down and does nothing worse. Failures of the server are never
 * stored.
 * @since 0.1.0
 */
import {
  either as E,
  function as F,
  option as O,
  type readerTask as RT,
  type readerTaskEither as RTE,
  taskEither as TE,
} from 'fp-ts'
import { type NotCached } from '../errors/RequestError.js'
import { count, writeLog } from '../ports/notify.js'
import { onAbort } from '../ports/onAbort.js'
import { type CacheEnv, type Miss, type RangeRequest, type Recipe } from './Cache.js'
import { freshness, jitteredTtlMs } from './CachePolicy.js'
import { type Entry } from './Entry.js'
import { ifItWorks, inAnyCase } from './failure.js'

// model

/** Why a reader did not get its answer from the cache. */
type Reason = Miss | 'expired' | 'undecodable' | 'failed' | 'asked for anew'

interface Found<A> {
  readonly value: A
  readonly isStale: boolean
}

// helpers

const lookUp = async <A>(env: CacheEnv, { key, decode }: Recipe<A>): Promise<E.Either<Reason, Found<A>>> => {
  const got = await ifItWorks(env, 'get', env.cache.get(key))()
  return F.pipe(
    got,
    E.fromOption((): Reason => 'failed'),
    E.flatMap((found): E.Either<Reason, Found<A>> => {
      if (E.isLeft(found)) return found
      const age = freshness(env.cachePolicy, found.right, env.clock.nowMs())
      if (age === 'expired') return E.left('expired')
      return F.pipe(
        decode(found.right.body),
        E.fromOption((): Reason => 'undecodable'),
        E.map((value) => ({ value, isStale: age === 'stale' })),
      )
    }),
  )
}

/** Now, before the server is asked; `none` when what it will answer can't be kept. */
export const asking: RT.ReaderTask<CacheEnv, O.Option<RangeRequest>> = (env) => async () => {
  const { mode, ttlMs } = env.cachePolicy
  if (mode === 'no-store' || ttlMs <= 0) return O.none
  const readAt = await ifItWorks(env, 'get', env.cache.epoch)()
  return F.pipe(
    readAt,
    O.map((epoch) => ({ readAt: epoch, atMs: env.clock.nowMs() })),
  )
}

/**
 * The value as it is kept; `none` also for what `JSON.stringify` can't write, since it is nested
 * deeper than the stack.
 */
const encoded = <A>(recipe: Recipe<A>, value: A): O.Option<Pick<Entry, 'body' | 'tags'> & { isWhole: boolean }> =>
  F.pipe(
    O.tryCatch(() =>
      F.pipe(
        recipe.encode(value),
        O.map((kept) => ({ ...kept, tags: recipe.tags(value) })),
      ),
    ),
    O.flatten,
  )

/** Stores an answer to what was asked then. */
export const keep = async <A>(env: CacheEnv, recipe: Recipe<A>, value: A, asked: RangeRequest): Promise<void> => {
  const kept = encoded(recipe, value)
  if (O.isNone(kept)) return
  const { body, isWhole, tags } = kept.value
  const ttlMs = isWhole ? jitteredTtlMs(env.cachePolicy, env.random.next()) : 0
  const entry = { body, storedAtMs: asked.atMs, ttlMs, tags }
  const stored = await ifItWorks(env, 'set', env.cache.set(recipe.key, entry, asked.readAt))()
  if (O.isSome(stored)) count(env.metrics, 'cache.store', { operation: recipe.operation })
}

/**
 * Runs the read, which is made after the cache was asked how far it is, and keeps what it gives.
 */
const askAndStore =
  <A>(recipe: Recipe<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const asked = await asking(env)()
    const answer = await read(env)()
    if (E.isRight(answer) && O.isSome(asked)) await keep(env, recipe, answer.right, asked.value)
    return answer
  }

const isOver = (over: Promise<void>, signal: AbortSignal | null): Promise<void> =>
  new Promise((resolve) => {
    const forget = signal === null ? null : onAbort(signal, resolve)
    if (signal?.aborted === true) resolve()
    void over.then(() => {
      forget?.()
      resolve()
    })
  })

/**
 * Makes the read, unless another is making it: then what that stored is the answer. Only what is
 * stored is shared, so that a write which came between, and the cancelling or failing of another,
 * are of no consequence here.
 */
const askOnce =
  <A>(recipe: Recipe<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const ask = askAndStore(recipe)(read)(env)
    // What isn't stored can't be shared: nobody is to wait for it.
    if (env.cachePolicy.ttlMs <= 0) return ask()
    const claim = await ifItWorks(env, 'claim', env.cache.claim(recipe.key))()
    if (O.isNone(claim)) return ask()
    if (claim.value._tag === 'Taken') await isOver(claim.value.over(), env.signal)
    try {
      // Another may have stored it since it was looked for.
      const found = await lookUp(env, recipe)
      return E.isRight(found) && !found.right.isStale ? E.right(found.right.value) : await ask()
    } finally {
      if (claim.value._tag === 'Mine') await inAnyCase(env, 'claim', TE.fromTask(claim.value.release))()
    }
  }

const missed = (env: CacheEnv, { operation, key }: Pick<Recipe<never>, 'operation' | 'key'>, reason: Reason): void => {
  count(env.metrics, 'cache.miss', { operation, reason })
  writeLog(env.log, 'debug', 'not from the cache', { operation, reason, key: key.slice(0, 12) })
}

// combinator

/**
 * The same read, answered from the cache as the environment's policy says.
 *
 * A read during which one of its tags is invalidated is answered, but not stored. An entry is as
 * old as its question, not its answer. Identical reads that are under way at once are made once.
 */
export const readThrough =
  <A>(recipe: Recipe<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err | NotCached, A> =>
  (env): TE.TaskEither<Err | NotCached, A> =>
  async () => {
    const { mode } = env.cachePolicy
    if (mode === 'no-store') return read(env)()
    if (mode === 'reload') {
      missed(env, recipe, 'asked for anew')
      return askAndStore(recipe)(read)(env)()
    }
    const found = await lookUp(env, recipe)
    if (E.isLeft(found)) {
      missed(env, recipe, found.left)
      return mode === 'only-if-cached' ? E.left(recipe.notCached) : askOnce(recipe)(read)(env)()
    }
    const { value, isStale } = found.right
    count(env.metrics, 'cache.hit', { operation: recipe.operation, age: isStale ? 'stale' : 'fresh' })
    // Who reads next gets the new answer; a failure is for them to see.
    if (isStale) void askOnce(recipe)(read)(env)()
    return E.right(value)
  }
