/**
 * Decides which failures of a request are transient. Pure; `src/task/retry.ts` decides how long to
 * retry.
 *
 * Only idempotent methods are retried (RFC 9110, 9.2.2): the server may have carried out a POST
 * that got no response. Any method is retried if no connection was established, since nothing was
 * sent.
 * @since 0.1.0
 */
import type { Cause } from '../errors/Cause.js'
import { codeOf, isNeverSent, isNotHttp, isPermanentNetworkError } from '../errors/networkErrorCodes.js'
import { maybeFinal, type TransientFailure, transientFailure, timedOut } from '../task/retry.js'
import type { TransportError } from './Transport.js'

// model

/** The outcome of an attempt; `retryAfterMs` is the pause that the server requests. */
export type AttemptOutcome =
  TransportError | { readonly _tag: 'Status'; readonly status: number; readonly retryAfterMs: number | null }

/** The request to retry. */
export interface RetriedRequest {
  readonly method: string
  /**
   * Whether the description defines a 500 for the operation: it is then a final response, for
   * example for a missing resource.
   */
  readonly is500Documented: boolean
}

// pure

const idempotentMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])

/**
 * Whether the status means that the server or its gateway is busy or unavailable. 520 to 529 are
 * Cloudflare's.
 */
export const isTransientStatus = (status: number): boolean =>
  transientStatuses.has(status) || (status >= 520 && status <= 529)

const isMaybeFinal = (cause: Cause): boolean => {
  const code = codeOf(cause)
  // The platform rejected the request (a forbidden port, for example): network failures have a
  // code.
  const isRefusedHere = code === null && cause.cause !== undefined
  // A host name that doesn't exist now rarely exists a moment later.
  return isRefusedHere || code === 'ENOTFOUND' || (code !== null && isNotHttp(code))
}

/** Classifies a network failure; `null` if it is permanent. */
export const classifyNetworkError = (cause: Cause): TransientFailure | null =>
  isPermanentNetworkError(cause) ? null : isMaybeFinal(cause) ? maybeFinal : transientFailure

const classifyStatus = (
  { is500Documented }: RetriedRequest,
  status: number,
  retryAfterMs: number | null,
): TransientFailure | null => {
  if (isTransientStatus(status)) return { kind: 'transient', retryAfterMs }
  return status === 500 && !is500Documented ? { kind: 'maybeFinal', retryAfterMs } : null
}

/** Classifies the outcome of an attempt; `null` if it is final. */
export const classifyOutcome = (request: RetriedRequest, outcome: AttemptOutcome): TransientFailure | null => {
  const isRepeatable = idempotentMethods.has(request.method)
  switch (outcome._tag) {
    case 'Unreachable':
      return isRepeatable || isNeverSent(outcome.cause) ? classifyNetworkError(outcome.cause) : null
    case 'TimedOut':
      return isRepeatable ? timedOut : null
    case 'Status':
      return isRepeatable ? classifyStatus(request, outcome.status, outcome.retryAfterMs) : null
    case 'Cancelled':
    case 'Withheld':
      return null
  }
}
