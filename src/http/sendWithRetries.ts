/** Sends a request until it gets a response or the retry policy stops. @since 0.1.0 */
import { either as E, function as F, type readerTaskEither as RTE, type task as T } from 'fp-ts'
import { causeOf, hideSecrets } from '../errors/Cause.js'
import {
  type CommonError,
  type Exchange,
  type InvalidArgument,
  safeUrl,
  type ArgumentProblem,
} from '../errors/RequestError.js'
import type { Operation } from '../generated/operation.js'
import { writeLog } from '../ports/notify.js'
import { type TransientFailure, retry } from '../task/retry.js'
import { parseRetryAfter } from '../task/parseRetryAfter.js'
import { withQuery } from './buildRequest.js'
import { endpointProblem } from './endpointUrl.js'
import { withCookie, withHeaders } from './headers.js'
import type { Http } from './Http.js'
import { type AttemptOutcome, classifyOutcome } from './transientFailures.js'
import { type Authorization, authorizationOf, isSecured, noAuthorization, secretsIn } from './Security.js'
import type { WireResponse, TransportError, WireRequest } from './Transport.js'

// model

/** A request with its URL and body, but without credentials. */
export type RequestWithoutCredentials = Pick<WireRequest, 'method' | 'url' | 'headers' | 'body' | 'bytes'>

/** A response, and the number of the attempt that received it. */
export interface ReceivedResponse {
  readonly attempt: number
  readonly response: WireResponse
}

/** What the retry loop needs to know about an operation. */
export type OperationInfo = Pick<Operation<never, unknown, never>, 'id' | 'method' | 'path' | 'responses' | 'security'>

type AttemptResult = { readonly attempt: number; readonly result: E.Either<TransportError, WireResponse> }

// pure helpers

/** Whether a success of the operation may be binary, so that its body is not read as text. */
export const hasBinaryResponse = ({ responses }: OperationInfo): boolean =>
  Object.values(responses).some((content) => Object.values(content).includes('bytes'))

const withAuthorization = (
  { headers, url, ...request }: RequestWithoutCredentials,
  authorization: Authorization,
): RequestWithoutCredentials => ({
  ...request,
  url: withQuery(url, authorization.query),
  headers: withHeaders(withCookie(headers, authorization.cookie), authorization.headers),
})

/** Makes the error for an argument or a setting that can't be sent. */
export const toInvalidArgument = (
  { endpoint }: Pick<Http, 'endpoint'>,
  { method, path }: Pick<OperationInfo, 'method' | 'path'>,
  { argument, problem }: ArgumentProblem,
): InvalidArgument => ({
  _tag: 'InvalidArgument',
  method,
  url: safeUrl(`${endpoint}${path}`),
  status: null,
  attempt: 0,
  cause: { name: 'InvalidArgument', message: `${argument} ${problem}` },
  argument,
  problem,
})

/**
 * Returns the credentials that the environment adds to a request, or the setting that is invalid.
 */
export const authorizationFor = (
  { endpoint, security }: Pick<Http, 'endpoint' | 'security'>,
  operation: Pick<OperationInfo, 'security'>,
): E.Either<ArgumentProblem, Authorization> => {
  const problem = endpointProblem(endpoint)
  if (problem !== null) return E.left({ argument: 'endpoint', problem })
  // Invalid security is an error for every operation, even one that does not use it.
  return F.pipe(
    authorizationOf(security),
    E.map((authorization) => (isSecured(operation) ? authorization : noAuthorization)),
  )
}

const outcomeOf = (result: AttemptResult['result'], nowMs: number): AttemptOutcome =>
  E.isLeft(result)
    ? result.left
    : { _tag: 'Status', status: result.right.status, retryAfterMs: parseRetryAfter(result.right.retryAfter, nowMs) }

const statusOf = (result: AttemptResult['result']): number | null => (E.isRight(result) ? result.right.status : null)

const aborted = (exchange: Omit<Exchange, 'cause'>, message: string): CommonError => ({
  _tag: 'Aborted',
  ...exchange,
  cause: { name: 'AbortError', message },
})

const toRequestError = (
  exchange: Omit<Exchange, 'cause'>,
  { _tag, cause }: TransportError,
  timeoutMs: number,
): CommonError => {
  if (_tag === 'TimedOut') return { _tag: 'Timeout', ...exchange, cause, timeoutMs }
  return { _tag: _tag === 'Cancelled' ? 'Aborted' : 'NetworkError', ...exchange, cause }
}

/** Masks secrets: a transport's error may quote the headers or the URL that it was given. */
const withoutSecrets = (failed: TransportError, authorization: Authorization): TransportError => ({
  ...failed,
  cause: hideSecrets(failed.cause, secretsIn(authorization)),
})

// effects

/** Treats a transport that throws or rejects as one that got no response. */
const sendSafely = async ({ transport }: Http, request: WireRequest): Promise<AttemptResult['result']> => {
  try {
    return await transport.send(request)()
  } catch (thrown) {
    return E.left({ _tag: 'Unreachable', cause: causeOf(thrown) })
  }
}

const isCancelled = ({ signal }: Http): boolean => signal?.aborted === true

/**
 * Sends a request for an operation, with retries as the environment's policy allows. Returns the
 * response whatever its status.
 *
 * Errors: network failure, timeout, cancellation, and invalid settings of the environment.
 */
export const sendWithRetries =
  (
    operation: OperationInfo,
    unsent: RequestWithoutCredentials,
  ): RTE.ReaderTaskEither<Http, CommonError, ReceivedResponse> =>
  (http) =>
  async () => {
    const authorization = authorizationFor(http, operation)
    if (E.isLeft(authorization)) return E.left(toInvalidArgument(http, operation, authorization.left))
    const request: WireRequest = {
      ...withAuthorization(unsent, authorization.right),
      timeoutMs: http.timeoutMs,
      signal: http.signal,
      isBinary: hasBinaryResponse(operation),
    }
    const { method } = request
    const url = safeUrl(request.url)
    if (isCancelled(http)) return E.left(aborted({ method, url, status: null, attempt: 0 }, 'cancelled before sending'))

    const retried = { method, is500Documented: Object.hasOwn(operation.responses, '500') }
    const failureOf = ({ result }: AttemptResult): TransientFailure | null =>
      classifyOutcome(retried, outcomeOf(result, http.clock.nowMs()))
    const send =
      (attempt: number): T.Task<AttemptResult> =>
      async () => {
        const result = await sendSafely(http, request)
        const status = statusOf(result)
        writeLog(http.log, 'debug', 'request', { operation: operation.id, method, url, attempt, status })
        return { attempt, result }
      }
    const sent = await retry(http)({ policy: http.retry, classify: failureOf, signal: http.signal }, send)()

    const { attempt, result } = sent
    const last = { method, url, attempt, status: statusOf(result) }
    if (isCancelled(http) && failureOf(sent) !== null) return E.left(aborted(last, 'cancelled between attempts'))
    return E.isLeft(result)
      ? E.left(toRequestError(last, withoutSecrets(result.left, authorization.right), request.timeoutMs))
      : E.right({ attempt, response: result.right })
  }
