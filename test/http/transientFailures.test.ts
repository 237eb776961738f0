import { describe, expect, it } from 'vitest'
import { causeOf } from '../../src/errors/Cause.js'
import { type AttemptOutcome, classifyOutcome } from '../../src/http/transientFailures.js'
import { parseRetryAfter } from '../../src/task/parseRetryAfter.js'
import { maybeFinal, transientFailure, timedOut } from '../../src/task/retry.js'

const status = (code: number, retryAfterMs: number | null = null): AttemptOutcome => ({
  _tag: 'Status',
  status: code,
  retryAfterMs,
})
const lost = (code: string): AttemptOutcome => ({
  _tag: 'Unreachable',
  cause: causeOf(new TypeError('fetch failed', { cause: Object.assign(new Error('lost'), { code }) })),
})
const tooLate: AttemptOutcome = { _tag: 'TimedOut', cause: causeOf(new Error('late')) }
const sent = (method: string, is500Documented = false) => ({ method, is500Documented })

const repeatable = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']
const transient = [408, 425, 429, 502, 503, 504, 520, 521, 524, 529]

describe('classifyOutcome', () => {
  it('classifyOutcome retries GET, PUT and DELETE if the server is busy or unavailable', () => {
    for (const method of repeatable) {
      expect(transient.map((code) => classifyOutcome(sent(method), status(code)))).toEqual(
        transient.map(() => transientFailure),
      )
      expect(classifyOutcome(sent(method), status(503, 8000))).toEqual({ kind: 'transient', retryAfterMs: 8000 })
    }
  })

  it('classifyOutcome retries GET, PUT and DELETE after a lost connection and after a timeout', () => {
    for (const method of repeatable) {
      for (const code of ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'EAI_AGAIN', 'ETIMEDOUT']) {
        expect(classifyOutcome(sent(method), lost(code))).toEqual(transientFailure)
      }
      expect(classifyOutcome(sent(method), tooLate)).toEqual(timedOut)
    }
  })

  it('classifyOutcome retries a 500 once, unless the operation documents it', () => {
    expect(classifyOutcome(sent('GET'), status(500))).toEqual(maybeFinal)
    expect(classifyOutcome(sent('GET', true), status(500))).toBeNull()
    expect(classifyOutcome(sent('GET', true), status(503))).toEqual(transientFailure)
  })

  it('classifyOutcome never retries a POST or PATCH that may have been carried out', () => {
    for (const method of ['POST', 'PATCH']) {
      for (const outcome of [
        lost('ECONNRESET'),
        lost('UND_ERR_SOCKET'),
        tooLate,
        status(500),
        status(429, 1000),
        status(503, 1000),
      ]) {
        expect(classifyOutcome(sent(method), outcome)).toBeNull()
      }
    }
  })

  it('classifyOutcome retries a POST or PATCH if no connection was established', () => {
    for (const method of ['POST', 'PATCH']) {
      expect(classifyOutcome(sent(method), lost('ECONNREFUSED'))).toEqual(transientFailure)
      expect(classifyOutcome(sent(method), lost('EAI_AGAIN'))).toEqual(transientFailure)
    }
  })

  it('classifyOutcome does not retry permanent failures', () => {
    for (const code of [200, 301, 400, 401, 403, 404, 407, 409, 501, 505, 519, 530]) {
      expect([code, classifyOutcome(sent('GET'), status(code))]).toEqual([code, null])
    }
    const certificates = ['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED']
    for (const code of [...certificates, 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER']) {
      expect([code, classifyOutcome(sent('GET'), lost(code))]).toEqual([code, null])
    }
    const cause = causeOf(new TypeError('Failed to fetch'))
    expect(classifyOutcome(sent('GET'), { _tag: 'Withheld', cause })).toBeNull()
    expect(classifyOutcome(sent('GET'), { _tag: 'Cancelled', cause })).toBeNull()
  })

  it('classifyOutcome retries an unknown host and a port that the platform forbids once', () => {
    expect(classifyOutcome(sent('GET'), lost('ENOTFOUND'))).toEqual(maybeFinal)
    const forbiddenPort = causeOf(new TypeError('fetch failed', { cause: new Error('bad port') }))
    expect(classifyOutcome(sent('GET'), { _tag: 'Unreachable', cause: forbiddenPort })).toEqual(maybeFinal)
  })
})

describe('parseRetryAfter', () => {
  it('parseRetryAfter reads seconds and dates, and nothing else', () => {
    const now = Date.parse('2026-01-01T00:00:00Z')
    expect(parseRetryAfter('120', now)).toBe(120_000)
    expect(parseRetryAfter('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30_000)
    expect(parseRetryAfter('Wed, 31 Dec 2025 23:59:00 GMT', now)).toBe(0)
    expect(parseRetryAfter('soon', now)).toBeNull()
    expect(parseRetryAfter(null, now)).toBeNull()
  })
})
