/** A cache entry: the stored body, its age and its tags. @since 0.1.0 */

// model

export interface CacheEntry {
  readonly body: Uint8Array
  /** When the request was made, not when the response arrived: the body is at least as recent. */
  readonly storedAtMs: number
  /** `0` for an entry that only readers of any age accept. */
  readonly ttlMs: number
  /** Invalidating any of these drops the entry. They are opaque to the cache. */
  readonly tags: ReadonlyArray<string>
}

// pure

/**
 * Returns the age of an entry; infinite for an entry from the future, which exists if the clock was
 * set back.
 */
export const entryAgeMs = (entry: Pick<CacheEntry, 'storedAtMs'>, nowMs: number): number =>
  entry.storedAtMs <= nowMs ? nowMs - entry.storedAtMs : Infinity

/** Whether an entry is younger than its time to live. */
export const isFresh = (entry: Pick<CacheEntry, 'storedAtMs' | 'ttlMs'>, nowMs: number): boolean =>
  entryAgeMs(entry, nowMs) < entry.ttlMs
