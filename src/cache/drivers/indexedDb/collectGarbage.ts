/**
 * Deletes outdated entries from IndexedDB, and evicts the least recently used above the size limit.
 *
 * Each entry has a small usage record, so that no body is read.
 * @since 0.1.0
 */
import { type Epoch, type InvalidationState, isOutdated } from '../../invalidationEpoch.js'
import { requestResult, type IdbObjectStore } from './promiseDatabase.js'

// model

export interface UsageRecord {
  readonly bytes: number
  readonly usedAtMs: number
  readonly readAt: Epoch
  /** The hashes of the entry's tags. */
  readonly tags: ReadonlyArray<string>
}

type NamedUsage = readonly [name: string, use: UsageRecord]

/** Eviction frees space down to this share of the limit, so that it doesn't run again soon. */
const keptShare = 0.9

// pure

/** Returns the names of the entries to delete. */
const planCollection = (
  uses: ReadonlyArray<NamedUsage>,
  now: InvalidationState,
  maxBytes: number,
): ReadonlyArray<string> => {
  const [kept, outdated]: readonly [Array<NamedUsage>, Array<NamedUsage>] = [[], []]
  for (const each of uses) (isOutdated(now, each[1].readAt, each[1].tags) ? outdated : kept).push(each)
  const total = kept.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  let excess = total > maxBytes ? total - keptShare * maxBytes : 0
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

/** Returns all keys and values of a store. */
export const readAllPairs = async <A>(store: IdbObjectStore): Promise<ReadonlyArray<readonly [string, A]>> => {
  const [keys, values] = await Promise.all([requestResult(store.getAllKeys()), requestResult(store.getAll())])
  return (keys as ReadonlyArray<string>).map((key, index) => [key, (values as ReadonlyArray<A>)[index] as A])
}

/** Collects garbage once, within a transaction. */
export const collectGarbage = async (
  stores: (name: string) => IdbObjectStore,
  now: InvalidationState,
  maxBytes: number,
): Promise<void> => {
  const uses = await readAllPairs<UsageRecord>(stores('uses'))
  const names = planCollection(uses, now, maxBytes)
  await Promise.all(
    names.flatMap((name) => [
      requestResult(stores('entries').delete(name)),
      requestResult(stores('uses').delete(name)),
    ]),
  )
}
