import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rate, observe, speedOf, startRate } from '../../src/transfer/progress.js'
import { throttled, makeThrottle } from '../../src/transfer/adaptiveLimits.js'

/** Simulates a transfer that moves these bytes every 100 ms. */
const moved = (steps: number, perStep: number, from: Rate = startRate(0)): Rate => {
  const [first = 0, firstBytes = 0] = [from.at(-1)?.atMs, from.at(-1)?.doneBytes]
  return Array.from({ length: steps }, (_, n) => n + 1).reduce(
    (rate, n) => observe(rate, { atMs: first + n * 100, doneBytes: firstBytes + n * perStep }),
    from,
  )
}

describe('speedOf', () => {
  it('speedOf returns null in the first half second', () => {
    expect(speedOf(moved(4, 1000), 100_000)).toEqual({ bytesPerSecond: null, etaMs: null })
  })

  it('speedOf returns bytes per second and the remaining time', () => {
    expect(speedOf(moved(20, 1000), 100_000)).toEqual({ bytesPerSecond: 10_000, etaMs: 8_000 })
  })

  it('speedOf returns no remaining time without a total size', () => {
    expect(speedOf(moved(20, 1000), null)).toEqual({ bytesPerSecond: 10_000, etaMs: null })
  })

  it('speedOf covers only the last seconds', () => {
    const faster = moved(150, 5000, moved(600, 1000))
    expect(speedOf(faster, null).bytesPerSecond).toBeCloseTo(50_000, -3)
  })

  it('speedOf falls to 0 without a remaining time while nothing moves', () => {
    const still = Array.from({ length: 600 }).reduce<Rate>(
      (rate) => observe(rate, { atMs: (rate.at(-1)?.atMs ?? 0) + 100, doneBytes: 20_000 }),
      moved(20, 1000),
    )
    expect(speedOf(still, 100_000)).toEqual({ bytesPerSecond: 0, etaMs: null })
  })

  it('speedOf is never negative', () => {
    const back = observe(moved(20, 1000), { atMs: 3000, doneBytes: 0 })
    expect(speedOf(back, 1000).bytesPerSecond).toBe(0)
  })

  it('speedOf ignores bytes from an earlier run', () => {
    expect(speedOf(moved(20, 1000, startRate(0, 1_000_000)), 1_100_000)).toEqual({
      bytesPerSecond: 10_000,
      etaMs: 8_000,
    })
  })

  it('observe keeps a few dozen samples', () => {
    const steps = fc.array(fc.record({ ms: fc.nat(400), bytes: fc.nat(1e6) }), { maxLength: 2000 })
    fc.assert(
      fc.property(steps, (all) => {
        const end = all.reduce<Rate>(
          (rate, { ms, bytes }) =>
            observe(rate, { atMs: (rate.at(-1)?.atMs ?? 0) + ms, doneBytes: (rate.at(-1)?.doneBytes ?? 0) + bytes }),
          startRate(0),
        )
        return end.length <= 45
      }),
    )
  })
})

describe('makeThrottle', () => {
  const clockOf = () => {
    const state = { nowMs: 0, slept: 0 }
    return {
      state,
      clock: {
        nowMs: () => state.nowMs,
        sleep: (ms: number) => async () => {
          state.nowMs += ms
          state.slept += ms
        },
      },
    }
  }
  const { signal } = new AbortController()
  const chunks = async function* (...sizes: ReadonlyArray<number>) {
    for (const size of sizes) yield new Uint8Array(size)
  }

  it('the throttle limits the rate, whatever the chunk sizes', async () => {
    for (const sizes of [[1_000_000], [300_000, 700_000], Array.from({ length: 100 }, () => 10_000)]) {
      const { state, clock } = clockOf()
      let got = 0
      for await (const piece of throttled(makeThrottle(clock, 100_000), signal, chunks(...sizes))) got += piece.length
      expect(got).toBe(1_000_000)
      expect(state.nowMs).toBeGreaterThan(9_800)
      expect(state.nowMs).toBeLessThanOrEqual(10_000)
    }
  })

  it('the throttle limits the combined rate of all its users', async () => {
    const { state, clock } = clockOf()
    const throttle = makeThrottle(clock, 1000)
    await Promise.all([1, 2, 3].map(() => throttle.take(1000, signal)))
    await throttle.take(1, signal)
    expect(state.slept).toBeGreaterThanOrEqual(3000)
  })

  it('throttled yields chunks small enough to show progress on a slow connection', async () => {
    const { clock } = clockOf()
    const pieces: Array<number> = []
    for await (const piece of throttled(makeThrottle(clock, 20_000), signal, chunks(3_500))) pieces.push(piece.length)
    expect(pieces).toEqual([1000, 1000, 1000, 500])
  })

  it('makeThrottle without a limit never waits', async () => {
    const { state, clock } = clockOf()
    const pieces: Array<number> = []
    for (const limit of [undefined, 0, -1, Number.NaN])
      for await (const piece of throttled(makeThrottle(clock, limit), signal, chunks(3_500))) pieces.push(piece.length)
    expect(pieces).toEqual([3500, 3500, 3500, 3500])
    expect(state.slept).toBe(0)
  })
})
