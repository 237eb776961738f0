/** Reads the file store and compares every file with its SHA-256. @since 0.1.0 */
import { function as F, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type StoredFile, type Storing } from './FileStore.js'

// model

export interface VerifiedFiles {
  /** How many were read to the end. */
  readonly checked: number
  /** The SHA-256 of those with other bytes: they were removed. */
  readonly damaged: ReadonlyArray<string>
  /** Those that could not be read, and why: they stay. Missing when there are none. */
  readonly unread?: ReadonlyArray<{ readonly sha256: string; readonly error: FileError }>
}

/** What reading a stored file showed; `Evicted` if it was gone by then. */
type Verified =
  | { readonly _tag: 'Whole' | 'Damaged' | 'Evicted'; readonly sha256: string }
  | { readonly _tag: 'Unread'; readonly sha256: string; readonly error: FileError }

// helpers

/** Reads the whole file. */
export const computeSha256 = (env: Storing, { source, sizeBytes }: StoredFile): TE.TaskEither<FileError, string> =>
  env.hashing.hashRange('sha256', source, { start: 0, end: sizeBytes }).digest

/** Removes a file with the wrong bytes. */
const verifyOrDiscard =
  (env: Storing) =>
  (file: StoredFile): TE.TaskEither<FileError, Verified> =>
    F.pipe(
      computeSha256(env, file),
      TE.matchE(
        (error): TE.TaskEither<FileError, Verified> =>
          TE.right(
            error.cause.code === 'ENOENT'
              ? { _tag: 'Evicted', sha256: file.sha256 }
              : { _tag: 'Unread', sha256: file.sha256, error },
          ),
        (sha256) =>
          sha256 === file.sha256
            ? TE.right({ _tag: 'Whole', sha256 })
            : F.pipe(
                env.files.discard(file.sha256),
                TE.map(() => ({ _tag: 'Damaged', sha256: file.sha256 })),
              ),
      ),
    )

// operation

/**
 * Reads every file of the store and compares it with its SHA-256. Removes those with other bytes:
 * they are downloaded when they are next asked for. What can't be read stays, and is named in
 * `unread`.
 */
export const verifyFiles = (): RTE.ReaderTaskEither<Storing, FileError, VerifiedFiles> => (env) =>
  F.pipe(
    env.files.list,
    TE.flatMap(TE.traverseSeqArray(verifyOrDiscard(env))),
    TE.map((all) => {
      const unread = all.flatMap((each) => (each._tag === 'Unread' ? [{ sha256: each.sha256, error: each.error }] : []))
      const damaged = all.flatMap((each) => (each._tag === 'Damaged' ? [each.sha256] : []))
      const checked = all.filter(({ _tag }) => _tag === 'Whole' || _tag === 'Damaged').length
      return { checked, damaged, ...(unread.length === 0 ? {} : { unread }) }
    }),
  )
