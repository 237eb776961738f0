/** The environment of the operations, made of the platform's own parts: runs in Node and in browsers. @since 0.1.0 */
import { type Cache } from '../cache/Cache.js'
import { type CachePolicy, defaultCachePolicy } from '../cache/CachePolicy.js'
import { noCache } from '../cache/drivers/none.js'
import { fetchTransport } from '../http/drivers/fetch.js'
import { type DriftPolicy } from '../http/drift.js'
import { normalEndpoint } from '../http/endpoint.js'
import { type Http } from '../http/Http.js'
import { normalToken } from '../http/token.js'
import { type Transport } from '../http/Transport.js'
import { type Pangea } from '../ops/Pangea.js'
import { type Clock } from '../ports/Clock.js'
import { type Log, silent } from '../ports/Log.js'
import { type Metrics, noMetrics } from '../ports/Metrics.js'
import { type Random } from '../ports/Random.js'
import { defaultRetry, type RetryPolicy } from '../task/retry.js'
import { systemClock, systemRandom } from './system.js'

/** What may be said of an environment; only the endpoint has no default. */
export interface Options {
  /** The server's address, for example `https://pangeabio.io`; a slash or `/api` at its end is dropped. */
  readonly endpoint: string
  /** From `login`; without one, or with a blank one, what is public can be read. */
  readonly token?: string | null | undefined
  /** For one attempt of one request. Default 60 s. */
  readonly timeoutMs?: number
  /** How long a request that failed in passing is sent again. Default: 30 s (`defaultRetry`). */
  readonly retry?: Partial<RetryPolicy>
  /** Requests under way at once, for operations that need many. Default 4. */
  readonly concurrency?: number
  readonly signal?: AbortSignal | null
  /** Default: none here, the filesystem's in `pangea-fp/node`. */
  readonly cache?: Cache
  /** How reads use it. Default: answers of up to 3 hours, less up to a tenth at random. */
  readonly cachePolicy?: Partial<CachePolicy>
  /** What becomes of an answer that is not as described. Default `keep`; `refuse` is for tests. */
  readonly driftPolicy?: DriftPolicy
  /** Told of each answer that was not as described, and given all the same. Looking for it takes longer than decoding. */
  readonly onDrift?: Http['onDrift']
  readonly log?: Log
  readonly metrics?: Metrics
  readonly clock?: Clock
  readonly random?: Random
  readonly transport?: Transport
}

const defaults = {
  timeoutMs: 60_000,
  concurrency: 4,
  onProgress: null,
  lostDeletes: null,
  workOrder: null,
  signal: null,
  cache: noCache,
  driftPolicy: 'keep',
  onDrift: null,
  log: silent,
  metrics: noMetrics,
  clock: systemClock,
  random: systemRandom,
} satisfies Omit<Pangea, 'endpoint' | 'token' | 'transport' | 'cachePolicy' | 'retry'>

/** Callers without a compiler give `undefined`, or `null`, for what they do not give, and perhaps no options at all. */
export const givenOptions = <O extends object>(options: O): O =>
  Object.fromEntries(
    Object.entries((options as O | null | undefined) ?? {}).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  ) as O

/** What is no address at all becomes an empty one, which the first request refuses as an `InvalidArgument`. */
const endpointOf = (given: unknown): string =>
  normalEndpoint(given instanceof URL ? given.href : typeof given === 'string' ? given : '')

/**
 * Describes a server and who is asking; asks nothing yet. It never throws: what can't be used is refused by the first request.
 *
 * @example
 * const pangea = makePangea({ endpoint: 'https://pangeabio.io' })
 */
export const makePangea = (options: Options): Pangea => {
  const given = givenOptions(options)
  return {
    ...defaults,
    transport: fetchTransport(),
    ...given,
    cachePolicy: { ...defaultCachePolicy, ...givenOptions(given.cachePolicy ?? {}) },
    retry: { ...defaultRetry, ...givenOptions(given.retry ?? {}) },
    token: normalToken(given.token),
    endpoint: endpointOf(given.endpoint),
  }
}
