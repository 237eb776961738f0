/** Where the bytes of a download go: nothing is seen under the final name before all of it is there. @since 0.1.0 */
import { type option as O, type task as T, type taskEither as TE } from 'fp-ts'
import { type DiskFull, type FileError } from '../errors/TransferError.js'
import { type DraftNote } from './download/draftNote.js'
import { type Source } from './Source.js'

export type Sink = FileSink | StreamSink

/** A file: it appears whole and verified, or stays as it was. */
export interface FileSink {
  readonly _tag: 'File'
  /** The path that the finished file gets. */
  readonly name: string
  /** The file that has this name now; none where there is none, or something else, such as a link. */
  readonly there: T.Task<O.Option<Source>>
  /** Begins a draft beside the target. It must be committed or discarded. */
  readonly open: TE.TaskEither<FileError, Draft>
  /**
   * The draft that outlives the process: the one that an earlier run left, or a new one, with room for so many bytes. One process
   * has it at a time; another that asks meanwhile gets a draft of its own that does not last. It must be committed, kept or discarded.
   */
  readonly openLasting: (sizeBytes: number) => TE.TaskEither<FileError | DiskFull, LastingDraft>
}

/** Somebody who takes the bytes in order, as they come: they can't be taken back, nor read again. */
export interface StreamSink {
  readonly _tag: 'Stream'
  /** What stands for a path in an error. */
  readonly name: string
  /** A draft whose bytes are used as soon as they are written: it can't be truncated once there are any, and `read` rejects. */
  readonly open: TE.TaskEither<FileError, Draft>
}

/** A file under another name. */
export interface Draft {
  readonly write: (offset: number, chunks: ReadonlyArray<Uint8Array>) => TE.TaskEither<FileError, void>
  readonly truncate: (sizeBytes: number) => TE.TaskEither<FileError, void>
  /** What was written, from the start, or `length` bytes from `offset`. Rejects, while iterated, when it can't be read. */
  readonly read: (offset?: number, length?: number) => AsyncIterable<Uint8Array>
  /** Makes it durable and gives it the final name, in the place of what was there. */
  readonly commit: TE.TaskEither<FileError, void>
  readonly discard: T.Task<void>
}

export interface LastingDraft extends Draft {
  /** What an earlier run wrote down; none for a new draft. */
  readonly note: O.Option<DraftNote>
  /** Writes down what is there, once it is durable. */
  readonly record: (note: DraftNote) => TE.TaskEither<FileError, void>
  /** Writes down what has come since, at little cost: it outlives this process, and not a power cut. Nothing is lost but work when it can't. */
  readonly jot: (done: DraftNote['done']) => T.Task<void>
  /** Whether these bytes are there already. */
  readonly holds: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError, boolean>
  /** What is written, for whoever computes checksums of it. */
  readonly source: Source
  /** Leaves it for another run. */
  readonly keep: T.Task<void>
}
