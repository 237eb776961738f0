/** Sets the cache policy of an operation, a stream or an environment. @since 0.1.0 */
import type { CachePolicy } from '../../cache/CachePolicy.js'
import { modifyEnvironment } from '../Pangea.js'

/**
 * Returns the same operation, stream or environment with this cache policy; settings that the
 * policy leaves out stay as they were.
 *
 * No policy serves an entry that a write through the same cache has invalidated. Responses with
 * files are cached without their presigned URLs: `default` fetches them again, while `force-cache`
 * and `only-if-cached` return them without URLs.
 *
 * Errors: with `only-if-cached`, `NotCached` for a response that isn't in the cache. Writes are
 * sent in every mode.
 *
 * @example
 * const offline = pipe(pangea, cached({ mode: 'only-if-cached' }))
 * const recent = pipe(listSamples(library), cached({ ttlMs: 60_000, staleMs: 600_000 }))
 */
export const cached = (policy: Partial<CachePolicy>): ReturnType<typeof modifyEnvironment> =>
  modifyEnvironment((pangea) => ({ ...pangea, cachePolicy: { ...pangea.cachePolicy, ...policy } }))
