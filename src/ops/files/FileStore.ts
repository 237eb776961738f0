/**
 * The port to a store of downloaded files, addressed by their SHA-256 and shared by processes: no
 * file is downloaded twice. @since 0.1.0
 */
import type { option as O, task as T, taskEither as TE } from 'fp-ts'
import type { Aborted } from '../../errors/RequestError.js'
import type { FileError } from '../../errors/TransferError.js'
import type { FileSink } from '../../transfer/Sink.js'
import type { Source } from '../../transfer/Source.js'

// model

export interface StoredFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly source: Source
}

/** A stored file in use: it isn't evicted until it is released or the process ends. */
export interface PinnedFile extends StoredFile {
  /** Read it; don't write to it. */
  readonly path: string
  readonly release: T.Task<void>
}

export interface FileStore {
  /** Pins the file with this SHA-256, and marks it as the most recently used. */
  readonly pin: (sha256: string) => TE.TaskEither<FileError, O.Option<PinnedFile>>
  /**
   * Returns the SHA-256 that was recorded for this name. A name always identifies the same object.
   */
  readonly findSha256: (name: string) => TE.TaskEither<FileError, O.Option<string>>
  readonly recordSha256: (name: string, sha256: string) => TE.TaskEither<FileError, void>
  /**
   * Runs the work while no other call, in any process, runs work under this name. Waits until it is
   * free.
   */
  readonly runExclusive: <E, A>(
    name: string,
    signal: AbortSignal,
    work: TE.TaskEither<E, A>,
  ) => TE.TaskEither<E | FileError | Aborted, A>
  /** The sink for the object with this name. An interrupted download resumes there. */
  readonly downloadTarget: (name: string) => FileSink
  /**
   * Stores the file that was downloaded under this name, and pins it. Then evicts the least
   * recently used files if the store is too large.
   */
  readonly adopt: (name: string, sha256: string) => TE.TaskEither<FileError, PinnedFile>
  readonly list: TE.TaskEither<FileError, ReadonlyArray<StoredFile>>
  /** Removes a file with wrong bytes, even while a process has it pinned. */
  readonly discard: (sha256: string) => TE.TaskEither<FileError, void>
}
