/** Reads a piece of a source, and counts it while it goes out. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { failureOf, type Sending, type TransferFailure } from '../failures.js'
import { type Attempt } from '../progress.js'
import { type BytesToSend, type StoreAnswer, type StoreFailure } from '../ObjectStore.js'
import { throttled } from '../limits.js'
import { type RunningUpload } from './UploadJob.js'

// model

export interface Piece {
  readonly offset: number
  readonly length: number
  readonly sending: Sending
  readonly signal: AbortSignal
  /** Before the bytes are read, from their start: again when the storage sends the request on to another address. */
  readonly onStart: () => void
  /** Up to where it was read. */
  readonly onRead: (offset: number, bytes: Uint8Array) => void | Promise<void>
}

// helpers

/** The same bytes, shown to whoever counts and hashes them before they are handed on. */
const observed = async function* (bytes: AsyncIterable<Uint8Array>, from: number, { onRead }: Piece, counted: Attempt) {
  let offset = from
  for await (const chunk of bytes) {
    offset += chunk.length
    await onRead(offset, chunk)
    counted.add(chunk.length)
    yield chunk
  }
}

// operations

/** One attempt to send a piece; when it fails, its bytes no longer count as done. */
export const sendBytes = <Err>(
  { source, progress, throttle }: RunningUpload<Err>,
  piece: Piece,
  send: (bytes: BytesToSend) => TE.TaskEither<StoreFailure, StoreAnswer>,
): TE.TaskEither<TransferFailure, { readonly answer: StoreAnswer; readonly counted: Attempt }> =>
  F.pipe(
    TE.fromIO(() => progress.attempt()),
    TE.flatMap((counted) =>
      F.pipe(
        send({
          lengthBytes: piece.length,
          body: () => {
            counted.undo()
            piece.onStart()
            const bytes = throttled(throttle, piece.signal, source.read(piece.offset, piece.length))
            return observed(bytes, piece.offset, piece, counted)
          },
        }),
        TE.tapError(() => TE.fromIO(counted.undo)),
        TE.bimap(failureOf(piece.sending), (answer) => ({ answer, counted })),
      ),
    ),
  )
