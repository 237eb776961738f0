/** Combines key, tags and encoding into the `CacheSpec` of a Pangea response. @since 0.1.0 */
import { decodeCachedResponse, encodeCachedResponse } from './cachedResponse.js'
import { tagsOf } from './cacheTags.js'
import type { CachedRead, CacheSpec } from './Cache.js'
import { cacheKey } from './cacheKey.js'

/** Returns how the response to a request is cached. */
export const cacheSpecOf = <A>({
  operation,
  endpoint,
  identity,
  method,
  target,
  notCached,
}: CachedRead): CacheSpec<A> => ({
  operation: operation.id,
  key: cacheKey({ endpoint, identity, method, url: target }),
  tags: (value) => tagsOf({ operation, endpoint, identity, target }, () => JSON.stringify(value)),
  encode: encodeCachedResponse,
  decode: decodeCachedResponse(operation) as CacheSpec<A>['decode'],
  notCached,
})
