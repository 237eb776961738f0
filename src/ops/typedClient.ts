/**
 * An openapi-fetch client for Pangea: every route of the description, typed by its paths.
 * @since 0.1.0
 */
import * as operations from '../generated/operations.js'
import { type paths } from '../generated/paths.js'
import { type Interceptor, makeInterceptedClient, type TypedClient } from '../http/typedClient.js'
import { invalidateOnSuccess, withValidFilters } from './caching/cachedRequests.js'
import { type Pangea } from './Pangea.js'
import { acceptRepeatedDelete } from './writes/idempotentDelete.js'

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

const intercept: Interceptor<Pangea> = (operation, args, built, sent) => {
  if (isRead(operation.method)) return withValidFilters(args, sent)
  const written = withValidFilters(args, invalidateOnSuccess(operation, built)(sent))
  return operation.method === 'DELETE' ? acceptRepeatedDelete(written) : written
}

/**
 * An openapi-fetch client of an environment, typed by `paths`: the compiler checks path templates,
 * parameters and bodies. Calls are `TaskEither`s, with the token, timeout, retries, work order and
 * typed errors of the operations.
 *
 * Reads are not cached; a write drops from the cache what it changes. A DELETE that had to be sent
 * again and then finds nothing has succeeded. For a route that the description does not have, see
 * `rawRequest`.
 *
 * Errors: those of the route's documented statuses, and the common ones.
 *
 * @example
 * const client = typedClient(pangea)
 * const fetched = client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample.uuid } } })
 */
export const typedClient: (pangea: Pangea) => TypedClient<paths> = makeInterceptedClient<paths, Pangea>(
  operations,
  intercept,
)
