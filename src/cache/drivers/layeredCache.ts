/**
 * A two-level cache: a fast front (usually memory) over a shared back (usually a folder).
 *
 * The back is authoritative. Before serving from the front, the cache compares the back's epoch,
 * which is much cheaper than reading an entry; if any process has invalidated anything, it clears
 * the front.
 * @since 0.1.0
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { CacheError } from '../../errors/CacheError.js'
import type { Cache, Miss } from '../Cache.js'
import type { CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../storingCacheAccess.js'
import type { Epoch } from '../invalidationEpoch.js'
import type { CacheKey } from '../cacheKey.js'

type Lookup = E.Either<Miss, CacheEntry>
type Step<A> = TE.TaskEither<CacheError, A>

// helpers

/**
 * An extra tag of each entry in the front. Invalidating it drops the entry when another is stored
 * under its key, even if the front is being filled at that moment.
 */
const keyTag = (key: CacheKey): string => `entry ${key}`

const isSame = (a: Epoch | null, b: Epoch): boolean => a?.generation === b.generation && a.position === b.position

// constructor

/**
 * Returns a cache that serves entries from `front`, and reads the others from `back`. Don't use
 * `front` for anything else.
 */
export const layeredCache = (front: Cache, back: Cache): Cache => {
  /** The back's epoch when the front was last known to contain no outdated entry. */
  let syncedEpoch: Epoch | null = null

  const syncFront: Step<void> = F.pipe(
    back.epoch,
    TE.flatMap((now) =>
      isSame(syncedEpoch, now)
        ? TE.right(undefined)
        : F.pipe(
            front.clear,
            TE.map(() => {
              syncedEpoch = now
            }),
          ),
    ),
  )

  const storeInFront = (key: CacheKey, entry: CacheEntry, readAt: Epoch): Step<void> =>
    front.set(key, { ...entry, tags: [...entry.tags, keyTag(key)] }, readAt)

  const readFromBack = (key: CacheKey): Step<Lookup> =>
    F.pipe(
      // Taken before the back is read: an entry that is stored or invalidated during that read must
      // not be hidden by an older one.
      front.epoch,
      TE.flatMap((readAt) =>
        F.pipe(
          back.get(key),
          TE.tap((found) => (E.isRight(found) ? storeInFront(key, found.right, readAt) : TE.right(undefined))),
        ),
      ),
    )

  const get = (key: CacheKey): Step<Lookup> =>
    F.pipe(
      syncFront,
      TE.flatMap(() => front.get(key)),
      TE.flatMap((found) =>
        E.isRight(found)
          ? TE.right<CacheError, Lookup>(E.right({ ...found.right, tags: found.right.tags.slice(0, -1) }))
          : readFromBack(key),
      ),
    )

  /**
   * Runs the front's step even if the back's fails, so that an invalidation applies at least to
   * this process.
   */
  const both =
    (inBack: Step<void>, inFront: Step<void>): Step<void> =>
    async () => {
      const backOutcome = await inBack()
      const frontOutcome = await inFront()
      return E.isLeft(backOutcome) ? backOutcome : frontOutcome
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
