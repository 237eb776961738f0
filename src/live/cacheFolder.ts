/**
 * The folder that the environment names for the cache: looking at it, and tidying it up. @since
 * 0.1.0
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { defaultMaxBytes, fileSystemCache } from '../cache/drivers/fileSystem.js'
import { type Collected, collect } from '../cache/drivers/fileSystemCollect.js'
import { layoutOf } from '../cache/drivers/fileSystemLayout.js'
import { type BadEntry, type Survey, survey } from '../cache/drivers/fileSystemSurvey.js'
import { type CacheError } from '../errors/CacheError.js'
import { causeOf } from '../errors/Cause.js'
import { cacheDirectory } from './environment.js'

// model

export type { Collected }

type Reason = BadEntry['reason']

/** What a folder holds. */
export interface CacheStats {
  readonly directory: string
  /** Those that would be served. */
  readonly entries: number
  /** Of them, with their bodies. */
  readonly bytes: number
  readonly bodies: number
  /** Entries that would not be served, by why. */
  readonly unusable: Readonly<Record<Reason, number>>
  readonly unfinished: number
  readonly oldestStoredAtMs: number | null
  readonly newestStoredAtMs: number | null
}

/** What is wrong in a folder: files, by why they would not be served. */
export interface CacheVerification {
  readonly directory: string
  readonly entries: number
  readonly problems: ReadonlyArray<{ readonly path: string; readonly reason: Exclude<Reason, 'outdated'> }>
}

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const surveyed = (directory: string, isThorough: boolean): TE.TaskEither<CacheError, Survey> =>
  attempt('survey', () => survey(layoutOf(directory), { isThorough }))

const statsOf =
  (directory: string) =>
  ({ held, bad, contents, unfinished }: Survey): CacheStats => {
    const bodies = new Set(held.flatMap(({ content }) => (content === null ? [] : [content])))
    const count = (reason: Reason): number => bad.filter((each) => each.reason === reason).length
    const stored = held.map(({ storedAtMs }) => storedAtMs).toSorted((a, b) => a - b)
    return {
      directory,
      entries: held.length,
      bytes:
        held.reduce((sum, { bytes }) => sum + bytes, 0) +
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

/** The folder that this process's environment names. */
export const cacheFolder = (): string => cacheDirectory(process.env)

/** How much there is, from the entries alone: no body is read. */
export const cacheStats = (directory: string): TE.TaskEither<CacheError, CacheStats> =>
  F.pipe(surveyed(directory, false), TE.map(statsOf(directory)))

/** Reads all, and compares it with its checksums. What was made outdated is no problem. */
export const verifyCache = (directory: string): TE.TaskEither<CacheError, CacheVerification> =>
  F.pipe(
    surveyed(directory, true),
    TE.map(({ held, bad }) => ({
      directory,
      entries: held.length,
      problems: bad.flatMap(({ path, reason }) => (reason === 'outdated' ? [] : [{ path, reason }])),
    })),
  )

/**
 * Throws away what would not be served, what the dead left, and what was used longest ago above
 * `maxBytes`.
 */
export const collectCache = (
  directory: string,
  maxBytes: number = defaultMaxBytes,
): TE.TaskEither<CacheError, Collected> =>
  attempt('collect', () => collect(layoutOf(directory), { maxBytes, isThorough: true }))

/** Throws away all entries; other files in the folder are left alone. */
export const clearCache = (directory: string): TE.TaskEither<CacheError, void> => fileSystemCache({ directory }).clear
