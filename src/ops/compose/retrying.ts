/** Retries a complete operation, with pauses. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type CommonError } from '../../errors/RequestError.js'
import { isTransient, passingOfCause } from '../../http/policy.js'
import { type Passing, passing, retry, type RetryPolicy, timedOut } from '../../task/retry.js'
import { type Op, type Pangea } from '../Pangea.js'

/** Transient failures: network errors, and servers that are busy or down. */
const retryReasonOf = (error: PangeaError): Passing | null => {
  switch (error._tag) {
    case 'NetworkError':
    case 'StorageUnreachable':
      return passingOfCause(error.cause)
    case 'Timeout':
      return timedOut
    case 'RateLimited':
      return { kind: 'passing', retryAfterMs: error.retryAfterMs }
    case 'ServerError':
      return isTransient(error.status ?? 0) ? { kind: 'passing', retryAfterMs: error.retryAfterMs ?? null } : null
    default:
      return null
  }
}

/**
 * Retries an operation after a transient failure, for as long as the policy allows; `isWorthIt`
 * selects other failures.
 *
 * The environment's own policy already retries each request except POST, which could take effect
 * twice. So use this for operations that are safe to repeat: `ensure…`, `save…` of a record that
 * was read, `delete…`, and reads. A delete that finds nothing, after one whose response was lost,
 * succeeds.
 *
 * @example
 * const sample = pipe(ensureSample(library, { name: 'S1' }), retrying({ ...defaultRetry, budgetMs:
 * 300_000 }))
 */
export const retrying =
  (policy: RetryPolicy, isWorthIt?: (error: PangeaError) => boolean) =>
  <A, Err extends PangeaError, R extends Pangea>(op: Op<A, Err, R>): Op<A, Err, R> =>
  (env) =>
  async () => {
    const pangea: R = { ...env, lostDeletes: env.lostDeletes ?? new Set() }
    const retryReasonOfResult = (result: E.Either<CommonError | Err, A>): Passing | null => {
      if (E.isRight(result)) return null
      const found = retryReasonOf(result.left)
      if (isWorthIt === undefined) return found
      return isWorthIt(result.left) ? (found ?? passing) : null
    }
    return retry(pangea)({ policy, passingOf: retryReasonOfResult, signal: pangea.signal }, () => op(pangea))()
  }
