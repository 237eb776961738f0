/**
 * Reads the sizes of a study's files, and the checksums of those that the server may already store.
 * @since 0.1.0
 */
import { either as E, function as F, task as T, taskEither as TE } from 'fp-ts'
import type { Aborted } from '../errors/RequestError.js'
import type { FileError } from '../errors/TransferError.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import type { Source, SourceStat } from '../transfer/Source.js'
import { raceWithAbort, readFailed } from '../transfer/failures.js'
import type { LocalFile } from './LocalFile.js'
import { storedFileOf } from './planField.js'
import type { StudyFile } from './Study.js'
import type { StudyProblem } from './StudyRow.js'
import type { StudyState } from './StudyState.js'

// model

/** Opens the file that a path of the study names: `(path) => fileSource(resolve(folder, path))`. */
export type OpenFile = (path: string) => Source

/** Remembers checksums by the identity of a file: its path, inode, size and time of change. */
export interface ChecksumCache {
  readonly get: (identity: string) => string | undefined
  /** Never fails: a checksum that isn't stored is computed again. */
  readonly put: (identity: string, sha256: string) => T.Task<void>
}

export const noChecksumCache: ChecksumCache = { get: () => undefined, put: () => async () => undefined }

export type LocalStats = ReadonlyMap<string, SourceStat>

const concurrency = 8

// helpers

/** Reads the first bytes: a file may have a size, and yet not be readable. */
const openForReading = (source: Source): TE.TaskEither<FileError, void> =>
  TE.tryCatch(
    async () => {
      for await (const _ of source.read(0, 1)) return
    },
    (thrown) => readFailed(source.name, thrown),
  )

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'can not be read: permission denied',
  EISDIR: 'is a folder',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: part of its path is a file',
}

const reasonOf = ({ cause }: FileError): string => reasons[cause.code ?? ''] ?? `can not be read: ${cause.message}`

const statOne =
  (open: OpenFile) =>
  ({ path, at }: StudyFile): TE.TaskEither<StudyProblem, readonly [string, SourceStat]> => {
    const source = open(path)
    return F.pipe(
      source.stat,
      TE.tap(() => openForReading(source)),
      TE.bimap(
        (error) => ({ at, message: `The file ${path} ${reasonOf(error)}.` }),
        (stat) => [path, stat],
      ),
    )
  }

/** Runs tasks for all items, a few at a time, and returns the results in order. */
const traverse =
  <A, B>(f: (a: A) => T.Task<B>) =>
  (items: ReadonlyArray<A>): T.Task<ReadonlyArray<B>> =>
  async () => {
    const results = new Array<B>(items.length)
    const queue = items.entries()
    const worker = async (): Promise<void> => {
      for (const [index, item] of queue) results[index] = await f(item)()
    }
    await Promise.all(Array.from({ length: concurrency }, worker))
    return results
  }

/** The sizes of stored files with a checksum; `null` stands for a file of unknown size. */
const uploadedSizes = ({ libraries }: StudyState): ReadonlySet<number | null> =>
  new Set(
    libraries
      .flatMap(({ results, samples }) => [...results, ...samples.flatMap((sample) => sample.results)])
      .flatMap(({ fields }) => fields.map(storedFileOf))
      .flatMap((stored) => (stored === null || stored.sha256 === null ? [] : [stored.sizeBytes])),
  )

/** Returns the SHA-256 of a local file, from the cache if the file hasn't changed. @internal */
export const checksumOf =
  (source: Source, { sizeBytes, identity }: SourceStat, cache: ChecksumCache) =>
  (env: Pick<TransferEnv, 'hashing'>): TE.TaskEither<FileError, string> => {
    const known = identity === null ? undefined : cache.get(identity)
    if (known !== undefined) return TE.right(known)
    // A range can be hashed once, so it is made when the task runs.
    const hashed: TE.TaskEither<FileError, string> = () =>
      env.hashing.hashRange('sha256', source, { start: 0, end: sizeBytes }).digest()
    return F.pipe(
      hashed,
      TE.tapTask((sha256) => (identity === null ? T.of(undefined) : cache.put(identity, sha256))),
    )
  }

// operations

/**
 * Reads the sizes of these files, see `studyFiles`. Left lists every file that is missing or can't
 * be read.
 */
export const statStudyFiles = (
  files: ReadonlyArray<StudyFile>,
  open: OpenFile,
): TE.TaskEither<ReadonlyArray<StudyProblem>, LocalStats> =>
  F.pipe(
    files,
    traverse(statOne(open)),
    T.map((found) => {
      const problems = found.flatMap((one) => (E.isLeft(one) ? [one.left] : []))
      return problems.length > 0
        ? E.left(problems)
        : E.right(new Map(found.flatMap((one) => (E.isRight(one) ? [one.right] : []))))
    }),
  )

/**
 * Computes the checksums that the plan needs: those of files that have the size of an uploaded
 * one. So the first run hashes nothing, and a second run, with a cache, only new files.
 */
export const hashStudyFiles =
  (stats: LocalStats, state: StudyState, open: OpenFile, cache: ChecksumCache = noChecksumCache) =>
  (
    env: Pick<TransferEnv, 'hashing' | 'signal'>,
  ): TE.TaskEither<FileError | Aborted, ReadonlyMap<string, LocalFile>> => {
    const sizes = uploadedSizes(state)
    const hashOne = ([path, stat]: readonly [string, SourceStat]): TE.TaskEither<
      FileError,
      readonly [string, LocalFile]
    > => {
      const { sizeBytes } = stat
      return sizes.has(sizeBytes) || sizes.has(null)
        ? F.pipe(
            checksumOf(open(path), stat, cache)(env),
            TE.map((sha256) => [path, { sizeBytes, sha256 }]),
          )
        : TE.right([path, { sizeBytes, sha256: null }])
    }
    const hashed = F.pipe(
      [...stats],
      traverse(hashOne),
      T.map(
        F.flow(
          E.sequenceArray,
          E.map((all) => new Map(all)),
        ),
      ),
    )
    const signal = env.signal ?? new AbortController().signal
    return raceWithAbort(signal, { method: 'UPLOAD', name: 'the files of the study' }, hashed)
  }
