/**
 * Retries transient failures within a time budget, with exponential backoff and jitter.
 *
 * The API and transfers share this policy; each decides which of its failures are transient.
 * @since 0.1.0
 */
import type { task as T } from 'fp-ts'
import type { Clock } from '../ports/Clock.js'
import type { Random } from '../ports/Random.js'

// model

/** How long to retry. */
export interface RetryPolicy {
  /**
   * No attempt starts later than this after the start of the first one; `0` allows one attempt. An
   * attempt that starts in time and then times out is followed by one more, however long it took.
   */
  readonly budgetMs: number
  /** The longest pause before the second attempt; it doubles with each further one. */
  readonly baseDelayMs: number
  /** The longest pause before any attempt, unless the server requests a longer one. */
  readonly maxDelayMs: number
}

/** A failure that a retry may resolve. */
export interface TransientFailure {
  /**
   * `transient`: the same request may succeed later. `timedOut`: so may this one, although it used
   * up time of the budget. `maybeFinal`: it is probably the final response, so it is retried once
   * only.
   */
  readonly kind: 'transient' | 'timedOut' | 'maybeFinal'
  /** The pause that the server requests (`Retry-After`); `null` if it requests none. */
  readonly retryAfterMs: number | null
}

export interface RetryLimits {
  readonly policy: RetryPolicy
  /** Caps the attempts, whatever the policy allows; `Infinity` for no cap. */
  readonly maxAttempts: number
}

export interface RetryPorts {
  readonly clock: Clock
  readonly random: Random
}

/** The number and the duration of the attempts so far. */
export interface UsedAttempts {
  /** The number of attempts. */
  readonly count: number
  /** From the start of the first one until now. */
  readonly elapsedMs: number
  /** From the start of the first one to the start of the last one. */
  readonly lastStartMs: number
  /** How many of them, including the last one, ended with a `maybeFinal` failure. */
  readonly maybeFinalCount: number
  /** At least 0, less than 1. */
  readonly random: number
}

/**
 * The attempts at one request.
 *
 * Only time without progress uses the budget: pauses, and each attempt after its last byte.
 * Otherwise a part that takes longer than the budget would have no second attempt. Saved bytes,
 * which the next attempt doesn't transfer again, restore the complete budget, so a transfer of ten
 * hours has as much of it in its last minute as in its first.
 */
export interface Attempts {
  /** The number of the running attempt, from 1. */
  readonly count: () => number
  /** Reports bytes that the next attempt has to transfer again. */
  readonly moved: () => void
  /** Reports bytes that no attempt has to transfer again. */
  readonly saved: (bytes: number) => void
  /** Waits, then starts the next attempt; `false` if there is none. */
  readonly next: (failure: TransientFailure) => Promise<boolean>
}

/**
 * This many saved bytes reset the count of attempts: a connection that breaks now and then needs no
 * long pauses.
 */
const resetAfterBytes = 1024 * 1024

// constructors

/** For requests to the API: half a minute. */
export const defaultRetry: RetryPolicy = { budgetMs: 30_000, baseDelayMs: 500, maxDelayMs: 10_000 }

/** For files, which take longer to restart: two minutes. */
export const defaultTransferRetry: RetryPolicy = { budgetMs: 120_000, baseDelayMs: 250, maxDelayMs: 20_000 }

/** Allows one attempt. */
export const noRetry: RetryPolicy = { ...defaultRetry, budgetMs: 0 }

export const transientFailure: TransientFailure = { kind: 'transient', retryAfterMs: null }
export const timedOut: TransientFailure = { kind: 'timedOut', retryAfterMs: null }
export const maybeFinal: TransientFailure = { kind: 'maybeFinal', retryAfterMs: null }

// pure

/** Without a minimum, jitter could allow any number of requests in no time. */
const minPauseMs = 1

/**
 * Returns the pause before the next attempt; `null` if there should be none.
 *
 * Full jitter: a random pause up to a limit that doubles, so that many clients don't come back at
 * the same time. Jitter is added to a pause that the server requests; if that pause exceeds the
 * remaining budget, there is no next attempt. Otherwise the last attempt starts when the budget
 * ends, not earlier because its pause happened to be long.
 */
export const retryPauseMs = (policy: RetryPolicy, failure: TransientFailure, attempts: UsedAttempts): number | null => {
  const leftMs = policy.budgetMs - attempts.elapsedMs
  if (failure.kind === 'maybeFinal' && attempts.maybeFinalCount > 1) return null
  const isOneMoreDue = failure.kind === 'timedOut' && attempts.lastStartMs < policy.budgetMs
  // Not `<= 0`, so that a budget of `NaN` allows nothing.
  const isInTime = leftMs > 0
  if (!isInTime && !isOneMoreDue) return null
  const limitMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempts.count - 1))
  const jitterMs = Math.max(minPauseMs, Math.floor(attempts.random * limitMs))
  if (!isInTime) return jitterMs
  const wantedMs = failure.retryAfterMs ?? 0
  return wantedMs > leftMs ? null : Math.min(leftMs, wantedMs + jitterMs)
}

// combinators

export const startAttempts = (
  { clock, random }: RetryPorts,
  { policy, maxAttempts }: RetryLimits,
  signal: AbortSignal | null,
): Attempts => {
  let count = 1
  let maybeFinalCount = 0
  let isStopped = false
  /** Time without progress before this attempt. */
  let idleMs = 0
  let lastMs = clock.nowMs()
  let keptBytes = 0
  return {
    count: () => count,
    moved: () => {
      lastMs = clock.nowMs()
    },
    saved: (bytes) => {
      lastMs = clock.nowMs()
      idleMs = 0
      keptBytes += bytes
    },
    next: async (failure) => {
      if (keptBytes >= resetAfterBytes) {
        count = 0
        maybeFinalCount = 0
      }
      if (failure.kind === 'maybeFinal') maybeFinalCount += 1
      if (count >= maxAttempts || isStopped) return false
      // A wall clock may be set back; at least the pauses have passed.
      const elapsedMs = idleMs + Math.max(0, clock.nowMs() - lastMs)
      const used = { count: Math.max(1, count), elapsedMs, lastStartMs: idleMs, maybeFinalCount, random: random.next() }
      const pauseMs = retryPauseMs(policy, failure, used)
      if (pauseMs === null) return false
      await clock.sleep(pauseMs, signal ?? undefined)()
      isStopped = signal?.aborted === true
      idleMs = elapsedMs + pauseMs
      count += 1
      keptBytes = 0
      lastMs = clock.nowMs()
      return true
    },
  }
}

interface RetryOptions<R> {
  readonly policy: RetryPolicy
  /** Classifies a result; `null` if it is final: a success, or a permanent failure. */
  readonly classify: (result: R) => TransientFailure | null
  /** Ends the pause, and allows no further attempt. */
  readonly signal: AbortSignal | null
}

/**
 * Runs a task until its result is final, the policy allows no more attempts, or the signal fires;
 * returns the last result. Attempts count from 1.
 */
export const retry =
  (ports: RetryPorts) =>
  <R>({ policy, classify, signal }: RetryOptions<R>, run: (attempt: number) => T.Task<R>): T.Task<R> =>
  async () => {
    const attempts = startAttempts(ports, { policy, maxAttempts: Number.POSITIVE_INFINITY }, signal)
    const isStopped = (): boolean => signal?.aborted === true
    for (;;) {
      const result = await run(attempts.count())()
      const failure = classify(result)
      if (failure === null || isStopped() || !(await attempts.next(failure)) || isStopped()) return result
    }
  }
