/**
 * Which ends of a request may pass: pure, so that they can be tested as a table. How long it is tried again is `src/task/retry.ts`'s to say.
 *
 * Only methods that may be repeated are (RFC 9110, 9.2.2): a POST that got no answer may have been carried out. One that never left,
 * since no connection came about, was not.
 * @since 0.1.0
 */
import { type Cause } from '../errors/Cause.js'
import { codeOf, isNeverSent, isNotHttp, isPermanentNetworkError } from '../errors/networkErrorCodes.js'
import { maybeFinal, type TransientFailure, transientFailure, timedOut } from '../task/retry.js'
import { type TransportError } from './Transport.js'

// model

/** What came of an attempt; `retryAfterMs` is what the server asked for. */
export type AttemptOutcome =
  TransportError | { readonly _tag: 'Status'; readonly status: number; readonly retryAfterMs: number | null }

/** What is repeated. */
export interface RetriedRequest {
  readonly method: string
  /** Whether the description gives the operation a 500: it is then an answer, for example that there is no such thing. */
  readonly is500Documented: boolean
}

// pure

const idempotentMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])

/** Whether the server, or what stands before it, says with this status that it is busy or away. 520 to 529 are Cloudflare's. */
export const isTransientStatus = (status: number): boolean =>
  transientStatuses.has(status) || (status >= 520 && status <= 529)

const isMaybeFinal = (cause: Cause): boolean => {
  const code = codeOf(cause)
  // The platform refused to ask (a port that it forbids, for one): failures of the network have a code.
  const isRefusedHere = code === null && cause.cause !== undefined
  // A name that is not known now is seldom known soon.
  return isRefusedHere || code === 'ENOTFOUND' || (code !== null && isNotHttp(code))
}

/** Whether a lost connection may be one no longer the next time. */
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

/** Whether the same request may end better the next time; `null` when its end is final. */
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
