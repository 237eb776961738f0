/**
 * Makes an openapi-fetch client whose calls return `TaskEither`s. Its types check paths, parameters
 * and bodies; the environment's transport sends the request, and the generated codecs decode the
 * response.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE, type taskEither as TE } from 'fp-ts'
import createClient, { type Client, type FetchResponse, type ParamsOption, type RequestBodyOption } from 'openapi-fetch'
import { type Cause, causeOf } from '../errors/Cause.js'
import { type CommonError, type RequestError, safeUrl } from '../errors/RequestError.js'
import type { Method, Operation } from '../generated/operation.js'
import type { BuiltRequest } from './buildRequest.js'
import type { ErrorOf } from './decodeResponse.js'
import { endpointProblem } from './endpointUrl.js'
import {
  sendWithRetries,
  type ReceivedResponse,
  toInvalidArgument,
  hasBinaryResponse,
  type RequestWithoutCredentials,
} from './sendWithRetries.js'
import { headersOf } from './headers.js'
import type { Http } from './Http.js'
import { buildOrFail, readResponse } from './request.js'
import type { WireResponse } from './Transport.js'

// model

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'

/** The paths that have a method. */
type PathsWith<Paths, V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends { readonly [K in V]: unknown } ? P : never
}[keyof Paths]

type OperationAt<Paths, P extends keyof Paths, V extends Verb> = V extends keyof Paths[P] ? Paths[P][V] : never

type Responses<Op> = Op extends { readonly responses: infer R } ? R : never

/** The status of an error; any status for a range or for `default`. */
type ErrorStatus<S> = `${S & (string | number)}` extends `${1 | 2 | 3}${string}` ? never : S extends number ? S : number

/** The data of a successful openapi-fetch response: `FetchResponse` without its error form. */
type DataIn<Fetched> = Fetched extends { readonly data: infer Found } ? Found : never

type Data<Op> =
  Op extends Record<string | number, unknown> ? DataIn<FetchResponse<Op, object, `${string}/${string}`>> : never

/** Selects one of several media types of a body; by default the first. */
interface ContentType {
  readonly contentType?: string
}

/** Indexed by path and method, because editors show the arguments of a type. */
type Init<Paths, P extends keyof Paths, V extends Verb> = ParamsOption<OperationAt<Paths, P, V>> &
  RequestBodyOption<OperationAt<Paths, P, V>> &
  ContentType

/** An argument that is optional unless something in it is required. */
type InitArgument<Paths, P extends keyof Paths, V extends Verb> =
  object extends Init<Paths, P, V> ? readonly [init?: Init<Paths, P, V>] : readonly [init: Init<Paths, P, V>]

/** Only the keys: editors would show the complete type otherwise. */
type Statuses<Paths, P extends keyof Paths, V extends Verb> = keyof Responses<OperationAt<Paths, P, V>>

type Call<Paths, V extends Verb> = <P extends PathsWith<Paths, V>>(
  path: P,
  ...init: InitArgument<Paths, P, V>
) => TE.TaskEither<
  // An inline type, so that editors show the errors and not the name of an alias.
  | CommonError
  | ({ [S in Statuses<Paths, P, V>]: ErrorStatus<S> }[Statuses<Paths, P, V>] extends infer S
      ? S extends number
        ? Exclude<ErrorOf<S>, CommonError>
        : never
      : never),
  Data<OperationAt<Paths, P, V>>
>

/**
 * One function for each method. It takes a path of the description, and the `params` and `body` of
 * openapi-fetch.
 */
export interface TypedClient<Paths> {
  readonly GET: Call<Paths, 'get'>
  readonly PUT: Call<Paths, 'put'>
  readonly POST: Call<Paths, 'post'>
  readonly DELETE: Call<Paths, 'delete'>
  readonly OPTIONS: Call<Paths, 'options'>
  readonly HEAD: Call<Paths, 'head'>
  readonly PATCH: Call<Paths, 'patch'>
}

/** Any path of any description, with responses read as text. */
interface AnyRoute {
  readonly parameters: { readonly path?: object; readonly query?: object }
  readonly requestBody?: { readonly content: { readonly 'application/json': unknown } }
  readonly responses: { readonly 200: { readonly content: { readonly 'text/plain': string } } }
}

type AnyClient = Client<Record<string, Record<Verb, AnyRoute>>>

type AnyOperation = Operation<unknown, unknown, number>

/**
 * The generated operations of the description: `import * as operations from './api/operations.js'`.
 */
export type OperationTable = Readonly<Record<string, Operation<never, unknown, number>>>

interface AnyInit {
  readonly params?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly contentType?: string
}

/** Wraps the sending of a call, for example to use a cache. */
export type Interceptor<R extends Http> = (
  operation: Operation<never, unknown, number>,
  args: object,
  built: BuiltRequest,
  sent: RTE.ReaderTaskEither<R, RequestError, unknown>,
) => RTE.ReaderTaskEither<R, RequestError, unknown>

// pure helpers

const hasBody = (status: number): boolean => ![101, 204, 205, 304].includes(status)

const isOk = (status: number): boolean => status >= 200 && status < 300

const responseOf = ({ status, mediaType, text, bytes }: WireResponse): Response =>
  new Response(hasBody(status) ? ((bytes as Uint8Array<ArrayBuffer> | undefined) ?? text) : null, {
    status,
    headers: { 'Content-Type': mediaType },
  })

/** Splits a target at the `?` into path and query. */
const splitTarget = (target: string): readonly [path: string, query: string] => {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

/** JavaScript callers pass `null` for arguments that they omit. */
const argsOf = (init: AnyInit | null): object => {
  const { params, body, contentType } = init ?? {}
  return {
    ...Object.fromEntries(Object.entries(params ?? {}).filter(([, values]) => values !== null)),
    ...(body === undefined ? {} : { body }),
    ...(contentType === undefined ? {} : { contentType }),
  }
}

const withResponseText = (received: ReceivedResponse, text: unknown): ReceivedResponse =>
  typeof text === 'string' ? { ...received, response: { ...received.response, text } } : received

// effects

/** Takes the body from the built request, so that a transport can receive text. */
const withoutCredentials = (
  { method, url, headers }: Request,
  { body, bytes }: BuiltRequest,
): RequestWithoutCredentials => ({
  method,
  url,
  headers: Object.fromEntries(headers),
  body,
  ...(bytes === undefined ? {} : { bytes }),
})

/**
 * Sends through openapi-fetch, with the encoded path, query and body in place of its own
 * serializers.
 */
const sendWithOpenapiFetch =
  (client: AnyClient, operation: AnyOperation, built: BuiltRequest) =>
  (http: Http): TE.TaskEither<CommonError, ReceivedResponse> =>
  async () => {
    const [path, query] = splitTarget(built.target)
    const body = built.bytes ?? built.body
    const sent: Array<E.Either<CommonError, ReceivedResponse>> = []
    const fetch = async (request: Request): Promise<Response> => {
      const received = await sendWithRetries(operation, withoutCredentials(request, built))(http)()
      sent.push(received)
      // Errors bypass openapi-fetch: the codecs decode them.
      return E.isRight(received) && isOk(received.right.response.status)
        ? responseOf(received.right.response)
        : Promise.reject(new Error('no success'))
    }
    const failed = (thrown: unknown): { readonly cause: Cause } => ({ cause: causeOf(thrown) })
    const outcome = await client
      .request(operation.method.toLowerCase() as Verb, operation.path, {
        headers: headersOf(built),
        params: { path: {}, query: {} },
        pathSerializer: () => `${http.endpoint}${path}`,
        querySerializer: () => query,
        ...(body === null ? {} : { body, bodySerializer: () => body }),
        // Bytes are taken from the response itself.
        parseAs: hasBinaryResponse(operation) ? 'stream' : 'text',
        fetch,
      })
      .catch(failed)
    const [received] = sent
    if (received !== undefined)
      return F.pipe(
        received,
        E.map((done) => withResponseText(done, 'data' in outcome ? outcome.data : undefined)),
      )
    const { method } = operation
    const cause = 'cause' in outcome ? outcome.cause : { name: 'Error', message: 'nothing was sent' }
    return E.left({
      _tag: 'NetworkError',
      method,
      url: safeUrl(`${http.endpoint}${path}`),
      status: null,
      attempt: 0,
      cause,
    })
  }

const methods: ReadonlyArray<Method> = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']

const makeClient = <R extends Http>(operations: OperationTable, intercept: Interceptor<R>, http: R): object => {
  const client: AnyClient = createClient({ baseUrl: http.endpoint })
  const byRoute = new Map(Object.values(operations).map((one) => [`${one.method} ${one.path}`, one as AnyOperation]))
  const run = (operation: AnyOperation, init: AnyInit | null): RTE.ReaderTaskEither<R, RequestError, unknown> => {
    const args = argsOf(init)
    return F.pipe(
      buildOrFail(operation, args),
      RTE.flatMap((built) => {
        const sent = F.pipe(
          sendWithOpenapiFetch(client, operation, built),
          RTE.flatMap(readResponse(operation, `${http.endpoint}${built.target}`)),
        )
        return intercept(operation, args, built, sent)
      }),
    )
  }
  const call =
    (method: Method) =>
    (path: string, init: AnyInit | null = null): TE.TaskEither<RequestError, unknown> => {
      const operation = byRoute.get(`${method} ${path}`)
      const problem = endpointProblem(http.endpoint)
      if (operation === undefined)
        return async () =>
          E.left(toInvalidArgument(http, { method, path }, { argument: 'path', problem: 'is not in the description' }))
      return problem === null
        ? run(operation, init)(http)
        : async () => E.left(toInvalidArgument(http, operation, { argument: 'endpoint', problem }))
    }
  return Object.fromEntries(methods.map((method) => [method, call(method)]))
}

/**
 * Makes an openapi-fetch client for the operations of a description, over the environment's
 * transport. Credentials, timeout, retries, argument checks and typed errors are those of
 * `request`.
 *
 * @example no-run
 * import { makeHttp, makeTypedClient } from 'pangea-fp/http'
 * import { operations, type paths } from 'pangea-fp' // or those of any other API
 *
 * const client = makeTypedClient<paths>(operations)(makeHttp({ endpoint: 'https://pangeabio.io' }))
 * export const found = client.GET('/api/samples', { params: { query: { name: 'S1' } } })
 */
export const makeTypedClient =
  <Paths extends object>(operations: OperationTable) =>
  (http: Http): TypedClient<Paths> =>
    makeClient(operations, (_operation, _args, _built, sent) => sent, http) as TypedClient<Paths>

/** Like {@link makeTypedClient}, with an interceptor around each call. @internal */
export const makeInterceptedClient =
  <Paths extends object, R extends Http>(operations: OperationTable, intercept: Interceptor<R>) =>
  (http: R): TypedClient<Paths> =>
    makeClient(operations, intercept, http) as TypedClient<Paths>
