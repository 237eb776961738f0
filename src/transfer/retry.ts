/** Which failures of a transfer pass, and how long one part, one range or one call is tried again. @since 0.1.0 */
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { type Random } from '../ports/Random.js'
import { defaultTransferRetry, type Passing, passing, type RetryPolicy, retryPauseMs, timedOut } from '../task/retry.js'
import { type StoreFailure } from './ObjectStore.js'

// model

export interface RetryLimits {
  readonly policy: RetryPolicy
  /** Whatever the policy allows; `Infinity` where nobody asked for fewer. */
  readonly maxAttempts: number
}

type Ports = { readonly clock: Clock; readonly random: Random }

/**
 * The attempts at one part, one range or one call.
 *
 * The budget is spent on time in which nothing moves: on pauses, and on attempts from their last byte on. Otherwise a part that takes longer
 * than the budget would have no second attempt. What stays, because the next attempt goes on behind it, gives the whole budget back; so a
 * transfer of ten hours has as much of it in its last minute as in its first.
 */
export interface Attempts {
  /** Which one is under way, from 1. */
  readonly count: () => number
  /** Bytes moved, which the next attempt has to move again. */
  readonly moved: () => void
  /** Bytes moved that stay. */
  readonly kept: (bytes: number) => void
  /** Waits, and begins the next attempt; `false` when there is to be none. */
  readonly again: (failure: Passing) => Promise<boolean>
}

/** Bytes that are worth an attempt: a line that breaks now and then gets there in the end, without long pauses. */
const forgivenBytes = 1024 * 1024

/** What fails so often is not an accident. */
const maxAccidents = 5

// pure

export const retryLimits = (options: { readonly retry?: RetryPolicy; readonly maxAttempts?: number }): RetryLimits => ({
  policy: options.retry ?? defaultTransferRetry,
  maxAttempts: options.maxAttempts ?? Number.POSITIVE_INFINITY,
})

/** S3 says some of its passing troubles with status 400. */
const passingCodes: ReadonlyArray<string> = ['RequestTimeout', 'SlowDown', 'InternalError', 'ServiceUnavailable']

const passingStatuses: ReadonlyArray<number> = [408, 425, 429]

/** Whether the same request may do better later; `null` when not. A 403 never does: the address is wrong, or expired. */
export const passingOf = (failure: StoreFailure): Passing | null => {
  switch (failure._tag) {
    case 'StorageUnreachable':
      return failure.cause.code === 'ETIMEDOUT' ? timedOut : passing
    case 'StorageRefused': {
      const isPassing =
        failure.status >= 500 ||
        passingStatuses.includes(failure.status) ||
        // S3 gives a reason with it; something on the way, which got a request that was garbled, does not.
        (failure.status === 400 && failure.code === '') ||
        passingCodes.includes(failure.code)
      return isPassing ? { kind: 'passing', retryAfterMs: failure.retryAfterMs ?? null } : null
    }
    default:
      return null
  }
}

/** What says nothing of whether it passes, such as a wrong checksum, is tried again a few times. */
export const passingAccident = (count: number): Passing | null => (count < maxAccidents ? passing : null)

/** Of a gateway before the server, which says nothing of the request. */
const isOfGateway = (status: unknown): boolean =>
  typeof status === 'number' && ([502, 503, 504].includes(status) || (status >= 520 && status <= 529))

/** The same for a call to the platform, whose errors are its own. */
export const passingOfCall = (failure: {
  readonly _tag: string
  readonly status?: unknown
  readonly retryAfterMs?: unknown
}): Passing | null => {
  switch (failure._tag) {
    case 'NetworkError':
      return passing
    case 'Timeout':
      return timedOut
    case 'RateLimited':
      return {
        kind: 'passing',
        retryAfterMs: typeof failure.retryAfterMs === 'number' ? failure.retryAfterMs : null,
      }
    default:
      return failure._tag === 'ServerError' && isOfGateway(failure.status) ? passing : null
  }
}

// operations

export const attemptsAt = (
  { clock, random }: Ports,
  { policy, maxAttempts }: RetryLimits,
  signal: AbortSignal,
): Attempts => {
  let count = 1
  let doubtfulCount = 0
  let isStopped = false
  /** In which nothing moved: before this attempt, and when it began. */
  let idleMs = 0
  let lastMs = clock.nowMs()
  let keptBytes = 0
  return {
    count: () => count,
    moved: () => {
      lastMs = clock.nowMs()
    },
    kept: (bytes) => {
      lastMs = clock.nowMs()
      idleMs = 0
      keptBytes += bytes
    },
    again: async (failure) => {
      if (keptBytes >= forgivenBytes) {
        count = 0
        doubtfulCount = 0
      }
      if (failure.kind === 'doubtful') doubtfulCount += 1
      if (count >= maxAttempts || isStopped) return false
      const pauseMs = retryPauseMs(policy, failure, {
        count: Math.max(1, count),
        // A wall clock may be set back.
        elapsedMs: idleMs + Math.max(0, clock.nowMs() - lastMs),
        lastStartMs: idleMs,
        doubtfulCount,
        random: random.next(),
      })
      if (O.isNone(pauseMs)) return false
      idleMs += Math.max(0, clock.nowMs() - lastMs) + pauseMs.value
      await clock.sleep(pauseMs.value, signal)()
      // One more attempt, which is not made, but says that it was cancelled, and what.
      isStopped = signal.aborted
      count += 1
      keptBytes = 0
      lastMs = clock.nowMs()
      return true
    },
  }
}

export interface Retrying<Err> {
  readonly limits: RetryLimits
  readonly signal: AbortSignal
  /** Whether a failure of the `count`th attempt may pass. */
  readonly passing: (failure: Err, count: number) => Passing | null
}

/** Runs again, after a pause, what failed in a way that passes. */
export const retrying =
  (ports: Ports) =>
  <Err, A>(
    { limits, signal, passing }: Retrying<Err>,
    run: (attempts: Attempts) => TE.TaskEither<Err, A>,
  ): TE.TaskEither<Err, A> =>
  async () => {
    const attempts = attemptsAt(ports, limits, signal)
    for (;;) {
      const outcome = await run(attempts)()
      if (E.isRight(outcome)) return outcome
      const failure = passing(outcome.left, attempts.count())
      if (failure === null || !(await attempts.again(failure))) return outcome
    }
  }

/** The same for a call to the platform in the middle of a transfer, which must not end it because a gateway is started again. */
export const retryingCall =
  (ports: Ports, limits: RetryLimits, signal: AbortSignal) =>
  <Err extends { readonly _tag: string }, A>(call: TE.TaskEither<Err, A>): TE.TaskEither<Err, A> =>
    retrying(ports)<Err, A>({ limits, signal, passing: passingOfCall }, () => call)
