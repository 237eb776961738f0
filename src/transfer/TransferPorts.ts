/** What every transfer needs from outside, and what every caller may ask of one. @since 0.1.0 */
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Random } from '../ports/Random.js'
import { type RetryPolicy } from '../task/retry.js'
import { type Hashing } from './Hashing.js'
import { type CheckpointStore } from './checkpoint.js'
import { type OnProgress } from './progress.js'
import { type ObjectStore } from './ObjectStore.js'

export interface TransferPorts {
  readonly storage: ObjectStore
  readonly hashing: Hashing
  readonly checkpoints: CheckpointStore
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

export interface TransferOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /**
   * How long a part, a range or a call is tried again before its failure counts: for two minutes,
   * in which nothing moves, by default. `noRetry` allows one attempt.
   */
  readonly retry?: RetryPolicy
  /**
   * How often a request is sent at most, however much time is left; without it, as often as `retry`
   * allows.
   */
  readonly maxAttempts?: number
  /**
   * No more than so many bytes a second, each way and over all parts; without it, as many as go.
   */
  readonly bytesPerSecond?: number
}
