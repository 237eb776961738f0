import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, type taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { StorageRefused } from '../../src/errors/TransferError.js'
import { defaultTransferRetry, noRetry, transientFailure, startAttempts, timedOut } from '../../src/task/retry.js'
import { bytesSource } from '../../src/transfer/Source.js'
import { download } from '../../src/transfer/download.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import { httpObjectStore } from '../../src/transfer/node/http/httpObjectStore.js'
import { transientOf, retryLimits, retryRequest } from '../../src/transfer/retryRequests.js'
import { upload } from '../../src/transfer/upload.js'
import { multipartPlan, seededBytes, useTransferFixture, smallPlan } from './fixture.js'
import { md5 } from './storageTestServer.js'

const { signal } = new AbortController()

/** A clock that advances during pauses and when the test says so. */
const movable = (random = 0.5) => {
  const state = { nowMs: 1_000_000, sleeps: [] as Array<number> }
  const ports = {
    clock: {
      nowMs: () => state.nowMs,
      sleep: (ms: number) => async () => {
        state.nowMs += ms
        state.sleeps.push(ms)
      },
    },
    random: { next: () => random },
  }
  return { state, ports }
}

const refused = (status: number, more: Partial<StorageRefused> = {}): StorageRefused => ({
  _tag: 'StorageRefused',
  method: 'PUT',
  url: 'http://s/k',
  status,
  code: '',
  part: null,
  attempt: 1,
  ...more,
})

describe('retryIf', () => {
  it('retries end when nothing has moved for two minutes, pauses included', async () => {
    const { state, ports } = movable()
    const attempts = startAttempts(ports, retryLimits({}), signal)
    const beganMs = state.nowMs
    do state.nowMs += 100
    while (await attempts.next(transientFailure))
    expect(state.nowMs - beganMs).toBeGreaterThanOrEqual(120_000)
    expect(state.nowMs - beganMs).toBeLessThan(121_000)
  })

  it('retries do not count the time in which a long attempt moves bytes', async () => {
    const { state, ports } = movable()
    const attempts = startAttempts(ports, retryLimits({}), signal)
    for (let n = 0; n < 5; n += 1) {
      // Ten minutes of bytes, all of which have to be sent again.
      for (let minute = 0; minute < 10; minute += 1) {
        state.nowMs += 60_000
        attempts.moved()
      }
      expect(await attempts.next(transientFailure)).toBe(true)
    }
    expect(attempts.count()).toBe(6)
  })

  it('retries end when every attempt moves bytes but none succeeds', async () => {
    const { state, ports } = movable()
    const attempts = startAttempts(ports, retryLimits({}), signal)
    do {
      state.nowMs += 60_000
      attempts.moved()
    } while (await attempts.next(transientFailure))
    expect(attempts.count()).toBeLessThan(30)
    expect(state.sleeps.reduce((a, b) => a + b)).toBe(120_000)
  })

  it('retries have their full budget again after bytes were stored', async () => {
    const { state, ports } = movable()
    const attempts = startAttempts(ports, retryLimits({}), signal)
    for (let n = 0; n < 200; n += 1) {
      state.nowMs += 30_000
      attempts.saved(2_000_000)
      expect(await attempts.next(transientFailure)).toBe(true)
    }
    // A connection that delivers this much restarts the backoff.
    expect(Math.max(...state.sleeps)).toBe(125)
  })

  it('one more attempt follows one that started in time and timed out', async () => {
    const { state, ports } = movable()
    const attempts = startAttempts(ports, retryLimits({}), signal)
    state.nowMs += 300_000
    expect(await attempts.next(timedOut)).toBe(true)
    state.nowMs += 300_000
    expect(await attempts.next(timedOut)).toBe(false)
  })

  it('retries wait as long as the storage requests, within the budget', async () => {
    const { state, ports } = movable(0)
    const attempts = startAttempts(ports, retryLimits({}), signal)
    expect(await attempts.next({ kind: 'transient', retryAfterMs: 8_000 })).toBe(true)
    expect(state.sleeps).toEqual([8_001])
    expect(await attempts.next({ kind: 'transient', retryAfterMs: 200_000 })).toBe(false)
  })

  it('retries stop at maxAttempts', async () => {
    const { ports } = movable()
    expect(await startAttempts(ports, retryLimits({ maxAttempts: 1 }), signal).next(transientFailure)).toBe(false)
    expect(await startAttempts(ports, retryLimits({ retry: noRetry }), signal).next(transientFailure)).toBe(false)
    const two = startAttempts(ports, retryLimits({ maxAttempts: 2 }), signal)
    expect([await two.next(transientFailure), await two.next(transientFailure)]).toEqual([true, false])
  })

  it('attempts are counted from 1 when the task runs again', async () => {
    const { ports } = movable()
    let runs = 0
    const task = retryRequest({ ports, retryLimits: retryLimits({ maxAttempts: 3 }), signal }, () => async () => {
      runs += 1
      return E.left({ _tag: 'NetworkError' })
    })
    await task()
    await Promise.all([task(), task()])
    expect(runs).toBe(9)
  })
})

describe('transientOf', () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 520])('transientOf retries the storage status %i', (status) => {
    expect(transientOf(refused(status))).toEqual({ kind: 'transient', retryAfterMs: null })
  })
  it.each([401, 403, 404, 409, 411, 412])('transientOf does not retry the storage status %i', (status) => {
    expect(transientOf(refused(status))).toBeNull()
  })
  it('transientOf retries errors of a gateway, but not those of the platform', () => {
    for (const status of [502, 503, 504, 520, 529])
      expect(transientOf({ _tag: 'ServerError', status })).toEqual(transientFailure)
    expect(transientOf({ _tag: 'NetworkError' })).toEqual(transientFailure)
    expect(transientOf({ _tag: 'Timeout' })).toEqual(timedOut)
    expect(transientOf({ _tag: 'RateLimited', retryAfterMs: 5000 })).toEqual({ kind: 'transient', retryAfterMs: 5000 })
    for (const failure of [{ _tag: 'ServerError', status: 500 }, { _tag: 'Forbidden' }, { _tag: 'Aborted' }])
      expect(transientOf(failure)).toBeNull()
  })
})

describe('a storage that requests a pause', () => {
  it.each([
    ['seconds', () => '8', 8_000],
    ['a date', () => new Date(Date.now() + 8_000).toUTCString(), 6_500],
  ])('httpObjectStore reports the Retry-After of a 503, as %s', async (_, header, leastMs) => {
    const server = createServer((_request, response) => {
      response.writeHead(503, { 'Retry-After': header() }).end('<Error><Code>SlowDown</Code></Error>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/k`
    const storage = httpObjectStore()
    const body = async function* () {
      yield Buffer.from('ACGT')
    }
    const failures = [
      await storage.putPart({ url, signal, body, lengthBytes: 4 })(),
      await storage.get({ url, signal, range: null, ifMatch: null })(),
      await storage.get({ url, signal, range: { start: 0, end: 4 }, ifMatch: '"e"' })(),
    ]
    storage.close()
    server.close()
    for (const failure of failures) {
      expect(failure).toMatchObject({ left: { _tag: 'StorageRefused', status: 503, code: 'SlowDown' } })
      const retryAfterMs =
        E.isLeft(failure) && failure.left._tag === 'StorageRefused' ? (failure.left.retryAfterMs ?? 0) : 0
      expect(retryAfterMs).toBeGreaterThanOrEqual(leastMs)
      expect(retryAfterMs).toBeLessThanOrEqual(8_000)
    }
  })
})

describe('a platform that is unavailable during a transfer', () => {
  const fixture = useTransferFixture()
  const bytes = seededBytes(30_000)

  it('upload retries every call to an unavailable platform', async () => {
    const away = <A>(call: TE.TaskEither<never, A>): TE.TaskEither<{ readonly _tag: 'Timeout' }, A> => {
      let calls = 0
      return async () => {
        calls += 1
        return calls < 4 ? E.left({ _tag: 'Timeout' }) : call()
      }
    }
    for (const plan of [smallPlan(bytes.length), multipartPlan(bytes.length, 10_000)]) {
      const { api } = fixture.api('k')
      const result = await upload(fixture.ports())({
        source: bytesSource('x', bytes),
        plan,
        api: {
          beginSmall: away(api.beginSmall as never),
          beginMultipart: (count) => away(api.beginMultipart(count) as never),
          complete: api.complete,
          presignedGet: away(api.presignedGet as never),
          record: (...args) => away(api.record(...args) as never),
        },
      })()
      expect(result).toMatchObject({ right: { verification: 'etag' } })
    }
  })

  it('download waits for an unavailable platform when its URL has expired, but not at its start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-away-'))
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    const answers: Array<E.Either<{ readonly _tag: 'Timeout' }, string>> = []
    const url: TE.TaskEither<{ readonly _tag: 'Timeout' }, string> = async () =>
      answers.shift() ?? E.right(fixture.server().objectUrl('k'))
    const get = () => download(fixture.ports())({ url, sink: fileSink(join(folder, 'x')) })()
    const gone = E.left({ _tag: 'Timeout' } as const)
    answers.push(gone)
    expect(await get()).toEqual(gone)
    fixture.server().injectFaults(/^GET/, { kind: 'status', status: 403, code: 'AccessDenied' })
    answers.push(E.right(fixture.server().objectUrl('k')), gone, gone, gone)
    expect(await get()).toMatchObject({ right: { verification: 'etag' } })
    await rm(folder, { recursive: true })
  })
})

it('the default retry budget of a transfer is two minutes', () => {
  expect(retryLimits({}).policy).toEqual(defaultTransferRetry)
  expect(defaultTransferRetry.budgetMs).toBe(120_000)
})
