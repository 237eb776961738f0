/**
 * Enforces, in this process, invalidations that the cache failed to record.
 *
 * Other processes can't see them. This process serves no entry that they should have dropped, and
 * retries them with the next invalidation.
 * @since 0.1.0
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Cache, Miss } from './Cache.js'

/** Wraps a cache so that failed invalidations still apply in this process. */
export const withPendingInvalidations = (cache: Cache): Cache => {
  const pending = new Set<string>()
  const isPending = (tags: ReadonlyArray<string>): boolean => tags.some((tag) => pending.has(tag))
  const trackPending =
    (drop: Cache['invalidate']): Cache['invalidate'] =>
    (tags) =>
    async () => {
      for (const tag of tags) pending.add(tag)
      const attempted = [...pending]
      const outcome = await drop(attempted)()
      for (const tag of attempted) {
        if (E.isRight(outcome)) pending.delete(tag)
        // A concurrent invalidation that succeeded may have removed it.
        else pending.add(tag)
      }
      return outcome
    }
  return {
    ...cache,
    get: (key) =>
      F.pipe(
        cache.get(key),
        TE.map(
          E.filterOrElse(
            ({ tags }) => !isPending(tags),
            (): Miss => 'outdated',
          ),
        ),
      ),
    set: (key, entry, readAt) => async () =>
      isPending(entry.tags) ? E.right(undefined) : cache.set(key, entry, readAt)(),
    invalidate: trackPending(cache.invalidate),
    erase: trackPending(cache.erase),
    clear: F.pipe(
      cache.clear,
      TE.tapIO(() => () => pending.clear()),
    ),
  }
}
