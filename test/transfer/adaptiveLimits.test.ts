import { either as E, taskEither as TE } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdaptiveLimit, startLimit, raiseLimit, halveLimit } from '../../src/transfer/adaptiveLimits.js'
import { makeLimiter } from '../../src/transfer/adaptiveLimits.js'
import { isSlowDown } from '../../src/transfer/adaptiveLimits.js'
import type { StoreFailure } from '../../src/transfer/ObjectStore.js'

const times = (count: number, step: (state: AdaptiveLimit) => AdaptiveLimit, state: AdaptiveLimit): AdaptiveLimit =>
  count === 0 ? state : times(count - 1, step, step(state))

describe('raiseLimit and halveLimit', () => {
  it('halveLimit halves the limit down to one', () => {
    const cut = (state: AdaptiveLimit): AdaptiveLimit => halveLimit(state, state.cuts)
    expect([0, 1, 2, 3, 4].map((n) => times(n, cut, startLimit(8)).limit)).toEqual([8, 4, 2, 1, 1])
  })

  it('halveLimit halves once for a burst of failures of concurrent requests', () => {
    expect(times(8, (state) => halveLimit(state, 0), startLimit(8)).limit).toBe(4)
  })

  it('raiseLimit adds one per round of successes, up to the maximum', () => {
    const low = halveLimit(halveLimit(startLimit(4), 0), 1)
    expect(low.limit).toBe(1)
    expect([1, 2, 3, 5, 6, 1000].map((n) => times(n, raiseLimit, low).limit)).toEqual([2, 2, 3, 3, 4, 4])
  })

  it('the limit stays between one and the maximum', () => {
    const events = fc.array(fc.constantFrom('answered', 'slowed', 'late'), { maxLength: 300 })
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 40 }), events, (max, happened) => {
        const end = happened.reduce(
          (state, event) =>
            event === 'answered'
              ? raiseLimit(state)
              : halveLimit(state, event === 'late' ? state.cuts - 1 : state.cuts),
          startLimit(max),
        )
        return end.limit >= 1 && end.limit <= Math.max(1, max) && Number.isInteger(end.limit)
      }),
    )
  })
})

const refused = (status: number, code = ''): StoreFailure => ({
  _tag: 'StorageRefused',
  method: 'PUT',
  url: 'https://s3.example/k',
  status,
  code,
  part: null,
  attempt: 1,
})

describe('makeLimiter', () => {
  const { signal } = new AbortController()
  const request = () => {
    const control = { isOpen: false, end: (_: E.Either<StoreFailure, string>): void => undefined }
    const task: TE.TaskEither<StoreFailure, string> = () => {
      control.isOpen = true
      return new Promise((resolve) => (control.end = resolve))
    }
    return { control, task }
  }
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }

  it('the limiter admits requests up to its limit, in order', async () => {
    const limiter = makeLimiter(2)
    const requests = Array.from({ length: 4 }, request)
    const all = Promise.all(requests.map(({ task }) => limiter.run(signal, task)()))
    const open = (): ReadonlyArray<boolean> => requests.map(({ control }) => control.isOpen)
    await turns()
    expect(open()).toEqual([true, true, false, false])
    requests[1]?.control.end(E.right('b'))
    await turns()
    expect(open()).toEqual([true, true, true, false])
    requests.forEach(({ control }, i) => control.end(E.right(String(i))))
    await turns()
    requests[3]?.control.end(E.right('3'))
    expect(await all).toEqual([E.right('0'), E.right('b'), E.right('2'), E.right('3')])
  })

  it('the limiter admits fewer requests after SlowDown, and more again after successes', async () => {
    const limiter = makeLimiter(4)
    const storm = Array.from({ length: 4 }, () => limiter.run(signal, TE.left(refused(503, 'SlowDown')))())
    await Promise.all(storm)
    expect(limiter.limit()).toBe(2)
    for (let n = 0; n < 20; n += 1) await limiter.run(signal, TE.right('ok'))()
    expect(limiter.limit()).toBe(4)
  })

  it('the limiter releases the permit of a request that rejects', async () => {
    const limiter = makeLimiter(1)
    await expect(limiter.run(signal, () => Promise.reject(new Error('broken port')))()).rejects.toThrow('broken port')
    expect(await limiter.run(signal, TE.right('next'))()).toEqual(E.right('next'))
    expect(makeLimiter(Number.NaN).limit()).toBe(1)
  })

  it('the limiter stops waiting when the signal fires', async () => {
    const limiter = makeLimiter(1)
    const first = request()
    const stopper = new AbortController()
    void limiter.run(signal, first.task)()
    const stopped = limiter.run(stopper.signal, TE.left(refused(0)))()
    await turns()
    stopper.abort()
    expect(await stopped).toEqual(E.left(refused(0)))
    // It did not lose the permit of another request.
    const next = limiter.run(signal, TE.right('next'))()
    first.control.end(E.right('first'))
    expect(await next).toEqual(E.right('next'))
  })

  it.each([
    [refused(503), true],
    [refused(429), true],
    [refused(400, 'RequestTimeout'), true],
    [refused(500, 'InternalError'), false],
    [refused(403, 'AccessDenied'), false],
    [
      {
        _tag: 'StorageUnreachable',
        method: 'PUT',
        url: '',
        part: null,
        attempt: 1,
        cause: { name: 'E', message: '', code: 'ETIMEDOUT' },
      } as const,
      true,
    ],
    [
      {
        _tag: 'StorageUnreachable',
        method: 'PUT',
        url: '',
        part: null,
        attempt: 1,
        cause: { name: 'E', message: '', code: 'ECONNRESET' },
      } as const,
      false,
    ],
  ])('isSlowDown(%j) is %s', (failure, isSign) => {
    expect(isSlowDown(failure)).toBe(isSign)
  })
})
