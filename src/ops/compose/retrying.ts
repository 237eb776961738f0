/** Retries a complete operation, with pauses. @since 0.1.0 */
import { either as E } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError } from '../../errors/RequestError.js'
import { isTransientStatus, classifyNetworkError } from '../../http/transientFailures.js'
import { type TransientFailure, transientFailure, retry, type RetryPolicy, timedOut } from '../../task/retry.js'
import type { Op, Pangea } from '../Pangea.js'

/** Transient failures: network errors, and servers that are busy or down. @internal */
export const retryReasonOf = (error: PangeaError): TransientFailure | null => {
  switch (error._tag) {
    case 'NetworkError':
    case 'StorageUnreachable':
      return classifyNetworkError(error.cause)
    case 'Timeout':
      return timedOut
    case 'RateLimited':
      return { kind: 'transient', retryAfterMs: error.retryAfterMs }
    case 'ServerError':
      return isTransientStatus(error.status ?? 0)
        ? { kind: 'transient', retryAfterMs: error.retryAfterMs ?? null }
        : null
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
 * const sample = pipe(ensureSample(library, { name: 'S1' }), retrying({ ...defaultRetry, budgetMs: 300_000 }))
 */
export const retrying =
  (policy: RetryPolicy, isWorthIt?: (error: PangeaError) => boolean) =>
  <A, Err extends PangeaError, R extends Pangea>(op: Op<A, Err, R>): Op<A, Err, R> =>
  (env) =>
  async () => {
    const pangea: R = { ...env, unconfirmedDeletes: env.unconfirmedDeletes ?? new Set() }
    const retryReasonOfResult = (result: E.Either<CommonError | Err, A>): TransientFailure | null => {
      if (E.isRight(result)) return null
      const found = retryReasonOf(result.left)
      if (isWorthIt === undefined) return found
      return isWorthIt(result.left) ? (found ?? transientFailure) : null
    }
    return retry(pangea)({ policy, classify: retryReasonOfResult, signal: pangea.signal }, () => op(pangea))()
  }
