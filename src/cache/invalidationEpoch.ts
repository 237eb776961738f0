/**
 * The order of invalidations: which entries an invalidation outdates.
 *
 * A driver counts its invalidations, and remembers the last one of each tag. An entry remembers how far the count was when the read it
 * holds began. That alone decides, so an invalidation has no entries to find, a read that overtakes one can't leave a stale entry
 * behind, and no order in which processes are interrupted can separate an entry from its tags.
 *
 * What has been counted is forgotten by starting a new generation, which outdates every entry of the one before.
 * @since 0.1.0
 */

// model

/** A moment in the order of invalidations; it means something to the driver that gave it only. */
export interface Epoch {
  readonly generation: string
  readonly position: number
}

/** All invalidations up to a moment. */
export interface InvalidationState extends Epoch {
  /** From a tag to the position after its last invalidation. */
  readonly last: ReadonlyMap<string, number>
}

// pure

/** Whether something with these tags, read at `readAt`, must not be served any more. */
export const isOutdated = (now: InvalidationState, readAt: Epoch, tags: ReadonlyArray<string>): boolean =>
  readAt.generation !== now.generation ||
  readAt.position > now.position ||
  tags.some((tag) => (now.last.get(tag) ?? 0) > readAt.position)
