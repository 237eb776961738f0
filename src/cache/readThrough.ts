/**
 * Reads through the cache: serves a stored entry, or performs the read and stores its value.
 *
 * A failing cache only slows reads down. Failed reads are never stored.
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
import type { NotCached } from '../errors/RequestError.js'
import { count, writeLog } from '../ports/notify.js'
import { onAbort } from '../ports/onAbort.js'
import type { CacheEnv, CacheSpec, Miss, ReadStart } from './Cache.js'
import { freshness, jitteredTtlMs } from './CachePolicy.js'
import type { CacheEntry } from './CacheEntry.js'
import { alwaysCall, tryCall } from './circuitBreaker.js'

// model

/** Why a read was not served from the cache. */
type MissReason = Miss | 'expired' | 'undecodable' | 'failed' | 'reload'

interface Hit<A> {
  readonly value: A
  readonly isStale: boolean
}

// helpers

const lookUp = async <A>(env: CacheEnv, { key, decode }: CacheSpec<A>): Promise<E.Either<MissReason, Hit<A>>> => {
  const result = await tryCall(env, 'get', env.cache.get(key))()
  return F.pipe(
    result,
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

/**
 * Records when a read starts; call it before the request. Returns `none` if the response can't be
 * cached.
 */
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
 * Returns the encoded value and its tags; `none` also for a value nested too deeply for
 * `JSON.stringify`.
 */
const encodeValue = <A>(
  spec: CacheSpec<A>,
  value: A,
): O.Option<Pick<CacheEntry, 'body' | 'tags'> & { isComplete: boolean }> =>
  F.pipe(
    O.tryCatch(() =>
      F.pipe(
        spec.encode(value),
        O.map((encoded) => ({ ...encoded, tags: spec.tags(value) })),
      ),
    ),
    O.flatten,
  )

/** Stores the value of the read that started at `start`. */
export const storeValue = async <A>(env: CacheEnv, spec: CacheSpec<A>, value: A, start: ReadStart): Promise<void> => {
  const encoded = encodeValue(spec, value)
  if (O.isNone(encoded)) return
  const { body, isComplete, tags } = encoded.value
  const ttlMs = isComplete ? jitteredTtlMs(env.cachePolicy, env.random.next()) : 0
  const entry = { body, storedAtMs: start.atMs, ttlMs, tags }
  const stored = await tryCall(env, 'set', env.cache.set(spec.key, entry, start.epoch))()
  if (O.isSome(stored)) count(env.metrics, 'cache.store', { operation: spec.operation })
}

/** Reads the epoch, performs the read, and stores its value. */
const fetchAndStore =
  <A>(spec: CacheSpec<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const start = await startRead(env)()
    const outcome = await read(env)()
    if (E.isRight(outcome) && O.isSome(start)) await storeValue(env, spec, outcome.right, start.value)
    return outcome
  }

const releasedOrAborted = (released: Promise<void>, signal: AbortSignal | null): Promise<void> =>
  new Promise((resolve) => {
    const removeListener = signal === null ? null : onAbort(signal, resolve)
    if (signal?.aborted === true) resolve()
    void released.then(() => {
      removeListener?.()
      resolve()
    })
  })

/**
 * Performs the read, unless another caller is performing it: then serves what that caller stores.
 * Only stored entries are shared, so a concurrent write, or the other caller's failure or
 * cancellation, can't affect this read.
 */
const fetchOnce =
  <A>(spec: CacheSpec<A>) =>
  <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    const fetchFresh = fetchAndStore(spec)(read)(env)
    // A value that isn't stored can't be shared, so there's nothing to wait for.
    if (env.cachePolicy.ttlMs <= 0) return fetchFresh()
    const claim = await tryCall(env, 'claim', env.cache.claim(spec.key))()
    if (O.isNone(claim)) return fetchFresh()
    if (claim.value._tag === 'Taken') await releasedOrAborted(claim.value.released(), env.signal)
    try {
      // Another caller may have stored it since the lookup.
      const found = await lookUp(env, spec)
      return E.isRight(found) && !found.right.isStale ? E.right(found.right.value) : await fetchFresh()
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
  writeLog(env.log, 'debug', 'Cache miss', { operation, reason, key: key.slice(0, 12) })
}

// combinator

/**
 * Serves a read from the cache as the environment's policy allows.
 *
 * The value of a read during which one of its tags is invalidated is returned but not stored. An
 * entry's age counts from its request, not its response. Concurrent identical reads are performed
 * once.
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
    // The next reader gets the new value; a failure is for that reader to handle.
    if (isStale) void fetchOnce(spec)(read)(env)()
    return E.right(value)
  }
