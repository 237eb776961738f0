/** Statistics, verification and cleanup of a cache folder. @since 0.1.0 */
import { stat } from 'node:fs/promises'
import { function as F, taskEither as TE } from 'fp-ts'
import { defaultMaxBytes, fileSystemCache } from '../cache/drivers/fileSystem/fileSystemCache.js'
import { type CollectionResult, collectGarbage } from '../cache/drivers/fileSystem/collectGarbage.js'
import { cacheLayout } from '../cache/drivers/fileSystem/layout.js'
import { type UnusableEntry, type FolderScan, scanFolder } from '../cache/drivers/fileSystem/scanFolder.js'
import { errorCode, rethrow } from '../disk/errorCodes.js'
import type { CacheError } from '../errors/CacheError.js'
import { causeOf } from '../errors/Cause.js'

// model

export type { CollectionResult }

type Reason = UnusableEntry['reason']

/** The contents of a cache folder. */
export interface CacheStats {
  readonly directory: string
  /** Usable entries. */
  readonly entries: number
  /** The size of the usable entries, including their bodies. */
  readonly bytes: number
  readonly bodies: number
  /** Entries that are never served, by reason. */
  readonly unusable: Readonly<Record<Reason, number>>
  readonly unfinished: number
  readonly oldestStoredAtMs: number | null
  readonly newestStoredAtMs: number | null
}

/** Files that are never served, and why. */
export interface CacheVerification {
  readonly directory: string
  readonly entries: number
  readonly problems: ReadonlyArray<{ readonly path: string; readonly reason: Exclude<Reason, 'outdated'> }>
}

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

/** Rejects a path that no folder can be made at; a folder that doesn't exist yet is empty. */
const checkFolder = async (directory: string): Promise<void> => {
  const found = await stat(directory).catch((thrown: unknown) =>
    errorCode(thrown) === 'ENOENT' ? null : rethrow(thrown),
  )
  if (found?.isDirectory() === false) await rethrow(new Error(`${directory} is not a folder`))
}

const surveyCache = (directory: string, isThorough: boolean): TE.TaskEither<CacheError, FolderScan> =>
  attempt('survey', () => checkFolder(directory).then(() => scanFolder(cacheLayout(directory), { isThorough })))

const statsOf =
  (directory: string) =>
  ({ usable, unusable, contents, unfinished }: FolderScan): CacheStats => {
    const bodies = new Set(usable.flatMap(({ content }) => (content === null ? [] : [content])))
    const count = (reason: Reason): number => unusable.filter((each) => each.reason === reason).length
    const stored = usable.map(({ storedAtMs }) => storedAtMs).toSorted((a, b) => a - b)
    return {
      directory,
      entries: usable.length,
      bytes:
        usable.reduce((sum, { bytes }) => sum + bytes, 0) +
        [...bodies].reduce((sum, name) => sum + (contents.get(name)?.bytes ?? 0), 0),
      bodies: bodies.size,
      unusable: {
        outdated: count('outdated'),
        damaged: count('damaged'),
        foreign: count('foreign'),
        unreadable: count('unreadable'),
      },
      unfinished: unfinished.length,
      oldestStoredAtMs: stored[0] ?? null,
      newestStoredAtMs: stored.at(-1) ?? null,
    }
  }

// operations

/** Counts entries and bytes; reads no bodies. */
export const cacheStats = (directory: string): TE.TaskEither<CacheError, CacheStats> =>
  F.pipe(surveyCache(directory, false), TE.map(statsOf(directory)))

/** Reads all files and verifies their checksums. An outdated entry is not a problem. */
export const verifyCache = (directory: string): TE.TaskEither<CacheError, CacheVerification> =>
  F.pipe(
    surveyCache(directory, true),
    TE.map(({ usable, unusable }) => ({
      directory,
      entries: usable.length,
      problems: unusable.flatMap(({ path, reason }) => (reason === 'outdated' ? [] : [{ path, reason }])),
    })),
  )

/**
 * Removes unusable entries, files orphaned by killed processes, and the least recently used entries
 * above `maxBytes`.
 */
export const collectCache = (
  directory: string,
  maxBytes: number = defaultMaxBytes,
): TE.TaskEither<CacheError, CollectionResult> =>
  attempt('collect', () =>
    checkFolder(directory).then(() => collectGarbage(cacheLayout(directory), { maxBytes, isThorough: true })),
  )

/** Removes all entries. Keeps the files of `fetchFile`, and foreign files in the folder. */
export const clearCache = (directory: string): TE.TaskEither<CacheError, void> => fileSystemCache({ directory }).clear
