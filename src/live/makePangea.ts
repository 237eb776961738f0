/**
 * The environment of the operations, made of the platform's own parts: runs in Node and in
 * browsers.
 * @since 0.1.0
 */
import { type Cache } from '../cache/Cache.js'
import { type CachePolicy, defaultCachePolicy } from '../cache/CachePolicy.js'
import { noCache } from '../cache/drivers/noCache.js'
import { normalizePangeaEndpoint } from '../http/endpoint.js'
import { type Pangea, tokenSecurity } from '../ops/Pangea.js'
import { type Metrics, noMetrics } from '../ports/Metrics.js'
import { dropNullish, type HttpSettings, makeHttp } from './makeHttp.js'

/** The settings of an environment; only the endpoint has no default. */
export interface PangeaOptions extends HttpSettings {
  /**
   * The server's address, for example `https://pangeabio.io`; a slash or `/api` at its end is
   * dropped.
   */
  readonly endpoint: string
  /** From `login`; without one, or with a blank one, what is public can be read. */
  readonly token?: string | null | undefined
  /** In place of `token`, as an environment has it: an environment can be given as options. */
  readonly security?: Pangea['security']
  readonly defaultParameters?: Pangea['defaultParameters']
  /** Requests under way at once, for operations that need many. Default 4. */
  readonly concurrency?: number
  /** Default: none here, the filesystem's in `pangea-fp/node`. */
  readonly cache?: Cache
  /** How reads use it. Default: answers of up to 3 hours, less up to a tenth at random. */
  readonly cachePolicy?: Partial<CachePolicy>
  readonly metrics?: Metrics
}

/**
 * Describes a server and who is asking; asks nothing yet. It never throws: what can't be used is
 * refused by the first request.
 *
 * @example
 * const pangea = makePangea({ endpoint: 'https://pangeabio.io' })
 */
export const makePangea = (options: PangeaOptions): Pangea => {
  const { token, cachePolicy, ...given } = dropNullish(options)
  const http = makeHttp(given)
  return {
    concurrency: 4,
    onProgress: null,
    lostDeletes: null,
    cache: noCache,
    metrics: noMetrics,
    ...given,
    ...http,
    cachePolicy: { ...defaultCachePolicy, ...dropNullish(cachePolicy ?? {}) },
    endpoint: normalizePangeaEndpoint(http.endpoint),
    security: options?.token === undefined ? (given.security ?? null) : tokenSecurity(token),
    defaultParameters: given.defaultParameters ?? {},
  }
}
