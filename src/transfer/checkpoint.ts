/**
 * What an interrupted upload needs to resume, recorded as it proceeds, so that another process can
 * resume it after this one is killed. Uploads only; a download's checkpoint lies beside its partial
 * file (`downloadCheckpoint.ts`).
 *
 * A checkpoint is opened before the upload starts. Of all processes that share a store, one at a
 * time has it open.
 * @since 0.1.0
 */
import { type task as T, taskEither as TE } from 'fp-ts'
import { type FileError, type TransferBusy } from '../errors/TransferError.js'

// model

export interface CheckpointKey {
  /** Unique among transfers: for example a server and a field. It is not a file name. */
  readonly key: string
  /** For people: it appears in the error when another process has the transfer. */
  readonly title: string
}

/** The checkpoint of one transfer, held exclusively until it is closed or the process ends. */
export interface Checkpoint {
  /**
   * All entries, in order; empty when there are none or they can't be trusted. Plain JSON, perhaps
   * of another version of this package.
   */
  readonly read: TE.TaskEither<FileError, ReadonlyArray<unknown>>
  /** Replaces all entries with this one; durable when it returns. */
  readonly start: (first: unknown) => TE.TaskEither<FileError, void>
  /** Adds an entry. It survives a crash of this process at once, and a power failure soon after. */
  readonly append: (entry: unknown) => TE.TaskEither<FileError, void>
  /** Deletes all entries: there is nothing left to resume. */
  readonly remove: TE.TaskEither<FileError, void>
  /** Lets other processes open it. The entries stay. */
  readonly close: T.Task<void>
}

export interface CheckpointStore {
  readonly open: (transfer: CheckpointKey) => TE.TaskEither<FileError | TransferBusy, Checkpoint>
}

// constructors

/** Records nothing. */
export const noCheckpoint: Checkpoint = {
  read: TE.right([]),
  start: () => TE.right(undefined),
  append: () => TE.right(undefined),
  remove: TE.right(undefined),
  close: async () => undefined,
}

/** Records nothing and excludes nobody: an interrupted transfer restarts. */
export const noCheckpoints: CheckpointStore = { open: () => TE.right(noCheckpoint) }
