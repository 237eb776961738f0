/** Files by what is in them, shared by processes: what one of them has fetched, none fetches again. @since 0.1.0 */
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

/** A file of the store that is in use: it is not evicted until it is released, or the process has ended. */
export interface HeldFile extends StoredFile {
  /** To be read, not written. */
  readonly path: string
  readonly release: T.Task<void>
}

export interface FileStore {
  /** The file with this SHA-256, if it is there, held, and from now on the one that was used last. */
  readonly hold: (sha256: string) => TE.TaskEither<FileError, O.Option<HeldFile>>
  /** The SHA-256 of what was once fetched under this name, which stands for one object for good. */
  readonly known: (name: string) => TE.TaskEither<FileError, O.Option<string>>
  readonly remember: (name: string, sha256: string) => TE.TaskEither<FileError, void>
  /** Of all who do something under this name, in whatever process, one at a time does. */
  readonly alone: <E, A>(
    name: string,
    signal: AbortSignal,
    work: TE.TaskEither<E, A>,
  ) => TE.TaskEither<E | FileError | Aborted, A>
  /** Where an object of this name is downloaded to; what an interrupted download left there is gone on with. */
  readonly incoming: (name: string) => FileSink
  /** Makes what was downloaded a file of the store, held; then evicts what was not used for longest, if all of them are too large. */
  readonly adopt: (name: string, sha256: string) => TE.TaskEither<FileError, HeldFile>
  readonly list: TE.TaskEither<FileError, ReadonlyArray<StoredFile>>
  /** Takes a file out that is not what its name says, whoever uses it. */
  readonly discard: (sha256: string) => TE.TaskEither<FileError, void>
}
