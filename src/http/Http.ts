/** The part of the environment that an HTTP call needs: a readonly record of ports. @since 0.1.0 */
import { type io as IO } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Random } from '../ports/Random.js'
import { type RetryPolicy } from '../task/retry.js'
import { type Drift, type DriftPolicy } from './drift.js'
import { type Transport } from './Transport.js'

export interface Http {
  /** Where the server is, with no slash at the end, for example `https://pangeabio.io`. */
  readonly endpoint: string
  /** Sent as `Authorization: Token …`; `null` asks as nobody. */
  readonly token: string | null
  /** The work order that calls are made for, added to those that take it (`work_order_uuid`); `null` for none. */
  readonly workOrder: string | null
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** How long a request that failed is sent again. */
  readonly retry: RetryPolicy
  /** For one attempt, from sending to the last byte of the answer. */
  readonly timeoutMs: number
  /** What becomes of an answer that is not as described. */
  readonly driftPolicy: DriftPolicy
  /** Who is told of an answer that was not as described, and given all the same; `null` when nobody is, which is faster. */
  readonly onDrift: ((drift: Drift) => IO.IO<void>) | null
  /** Cancels what is under way and what would start later. */
  readonly signal: AbortSignal | null
}
