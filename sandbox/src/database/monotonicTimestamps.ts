/**
 * Generates strictly increasing timestamps with microseconds, so that no two rows have the same
 * one.
 */

export type NextTimestamp = () => string

export const makeNextTimestamp = (nowMs: () => number): NextTimestamp => {
  let lastMicroseconds = 0
  return () => {
    lastMicroseconds = Math.max(lastMicroseconds + 1, nowMs() * 1000)
    const milliseconds = new Date(Math.floor(lastMicroseconds / 1000)).toISOString().slice(0, -1)
    return `${milliseconds}${String(lastMicroseconds % 1000).padStart(3, '0')}Z`
  }
}
