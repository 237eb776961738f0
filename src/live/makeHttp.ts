/**
 * The environment of HTTP calls, made of the platform's own parts: runs in Node and in browsers.
 * @since 0.1.0
 */
import { fetchTransport } from '../http/drivers/fetch.js'
import { type DriftPolicy } from '../http/drift.js'
import { normalizeEndpoint } from '../http/endpoint.js'
import { type Http } from '../http/Http.js'
import { type Security } from '../http/Security.js'
import { type Transport } from '../http/Transport.js'
import { type Clock } from '../ports/Clock.js'
import { type Log, silent } from '../ports/Log.js'
import { type Random } from '../ports/Random.js'
import { defaultRetry, type RetryPolicy } from '../task/retry.js'
import { systemClock, systemRandom } from './systemClockAndRandom.js'

/** Settings of HTTP calls that have a default. */
export interface HttpSettings {
  /** For one attempt of one request. Default 60 s. */
  readonly timeoutMs?: number
  /** How long a request that failed in passing is sent again. Default: 30 s (`defaultRetry`). */
  readonly retry?: Partial<RetryPolicy>
  readonly signal?: AbortSignal | null
  /** What becomes of an answer that is not as described. Default `keep`; `refuse` is for tests. */
  readonly driftPolicy?: DriftPolicy
  /**
   * Receives each answer that was not as described and was given all the same. Looking for it takes
   * longer than decoding.
   */
  readonly onDrift?: Http['onDrift']
  readonly log?: Log
  readonly clock?: Clock
  readonly random?: Random
  /** Default: the platform's `fetch`. */
  readonly transport?: Transport
}

export interface HttpOptions extends HttpSettings {
  /**
   * The server's address with the base path of its API, for example
   * `https://tes.example.org/ga4gh/tes/v1`.
   */
  readonly endpoint: string | URL
  /** What lets requests in; without one, they are sent anonymously. */
  readonly security?: Security | null
  /**
   * Values for parameters of these names, for each operation that has one and is given no value.
   */
  readonly defaultParameters?: Readonly<Record<string, unknown>>
}

/**
 * Callers without a compiler give `undefined`, or `null`, for what they do not give, and perhaps no
 * options at all.
 */
export const dropNullish = <O extends object>(options: O): O =>
  Object.fromEntries(
    Object.entries((options as O | null | undefined) ?? {}).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  ) as O

/**
 * What is no address at all becomes an empty one, which the first request refuses as an
 * `InvalidArgument`.
 */
const endpointOf = (given: unknown): string =>
  normalizeEndpoint(given instanceof URL ? given.href : typeof given === 'string' ? given : '')

const defaults = {
  security: null,
  defaultParameters: {},
  timeoutMs: 60_000,
  signal: null,
  driftPolicy: 'keep',
  onDrift: null,
  log: silent,
  clock: systemClock,
  random: systemRandom,
} satisfies Omit<Http, 'endpoint' | 'transport' | 'retry'>

/**
 * Describes the server of an API, and what lets requests in; sends nothing yet. It never throws:
 * the first request refuses what can't be used.
 *
 * @example
 * const http = makeHttp({ endpoint: 'https://tes.example.org/ga4gh/tes/v1', security: { bearer: 'eyJ…' } })
 */
export const makeHttp = (options: HttpOptions): Http => {
  const given = dropNullish(options)
  return {
    ...defaults,
    transport: fetchTransport(),
    ...given,
    retry: { ...defaultRetry, ...dropNullish(given.retry ?? {}) },
    endpoint: endpointOf(given.endpoint),
  }
}
