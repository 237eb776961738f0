/**
 * The port that stores the state of running uploads, so that another process can resume an upload
 * after this one is killed. A download's checkpoint is stored beside its partial file instead
 * (`downloadCheckpoint.ts`).
 *
 * A checkpoint is opened before the upload starts, by one process at a time of those that share the
 * store.
 * @since 0.1.0
 */
import { type task as T, taskEither as TE } from 'fp-ts'
import type { FileError, TransferBusy } from '../errors/TransferError.js'

// model

export interface CheckpointKey {
  /** Unique among transfers, for example a server and a field; not a file name. */
  readonly key: string
  /** Shown in the error when another process has the transfer. */
  readonly title: string
}

/** The checkpoint of one transfer, held exclusively until it is closed or the process ends. */
export interface Checkpoint {
  /**
   * Reads all entries, in order; empty when there are none or they can't be trusted. Plain JSON,
   * perhaps written by another version of this package.
   */
  readonly read: TE.TaskEither<FileError, ReadonlyArray<unknown>>
  /** Replaces all entries with this one; durable when it returns. */
  readonly start: (first: unknown) => TE.TaskEither<FileError, void>
  /**
   * Adds an entry. It survives a crash of this process immediately, and a power failure soon after.
   */
  readonly append: (entry: unknown) => TE.TaskEither<FileError, void>
  /** Deletes all entries: there is nothing left to resume. */
  readonly remove: TE.TaskEither<FileError, void>
  /** Lets other processes open the checkpoint. The entries stay. */
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

/** Records nothing and locks nothing: an interrupted transfer restarts. */
export const noCheckpoints: CheckpointStore = { open: () => TE.right(noCheckpoint) }
