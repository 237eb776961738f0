/** Checksums of a file that is still being written, taken beside whoever writes it. */
import { type task as T, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'

/** The SHA-256 of the whole, or the MD5 of each part of so many bytes. */
export type SumWanted = { readonly algorithm: 'sha256' } | { readonly algorithm: 'md5'; readonly partBytes: number }

export interface RunningSums {
  /** The bytes before this offset are there, and will not change any more. */
  readonly upTo: (offset: number) => void
  /** For each sum that was wanted, what there is of it in hexadecimal: one, or one a part. To be run once, when all is there. */
  readonly finish: (sizeBytes: number) => TE.TaskEither<FileError, ReadonlyArray<ReadonlyArray<string>>>
  /** Lets go of the file. */
  readonly stop: T.Task<void>
}
