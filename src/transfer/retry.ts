/** Which failures of a storage pass, and how long to wait for it. @since 0.1.0 */
import { function as F, task as T, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../errors/TransferError.js'
import { type StorageFailure } from './Storage.js'
import { type TransferPorts } from './TransferPorts.js'

// model

export const defaultMaxAttempts = 5

const baseMs = 250
const capMs = 20_000

// helpers

/** Full jitter: anything up to a bound that doubles with each attempt, so that many clients don't come back at once. */
export const fullJitterMs = (attempt: number, chance: number): number =>
  Math.floor(chance * Math.min(capMs, baseMs * 2 ** (attempt - 1)))

/** S3 says some of its passing troubles with status 400. */
const passingCodes: ReadonlyArray<string> = ['RequestTimeout', 'SlowDown', 'InternalError', 'ServiceUnavailable']

/** Whether the same request may do better later. A 403 never does: the address is wrong, or expired. */
export const isPassing = (failure: StorageFailure | ChecksumMismatch): boolean => {
  switch (failure._tag) {
    case 'StorageUnreachable':
    case 'ChecksumMismatch':
      return true
    case 'StorageRefused':
      return (
        failure.status >= 500 ||
        failure.status === 429 ||
        failure.status === 408 ||
        // S3 gives a reason with it; something on the way, which got a request that was garbled, does not.
        (failure.status === 400 && failure.code === '') ||
        passingCodes.includes(failure.code)
      )
    default:
      return false
  }
}

// combinators

export interface Retrying<E> {
  readonly maxAttempts: number
  readonly signal: AbortSignal
  readonly isPassing: (failure: E) => boolean
}

/** Waits before the attempt after this one. */
export const pause = (
  { clock, random }: Pick<TransferPorts, 'clock' | 'random'>,
  attempt: number,
  signal: AbortSignal,
) =>
  F.pipe(
    T.fromIO(random.next),
    T.flatMap((chance) => clock.sleep(fullJitterMs(attempt, chance), signal)),
  )

/** Runs again, after a pause, what failed in a way that passes; attempts count from 1. */
export const retrying =
  (ports: Pick<TransferPorts, 'clock' | 'random'>) =>
  <E, A>(policy: Retrying<E>, run: (attempt: number) => TE.TaskEither<E, A>): TE.TaskEither<E, A> => {
    const from = (attempt: number): TE.TaskEither<E, A> =>
      F.pipe(
        run(attempt),
        TE.orElse((failure) =>
          attempt >= policy.maxAttempts || policy.signal.aborted || !policy.isPassing(failure)
            ? TE.left(failure)
            : F.pipe(
                TE.fromTask(pause(ports, attempt, policy.signal)),
                TE.flatMap(() => from(attempt + 1)),
              ),
        ),
      )
    return from(1)
  }
