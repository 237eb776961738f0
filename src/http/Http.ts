/** The environment of an HTTP call: a readonly record of ports and settings. @since 0.1.0 */
import type { io as IO } from 'fp-ts'
import type { Clock } from '../ports/Clock.js'
import type { Log } from '../ports/Log.js'
import type { Random } from '../ports/Random.js'
import type { RetryPolicy } from '../task/retry.js'
import type { Drift, DriftPolicy } from './drift.js'
import type { Security } from './Security.js'
import type { Transport } from './Transport.js'

export interface Http {
  /** The server's URL without a trailing slash, for example `https://example.org`. */
  readonly endpoint: string
  /** The credential; `null` sends requests anonymously. */
  readonly security: Security | null
  /**
   * Parameter values by name, for every operation that has the parameter and is called without a
   * value for it.
   */
  readonly defaultParameters: Readonly<Record<string, unknown>>
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** How long failed requests are retried. */
  readonly retry: RetryPolicy
  /** For one attempt, from sending to the last byte of the response. */
  readonly timeoutMs: number
  /** How responses that don't match the description are handled. */
  readonly driftPolicy: DriftPolicy
  /**
   * Receives the mismatches of each response that was accepted despite them; `null` skips the
   * check, which is faster.
   */
  readonly onDrift: ((drift: Drift) => IO.IO<void>) | null
  /** Cancels running requests and prevents later ones. */
  readonly signal: AbortSignal | null
}
