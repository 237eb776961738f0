/** What transfers that go on side by side share: how many requests there may be at a time, and how fast. @since 0.1.0 */
import { type Clock } from '../ports/Clock.js'
import { type Gate, gateOf } from './gate.js'
import { type Throttle, throttleOf } from './throttle.js'

export interface Lane {
  readonly gate: Gate
  readonly throttle: Throttle
}

export const laneOf = (clock: Clock, concurrency: number, bytesPerSecond: number | undefined): Lane => ({
  gate: gateOf(concurrency),
  throttle: throttleOf(clock, bytesPerSecond),
})
