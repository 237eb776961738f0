/**
 * Runs an operation: build the request, send it, check the status, decode the body.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type CommonError, safeUrl } from '../errors/RequestError.js'
import type { Operation } from '../generated/operation.js'
import { notify } from '../ports/notify.js'
import { type RequestBuilder, type BuiltRequest, buildRequest } from './buildRequest.js'
import { decodeResponse, type ErrorOf } from './decodeResponse.js'
import {
  sendWithRetries,
  type ReceivedResponse,
  toInvalidArgument,
  type RequestWithoutCredentials,
} from './sendWithRetries.js'
import { headersOf } from './headers.js'
import type { Http } from './Http.js'
import { isSecured } from './Security.js'

// model

/** A request as a value: nothing is sent until it is run with its environment. */
export type Request<A, Status extends number> = RTE.ReaderTaskEither<Http, ErrorOf<Status>, A>

// pure helpers

const withAddress = ({ endpoint }: Http, built: BuiltRequest): RequestWithoutCredentials => ({
  method: built.method,
  url: `${endpoint}${built.target}`,
  headers: headersOf(built),
  body: built.body,
  ...(built.bytes === undefined ? {} : { bytes: built.bytes }),
})

// operations

/** Decodes the response to an operation, and reports drift. */
export const readResponse =
  <Args, Ok, Status extends number>(operation: Operation<Args, Ok, Status>, address: string) =>
  ({ attempt, response }: ReceivedResponse): Request<Ok, Status> =>
  (http) =>
  async () => {
    const { id, method } = operation
    const url = safeUrl(address)
    const decoded = decodeResponse(operation, { method, url, attempt }, response, {
      nowMs: http.clock.nowMs(),
      hasCredential: http.security !== null && isSecured(operation),
      driftPolicy: http.driftPolicy,
      isDriftWanted: http.onDrift !== null,
    })
    if (E.isLeft(decoded)) return decoded
    const { value, drift: issues } = decoded.right
    if (issues.length > 0) notify(() => http.onDrift?.({ operation: id, method, url, issues }))
    return E.right(value)
  }

/** Sends a built request. */
export const sendBuilt = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  built: BuiltRequest,
): Request<Ok, Status> =>
  RTE.asksReaderTaskEither((http: Http): Request<Ok, Status> => {
    const unsent = withAddress(http, built)
    return F.pipe(sendWithRetries(operation, unsent), RTE.flatMap(readResponse(operation, unsent.url)))
  })

/** Builds the request for an operation; fails if an argument can't be sent. */
export const buildOrFailWith =
  (toRequest: RequestBuilder) =>
  <Args, Ok, Status extends number>(
    operation: Operation<Args, Ok, Status>,
    args: NoInfer<Args>,
  ): RTE.ReaderTaskEither<Http, ErrorOf<Status>, BuiltRequest> =>
    RTE.asksReaderTaskEither((http: Http) =>
      RTE.fromEither(
        F.pipe(
          toRequest(operation, args, http),
          E.mapLeft((problem): ErrorOf<Status> => toInvalidArgument(http, operation, problem)),
        ),
      ),
    )

/**
 * Builds the request for an operation, in any style and media type; see {@link buildOrFailWith}.
 */
export const buildOrFail: ReturnType<typeof buildOrFailWith> = buildOrFailWith(buildRequest)

/**
 * Runs one operation of an API description.
 *
 * Retries GET, PUT and DELETE after a network failure and on 408, 425, 429, 502, 503, 504 and 520
 * to 529, for as long as the environment's policy allows, and once on a 500 that the description
 * does not define for the operation. Retries POST and PATCH only if no connection was established.
 * Does not follow redirects.
 *
 * Errors: those of the operation's documented statuses, and the common ones. Never throws, never
 * rejects.
 *
 * @example
 * const found = request(operations.fetchSample, { path: { uuid: sample.uuid } })(pangea)
 */
export const request = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  // Only the operation determines the type of its arguments: if the arguments took part in
  // inference, a misspelled field would compile.
  args: NoInfer<Args>,
): RTE.ReaderTaskEither<
  Http,
  // `ErrorOf<Status>` spelled out, so that editors show the errors themselves.
  CommonError | (Status extends number ? Exclude<ErrorOf<Status>, CommonError> : never),
  Ok
> =>
  F.pipe(
    buildOrFail(operation, args),
    RTE.flatMap((built) => sendBuilt(operation, built)),
  ) as Request<Ok, never>
