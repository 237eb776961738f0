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
import { type CacheEnv, type Miss, type ReadStart, type CacheSpec } from './Cache.js'
import { freshness, jitteredTtlMs } from './CachePolicy.js'
import { type CacheEntry } from './CacheEntry.js'
import { tryCall, alwaysCall } from './circuitBreaker.js'

// model

/** Why a reader did not get its answer from the cache. */
type MissReason = Miss | 'expired' | 'undecodable' | 'failed' | 'reload'

interface Hit<A> {
  readonly value: A
  readonly isStale: boolean
}

// helpers

const lookUp = async <A>(env: CacheEnv, { key, decode }: CacheSpec<A>): Promise<E.Either<MissReason, Hit<A>>> => {
  const got = await tryCall(env, 'get', env.cache.get(key))()
  return F.pipe(
    got,
    E.fromOption((): MissReason => 'failed'),
    E.flatMap((found): E.Either<MissReason, Hit<A>> => {
      if (E.isLeft(found)) return found
      const age = freshness(env.cachePolicy, found.right, env.clock.nowMs())
      if (age === 'expired') return E.left('expired')
      return F.pipe(
        decode(found.right.body),
        E.fromOption((): MissReason => 'undecodable'),
        E.map((value) => ({ value, isStale: age === 'stale' })),
      )
    }),
  )
}

/** Now, before the server is asked; `none` when what it will answer can't be kept. */
export const startRead: RT.ReaderTask<CacheEnv, O.Option<ReadStart>> = (env) => async () => {
  const { mode, ttlMs } = env.cachePolicy
  if (mode === 'no-store' || ttlMs <= 0) return O.none
  const epoch = await tryCall(env, 'get', env.cache.epoch)()
  return F.pipe(
    epoch,
    O.map((epoch) => ({ epoch, atMs: env.clock.nowMs() })),
  )
}

/**
 * The value as it is kept; `none` also for what `JSON.stringify` can't write, since it is nested
 * deeper than the stack.
 */
const encodeValue = <A>(
  spec: CacheSpec<A>,
  value: A,
): O.Option<Pick<CacheEntry, 'body' | 'tags'> & { isComplete: boolean }> =>
  F.pipe(
    O.tryCatch(() =>
      F.pipe(
        spec.encode(value),
        O.map((kept) => ({ ...kept, tags: spec.tags(value) })),
      ),
    ),
    O.flatten,
  )

/** Stores an answer to what was asked then. */
export const storeValue = async <A>(env: CacheEnv, spec: CacheSpec<A>, value: A, asked: ReadStart): Promise<void> => {
  const kept = encodeValue(spec, value)
  if (O.isNone(kept)) return
  const { body, isComplete, tags } = kept.value
  const ttlMs = isComplete ? jitteredTtlMs(env.cachePolicy, env.random.next()) : 0
  const entry = { body, storedAtMs: asked.atMs, ttlMs, tags }
  const stored = await tryCall(env, 'set', env.cache.set(spec.key, entry, asked.epoch))()
  if (O.isSome(stored)) count(env.metrics, 'cache.store', { operation: spec.operation })
}

/**
 * Runs the read, which is made after the cache was asked how far it is, and keeps what it gives.
 */
const fetchAndStore =
  <A>(spec: CacheSpec<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const asked = await startRead(env)()
    const answer = await read(env)()
    if (E.isRight(answer) && O.isSome(asked)) await storeValue(env, spec, answer.right, asked.value)
    return answer
  }

const releasedOrAborted = (over: Promise<void>, signal: AbortSignal | null): Promise<void> =>
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
const fetchOnce =
  <A>(spec: CacheSpec<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const ask = fetchAndStore(spec)(read)(env)
    // What isn't stored can't be shared: nobody is to wait for it.
    if (env.cachePolicy.ttlMs <= 0) return ask()
    const claim = await tryCall(env, 'claim', env.cache.claim(spec.key))()
    if (O.isNone(claim)) return ask()
    if (claim.value._tag === 'Taken') await releasedOrAborted(claim.value.released(), env.signal)
    try {
      // Another may have stored it since it was looked for.
      const found = await lookUp(env, spec)
      return E.isRight(found) && !found.right.isStale ? E.right(found.right.value) : await ask()
    } finally {
      if (claim.value._tag === 'Mine') await alwaysCall(env, 'claim', TE.fromTask(claim.value.release))()
    }
  }

const reportMiss = (
  env: CacheEnv,
  { operation, key }: Pick<CacheSpec<never>, 'operation' | 'key'>,
  reason: MissReason,
): void => {
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
  <A>(spec: CacheSpec<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err | NotCached, A> =>
  (env): TE.TaskEither<Err | NotCached, A> =>
  async () => {
    const { mode } = env.cachePolicy
    if (mode === 'no-store') return read(env)()
    if (mode === 'reload') {
      reportMiss(env, spec, 'reload')
      return fetchAndStore(spec)(read)(env)()
    }
    const found = await lookUp(env, spec)
    if (E.isLeft(found)) {
      reportMiss(env, spec, found.left)
      return mode === 'only-if-cached' ? E.left(spec.notCached) : fetchOnce(spec)(read)(env)()
    }
    const { value, isStale } = found.right
    count(env.metrics, 'cache.hit', { operation: spec.operation, age: isStale ? 'stale' : 'fresh' })
    // Who reads next gets the new answer; a failure is for them to see.
    if (isStale) void fetchOnce(spec)(read)(env)()
    return E.right(value)
  }
