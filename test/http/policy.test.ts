import { option as O } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRetry, type Outcome, parseRetryAfter, retryDelayMs } from '../../src/http/policy.js'

const status = (code: number, retryAfterMs: number | null = null): Outcome => ({
  _tag: 'Status',
  status: code,
  retryAfterMs,
})
const lost: Outcome = { _tag: 'NoAnswer' }
const at = (method: string, attempt = 1, random = 0.5) => ({ method, attempt, random })

describe('retryDelayMs', () => {
  it('repeats GET, PUT and DELETE after a lost connection and a passing failure of the server', () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      for (const outcome of [lost, status(429), status(502), status(503), status(504)]) {
        expect(O.isSome(retryDelayMs(defaultRetry, at(method), outcome)), `${method} ${JSON.stringify(outcome)}`).toBe(
          true,
        )
      }
    }
  })

  it('never repeats a POST or a PATCH: it may have been carried out', () => {
    for (const method of ['POST', 'PATCH']) {
      for (const outcome of [lost, status(429), status(503, 1000)]) {
        expect(retryDelayMs(defaultRetry, at(method), outcome)).toEqual(O.none)
      }
    }
  })

  it('does not repeat what will not pass by itself', () => {
    for (const code of [200, 400, 403, 404, 500, 501]) {
      expect(retryDelayMs(defaultRetry, at('GET'), status(code))).toEqual(O.none)
    }
  })

  it('stops after the last attempt', () => {
    expect(retryDelayMs(defaultRetry, at('GET', defaultRetry.maxAttempts - 1), lost)).not.toEqual(O.none)
    expect(retryDelayMs(defaultRetry, at('GET', defaultRetry.maxAttempts), lost)).toEqual(O.none)
  })

  it('pauses anywhere between nothing and a limit that doubles up to its bound', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const policy = { ...defaultRetry, maxAttempts: 100 }
          const limit = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1))
          const delay = retryDelayMs(policy, at('GET', attempt, random), lost)
          expect(delay).toEqual(O.some(Math.floor(random * limit)))
        },
      ),
    )
  })

  it('waits at least as long as the server asks, and gives up when that is too long', () => {
    expect(retryDelayMs(defaultRetry, at('GET', 1, 0), status(429, 7000))).toEqual(O.some(7000))
    expect(retryDelayMs(defaultRetry, at('GET', 1, 0), status(503, defaultRetry.maxRetryAfterMs + 1))).toEqual(O.none)
  })
})

describe('parseRetryAfter', () => {
  it('reads seconds and dates, and nothing else', () => {
    const now = Date.parse('2026-01-01T00:00:00Z')
    expect(parseRetryAfter('120', now)).toBe(120_000)
    expect(parseRetryAfter('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30_000)
    expect(parseRetryAfter('Wed, 31 Dec 2025 23:59:00 GMT', now)).toBe(0)
    expect(parseRetryAfter('soon', now)).toBeNull()
    expect(parseRetryAfter(null, now)).toBeNull()
  })
})
