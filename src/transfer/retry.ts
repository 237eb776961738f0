/**
 * Which failures of a transfer may pass, and how long a part, a range or a call is retried.
 * @since 0.1.0
 */
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { isPermanent } from '../errors/networkCause.js'
import { type Clock } from '../ports/Clock.js'
import { type Random } from '../ports/Random.js'
import { defaultTransferRetry, type Passing, passing, type RetryPolicy, retryPauseMs, timedOut } from '../task/retry.js'
import { type StoreFailure } from './ObjectStore.js'

// model

export interface RetryLimits {
  readonly policy: RetryPolicy
  /** However many the policy allows; `Infinity` without a limit. */
  readonly maxAttempts: number
}

type Ports = { readonly clock: Clock; readonly random: Random }

/**
 * The attempts at one part, one range or one call.
 *
 * Only time in which nothing moves spends the budget: pauses, and attempts from their last byte on.
 * Otherwise a part that takes longer than the budget would have no second attempt. Bytes that the
 * next attempt need not move again restore the whole budget, so a transfer of ten hours has as much
 * of it in its last minute as in its first.
 */
export interface Attempts {
  /** The number of the running attempt, from 1. */
  readonly count: () => number
  /** Bytes moved; the next attempt has to move them again. */
  readonly moved: () => void
  /** Bytes moved for good. */
  readonly kept: (bytes: number) => void
  /** Waits, and starts the next attempt; `false` when there is none. */
  readonly again: (failure: Passing) => Promise<boolean>
}

/**
 * So many bytes reset the count of attempts: a connection that breaks now and then needs no long
 * pauses.
 */
const forgivenBytes = 1024 * 1024

/** What fails more often is no accident. */
const maxAccidents = 5

// pure

export const retryLimits = (options: { readonly retry?: RetryPolicy; readonly maxAttempts?: number }): RetryLimits => ({
  policy: options.retry ?? defaultTransferRetry,
  maxAttempts: options.maxAttempts ?? Number.POSITIVE_INFINITY,
})

/** S3 answers some passing failures with status 400. */
const slowCodes: ReadonlyArray<string> = ['RequestTimeout', 'SlowDown', 'ServiceUnavailable', 'TooManyRequests']

const passingCodes: ReadonlyArray<string> = [...slowCodes, 'InternalError']

const passingStatuses: ReadonlyArray<number> = [408, 425, 429]

/**
 * Whether the same request may do better later; `null` when not. A 403 never does: the address is
 * wrong, or expired.
 */
export const passingOf = (failure: StoreFailure): Passing | null => {
  switch (failure._tag) {
    case 'StorageUnreachable':
      if (isPermanent(failure.cause)) return null
      return failure.cause.code === 'ETIMEDOUT' ? timedOut : passing
    case 'StorageRefused': {
      const isPassing =
        failure.status >= 500 ||
        passingStatuses.includes(failure.status) ||
        // S3 gives a reason with it; a proxy that received a garbled request does not.
        (failure.status === 400 && failure.code === '') ||
        passingCodes.includes(failure.code)
      return isPassing ? { kind: 'passing', retryAfterMs: failure.retryAfterMs ?? null } : null
    }
    default:
      return null
  }
}

/** Whether a failure asks for fewer concurrent requests: 503, 429, or a timeout. */
export const isSlowDown = (failure: StoreFailure): boolean =>
  failure._tag === 'StorageUnreachable'
    ? failure.cause.code === 'ETIMEDOUT'
    : failure._tag === 'StorageRefused' &&
      (failure.status === 503 || failure.status === 429 || slowCodes.includes(failure.code))

/**
 * A failure that does not tell whether it passes, such as a wrong checksum, is retried a few times.
 */
export const passingAccident = (count: number): Passing | null => (count < maxAccidents ? passing : null)

/** From a gateway in front of the server: it tells nothing of the request. */
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
  /** Time in which nothing moved, before this attempt. */
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
      // The next attempt sends nothing, but fails as cancelled, and says what was.
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

/** Runs again, after a pause, what failed in a way that may pass. */
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

/**
 * The same for a call to the platform during a transfer, which must not fail because a gateway
 * restarts.
 */
export const retryingCall =
  (ports: Ports, limits: RetryLimits, signal: AbortSignal) =>
  <Err extends { readonly _tag: string }, A>(call: TE.TaskEither<Err, A>): TE.TaskEither<Err, A> =>
    retrying(ports)<Err, A>({ limits, signal, passing: passingOfCall }, () => call)
