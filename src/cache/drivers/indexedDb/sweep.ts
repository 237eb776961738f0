/**
 * What the cache in IndexedDB deletes: entries that can't be served any more, and those used longest ago when
 * all together are too large. Beside each entry lies a small record of its use, so that no body is read for it.
 * @since 0.1.0
 */
import { type Epoch, type Invalidations, isOutdated } from '../../epoch.js'
import { answerOf, type ObjectStore } from './idb.js'

// model

export interface Use {
  readonly bytes: number
  readonly usedAtMs: number
  readonly readAt: Epoch
  /** The names of the entry's tags in the database. */
  readonly tags: ReadonlyArray<string>
}

type Named = readonly [name: string, use: Use]

/** A sweep leaves room for a while: this part of the bound stays. */
const keptPart = 0.9

// pure

/** Which entries to delete, by name. */
const sweepPlan = (uses: ReadonlyArray<Named>, now: Invalidations, maxBytes: number): ReadonlyArray<string> => {
  const [kept, outdated]: readonly [Array<Named>, Array<Named>] = [[], []]
  for (const each of uses) (isOutdated(now, each[1].readAt, each[1].tags) ? outdated : kept).push(each)
  const total = kept.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  let excess = total > maxBytes ? total - keptPart * maxBytes : 0
  const evicted = kept
    .toSorted(([, a], [, b]) => a.usedAtMs - b.usedAtMs)
    .filter(([, { bytes }]) => {
      if (excess <= 0) return false
      excess -= bytes
      return true
    })
  return [...outdated, ...evicted].map(([name]) => name)
}

// operations

/** Everything in a store, by key. */
export const pairsIn = async <A>(store: ObjectStore): Promise<ReadonlyArray<readonly [string, A]>> => {
  const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())])
  return (keys as ReadonlyArray<string>).map((key, index) => [key, (values as ReadonlyArray<A>)[index] as A])
}

/** Deletes what {@link sweepPlan} names, within a transaction. */
export const sweepIn = async (
  stores: (name: string) => ObjectStore,
  now: Invalidations,
  maxBytes: number,
): Promise<void> => {
  const uses = await pairsIn<Use>(stores('uses'))
  const names = sweepPlan(uses, now, maxBytes)
  await Promise.all(
    names.flatMap((name) => [answerOf(stores('entries').delete(name)), answerOf(stores('uses').delete(name))]),
  )
}
