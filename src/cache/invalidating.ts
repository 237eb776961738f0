/** Combinators that make a write invalidate, or erase, cache entries. @since 0.1.0 */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { count } from '../ports/notify.js'
import type { CacheEnv } from './Cache.js'
import { alwaysCall } from './circuitBreaker.js'

/** Erasing walks through all entries, so it may take longer than other calls. */
const eraseTimeoutMs = 60_000

/**
 * Makes a write invalidate the entries that it changes.
 *
 * It invalidates before the request, because this process may be killed before the response
 * arrives, and again afterwards, even if the write failed: a write without a response may have been
 * carried out. `tags` receives the value of a successful write, otherwise `none`.
 */
export const invalidating =
  <A, R extends CacheEnv, Err>(tags: (value: O.Option<A>) => ReadonlyArray<string>) =>
  (write: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    await alwaysCall(env, 'invalidate', env.cache.invalidate(tags(O.none)))()
    const result = await write(env)()
    const invalidated = await alwaysCall(env, 'invalidate', env.cache.invalidate(tags(O.fromEither(result))))()
    const outcome = E.isRight(result) ? 'done' : 'unclear'
    if (O.isSome(invalidated)) count(env.metrics, 'cache.invalidate', { outcome })
    return result
  }

/**
 * Makes an operation erase every entry with any of the tags: invalidates them before it, and
 * deletes their bytes afterwards.
 */
export const erasing =
  (tags: ReadonlyArray<string>) =>
  <A, R extends CacheEnv, Err>(op: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    await alwaysCall(env, 'invalidate', env.cache.invalidate(tags))()
    const result = await op(env)()
    await alwaysCall(env, 'erase', env.cache.erase(tags), eraseTimeoutMs)()
    return result
  }
