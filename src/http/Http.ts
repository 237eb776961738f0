/** The environment of an HTTP call: a readonly record of ports and settings. @since 0.1.0 */
import { type io as IO } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Random } from '../ports/Random.js'
import { type RetryPolicy } from '../task/retry.js'
import { type Drift, type DriftPolicy } from './drift.js'
import { type Security } from './Security.js'
import { type Transport } from './Transport.js'

export interface Http {
  /** The address of the server, without a slash at its end, for example `https://example.org`. */
  readonly endpoint: string
  /** Lets requests in; `null` sends none. */
  readonly security: Security | null
  /**
   * Values of parameters by their names, for every operation that has such a parameter and is given
   * no value of its own.
   */
  readonly defaultParameters: Readonly<Record<string, unknown>>
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** How long a failed request is sent again. */
  readonly retry: RetryPolicy
  /** For one attempt, from sending to the last byte of the answer. */
  readonly timeoutMs: number
  /** What becomes of an answer that is not as described. */
  readonly driftPolicy: DriftPolicy
  /**
   * Receives each answer that was not as described and was given all the same; `null`, which is
   * faster, for nobody.
   */
  readonly onDrift: ((drift: Drift) => IO.IO<void>) | null
  /** Cancels what is under way and what would start later. */
  readonly signal: AbortSignal | null
}
