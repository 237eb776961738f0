/**
 * The one place where an operation becomes a call: build → send → status → decode, and again when the policy says so.
 * @since 0.1.0
 */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { type Exchange, safeUrl } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest, forWorkOrder, type Unsendable } from './buildRequest.js'
import { decode, type ErrorOf } from './decode.js'
import { type Http } from './Http.js'
import { parseRetryAfter, retryDelayMs } from './policy.js'
import { type Answer, type NoAnswer, type WireRequest } from './Transport.js'

// model

/** A request to the server, as a value: nothing is sent until it is given its environment and run. */
export type Request<A, Status extends number> = RTE.ReaderTaskEither<Http, ErrorOf<Status>, A>

// pure helpers

/** Neither query and fragment, which would swallow the path, nor a user, which no request may carry in its address. */
const isEndpoint = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text) && new URL(text).username === ''

/** What is wrong with where, or as whom, to ask. */
const environmentProblem = ({ endpoint, token }: Http): Unsendable | null => {
  if (!isEndpoint(endpoint)) return { argument: 'endpoint', problem: 'is not a plain http:// or https:// address' }
  const isToken = token === null || /^[\x21-\x7e]+$/.test(token)
  return isToken ? null : { argument: 'token', problem: 'holds a space or another character that no token has' }
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

const noAnswer = (exchange: Exchange, why: NoAnswer, timeoutMs: number): ErrorOf<never> => {
  const error = { ...exchange, cause: why.cause }
  if (why._tag === 'TimedOut') return { _tag: 'Timeout', ...error, timeoutMs }
  return { _tag: why._tag === 'Cancelled' ? 'Aborted' : 'NetworkError', ...error }
}

const outcomeOf = (result: E.Either<NoAnswer, Answer>, nowMs: number): Parameters<typeof retryDelayMs>[2] =>
  E.isLeft(result)
    ? { _tag: 'NoAnswer' }
    : {
        _tag: 'Status',
        status: result.right.status,
        retryAfterMs: parseRetryAfter(result.right.retryAfter, nowMs),
      }

// operation

const isCancelled = (http: Http): boolean => http.signal?.aborted === true

const run =
  <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, args: Args) =>
  (http: Http) =>
  async (): Promise<E.Either<ErrorOf<Status>, Ok>> => {
    const asked = { method: operation.method, url: safeUrl(`${http.endpoint}${operation.path}`) }
    const never = (name: string, message: string): Exchange => ({
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
    const request = wire(http, built.right, operation.isAnonymous, promisesBytes(operation))
    const url = safeUrl(request.url)
    if (isCancelled(http))
      return E.left({ _tag: 'Aborted', ...never('AbortError', 'cancelled before it was sent'), url })
    for (let attempt = 1; ; attempt++) {
      const exchange = { method: operation.method, url, attempt }
      const result = await http.transport.send(request)()
      const nowMs = http.clock.nowMs()
      const outcome = outcomeOf(result, nowMs)
      const delay = retryDelayMs(http.retry, { method: request.method, attempt, random: http.random.next() }, outcome)
      const status = E.isRight(result) ? result.right.status : null
      http.log.write('debug', 'request', { operation: operation.id, ...exchange, status })()
      if (O.isNone(delay) || isCancelled(http)) {
        return E.isRight(result)
          ? decode(operation, exchange, result.right, nowMs)
          : E.left(noAnswer({ ...exchange, status: null, cause: result.left.cause }, result.left, request.timeoutMs))
      }
      await http.clock.sleep(delay.value, http.signal ?? undefined)()
      if (isCancelled(http)) {
        return E.left({
          _tag: 'Aborted',
          ...exchange,
          status,
          cause: { name: 'AbortError', message: 'cancelled between attempts' },
        })
      }
    }
  }

/**
 * Runs one operation of the API description.
 *
 * GET, PUT and DELETE are sent again after a failed network and on 429, 502, 503 and 504, as the environment's policy says;
 * a POST and a PATCH never are. Redirects are not followed.
 *
 * Errors: those of the operation's documented statuses, and the common ones. Never throws, never rejects.
 */
export const request = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  // The operation alone says what its arguments are: inferred from the argument too, a misspelt field would pass.
  args: NoInfer<Args>,
): Request<Ok, Status> => run(operation, args)
