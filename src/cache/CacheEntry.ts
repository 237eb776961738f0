/** What a cache holds under a key. @since 0.1.0 */

// model

export interface CacheEntry {
  readonly body: Uint8Array
  /** When what is stored was asked for, not when the answer came: it is at least as new as this. */
  readonly storedAtMs: number
  /** `0`: for those only who take any age. */
  readonly ttlMs: number
  /** What the entry is dropped by; the cache makes nothing of the words. */
  readonly tags: ReadonlyArray<string>
}

// pure

/**
 * How old an entry is; from the future, left by a clock that was set back, it is as old as can be.
 */
export const entryAgeMs = (entry: Pick<CacheEntry, 'storedAtMs'>, nowMs: number): number =>
  entry.storedAtMs <= nowMs ? nowMs - entry.storedAtMs : Infinity

/** Whether an entry may still be served to who asks for nothing else. */
export const isFresh = (entry: Pick<CacheEntry, 'storedAtMs' | 'ttlMs'>, nowMs: number): boolean =>
  entryAgeMs(entry, nowMs) < entry.ttlMs
