/** How an operation uses the cache, said from outside. @since 0.1.0 */
import { type CachePolicy } from '../../cache/CachePolicy.js'
import { modifyEnvironment } from '../Pangea.js'

/**
 * The same operation, stream or environment, reading as this policy says; what the policy does not say stays as it was.
 *
 * An entry of any age is not one of any truth: what a write through the same cache has changed is never served. Answers with files are kept
 * without their presigned addresses, so `default` asks for them anew, and `force-cache` and `only-if-cached` give them without.
 *
 * Errors: with `only-if-cached`, `NotCached` for what was not read before. Writes are sent whatever the mode.
 *
 * @example
 * const offline = pipe(pangea, cached({ mode: 'only-if-cached' }))
 * const recent = pipe(listSamples(library), cached({ ttlMs: 60_000, staleMs: 600_000 }))
 */
export const cached = (policy: Partial<CachePolicy>): ReturnType<typeof modifyEnvironment> =>
  modifyEnvironment((pangea) => ({ ...pangea, cachePolicy: { ...pangea.cachePolicy, ...policy } }))
