/** Decides which failures of a transfer are transient, and retries its requests. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { isStorageFailure, classifyStorageFailure } from '../errors/classifyStorageFailure.js'
import type { StorageRefused, StorageUnreachable } from '../errors/TransferError.js'
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
import type { TransferOptions } from './TransferPorts.js'

// model

/** The part of a running transfer that retries need. */
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

/** Retries a failure a few times that may be permanent, such as a wrong checksum. */
export const retryFewTimes = (count: number): TransientFailure | null =>
  count < maxUncertainRetries ? transientFailure : null

/**
 * Whether a status comes from a gateway in front of the platform: it says nothing about the
 * request.
 */
const isGatewayStatus = (status: unknown): boolean =>
  typeof status === 'number' && ([502, 503, 504].includes(status) || (status >= 520 && status <= 529))

const transientStorageFailure = (failure: StorageRefused | StorageUnreachable): TransientFailure | null => {
  const kind = classifyStorageFailure(failure)
  if (kind === 'final') return null
  if (failure._tag === 'StorageRefused') return { kind: 'transient', retryAfterMs: failure.retryAfterMs ?? null }
  return kind === 'slowDown' ? timedOut : transientFailure
}

/**
 * Returns how to retry a request, to the storage or to the platform, if the failure is transient;
 * else `null`.
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

/** Retries after a pause while the failure is transient. */
export const retryIf =
  <Err, A>(
    { ports, retryLimits: limits, signal }: RetryContext,
    transient: (failure: Err, count: number) => TransientFailure | null,
    send: (attempts: Attempts) => TE.TaskEither<Err, A>,
  ): TE.TaskEither<Err, A> =>
  async () => {
    const attempts = startAttempts(ports, limits, signal)
    for (;;) {
      const outcome = await send(attempts)()
      if (E.isRight(outcome)) return outcome
      const failure = transient(outcome.left, attempts.count())
      // When the signal ends the pause, one more attempt fails as aborted.
      if (failure === null || !(await attempts.next(failure))) return outcome
    }
  }

/** Calls the platform, and retries transient failures. */
export const retryCall = <Err extends { readonly _tag: string }, A>(
  context: RetryContext,
  call: TE.TaskEither<Err, A>,
): TE.TaskEither<Err, A> => retryRequest(context, () => call)

/** Sends a request to the storage or the platform, and retries transient failures. */
export const retryRequest = <Err extends { readonly _tag: string }, A>(
  context: RetryContext,
  send: (attempts: Attempts) => TE.TaskEither<Err, A>,
): TE.TaskEither<Err, A> =>
  retryIf(
    context,
    (failure, count) => (failure._tag === 'ChecksumMismatch' ? retryFewTimes(count) : transientOf(failure)),
    send,
  )
