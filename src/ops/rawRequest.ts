/** Sends JSON to any route of the server, whether the description has it or not. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import type { Method, Operation } from '../generated/operation.js'
import * as operations from '../generated/operations.js'
import { parseJson } from '../http/losslessJson.js'
import { request } from '../http/request.js'
import { write } from './caching/sendThroughCache.js'
import type { Op } from './Pangea.js'
import { acceptRepeatedDelete } from './writes/idempotentDelete.js'

// model

/** The query and body of a raw request. */
export interface RawArgs {
  readonly query?: Readonly<Record<string, string | number | boolean>>
  /** JSON. */
  readonly body?: m.Json
}

// pure helpers

/**
 * The tags of all operations. A list, because computing it would bundle every operation; a test
 * compares the two. @internal
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
  // The description doesn't say what the route changes.
  invalidates: everyTag,
  responses: {
    // All routes reject requests in the same form.
    ...operations.replaceSample.responses,
    ...operations.fetchSampleByName.responses,
    200: { 'application/json': 'text' },
    // The route may mean that the resource doesn't exist.
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
 * Sends JSON to any route of the server; `typedClient` knows the types of described routes. The
 * path is sent unchanged, starting with `/api/`. A response body that isn't JSON is returned as a
 * string, and an empty one as `null`. Nothing is cached; a write invalidates everything that it may
 * change. A DELETE that was sent twice and then finds nothing succeeds.
 *
 * @example
 * const found = rawRequest('GET', '/api/contrib/treeoflife/ancestors', { query: { query: 'Escherichia' } })
 */
export const rawRequest = (
  method: Method,
  path: `/${string}`,
  args: RawArgs = {},
): Op<m.Json, Conflict | Forbidden | Invalid | NotFound> => {
  if (!isPath(path)) return RTE.left(invalidArgument('path', 'must start with a slash and contain no #'))
  // Untyped callers pass `null` for missing arguments.
  const { query, body } = (args as RawArgs | null) ?? {}
  const given: RawArgs = { ...(query ? { query } : {}), ...(body === undefined ? {} : { body }) }
  const operation = undescribedOperation(method, path, given)
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const sent: Sent<string> = isRead ? request(operation, given) : write(operation, given)
  const repeatable: Sent<string | undefined> = method === 'DELETE' ? acceptRepeatedDelete(sent) : sent
  return F.pipe(
    repeatable,
    RTE.map((text) => jsonOf(text ?? '')),
  )
}
