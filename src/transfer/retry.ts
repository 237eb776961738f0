/** Which failures of a transfer may pass, and how long its requests are retried. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { isStorageFailure, classifyStorageFailure } from '../errors/classifyStorageFailure.js'
import { type StorageRefused, type StorageUnreachable } from '../errors/TransferError.js'
import {
  type Attempts,
  defaultTransferRetry,
  type TransientFailure,
  transientFailure,
  type RetryLimits,
  type RetryPorts,
  startAttempts,
  timedOut,
} from '../task/retry.js'
import { type TransferOptions } from './TransferPorts.js'

// model

/** What a retry needs of a running transfer. */
export interface RetryContext {
  readonly ports: RetryPorts
  readonly retryLimits: RetryLimits
  readonly signal: AbortSignal
}

interface Failure {
  readonly _tag: string
  readonly status?: unknown
  readonly retryAfterMs?: unknown
}

/** A failure that repeats more often is permanent. */
const maxUncertainRetries = 5

// pure

export const retryLimits = ({ retry, maxAttempts }: Pick<TransferOptions, 'retry' | 'maxAttempts'>): RetryLimits => ({
  policy: retry ?? defaultTransferRetry,
  maxAttempts: maxAttempts ?? Number.POSITIVE_INFINITY,
})

/** Retries a few times what may or may not pass, such as a wrong checksum. */
export const retryFewTimes = (count: number): TransientFailure | null =>
  count < maxUncertainRetries ? transientFailure : null

/** From a gateway in front of the platform: it says nothing about the request. */
const isGatewayStatus = (status: unknown): boolean =>
  typeof status === 'number' && ([502, 503, 504].includes(status) || (status >= 520 && status <= 529))

const transientStorageFailure = (failure: StorageRefused | StorageUnreachable): TransientFailure | null => {
  const kind = classifyStorageFailure(failure)
  if (kind === 'final') return null
  if (failure._tag === 'StorageRefused') return { kind: 'transient', retryAfterMs: failure.retryAfterMs ?? null }
  return kind === 'slowDown' ? timedOut : transientFailure
}

/**
 * Whether the same request, to the storage or to the platform, may succeed later; `null` if not.
 */
export const transientOf = (failure: Failure): TransientFailure | null => {
  if (isStorageFailure(failure)) return transientStorageFailure(failure)
  const retryAfterMs = typeof failure.retryAfterMs === 'number' ? failure.retryAfterMs : null
  switch (failure._tag) {
    case 'NetworkError':
      return transientFailure
    case 'Timeout':
      return timedOut
    case 'RateLimited':
      return { kind: 'transient', retryAfterMs }
    default:
      return failure._tag === 'ServerError' && isGatewayStatus(failure.status) ? transientFailure : null
  }
}

// operations

/** Retries, after a pause, while `passing` says that the failure may pass. */
export const retryIf =
  <Err, A>(
    { ports, retryLimits: limits, signal }: RetryContext,
    passing: (failure: Err, count: number) => TransientFailure | null,
    run: (attempts: Attempts) => TE.TaskEither<Err, A>,
  ): TE.TaskEither<Err, A> =>
  async () => {
    const attempts = startAttempts(ports, limits, signal)
    for (;;) {
      const outcome = await run(attempts)()
      if (E.isRight(outcome)) return outcome
      const failure = passing(outcome.left, attempts.count())
      // After a pause that the signal ended, one more attempt fails as cancelled.
      if (failure === null || !(await attempts.next(failure))) return outcome
    }
  }

/** A call to the platform, again when its failure may pass. */
export const retryCall = <Err extends { readonly _tag: string }, A>(
  run: RetryContext,
  call: TE.TaskEither<Err, A>,
): TE.TaskEither<Err, A> => retryRequest(run, () => call)

/** Sends a request, to the storage or to the platform, again when its failure may pass. */
export const retryRequest = <Err extends { readonly _tag: string }, A>(
  run: RetryContext,
  send: (attempts: Attempts) => TE.TaskEither<Err, A>,
): TE.TaskEither<Err, A> =>
  retryIf(
    run,
    (failure, count) => (failure._tag === 'ChecksumMismatch' ? retryFewTimes(count) : transientOf(failure)),
    send,
  )
