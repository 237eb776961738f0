/** The ports of a transfer, and the options that uploads and downloads share. */
import type { Clock } from '../ports/Clock.js'
import type { Log } from '../ports/Log.js'
import type { Random } from '../ports/Random.js'
import type { RetryPolicy } from '../task/retry.js'
import type { Hashing } from './Hashing.js'
import type { CheckpointStore } from './checkpoint.js'
import type { OnProgress } from './progress.js'
import type { ObjectStore } from './ObjectStore.js'

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
   * Retries of a part, a range or a platform call: by default until nothing has moved for two
   * minutes. `noRetry` allows one attempt.
   */
  readonly retry?: RetryPolicy
  /** The maximum number of attempts per request; by default as many as `retry` allows. */
  readonly maxAttempts?: number
  /** Limit over all parts of the transfer; none by default. */
  readonly bytesPerSecond?: number
}
