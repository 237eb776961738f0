/**
 * The one place where an operation becomes a call: build → send → status → decode, and again when the policy says so.
 * @since 0.1.0
 */
import { either as E, type readerTaskEither as RTE, type task as T } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { type HttpClient, safeUrl } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { notify, writeLog } from '../ports/notify.js'
import { type Passing, retry } from '../task/retry.js'
import { type BuiltRequest, buildRequest, forWorkOrder, type Unsendable } from './buildRequest.js'
import { decode, type ErrorOf } from './decode.js'
import { endpointProblem } from './endpoint.js'
import { type Http } from './Http.js'
import { parseRetryAfter } from '../task/retryAfter.js'
import { type Outcome, passingOf } from './policy.js'
import { tokenProblem } from './token.js'
import { type Answer, type NoAnswer, type WireRequest } from './Transport.js'

// model

/** A request to the server, as a value: nothing is sent until it is given its environment and run. */
export type Request<A, Status extends number> = RTE.ReaderTaskEither<Http, ErrorOf<Status>, A>

// pure helpers

/** What is wrong with where, or as whom, to ask. */
const environmentProblem = ({ endpoint, token }: Http): Unsendable | null => {
  const problem = endpointProblem(endpoint)
  if (problem !== null) return { argument: 'endpoint', problem }
  const wrong = token === null ? null : tokenProblem(token)
  return wrong === null ? null : { argument: 'token', problem: wrong }
}

const promisesBytes = ({ responses }: Pick<Operation<never, unknown, never>, 'responses'>): boolean =>
  Object.values(responses).some((content) => Object.values(content).includes('bytes'))

const wire = (http: Http, built: BuiltRequest, isAnonymous: boolean, isBinary: boolean): WireRequest => ({
  method: built.method,
  url: `${http.endpoint}${built.target}`,
  headers: {
    Accept: 'application/json',
    ...(built.body === null ? {} : { 'Content-Type': 'application/json' }),
    ...built.headers,
    ...(http.token === null || isAnonymous ? {} : { Authorization: `Token ${http.token}` }),
  },
  body: built.body,
  ...(built.bytes === undefined ? {} : { bytes: built.bytes }),
  timeoutMs: http.timeoutMs,
  signal: http.signal,
  isBinary,
})

const noAnswer = (exchange: HttpClient, why: NoAnswer, timeoutMs: number): ErrorOf<never> => {
  const error = { ...exchange, cause: why.cause }
  if (why._tag === 'TimedOut') return { _tag: 'Timeout', ...error, timeoutMs }
  return { _tag: why._tag === 'Cancelled' ? 'Aborted' : 'NetworkError', ...error }
}

/** An attempt, and what came of it. */
interface Sent {
  readonly attempt: number
  readonly result: E.Either<NoAnswer, Answer>
}

const outcomeOf = (result: Sent['result'], nowMs: number): Outcome =>
  E.isLeft(result)
    ? result.left
    : { _tag: 'Status', status: result.right.status, retryAfterMs: parseRetryAfter(result.right.retryAfter, nowMs) }

const statusOf = (result: Sent['result']): number | null => (E.isRight(result) ? result.right.status : null)

// operation

/** A transport of the caller's own may throw or reject: that is no answer. */
const answered = async ({ transport }: Http, request: WireRequest): Promise<Sent['result']> => {
  try {
    return await transport.send(request)()
  } catch (thrown) {
    return E.left({ _tag: 'Unreachable', cause: causeOf(thrown) })
  }
}

const isCancelled = (http: Http): boolean => http.signal?.aborted === true

const run =
  <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, args: Args) =>
  (http: Http) =>
  async (): Promise<E.Either<ErrorOf<Status>, Ok>> => {
    const asked = { method: operation.method, url: safeUrl(`${http.endpoint}${operation.path}`) }
    const never = (name: string, message: string): HttpClient => ({
      ...asked,
      status: null,
      attempt: 0,
      cause: { name, message },
    })
    const problem = environmentProblem(http)
    const built =
      problem === null ? buildRequest(operation, forWorkOrder(operation, args, http.workOrder)) : E.left(problem)
    if (E.isLeft(built)) {
      const { argument, problem } = built.left
      const exchange = never('InvalidArgument', `${argument} ${problem}`)
      return E.left({ _tag: 'InvalidArgument', ...exchange, argument, problem })
    }
    const isAnonymous = operation.security.length === 0
    const request = wire(http, built.right, isAnonymous, promisesBytes(operation))
    const { method } = request
    const url = safeUrl(request.url)
    if (isCancelled(http))
      return E.left({ _tag: 'Aborted', ...never('AbortError', 'cancelled before it was sent'), url })

    const repeated = { method, is500Documented: Object.hasOwn(operation.responses, '500') }
    const failureOf = ({ result }: Sent): Passing | null => passingOf(repeated, outcomeOf(result, http.clock.nowMs()))
    const send =
      (attempt: number): T.Task<Sent> =>
      async () => {
        const result = await answered(http, request)
        const status = statusOf(result)
        writeLog(http.log, 'debug', 'request', { operation: operation.id, method, url, attempt, status })
        return { attempt, result }
      }
    const sent = await retry(http)({ policy: http.retry, passingOf: failureOf, signal: http.signal }, send)()

    const { attempt, result } = sent
    const exchange = { method, url, attempt }
    if (isCancelled(http) && failureOf(sent) !== null) {
      const cause = { name: 'AbortError', message: 'cancelled between attempts' }
      return E.left({ _tag: 'Aborted', ...exchange, status: statusOf(result), cause })
    }
    if (E.isLeft(result)) {
      const unanswered = { ...exchange, status: null, cause: result.left.cause }
      return E.left(noAnswer(unanswered, result.left, request.timeoutMs))
    }
    const decoded = decode(operation, exchange, result.right, {
      nowMs: http.clock.nowMs(),
      hasToken: http.token !== null && !isAnonymous,
      driftPolicy: http.driftPolicy,
      isDriftWanted: http.onDrift !== null,
    })
    if (E.isLeft(decoded)) return decoded
    const { value, drift: issues } = decoded.right
    if (issues.length > 0) notify(() => http.onDrift?.({ operation: operation.id, method, url, issues }))
    return E.right(value)
  }

/**
 * Runs one operation of the API description.
 *
 * GET, PUT and DELETE are sent again after a failed network and on 408, 425, 429, 502, 503, 504 and 520 to 529, for as long as the
 * environment's policy says, and once more on a 500 that the description does not give the operation. A POST and a PATCH are only when
 * no connection came about. Redirects are not followed.
 *
 * Errors: those of the operation's documented statuses, and the common ones. Never throws, never rejects.
 */
export const request = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  // The operation alone says what its arguments are: inferred from the argument too, a misspelt field would pass.
  args: NoInfer<Args>,
): Request<Ok, Status> => run(operation, args)
