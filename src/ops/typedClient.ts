/** An openapi-fetch client for every route of Pangea's description, typed by path. @since 0.1.0 */
import * as operations from '../generated/operations.js'
import type { paths } from '../generated/paths.js'
import { type Interceptor, makeInterceptedClient, type TypedClient } from '../http/typedClient.js'
import { invalidateOnSuccess, withValidArguments } from './caching/sendThroughCache.js'
import type { Pangea } from './Pangea.js'
import { acceptRepeatedDelete } from './writes/idempotentDelete.js'

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

const intercept: Interceptor<Pangea> = (operation, args, built, sent) => {
  if (isRead(operation.method)) return withValidArguments(args, sent)
  const checkedWrite = withValidArguments(args, invalidateOnSuccess(operation, built)(sent))
  return operation.method === 'DELETE' ? acceptRepeatedDelete(checkedWrite) : checkedWrite
}

/**
 * Builds an openapi-fetch client for an environment, typed by `paths`: the compiler checks path
 * templates, parameters and bodies. Calls are `TaskEither`s, with the token, timeout, retries, work
 * order and typed errors of the operations.
 *
 * Reads aren't cached; a write invalidates what it changes. A DELETE that was sent twice and then
 * finds nothing succeeds. For a route that the description doesn't have, use `rawRequest`.
 *
 * Errors: those of the route's documented statuses, and those of every request.
 *
 * @example
 * const client = typedClient(pangea)
 * const fetched = client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample.uuid } } })
 */
export const typedClient: (pangea: Pangea) => TypedClient<paths> = makeInterceptedClient<paths, Pangea>(
  operations,
  intercept,
)
