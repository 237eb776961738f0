/** Sends a range of a source in one request. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type ByteRange } from './ByteRange.js'
import { failureOf, isStorageFailure, type Sending, type TransferFailure } from './failures.js'
import { throttled } from './limits.js'
import { type BytesToSend, type StoreAnswer, type StoreFailure } from './ObjectStore.js'
import { type AttemptProgress } from './progress.js'
import { passingAccident, passingOf } from './retry.js'
import { type Source } from './Source.js'
import { type Passing } from '../task/retry.js'
import { type UploadRun } from './UploadJob.js'

// model

type OnSend = (chunk: Uint8Array) => void | Promise<void>

export interface RangeToSend extends ByteRange {
  readonly source: Source
  readonly sending: Sending
  readonly signal: AbortSignal
  /** Called before the first byte; what it returns receives each chunk. A redirect starts over. */
  readonly onStart: () => OnSend
}

// helpers

const observed = async function* (bytes: AsyncIterable<Uint8Array>, onSend: OnSend, counted: AttemptProgress) {
  for await (const chunk of bytes) {
    await onSend(chunk)
    counted.add(chunk.length)
    yield chunk
  }
}

// operations

/** Which failures of a request that sends bytes are worth another attempt. */
export const passingOfSending = (failure: TransferFailure, count: number): Passing | null => {
  if (failure._tag === 'ChecksumMismatch') return passingAccident(count)
  return isStorageFailure(failure) ? passingOf(failure) : null
}

/**
 * One attempt to send a range, and to `check` the answer; when either fails, its bytes no longer
 * count as done.
 */
export const sendRange = <A>(
  { limiter, progress, throttle }: UploadRun<unknown>,
  { source, start, end, sending, signal, onStart }: RangeToSend,
  send: (bytes: BytesToSend) => TE.TaskEither<StoreFailure, StoreAnswer>,
  check: (answer: StoreAnswer) => TE.TaskEither<TransferFailure, A>,
): TE.TaskEither<TransferFailure, A> =>
  F.pipe(
    TE.fromIO(() => progress.attempt()),
    TE.flatMap((counted) =>
      F.pipe(
        send({
          lengthBytes: end - start,
          body: () => {
            counted.undo()
            return observed(throttled(throttle, signal, source.read(start, end - start)), onStart(), counted)
          },
        }),
        (request) => limiter.run(signal, request),
        TE.mapLeft(failureOf(sending)),
        TE.flatMap(check),
        TE.tapError(() => TE.fromIO(counted.undo)),
      ),
    ),
  )
