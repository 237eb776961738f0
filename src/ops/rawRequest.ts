/** Any route of the server, described or not: JSON in, JSON out. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { type Method, type Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { parseJson } from '../http/losslessJson.js'
import { request } from '../http/request.js'
import { write } from './caching/cachedRequests.js'
import { type Op } from './Pangea.js'
import { acceptRepeatedDelete } from './writes/idempotentDelete.js'

// model

/** What a route is asked with. */
export interface RawArgs {
  readonly query?: Readonly<Record<string, string | number | boolean>>
  /** JSON. */
  readonly body?: m.Json
}

// pure helpers

/**
 * The tags of all operations. A test compares them; computing them would bundle every operation.
 * @internal
 */
export const everyTag: ReadonlyArray<string> = [
  'auth',
  'contrib',
  'fields',
  'organizations',
  'pipelines',
  'projects',
  'results',
  'sample groups',
  'samples',
  'search',
  'storage',
  'tags',
  'users',
  'work orders',
]

type Sent<A> = Op<A, Conflict | Forbidden | Invalid | NotFound>

type UndescribedOperation = Operation<RawArgs, string, 400 | 403 | 404>

const undescribedOperation = (method: Method, path: string, args: RawArgs): UndescribedOperation => ({
  id: 'rawRequest',
  method,
  path,
  parameters: Object.keys(args.query ?? {}).map((name) => ({ name, in: 'query', isRequired: false })),
  hasBody: args.body !== undefined,
  security: [[]],
  pagination: null,
  tags: [],
  // Nothing says what it changes.
  invalidates: everyTag,
  responses: {
    // Refusals have the same form on all routes.
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

const isPath = (path: unknown): boolean =>
  typeof path === 'string' && path.startsWith('/') && URL.canParse(path, 'http://host') && !path.includes('#')

// operation

/**
 * Asks any route of the server, with JSON; for those of the description, `typedClient` knows the
 * types. The path is sent as it is, from `/api/` on. A body that is no JSON is given as a string,
 * none as `null`. Nothing is cached; a write drops from the cache what it may change. A DELETE that
 * had to be sent again and then finds nothing has succeeded.
 *
 * @example
 * const found = rawRequest('GET', '/api/contrib/treeoflife/ancestors', { query: { query: 'Escherichia' } })
 */
export const rawRequest = (
  method: Method,
  path: `/${string}`,
  args: RawArgs = {},
): Op<m.Json, Conflict | Forbidden | Invalid | NotFound> => {
  if (!isPath(path)) return RTE.left(invalidArgument('path', 'must begin with a slash and hold no #'))
  // Callers without a compiler give `null` for what they do not give.
  const { query, body } = (args as RawArgs | null) ?? {}
  const given: RawArgs = { ...(query ? { query } : {}), ...(body === undefined ? {} : { body }) }
  const operation = undescribedOperation(method, path, given)
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const sent: Sent<string> = isRead ? request(operation, given) : write(operation, given)
  const settled: Sent<string | undefined> = method === 'DELETE' ? acceptRepeatedDelete(sent) : sent
  return F.pipe(
    settled,
    RTE.map((text) => jsonOf(text ?? '')),
  )
}
