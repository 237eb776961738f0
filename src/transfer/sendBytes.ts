/** Reads a piece of a source once: hashed and counted while it goes out. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { type Aborted } from '../errors/RequestError.js'
import { type FileError } from '../errors/TransferError.js'
import { aborted, failureOf, readFailed, type Sending, type TransferFailure } from './failures.js'
import { type Hasher } from './Hashing.js'
import { type Attempt } from './progress.js'
import { type BytesToSend, type StorageAnswer, type StorageFailure } from './Storage.js'
import { type RunningUpload } from './UploadJob.js'

/** The same bytes, shown to each observer before they are handed on. */
const observed = async function* (
  bytes: AsyncIterable<Uint8Array>,
  observers: ReadonlyArray<(b: Uint8Array) => Promise<void>>,
) {
  for await (const chunk of bytes) {
    for (const observe of observers) await observe(chunk)
    yield chunk
  }
}

export interface Piece {
  readonly offset: number
  readonly length: number
  readonly sending: Sending
  readonly hashers: ReadonlyArray<Hasher>
}

/** One attempt to send a piece; when it fails, its bytes no longer count as done. */
export const sendBytes = <Err>(
  { source, progress }: RunningUpload<Err>,
  { offset, length, sending, hashers }: Piece,
  send: (bytes: BytesToSend) => TE.TaskEither<StorageFailure, StorageAnswer>,
): TE.TaskEither<TransferFailure, { readonly answer: StorageAnswer; readonly counted: Attempt }> =>
  F.pipe(
    TE.fromIO(() => progress.attempt()),
    TE.flatMap((counted) =>
      F.pipe(
        send({
          lengthBytes: length,
          body: () =>
            observed(source.read(offset, length), [
              ...hashers.map((hasher) => hasher.update),
              async (chunk) => counted.add(chunk.length),
            ]),
        }),
        TE.tapError(() => TE.fromIO(counted.takeBack)),
        TE.bimap(failureOf(sending), (answer) => ({ answer, counted })),
      ),
    ),
  )

/** What a hasher made of the bytes. */
export const digestOf = <Err>({ source }: RunningUpload<Err>, hasher: Hasher): TE.TaskEither<TransferFailure, string> =>
  TE.tryCatch(
    () => hasher.digestHex(),
    (thrown) => readFailed(source.name, thrown),
  )

/** The SHA-256 of a whole source, read once more from its start. */
export const sha256Of =
  <Err>({ ports, source }: RunningUpload<Err>, sizeBytes: number) =>
  (signal: AbortSignal): TE.TaskEither<FileError | Aborted, string> =>
    TE.tryCatch(
      async () => {
        const hasher = ports.hashing.start('sha256')
        for await (const chunk of source.read(0, sizeBytes)) {
          signal.throwIfAborted()
          await hasher.update(chunk)
        }
        return await hasher.digestHex()
      },
      (thrown) => (signal.aborted ? aborted('', '', 0, causeOf(thrown)) : readFailed(source.name, thrown)),
    )
