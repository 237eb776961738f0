/** Times with microseconds that never stand still: two rows made one after the other can always be told apart. */

export type NextTimestamp = () => string

export const makeNextTimestamp = (nowMs: () => number): NextTimestamp => {
  let lastMicroseconds = 0
  return () => {
    lastMicroseconds = Math.max(lastMicroseconds + 1, nowMs() * 1000)
    const milliseconds = new Date(Math.floor(lastMicroseconds / 1000)).toISOString().slice(0, -1)
    return `${milliseconds}${String(lastMicroseconds % 1000).padStart(3, '0')}Z`
  }
}
