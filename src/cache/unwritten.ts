/**
 * Invalidations that could not be written down.
 *
 * Others can't know of them; but the process that made them serves nothing that they should have dropped, and writes them down with the
 * next ones.
 * @since 0.1.0
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type Cache, type Miss } from './Cache.js'

/** The same cache, which holds to its invalidations within this process also when they fail. */
export const holdingToUnwritten = (cache: Cache): Cache => {
  const unwritten = new Set<string>()
  const isDropped = (tags: ReadonlyArray<string>): boolean => tags.some((tag) => unwritten.has(tag))
  const dropping =
    (drop: Cache['invalidate']): Cache['invalidate'] =>
    (tags) =>
    async () => {
      for (const tag of tags) unwritten.add(tag)
      const written = [...unwritten]
      const outcome = await drop(written)()
      for (const tag of written) {
        if (E.isRight(outcome)) unwritten.delete(tag)
        // Another invalidation may have taken it out when it was done.
        else unwritten.add(tag)
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
            ({ tags }) => !isDropped(tags),
            (): Miss => 'outdated',
          ),
        ),
      ),
    set: (key, entry, readAt) => async () =>
      isDropped(entry.tags) ? E.right(undefined) : cache.set(key, entry, readAt)(),
    invalidate: dropping(cache.invalidate),
    erase: dropping(cache.erase),
    clear: F.pipe(
      cache.clear,
      TE.tapIO(() => () => unwritten.clear()),
    ),
  }
}
