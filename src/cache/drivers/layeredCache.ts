/**
 * A cache before another: what is read from the one behind is kept in the one before, most often
 * memory before a folder.
 *
 * The one behind decides. Before anything is served from the front, the back is asked how far its
 * invalidations are, which is much less than reading an entry; when any process has invalidated
 * anything, the front is emptied.
 * @since 0.1.0
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { type Cache, type Miss } from '../Cache.js'
import { type CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../cacheAccess.js'
import { type Epoch } from '../invalidationEpoch.js'
import { type CacheKey } from '../cacheKey.js'

type Found = E.Either<Miss, CacheEntry>
type Step<A> = TE.TaskEither<CacheError, A>

// helpers

/**
 * In the front, each entry has one tag more: that another was stored in its place outdates it, also
 * while it is being read.
 */
const keyTag = (key: CacheKey): string => `entry ${key}`

const isSame = (a: Epoch | null, b: Epoch): boolean => a?.generation === b.generation && a.position === b.position

// constructor

/**
 * Gives what `front` holds, and asks `back` for the rest; `front` must be used for nothing else.
 */
export const layeredCache = (front: Cache, back: Cache): Cache => {
  /** How far the back was when the front was last known to hold nothing that is outdated. */
  let seen: Epoch | null = null

  const syncFront: Step<void> = F.pipe(
    back.epoch,
    TE.flatMap((now) =>
      isSame(seen, now)
        ? TE.right(undefined)
        : F.pipe(
            front.clear,
            TE.map(() => {
              seen = now
            }),
          ),
    ),
  )

  const storeInFront = (key: CacheKey, entry: CacheEntry, frontAt: Epoch): Step<void> =>
    front.set(key, { ...entry, tags: [...entry.tags, keyTag(key)] }, frontAt)

  const readFromBack = (key: CacheKey): Step<Found> =>
    F.pipe(
      // Before the back is asked: what is stored or invalidated meanwhile must not be covered by
      // what it gave.
      front.epoch,
      TE.flatMap((frontAt) =>
        F.pipe(
          back.get(key),
          TE.tap((found) => (E.isRight(found) ? storeInFront(key, found.right, frontAt) : TE.right(undefined))),
        ),
      ),
    )

  const get = (key: CacheKey): Step<Found> =>
    F.pipe(
      syncFront,
      TE.flatMap(() => front.get(key)),
      TE.flatMap((found) =>
        E.isRight(found)
          ? TE.right<CacheError, Found>(E.right({ ...found.right, tags: found.right.tags.slice(0, -1) }))
          : readFromBack(key),
      ),
    )

  /** The front is told also when the back fails: this process at least has invalidated. */
  const both =
    (behind: Step<void>, before: Step<void>): Step<void> =>
    async () => {
      const outcome = await behind()
      const told = await before()
      return E.isLeft(outcome) ? outcome : told
    }

  return {
    epoch: back.epoch,
    get,
    set: (key, entry, readAt) => both(back.set(key, entry, readAt), front.invalidate([keyTag(key)])),
    claim: back.claim,
    remove: (key) => both(back.remove(key), front.invalidate([keyTag(key)])),
    invalidate: (tags) => both(back.invalidate(tags), front.invalidate(tags)),
    erase: (tags) => both(back.erase(tags), front.erase(tags)),
    clear: both(back.clear, front.clear),
    access: cacheAccess,
  }
}
