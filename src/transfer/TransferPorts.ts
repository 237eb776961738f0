/** What every transfer needs from outside, and what every caller may ask of one. @since 0.1.0 */
import { type io as IO } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Random } from '../ports/Random.js'
import { type RetryPolicy } from '../task/retry.js'
import { type Hashing } from './Hashing.js'
import { type Journal } from './Journal.js'
import { type Speed } from './rate.js'
import { type Storage } from './Storage.js'

export interface TransferPorts {
  readonly storage: Storage
  readonly hashing: Hashing
  readonly journal: Journal
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

export interface ProgressEvent extends Speed {
  /** Falls again when an attempt failed and its bytes have to be moved once more. */
  readonly doneBytes: number
  /** `null` for a stream, which does not say how long it is. */
  readonly totalBytes: number | null
}
export type OnProgress = (event: ProgressEvent) => IO.IO<void>

export interface TransferOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /**
   * How long a part, a range or a call is tried again before its failure counts: for two minutes, in which nothing moves, by default. `noRetry`
   * allows one attempt.
   */
  readonly retry?: RetryPolicy
  /** How often a request is sent at most, however much time is left; without it, as often as `retry` allows. */
  readonly maxAttempts?: number
  /** No more than so many bytes a second, each way and over all parts; without it, as many as go. */
  readonly bytesPerSecond?: number
}
