/**
 * Decides by logical time whether an invalidation is later than the read that filled an entry.
 *
 * A driver counts its invalidations, and stores the count at the last invalidation of each tag. An
 * entry stores the count from when its read started. Comparing the two is all it takes: an
 * invalidation needn't find any entries, a slow read can't store a stale entry, and no interrupted
 * process can separate an entry from its tags.
 *
 * To forget old counts, a driver starts a new generation, which outdates all earlier entries.
 * @since 0.1.0
 */

// model

/** A position in the order of invalidations, valid only for the driver that returned it. */
export interface Epoch {
  readonly generation: string
  readonly position: number
}

/** All invalidations up to a position. */
export interface InvalidationState extends Epoch {
  /** Maps a tag to the position after its last invalidation. */
  readonly last: ReadonlyMap<string, number>
}

// pure

/** Whether an entry with these tags, read at `readAt`, must not be served any more. */
export const isOutdated = (now: InvalidationState, readAt: Epoch, tags: ReadonlyArray<string>): boolean =>
  readAt.generation !== now.generation ||
  readAt.position > now.position ||
  tags.some((tag) => (now.last.get(tag) ?? 0) > readAt.position)
