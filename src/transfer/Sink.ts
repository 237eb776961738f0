/** Where the bytes of a download go: nothing is seen under the final name before all of it is there. @since 0.1.0 */
import { type task as T, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'

export interface Sink {
  /** The path that the finished file gets. */
  readonly name: string
  /** Begins a draft beside the target. It must be committed or discarded. */
  readonly open: TE.TaskEither<FileError, Draft>
}

/** A file under another name. */
export interface Draft {
  /** One after another, from `offset` on. */
  readonly write: (offset: number, chunks: ReadonlyArray<Uint8Array>) => TE.TaskEither<FileError, void>
  readonly truncate: (sizeBytes: number) => TE.TaskEither<FileError, void>
  /** What was written, from the start. Rejects, while iterated, when it can't be read. */
  readonly read: () => AsyncIterable<Uint8Array>
  /** Makes it durable and gives it the final name, in the place of what was there. */
  readonly commit: TE.TaskEither<FileError, void>
  readonly discard: T.Task<void>
}
