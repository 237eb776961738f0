/**
 * Running again what failed in a way that may pass: by a budget of time, with pauses that grow and
 * vary.
 *
 * One policy for the API and for transfers; which failures may pass is for each of them to say.
 * @since 0.1.0
 */
import { option as O, type task as T } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Random } from '../ports/Random.js'

// model

/** How long to try again. */
export interface RetryPolicy {
  /**
   * No attempt starts later than this after the start of the first one; `0` allows one attempt. An
   * attempt that starts in time and then times out is followed by one more, however long it took.
   */
  readonly budgetMs: number
  /** The longest pause before the second attempt; it doubles with each further one. */
  readonly baseDelayMs: number
  /** The longest pause before any attempt, unless the server asks for a longer one. */
  readonly maxDelayMs: number
}

/** What an attempt ended with that may pass. */
export interface Passing {
  /**
   * `passing`: the same request may do better later. `timedOut`: so may this one, though it has
   * used up time of the budget. `doubtful`: it may just as well be the final answer, so it is worth
   * one more attempt and no more.
   */
  readonly kind: 'passing' | 'timedOut' | 'doubtful'
  /** The pause that the server asked for (`Retry-After`); `null` when it asked for none. */
  readonly retryAfterMs: number | null
}

/** The attempts so far. */
export interface Attempts {
  /** How many there were. */
  readonly count: number
  /** From the start of the first one until now. */
  readonly elapsedMs: number
  /** From the start of the first one to the start of the last one. */
  readonly lastStartMs: number
  /** How many of them, the last one included, ended with a `doubtful` failure. */
  readonly doubtfulCount: number
  /** At least 0, less than 1. */
  readonly random: number
}

// constructors

/** For requests to the API: half a minute. */
export const defaultRetry: RetryPolicy = { budgetMs: 30_000, baseDelayMs: 500, maxDelayMs: 10_000 }

/** For files, which take longer to begin anew: two minutes. */
export const defaultTransferRetry: RetryPolicy = { budgetMs: 120_000, baseDelayMs: 250, maxDelayMs: 20_000 }

/** One attempt. */
export const noRetry: RetryPolicy = { ...defaultRetry, budgetMs: 0 }

export const passing: Passing = { kind: 'passing', retryAfterMs: null }
export const timedOut: Passing = { kind: 'timedOut', retryAfterMs: null }
export const doubtful: Passing = { kind: 'doubtful', retryAfterMs: null }

// pure

/** Without a least pause, chance could send any number of requests at once. */
const leastPauseMs = 1

/**
 * The pause before the next attempt; none when there should be no next one.
 *
 * Full jitter: anything up to a limit that doubles, so that many clients don't come back at once. A
 * pause that the server asked for is kept, and the jitter added; when it is longer than what is
 * left of the budget, waiting would be in vain. The last attempt starts when the budget ends, not
 * earlier because its pause happened to be long.
 */
export const retryPauseMs = (policy: RetryPolicy, failure: Passing, attempts: Attempts): O.Option<number> => {
  const leftMs = policy.budgetMs - attempts.elapsedMs
  if (failure.kind === 'doubtful' && attempts.doubtfulCount > 1) return O.none
  const isOneMoreDue = failure.kind === 'timedOut' && attempts.lastStartMs < policy.budgetMs
  // Not `<= 0`, so that a budget that is no number allows nothing.
  const isInTime = leftMs > 0
  if (!isInTime && !isOneMoreDue) return O.none
  const limitMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempts.count - 1))
  const jitterMs = Math.max(leastPauseMs, Math.floor(attempts.random * limitMs))
  if (!isInTime) return O.some(jitterMs)
  const wantedMs = failure.retryAfterMs ?? 0
  return wantedMs > leftMs ? O.none : O.some(Math.min(leftMs, wantedMs + jitterMs))
}

// combinators

export interface Retrying<R> {
  readonly policy: RetryPolicy
  /** Whether a result may pass; `null` when it is final: a success, or a failure that stays one. */
  readonly failureOf: (result: R) => Passing | null
  /** Ends the pause, and allows no further attempt. */
  readonly signal: AbortSignal | null
}

/**
 * Runs a task again until its result is final, the policy allows no more, or the signal fires: its
 * last result. Attempts count from 1.
 */
export const retry =
  ({ clock, random }: { readonly clock: Clock; readonly random: Random }) =>
  <R>({ policy, failureOf, signal }: Retrying<R>, run: (attempt: number) => T.Task<R>): T.Task<R> =>
  async () => {
    const firstMs = clock.nowMs()
    const isStopped = (): boolean => signal?.aborted === true
    let pausedMs = 0
    let doubtfulCount = 0
    // A wall clock may be set back: the pauses, at least, have passed.
    const elapsedMs = (): number => Math.max(pausedMs, clock.nowMs() - firstMs)
    for (let count = 1; ; count++) {
      const lastStartMs = elapsedMs()
      const result = await run(count)()
      const failure = failureOf(result)
      if (failure === null || isStopped()) return result
      if (failure.kind === 'doubtful') doubtfulCount += 1
      const attempts = { count, elapsedMs: elapsedMs(), lastStartMs, doubtfulCount, random: random.next() }
      const pauseMs = retryPauseMs(policy, failure, attempts)
      if (O.isNone(pauseMs)) return result
      await clock.sleep(pauseMs.value, signal ?? undefined)()
      if (isStopped()) return result
      pausedMs += pauseMs.value
    }
  }
