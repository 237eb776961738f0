import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/ports/Clock.js'
import {
  maybeFinal,
  noRetry,
  type TransientFailure,
  transientFailure,
  retry,
  retryPauseMs,
  timedOut,
  type UsedAttempts,
} from '../../src/task/retry.js'

const policy = { budgetMs: 30_000, baseDelayMs: 500, maxDelayMs: 10_000 }
const first: UsedAttempts = { count: 1, elapsedMs: 0, lastStartMs: 0, maybeFinalCount: 0, random: 0.5 }
const requested = (retryAfterMs: number): TransientFailure => ({ kind: 'transient', retryAfterMs })

describe('retryPauseMs', () => {
  it('retryPauseMs returns a random pause up to a limit that doubles up to its maximum', () => {
    const limits = [1, 2, 3, 4, 5, 6, 7, 40].map((count) =>
      retryPauseMs(policy, transientFailure, { ...first, count, random: 0.999999 }),
    )
    expect(limits).toEqual([499, 999, 1999, 3999, 7999, 9999, 9999, 9999])
    expect(retryPauseMs(policy, transientFailure, { ...first, random: 0.5 })).toEqual(250)
    expect(retryPauseMs(policy, transientFailure, { ...first, random: 0 })).toEqual(1)
  })

  it('retryPauseMs starts the last attempt when the budget ends, and none later', () => {
    expect(retryPauseMs(policy, transientFailure, { ...first, count: 9, elapsedMs: 29_900 })).toEqual(100)
    expect(retryPauseMs(policy, transientFailure, { ...first, count: 9, elapsedMs: 30_000 })).toEqual(null)
    expect(retryPauseMs(policy, transientFailure, { ...first, count: 2, elapsedMs: 90_000 })).toEqual(null)
  })

  it('retryPauseMs allows exactly one more attempt after one that started in time and timed out', () => {
    const late: UsedAttempts = { ...first, elapsedMs: 60_000 }
    expect(retryPauseMs(policy, timedOut, late)).toEqual(250)
    expect(retryPauseMs(policy, timedOut, { ...late, count: 2, lastStartMs: 60_250, elapsedMs: 120_250 })).toEqual(null)
  })

  it('retryPauseMs waits as long as the server requests, and stops if that exceeds the budget', () => {
    expect(retryPauseMs(policy, requested(8000), first)).toEqual(8250)
    expect(retryPauseMs(policy, requested(29_900), first)).toEqual(30_000)
    expect(retryPauseMs(policy, requested(30_001), first)).toEqual(null)
    expect(retryPauseMs(policy, requested(8000), { ...first, elapsedMs: 25_000 })).toEqual(null)
  })

  it('retryPauseMs retries a maybeFinal failure once', () => {
    expect(retryPauseMs(policy, maybeFinal, { ...first, maybeFinalCount: 1 })).toEqual(250)
    expect(retryPauseMs(policy, maybeFinal, { ...first, count: 2, maybeFinalCount: 2 })).toEqual(null)
  })

  it('retryPauseMs allows no retry without a budget', () => {
    for (const failure of [transientFailure, timedOut, maybeFinal, requested(0)]) {
      expect(retryPauseMs(noRetry, failure, { ...first, maybeFinalCount: 1 })).toEqual(null)
      expect(retryPauseMs({ ...policy, budgetMs: NaN }, failure, { ...first, maybeFinalCount: 1 })).toEqual(null)
    }
  })
})

/** A clock that advances by sleeping, and by `pass`. */
const movedClock = (): Clock & { readonly pass: (ms: number) => void } => {
  let nowMs = 1_000_000
  const pass = (ms: number): void => void (nowMs += ms)
  return { nowMs: () => nowMs, sleep: (ms) => async () => pass(ms), pass }
}

describe('retry', () => {
  /**
   * Runs attempts with these durations and results, the last one repeatedly; returns when each
   * started, relative to the first.
   */
  const startsOf = async (
    attempts: ReadonlyArray<readonly [tookMs: number, failure: TransientFailure | null]>,
    random: () => number = () => 0.5,
    clock = movedClock(),
  ): Promise<ReadonlyArray<number>> => {
    const starts: Array<number> = []
    const beganMs = clock.nowMs()
    await retry({ clock, random: { next: random } })<TransientFailure | null>(
      { policy, classify: (failure) => failure, signal: null },
      (count) => async () => {
        starts.push(clock.nowMs() - beganMs)
        const [tookMs, failure] = attempts[Math.min(count, attempts.length) - 1] ?? [0, null]
        clock.pass(tookMs)
        return failure
      },
    )()
    return starts
  }

  it('retry stops at the first final result', async () => {
    expect(
      await startsOf([
        [10, transientFailure],
        [10, transientFailure],
        [10, null],
      ]),
    ).toEqual([0, 260, 770])
  })

  it('retry counts the duration of attempts', async () => {
    expect(await startsOf([[14_000, transientFailure]])).toEqual([0, 14_250, 28_750])
  })

  it('retry makes one more attempt if the timeout is longer than the budget', async () => {
    expect(await startsOf([[60_000, timedOut]])).toEqual([0, 60_250])
  })

  it('retry starts no attempt after the budget, whatever the jitter and the attempts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(40_000), fc.constantFrom(transientFailure, maybeFinal, requested(700), requested(20_000))),
          {
            minLength: 1,
          },
        ),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        async (attempts, chances) => {
          let drawn = 0
          const starts = await startsOf(attempts, () => Math.max(0.01, chances[drawn++ % chances.length] ?? 0))
          expect(Math.max(...starts)).toBeLessThanOrEqual(policy.budgetMs)
        },
      ),
    )
  })

  it('retry stops even if the clock stands still', async () => {
    const still = { ...movedClock(), sleep: () => async () => undefined }
    expect((await startsOf([[0, transientFailure]], () => 0.5, still)).length).toBeLessThan(20)
  })

  it('retry makes no further attempt once its signal has fired, before or during a pause', async () => {
    for (const when of ['attempt', 'pause']) {
      const controller = new AbortController()
      const clock = { ...movedClock(), sleep: () => async () => controller.abort() }
      let runs = 0
      await retry({ clock, random: { next: () => 0.5 } })(
        { policy, classify: () => transientFailure, signal: controller.signal },
        () => async () => {
          runs += 1
          if (when === 'attempt') controller.abort()
        },
      )()
      expect(runs).toBe(1)
    }
  })

  it('retry can be run twice', async () => {
    let runs = 0
    const task = retry({ clock: movedClock(), random: { next: () => 0.5 } })(
      { policy, classify: () => maybeFinal, signal: null },
      () => async () => void (runs += 1),
    )
    await task()
    await task()
    expect(runs).toBe(4)
  })
})
