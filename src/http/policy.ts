/**
 * When a request is sent again, and after how long: pure, so that it can be tested as a table.
 *
 * Only methods that may be repeated are (RFC 9110, 9.2.2): a POST that got no answer may have been carried out.
 * @since 0.1.0
 */
import { option as O } from 'fp-ts'

// model

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly maxAttempts: number
  /** The longest pause before the second attempt; it doubles with each further one. */
  readonly baseDelayMs: number
  readonly maxDelayMs: number
  /** A server that asks for a longer pause than this is not waited for. */
  readonly maxRetryAfterMs: number
}

/** What came of an attempt; `retryAfterMs` is what the server asked for. */
export type Outcome =
  | { readonly _tag: 'NoAnswer' }
  | { readonly _tag: 'Status'; readonly status: number; readonly retryAfterMs: number | null }

// constructors

export const defaultRetry: RetryPolicy = {
  maxAttempts: 4,
  baseDelayMs: 500,
  maxDelayMs: 15_000,
  maxRetryAfterMs: 60_000,
}

export const noRetry: RetryPolicy = { ...defaultRetry, maxAttempts: 1 }

// pure

const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
const transient: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** `Retry-After` in milliseconds: seconds, or an HTTP date (RFC 9110, 10.2.3); `null` when it says nothing usable. */
export const parseRetryAfter = (value: string | null, nowMs: number): number | null => {
  if (value === null) return null
  const text = value.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs)
}

/**
 * The pause before the next attempt; none when there should be no next one.
 *
 * Full jitter: anything between nothing and the doubling limit. A pause that the server asked for is kept, and the jitter added.
 */
export const retryDelayMs = (
  policy: RetryPolicy,
  exchange: { readonly method: string; readonly attempt: number; readonly random: number },
  outcome: Outcome,
): O.Option<number> => {
  if (exchange.attempt >= policy.maxAttempts || !repeatable.has(exchange.method)) return O.none
  const limitMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (exchange.attempt - 1))
  const jitterMs = Math.floor(exchange.random * limitMs)
  if (outcome._tag === 'NoAnswer') return O.some(jitterMs)
  if (!transient.has(outcome.status)) return O.none
  if (outcome.retryAfterMs === null) return O.some(jitterMs)
  return outcome.retryAfterMs > policy.maxRetryAfterMs ? O.none : O.some(outcome.retryAfterMs + jitterMs)
}
