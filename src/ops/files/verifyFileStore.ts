/** Reads the file store and compares every file with its SHA-256. @since 0.1.0 */
import { function as F, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { FileError } from '../../errors/TransferError.js'
import type { StoredFile } from './FileStore.js'
import type { NodePangea } from './NodePangea.js'

// model

export interface VerifiedFiles {
  /** The number of files read to the end. */
  readonly checked: number
  /** The SHA-256 of files with wrong bytes, which were removed. */
  readonly damaged: ReadonlyArray<string>
  /** Files that could not be read, and the reason; they stay. Missing if there are none. */
  readonly unread?: ReadonlyArray<{ readonly sha256: string; readonly error: FileError }>
}

// helpers

/** Hashes the complete file. @internal */
export const computeSha256 = (env: NodePangea, { source, sizeBytes }: StoredFile): TE.TaskEither<FileError, string> =>
  env.hashing.hashRange('sha256', source, { start: 0, end: sizeBytes }).digest

/** Removes a file with wrong bytes. Ignores a missing file: it was evicted. */
const verifyOrDiscard =
  (env: NodePangea) =>
  (file: StoredFile): TE.TaskEither<FileError, Required<VerifiedFiles>> =>
    F.pipe(
      computeSha256(env, file),
      TE.matchE(
        (error): TE.TaskEither<FileError, Required<VerifiedFiles>> => {
          const unread = error.cause.code === 'ENOENT' ? [] : [{ sha256: file.sha256, error }]
          return TE.right({ checked: 0, damaged: [], unread })
        },
        (sha256) => {
          const damaged = sha256 === file.sha256 ? [] : [file.sha256]
          return F.pipe(
            damaged,
            TE.traverseSeqArray(env.files.discard),
            TE.map(() => ({ checked: 1, damaged, unread: [] })),
          )
        },
      ),
    )

// operation

/**
 * Reads every file of the store and compares it with its SHA-256. Removes files with wrong bytes:
 * they are downloaded again when they are next needed. A file that can't be read stays, and is
 * listed in `unread`.
 */
export const verifyFiles = (): RTE.ReaderTaskEither<NodePangea, FileError, VerifiedFiles> => (env) =>
  F.pipe(
    env.files.list,
    TE.flatMap(TE.traverseSeqArray(verifyOrDiscard(env))),
    TE.map((all) => {
      const unread = all.flatMap((each) => each.unread)
      return {
        checked: all.reduce((sum, { checked }) => sum + checked, 0),
        damaged: all.flatMap(({ damaged }) => damaged),
        ...(unread.length > 0 && { unread }),
      }
    }),
  )
