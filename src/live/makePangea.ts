/**
 * Makes the Pangea environment from the platform's own parts, for Node and browsers.
 * @since 0.1.0
 */
import type { Cache } from '../cache/Cache.js'
import { type CachePolicy, defaultCachePolicy } from '../cache/CachePolicy.js'
import { noCache } from '../cache/drivers/noCache.js'
import { normalizePangeaEndpoint } from '../http/endpointUrl.js'
import { type Pangea, tokenSecurity } from '../ops/Pangea.js'
import { type Metrics, noMetrics } from '../ports/Metrics.js'
import { dropNullish, type HttpSettings, makeHttp } from './makeHttp.js'

/** The settings of an environment; only the endpoint has no default. */
export interface PangeaOptions extends HttpSettings {
  /**
   * The server's URL, for example `https://pangeabio.io`; a trailing slash or `/api` is dropped.
   */
  readonly endpoint: string
  /** From `login`; without one, or with a blank one, only public data can be read. */
  readonly token?: string | null | undefined
  /**
   * In place of `token`, in the form that an environment has it: an environment can be passed as
   * options.
   */
  readonly security?: Pangea['security']
  readonly defaultParameters?: Pangea['defaultParameters']
  /** Concurrent requests, for operations that need many. Default 4. */
  readonly concurrency?: number
  /** Default: none here, the filesystem cache in `pangea-fp/node`. */
  readonly cache?: Cache
  /**
   * How reads use the cache. Default: entries are fresh for 3 hours, minus up to a tenth at random.
   */
  readonly cachePolicy?: Partial<CachePolicy>
  readonly metrics?: Metrics
}

/**
 * Makes the environment for a server and a user; sends nothing yet. Never throws: the first request
 * rejects invalid settings.
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
    unconfirmedDeletes: null,
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
