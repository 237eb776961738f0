/**
 * Limits that transfers share: how many requests may be in flight, and how many bytes per second.
 *
 * The number of requests adapts as TCP's window does: a store that responds with 503 or 429, or too
 * late, halves it; each round of successful responses raises it by one.
 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { isStorageFailure, classifyStorageFailure } from '../errors/classifyStorageFailure.js'
import type { Clock } from '../ports/Clock.js'
import { onAbort } from '../ports/onAbort.js'
import { clampConcurrency } from '../task/clampConcurrency.js'
import type { StoreFailure } from './ObjectStore.js'

// model

export interface TransferLimits {
  readonly limiter: Limiter
  readonly throttle: Throttle
}

export interface Limiter {
  /** Waits for a permit, in order of arrival, and runs the request. */
  readonly run: <A>(signal: AbortSignal, request: TE.TaskEither<StoreFailure, A>) => TE.TaskEither<StoreFailure, A>
  /** Waits for a permit for a response that the caller reads: release it after reading. */
  readonly acquire: (signal: AbortSignal) => Promise<Permit>
  readonly limit: () => number
}

export interface Permit {
  /** Only the first call counts. A failure that signals overload lowers the limit. */
  readonly release: (failure?: unknown) => void
}

export interface Throttle {
  /** Waits until this many bytes may be transferred, or until the signal fires. */
  readonly take: (bytes: number, signal: AbortSignal) => Promise<void>
  /** Larger chunks would make a slow transfer look stalled. */
  readonly pieceBytes: number
}

/** How many requests may be in flight: at least 1, at most `max`. */
export interface AdaptiveLimit {
  readonly limit: number
  readonly max: number
  /** Successful responses since the last change. */
  readonly successes: number
  /** How often the limit was halved. */
  readonly cuts: number
}

// pure

export const startLimit = (max: number): AdaptiveLimit => {
  const limit = clampConcurrency(max)
  return { limit, max: limit, successes: 0, cuts: 0 }
}

/** Counts a successful request. Raises the limit by one after a full round of them. */
export const raiseLimit = (state: AdaptiveLimit): AdaptiveLimit => {
  const successes = state.successes + 1
  if (successes < state.limit || state.limit === state.max)
    return { ...state, successes: Math.min(successes, state.limit) }
  return { ...state, limit: state.limit + 1, successes: 0 }
}

/**
 * Halves the limit after a failed request that started when the limit had been halved `cuts` times.
 * Ignores requests that started before the last cut, so that a burst of 503s halves the limit once.
 */
export const halveLimit = (state: AdaptiveLimit, cuts: number): AdaptiveLimit =>
  cuts < state.cuts
    ? state
    : { ...state, limit: Math.max(1, Math.floor(state.limit / 2)), successes: 0, cuts: state.cuts + 1 }

/** Whether a failure signals that the storage is overloaded: 503, 429, or a timeout. */
export const isSlowDown = (failure: unknown): boolean =>
  isStorageFailure(failure) && classifyStorageFailure(failure) === 'slowDown'

// constructors

export const makeLimiter = (max: number): Limiter => {
  let state: AdaptiveLimit = startLimit(max)
  let inFlight = 0
  const waiting = new Set<() => void>()
  const admit = (): void => {
    for (const start of waiting) {
      if (inFlight >= state.limit) return
      inFlight += 1
      waiting.delete(start)
      start()
    }
  }
  /** `false` when the signal fired first. */
  const isAdmitted = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(false)
      const forget = onAbort(signal, () => {
        if (waiting.delete(start)) resolve(false)
      })
      const start = (): void => {
        forget()
        resolve(true)
      }
      waiting.add(start)
      admit()
    })
  const acquire = async (signal: AbortSignal): Promise<Permit> => {
    const isCounted = await isAdmitted(signal)
    const { cuts } = state
    let isReleased = false
    return {
      release: (failure) => {
        if (isReleased) return
        isReleased = true
        if (failure === undefined) state = raiseLimit(state)
        else if (isSlowDown(failure)) state = halveLimit(state, cuts)
        if (isCounted) inFlight -= 1
        admit()
      },
    }
  }
  return {
    acquire,
    run: (signal, request) => async () => {
      const permit = await acquire(signal)
      try {
        const outcome = await request()
        permit.release(E.isLeft(outcome) ? outcome.left : undefined)
        return outcome
      } finally {
        // A caller's port may reject: its permit must not be lost.
        permit.release()
      }
    },
    limit: () => state.limit,
  }
}

export const unlimited: Throttle = { take: () => Promise.resolve(), pieceBytes: Number.POSITIVE_INFINITY }

const piecesPerSecond = 20

/** If `busyUntilMs` is further ahead than this, the wall clock was set back: start over. */
const longestDebtMs = 60_000

export const makeThrottle = (clock: Clock, bytesPerSecond: number | undefined): Throttle => {
  if (bytesPerSecond === undefined || !(bytesPerSecond > 0)) return unlimited
  let busyUntilMs = 0
  return {
    take: async (bytes, signal) => {
      const nowMs = clock.nowMs()
      const startMs = busyUntilMs - nowMs > longestDebtMs ? nowMs : Math.max(busyUntilMs, nowMs)
      busyUntilMs = startMs + (bytes * 1000) / bytesPerSecond
      if (startMs > nowMs) await clock.sleep(startMs - nowMs, signal)()
    },
    pieceBytes: Math.max(1, Math.ceil(bytesPerSecond / piecesPerSecond)),
  }
}

export const makeLimits = (clock: Clock, concurrency: number, bytesPerSecond: number | undefined): TransferLimits => ({
  limiter: makeLimiter(concurrency),
  throttle: makeThrottle(clock, bytesPerSecond),
})

// combinators

/** Splits chunks into pieces, each of which waits for the throttle. */
export const throttled = async function* (
  throttle: Throttle,
  signal: AbortSignal,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += throttle.pieceBytes) {
      const piece = chunk.subarray(at, at + throttle.pieceBytes)
      await throttle.take(piece.length, signal)
      yield piece
    }
  }
}
