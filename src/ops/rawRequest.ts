/** Any route of the server: typed by the description where it has the route, any JSON elsewhere. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import {
  type CommonError,
  type Conflict,
  type Forbidden,
  type Invalid,
  invalidArgument,
  type NotFound,
} from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { type Method, type Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { type Routes } from '../generated/operations.js'
import { type ErrorOf } from '../http/decode.js'
import { parseJson } from '../http/json.js'
import { request } from '../http/request.js'
import { write } from './call.js'
import { checked } from './checked.js'
import { checkFilters } from './filters.js'
import { type Op } from './Pangea.js'

// model

type Described<R extends keyof Routes> = (typeof operations)[Routes[R]]
type ArgsOf<O> = O extends Operation<infer Args, infer _Ok, infer _Status> ? Args : never
type OkOf<O> = O extends Operation<infer _Args, infer Ok, infer _Status> ? Ok : never
type StatusOf<O> = O extends Operation<infer _Args, infer _Ok, infer Status> ? Status : never
type OwnErrorOf<O> = Exclude<ErrorOf<StatusOf<O>>, CommonError> & PangeaError

type PathsOf<M extends Method> = keyof Routes extends infer R ? (R extends `${M} ${infer P}` ? P : never) : never

/** What a route that the description does not have is asked with. */
export interface RawArgs {
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: m.Json
}

interface RawRequest {
  /** A route of the description: path template and arguments as it has them. */
  <M extends Method, P extends PathsOf<M>>(
    method: M,
    path: P,
    args: ArgsOf<Described<`${M} ${P}` & keyof Routes>>,
  ): Op<OkOf<Described<`${M} ${P}` & keyof Routes>>, OwnErrorOf<Described<`${M} ${P}` & keyof Routes>>>
  /** Any other: the path is sent as it is, from `/api/` on. A body that is no JSON is given as a string, none as `null`. */
  (method: Method, path: `/${string}`, args?: RawArgs): Op<m.Json, Conflict | Forbidden | Invalid | NotFound>
}

// pure helpers

type Undescribed = Operation<RawArgs, string, 400 | 403 | 404>

const undescribed = (method: Method, path: string, args: RawArgs): Undescribed => ({
  id: 'rawRequest',
  method,
  path,
  parameters: Object.keys(args.query ?? {}).map((name) => ({ name, in: 'query', isRequired: false })),
  hasBody: args.body !== undefined,
  security: [[]],
  pagination: null,
  tags: [],
  // Nothing says what it changes.
  invalidates: Object.values(operations).flatMap((one) => one.tags),
  responses: {
    // What refuses has the same form on all routes.
    ...operations.replaceSample.responses,
    ...operations.fetchSampleByName.responses,
    200: { 'application/json': 'text' },
    // It may be how the route says that there is no such thing.
    500: { 'text/html': 'text' },
    '2XX': { 'application/json': 'text' },
  },
})

const jsonOf = (text: string): m.Json =>
  text === ''
    ? null
    : F.pipe(
        parseJson(text),
        E.match(
          () => text,
          (json) => json as m.Json,
        ),
      )

/** A DELETE that was sent again, since the answer to the first was lost, and finds nothing has done what was wanted. */
const goneIfRepeated = <A>(op: Op<A>): Op<A | undefined> =>
  F.pipe(
    op,
    RTE.orElse((error): Op<A | undefined> =>
      error._tag === 'NotFound' && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error),
    ),
  )

const isPath = (path: string): boolean =>
  path.startsWith('/') && URL.canParse(path, 'http://host') && !path.includes('#')

// operation

const asked = (method: Method, path: string, args: RawArgs): Op<unknown> => {
  const described = Object.values(operations).find((one) => one.method === method && one.path === path)
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const send = (operation: Undescribed): Op<string | undefined> => {
    if (isRead) return request(operation, args)
    const sent = write(operation, args)
    return method === 'DELETE' ? goneIfRepeated(sent) : sent
  }
  if (described !== undefined) return checked(checkFilters(args), () => send(described as unknown as Undescribed))
  if (!isPath(path)) return RTE.left(invalidArgument('path', 'is no path that begins with a slash and has no #'))
  return F.pipe(
    send(undescribed(method, path, args)),
    RTE.map((text) => jsonOf(text ?? '')),
  )
}

/**
 * Asks any route of the server: one of the description with its own types, or another one with JSON. Nothing is cached; a write drops
 * from the cache what it may change. A DELETE that had to be sent again, and finds nothing, has succeeded.
 *
 * Errors: those of the route's statuses.
 *
 * @example
 * const same = rawRequest('GET', '/api/samples/{uuid}', { path: { uuid: sample.uuid } })
 * const other = rawRequest('GET', '/api/contrib/treeoflife/ancestors?query=Escherichia')
 */
export const rawRequest = ((method: Method, path: string, args: RawArgs = {}) =>
  asked(method, path, args)) as RawRequest
