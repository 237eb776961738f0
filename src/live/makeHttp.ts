/**
 * Makes the environment of HTTP calls from the platform's own parts, for Node and browsers.
 * @since 0.1.0
 */
import { fetchTransport } from '../http/drivers/fetch.js'
import type { DriftPolicy } from '../http/drift.js'
import { normalizeEndpoint } from '../http/endpointUrl.js'
import type { Http } from '../http/Http.js'
import type { Security } from '../http/Security.js'
import type { Transport } from '../http/Transport.js'
import type { Clock } from '../ports/Clock.js'
import { type Log, silent } from '../ports/Log.js'
import type { Random } from '../ports/Random.js'
import { defaultRetry, type RetryPolicy } from '../task/retry.js'
import { systemClock, systemRandom } from './systemClockAndRandom.js'

/** The settings of HTTP calls that have a default. */
export interface HttpSettings {
  /** For one attempt of one request. Default 60 s. */
  readonly timeoutMs?: number
  /** How long transient failures are retried. Default: 30 s (`defaultRetry`). */
  readonly retry?: Partial<RetryPolicy>
  readonly signal?: AbortSignal | null
  /**
   * How responses that don't match the description are handled. Default `keep`; `refuse` is for
   * tests.
   */
  readonly driftPolicy?: DriftPolicy
  /**
   * Receives the mismatches of each response that was accepted despite them. The check takes longer
   * than decoding.
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
   * The server's URL with the base path of its API, for example
   * `https://tes.example.org/ga4gh/tes/v1`.
   */
  readonly endpoint: string | URL
  /** The credential; without one, requests are sent anonymously. */
  readonly security?: Security | null
  /**
   * Parameter values by name, for every operation that has the parameter and is called without a
   * value for it.
   */
  readonly defaultParameters?: Readonly<Record<string, unknown>>
}

/**
 * Drops `undefined` and `null`, which JavaScript callers pass for omitted options; they may also
 * omit the options altogether.
 */
export const dropNullish = <O extends object>(options: O): O =>
  Object.fromEntries(
    Object.entries((options as O | null | undefined) ?? {}).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  ) as O

/**
 * A value that isn't a URL becomes an empty one, which the first request rejects as an
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
 * Makes the environment for an API's server; sends nothing yet. Never throws: the first request
 * rejects invalid settings.
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
