/** Times with microseconds that never stand still: two rows made one after the other can always be told apart. */

export type Stamp = () => string

export const makeStamp = (nowMs: () => number): Stamp => {
  let last = 0
  return () => {
    last = Math.max(last + 1, nowMs() * 1000)
    const whole = new Date(Math.floor(last / 1000)).toISOString().slice(0, -1)
    return `${whole}${String(last % 1000).padStart(3, '0')}Z`
  }
}
