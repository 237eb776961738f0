/** Where the bytes of an upload come from. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'

export interface SourceStat {
  readonly sizeBytes: number
  /** With the size, what tells that the file was changed under way. */
  readonly mtimeMs: number
  /**
   * What changes with every write, also with one behind which the time was set back: not what tells these bytes from others in a later process,
   * since it changes with a file's name and mode too. Absent where nothing does.
   */
  readonly revision?: string
  /** What tells these bytes from all others, in a later process too; `null` where nothing does, and then no other run can go on with them. */
  readonly identity: string | null
}

export interface Source {
  /** The path, or what stands for one in an error. */
  readonly name: string
  /** Where another thread can read the same bytes, in bytes where it is not UTF-8; `null` when they are nowhere but in this one's memory. */
  readonly path: string | Uint8Array | null
  /** Asked before and after the bytes are sent. */
  readonly stat: TE.TaskEither<FileError, SourceStat>
  /**
   * The bytes from `offset`: `length` of them, or fewer where the source ends. A chunk is lent: it may be overwritten once the next is asked
   * for. Rejects, while iterated, when it can't be read.
   */
  readonly read: (offset: number, length: number) => AsyncIterable<Uint8Array>
}
