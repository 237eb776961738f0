/**
 * Downloaded files by their SHA-256, shared by processes: what one has downloaded, no other
 * downloads again. @since 0.1.0
 */
import { type option as O, type task as T, type taskEither as TE } from 'fp-ts'
import { type Aborted } from '../../errors/RequestError.js'
import { type FileError } from '../../errors/TransferError.js'
import { type FileSink } from '../../transfer/Sink.js'
import { type Source } from '../../transfer/Source.js'

// model

export interface StoredFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly source: Source
}

/** A stored file in use: it is not evicted until it is released or the process ends. */
export interface HeldFile extends StoredFile {
  /** To be read, not written. */
  readonly path: string
  readonly release: T.Task<void>
}

export interface FileStore {
  /** Holds the file with this SHA-256, and marks it as the last used. */
  readonly hold: (sha256: string) => TE.TaskEither<FileError, O.Option<HeldFile>>
  /** The SHA-256 that was recorded for this name, which identifies one object for good. */
  readonly findSha256: (name: string) => TE.TaskEither<FileError, O.Option<string>>
  readonly recordSha256: (name: string, sha256: string) => TE.TaskEither<FileError, void>
  /**
   * Runs the work while no other call, in any process, runs work under this name; waits its turn.
   */
  readonly runExclusive: <E, A>(
    name: string,
    signal: AbortSignal,
    work: TE.TaskEither<E, A>,
  ) => TE.TaskEither<E | FileError | Aborted, A>
  /** The target for the object of this name; an interrupted download resumes there. */
  readonly downloadTarget: (name: string) => FileSink
  /**
   * Stores what was downloaded under this name, and holds it. Then evicts the least recently used
   * files if the store is too large.
   */
  readonly adopt: (name: string, sha256: string) => TE.TaskEither<FileError, HeldFile>
  readonly list: TE.TaskEither<FileError, ReadonlyArray<StoredFile>>
  /** Removes a file whose bytes are wrong, even while a process holds it. */
  readonly discard: (sha256: string) => TE.TaskEither<FileError, void>
}
