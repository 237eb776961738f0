/** How fast bytes move, and when all of them will have: from what was seen of the last seconds. Pure. @since 0.1.0 */

// model

interface Sample {
  readonly atMs: number
  readonly doneBytes: number
}
/** What was seen, oldest first. */
export type Rate = ReadonlyArray<Sample>

export interface Speed {
  /** `null` until enough was seen. */
  readonly bytesPerSecond: number | null
  /** How long the rest takes at this speed; `null` when there is no saying. */
  readonly etaMs: number | null
}

const windowMs = 10_000
const stepMs = 250
/** A speed of less than this is a guess. */
const leastMs = 500

// operations

/** Bytes that are there already were moved by nobody. */
export const startRate = (atMs: number, doneBytes = 0): Rate => [{ atMs, doneBytes }]

/** A few dozen samples at most, whatever the number of chunks. */
export const seen = (rate: Rate, sample: Sample): Rate => {
  const before = rate.at(-2)
  // The newest sample is moved until it is a step away from the one before it.
  const kept = before !== undefined && sample.atMs - before.atMs < stepMs ? rate.slice(0, -1) : rate
  const firstWithin = kept.findIndex(({ atMs }) => sample.atMs - atMs <= windowMs)
  // One that is older than the window stays, so that a transfer that stands still is seen to.
  return [...kept.slice(firstWithin < 0 ? -1 : Math.max(0, firstWithin - 1)), sample]
}

export const speedOf = (rate: Rate, totalBytes: number | null): Speed => {
  const [first] = rate
  const last = rate.at(-1)
  if (first === undefined || last === undefined || last.atMs - first.atMs < leastMs)
    return { bytesPerSecond: null, etaMs: null }
  const bytesPerSecond = Math.max(0, ((last.doneBytes - first.doneBytes) * 1000) / (last.atMs - first.atMs))
  const leftBytes = totalBytes === null ? null : Math.max(0, totalBytes - last.doneBytes)
  const etaMs =
    leftBytes === 0 ? 0 : leftBytes === null || bytesPerSecond === 0 ? null : (leftBytes * 1000) / bytesPerSecond
  return { bytesPerSecond, etaMs }
}
