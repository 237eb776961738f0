/** Writes that drop from the cache what they change. @since 0.1.0 */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { count } from '../ports/notify.js'
import { type CacheEnv } from './Cache.js'
import { alwaysCall } from './circuitBreaker.js'

/** Deleting entries takes a walk through all of them. */
const eraseMs = 60_000

/**
 * The same write, which also drops from the cache what it changes.
 *
 * That is done before it is sent, since this process may be killed before the answer comes, and
 * again after it, whether it succeeded or not: a write that got no answer may have been carried
 * out. `tags` is given the value of a write that succeeded, else `none`.
 */
export const invalidating =
  <A, R extends CacheEnv, Err>(tags: (value: O.Option<A>) => ReadonlyArray<string>) =>
  (write: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    await alwaysCall(env, 'invalidate', env.cache.invalidate(tags(O.none)))()
    const answer = await write(env)()
    const dropped = await alwaysCall(env, 'invalidate', env.cache.invalidate(tags(O.fromEither(answer))))()
    const outcome = E.isRight(answer) ? 'done' : 'unclear'
    if (O.isSome(dropped)) count(env.metrics, 'cache.invalidate', { outcome })
    return answer
  }

/**
 * The same operation, which also deletes from the cache every entry that carries any of the tags:
 * first they are dropped, as {@link invalidating} does, and afterwards their bytes are deleted.
 */
export const erasing =
  (tags: ReadonlyArray<string>) =>
  <A, R extends CacheEnv, Err>(op: RTE.ReaderTaskEither<R, Err, A>): RTE.ReaderTaskEither<R, Err, A> =>
  (env) =>
  async () => {
    await alwaysCall(env, 'invalidate', env.cache.invalidate(tags))()
    const answer = await op(env)()
    await alwaysCall(env, 'erase', env.cache.erase(tags), eraseMs)()
    return answer
  }
