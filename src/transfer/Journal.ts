/**
 * What a transfer has done, written down as it goes, so that another process can go on with it after this one was killed.
 *
 * A transfer is claimed before it is begun: of all processes that use the same journal, one has it.
 * @since 0.1.0
 */
import { type task as T, taskEither as TE } from 'fp-ts'
import { type FileError, type TransferBusy } from '../errors/TransferError.js'

// model

export interface TransferName {
  /** What no other transfer has: for example a server and a field. It is not what anything is called on the disk. */
  readonly key: string
  /** What a person calls it; in the error when another process has it. */
  readonly title: string
}

/** The sole right to a transfer, until it is released or the process ends. */
export interface Claim {
  /** All that was written down, in order; empty when nothing was, or when it can't be trusted. Plain JSON, of any version of this package. */
  readonly read: TE.TaskEither<FileError, ReadonlyArray<unknown>>
  /** In the place of all that was there; on the disk when it returns. */
  readonly begin: (first: unknown) => TE.TaskEither<FileError, void>
  /** After what is there. It survives the end of this process at once, and a power cut soon. */
  readonly append: (entry: unknown) => TE.TaskEither<FileError, void>
  /** There is nothing to go on with. */
  readonly forget: TE.TaskEither<FileError, void>
  /** Others may claim it now. What is written down stays. */
  readonly release: T.Task<void>
}

export interface Journal {
  readonly claim: (transfer: TransferName) => TE.TaskEither<FileError | TransferBusy, Claim>
}

// constructors

/** Writes nothing down. */
export const forgetful: Claim = {
  read: TE.right([]),
  begin: () => TE.right(undefined),
  append: () => TE.right(undefined),
  forget: TE.right(undefined),
  release: async () => undefined,
}

/** Writes nothing down, and keeps nobody out: what was interrupted begins anew. */
export const noJournal: Journal = { claim: () => TE.right(forgetful) }
