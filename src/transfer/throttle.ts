/** A limit on bytes a second, shared by all that take from it. @since 0.1.0 */
import { type Clock } from '../ports/Clock.js'

// model

export interface Throttle {
  /** Waits until these bytes may move, or until the signal fires. */
  readonly take: (bytes: number, signal: AbortSignal) => Promise<void>
  /** Bytes are better moved in pieces of no more than this, or a slow line would look as if it stood still. */
  readonly pieceBytes: number
}

/** When the line is free again, if bytes were sent over it one after another: pure. */
const freeAtMs = (bytesPerSecond: number, busyUntilMs: number, nowMs: number, bytes: number): number =>
  Math.max(busyUntilMs, nowMs) + (bytes * 1000) / bytesPerSecond

// constructors

export const unlimited: Throttle = { take: () => Promise.resolve(), pieceBytes: Number.POSITIVE_INFINITY }

/** Twentieths of a second. */
const piecesPerSecond = 20

export const throttleOf = (clock: Clock, bytesPerSecond: number | undefined): Throttle => {
  if (bytesPerSecond === undefined || !(bytesPerSecond > 0)) return unlimited
  let busyUntilMs = 0
  return {
    take: async (bytes, signal) => {
      const nowMs = clock.nowMs()
      const waitMs = Math.max(busyUntilMs, nowMs) - nowMs
      busyUntilMs = freeAtMs(bytesPerSecond, busyUntilMs, nowMs, bytes)
      if (waitMs > 0) await clock.sleep(waitMs, signal)()
    },
    pieceBytes: Math.max(1, Math.ceil(bytesPerSecond / piecesPerSecond)),
  }
}

/** The same bytes, in pieces that the throttle lets through one after another. */
export const throttled = async function* (
  throttle: Throttle,
  signal: AbortSignal,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += throttle.pieceBytes) {
      const piece = chunk.subarray(at, at + throttle.pieceBytes)
      await throttle.take(piece.length, signal)
      yield piece
    }
  }
}
