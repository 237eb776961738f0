/** Running a whole operation again, with pauses. @since 0.1.0 */
import { either as E, option as O } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type CommonError } from '../../errors/RequestError.js'
import { type RetryPolicy, retryDelayMs } from '../../http/policy.js'
import { type Op } from '../Pangea.js'

const transient: ReadonlySet<PangeaError['_tag']> = new Set([
  'NetworkError',
  'Timeout',
  'RateLimited',
  'StorageUnreachable',
])

/** Failures that may be gone the next time: of the network, and of a server that is busy or away. */
const isTransient = (error: PangeaError): boolean =>
  transient.has(error._tag) || (error._tag === 'ServerError' && [502, 503, 504].includes(error.status ?? 0))

/**
 * Runs an operation again when it failed for a reason that may pass, as the policy says (`maxAttempts`, `baseDelayMs`, …).
 *
 * Each request is already sent again by the environment's own policy, but for POSTs: what they began may be done twice. So use this for what
 * can be repeated, such as `ensure…`, `save…` of a record that was read, and reads.
 *
 * @example
 * const sample = pipe(ensureSample(library, { name: 'S1' }), retrying(defaultRetry))
 */
export const retrying =
  (policy: RetryPolicy, isWorthIt: (error: PangeaError) => boolean = isTransient) =>
  <A, Err extends PangeaError>(op: Op<A, Err>): Op<A, Err> =>
  (pangea) =>
  async () => {
    const cancelled = (): boolean => pangea.signal?.aborted === true
    for (let attempt = 1; ; attempt++) {
      const result: E.Either<CommonError | Err, A> = await op(pangea)()
      if (E.isRight(result) || cancelled() || !isWorthIt(result.left)) return result
      const retryAfterMs = result.left._tag === 'RateLimited' ? result.left.retryAfterMs : null
      const delay = retryDelayMs(
        policy,
        { method: 'GET', attempt, random: pangea.random.next() },
        { _tag: 'Status', status: 503, retryAfterMs },
      )
      if (O.isNone(delay)) return result
      await pangea.clock.sleep(delay.value, pangea.signal ?? undefined)()
      if (cancelled()) return result
    }
  }
