/** A draft whose bytes are handed on as they come. */
import { function as F, type io as IO, type task as T, taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'

export interface Taker {
  /** Resolves when more can be taken; rejects when nobody takes any more. */
  readonly take: (bytes: Uint8Array) => Promise<void>
  /** All of it was taken, and is what it must be. */
  readonly end: () => Promise<void>
  /** There will be no more, and what was taken is not all or not right. */
  readonly fail: IO.IO<void>
}

const goneOn: Cause = {
  name: 'Error',
  message: 'the object has to be fetched from its start again, and what was handed on of it can not be taken back',
}

/** Over anybody who takes bytes in order. */
export const streamDraft = (name: string, taker: Taker): Draft => {
  let taken = 0
  let isEnded = false
  const failed = (operation: FileError['operation'], cause: Cause): FileError => ({
    _tag: 'FileError',
    operation,
    path: name,
    cause,
  })
  const discard: T.Task<void> = async () => {
    if (!isEnded) taker.fail()
    isEnded = true
  }
  return {
    write: (_offset, chunks) =>
      TE.tryCatch(
        async () => {
          for (const chunk of chunks) {
            taken += chunk.length
            await taker.take(chunk)
          }
        },
        (thrown) => failed('write', causeOf(thrown)),
      ),
    truncate: () => (taken === 0 ? TE.right(undefined) : TE.left(failed('write', goneOn))),
    // An async generator that only rejects: nothing of a stream can be read again.
    read: async function* () {
      yield* await Promise.reject<ReadonlyArray<Uint8Array>>(new Error(goneOn.message))
    },
    commit: F.pipe(
      TE.tryCatch(
        () => taker.end(),
        (thrown) => failed('sync', causeOf(thrown)),
      ),
      TE.tapIO(() => () => {
        isEnded = true
      }),
    ),
    discard,
  }
}
