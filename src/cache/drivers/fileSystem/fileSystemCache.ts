/**
 * A cache in a folder, shared by all processes that use it; `layout.ts` describes the files.
 *
 * An entry that is torn, truncated, changed, foreign, unreadable or invalidated is a miss, and the
 * next `set` replaces it. A process that dies while writing leaves a file under `tmp`; the first
 * `set` of a later process deletes those unchanged for an hour.
 *
 * When all entries together exceed `maxBytes`, the least recently used are evicted. That takes a
 * walk through the folder, so a `set` starts one at random, with a probability proportional to what
 * it stores: about one walk per sixteenth of `maxBytes` written, whatever the number and lifetime
 * of the processes.
 *
 * A folder that isn't writable still serves its entries.
 * @since 0.1.0
 */
import { rm, stat, utimes } from 'node:fs/promises'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { removeFolder, sweepRoot, writeCacheFile } from '../../../disk/cacheFolder.js'
import { type ContentStore, sha256Of } from '../../../disk/contentStore.js'
import { rethrow } from '../../../disk/errorCodes.js'
import { shardPath } from '../../../disk/shardedFolder.js'
import { maxFileBytes } from '../../../disk/readRegularFile.js'
import type { CacheError } from '../../../errors/CacheError.js'
import { causeOf } from '../../../errors/Cause.js'
import type { Cache, Claim, Miss } from '../../Cache.js'
import type { CacheEntry } from '../../CacheEntry.js'
import { cacheAccess } from '../../storingCacheAccess.js'
import type { Epoch } from '../../invalidationEpoch.js'
import type { CacheKey } from '../../cacheKey.js'
import { toCacheEntry, type EntryHeader, encodeEntryParts, decodeEntry } from '../../checksummedEntry.js'
import { withPendingInvalidations } from '../../pendingInvalidations.js'
import { crossProcessSingleFlight } from './crossProcessSingleFlight.js'
import { collectGarbage } from './collectGarbage.js'
import { invalidationJournal, isOutdatedAt, tagHash } from './invalidationJournal.js'
import { entryReader, inlineBytes, cacheLayout } from './layout.js'
import { entryFileName, fileNameSecret } from './fileNameSecret.js'

// model

export interface FileSystemOptions {
  readonly directory: string
  /**
   * The approximate limit for all entries together; 4 GiB by default. Files stored by `fetchFile`
   * have a limit of their own.
   */
  readonly maxBytes?: number
  /** Serves stored entries and writes nothing, not even access times. */
  readonly isReadOnly?: boolean
}

export const defaultMaxBytes = 4 * 1024 ** 3

/** The approximate size of an entry without its body: one block of the disk. */
const overheadBytes = 4 * 1024

/** Updates an entry's access time at most this often. */
const useIntervalMs = 3_600_000
const maxRecordedUses = 20_000

// helpers

const tryCacheOperation = <A>(
  operation: CacheError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const ignore = (): void => undefined

const readOnly = 'the cache is read-only'

/**
 * Reads the body that a header names, which may have been evicted. Access times are kept per entry,
 * not per body.
 */
const bodyOf = async (
  bodies: ContentStore,
  header: EntryHeader,
  rest: Uint8Array,
): Promise<E.Either<Miss, Uint8Array>> =>
  header.content === null
    ? E.right(rest)
    : F.pipe(
        await bodies.read(header.content, header.bytes),
        E.mapLeft((failure) => (failure === 'unreadable' ? failure : 'damaged')),
      )

/** Returns the path of a key's entry file. */
export const entryPath = (directory: string, key: CacheKey): TE.TaskEither<CacheError, string> => {
  const layout = cacheLayout(directory)
  return F.pipe(
    tryCacheOperation('get', fileNameSecret(layout.root, layout.secret).make),
    TE.map((secret) => shardPath(layout.index, entryFileName(secret, key))),
  )
}

// constructor

/** Returns the cache in a folder. The folder is created by the first `set`. */
export const fileSystemCache = ({
  directory,
  maxBytes = defaultMaxBytes,
  isReadOnly = false,
}: FileSystemOptions): Cache => {
  const layout = cacheLayout(directory)
  const { root } = layout
  const journal = invalidationJournal(root, layout.journal)
  const secret = fileNameSecret(root, layout.secret)
  const claims = crossProcessSingleFlight(root, layout.claims)
  const readFile = entryReader()
  /** When this process last updated each entry's access time. */
  const recordedUses = new Map<string, number>()
  let hasSwept = false
  let isCollecting = false

  /** Sets the file's modification time to now, for eviction, in the background. */
  const recordUse = (path: string): void => {
    const nowMs = Date.now()
    if (isReadOnly || nowMs - (recordedUses.get(path) ?? 0) < useIntervalMs) return
    if (recordedUses.size >= maxRecordedUses) recordedUses.clear()
    recordedUses.set(path, nowMs)
    const update = async (): Promise<void> => {
      const { mtimeMs } = await stat(path)
      if (nowMs - mtimeMs >= useIntervalMs) await utimes(path, nowMs / 1000, nowMs / 1000)
    }
    void update().catch(ignore)
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, CacheEntry>> => {
    const existing = await secret.read()
    if (existing === null) return E.left('absent')
    const name = entryFileName(existing, key)
    const path = shardPath(layout.index, name)
    const [now, file] = await Promise.all([journal.read(), readFile(path)])
    if (E.isLeft(file)) return file
    const decoded = decodeEntry(sha256Of, name, file.right)
    if (E.isLeft(decoded)) return decoded
    const { header, rest } = decoded.right
    if (isOutdatedAt(now, header.readAt, header.tags)) return E.left('outdated')
    const body = await bodyOf(layout.content, header, rest)
    if (E.isRight(body)) recordUse(path)
    return F.pipe(
      body,
      E.map((bytes) => toCacheEntry(header, bytes)),
    )
  }

  const cleanUp = async (justWritten: string, bytes: number): Promise<void> => {
    if (!hasSwept) {
      hasSwept = true
      await sweepRoot(root, justWritten).catch(ignore)
    }
    if (isCollecting || Math.random() * maxBytes >= 16 * bytes) return
    isCollecting = true
    // In the background: walking the folder takes long.
    void collectGarbage(layout, { maxBytes, isThorough: false })
      .catch(ignore)
      .finally(() => {
        isCollecting = false
      })
  }

  const set = async (key: CacheKey, entry: CacheEntry, readAt: Epoch): Promise<void> => {
    if (isReadOnly || entry.body.length > Math.min(maxBytes, maxFileBytes)) return
    if (isOutdatedAt(await journal.read(), readAt, entry.tags)) return
    const name = entryFileName(await secret.make(), key)
    const content = entry.body.length > inlineBytes ? sha256Of(entry.body) : null
    // Written even if it exists, because the existing file may be damaged.
    if (content !== null) await layout.content.write(content, entry.body)
    const path = shardPath(layout.index, name)
    const parts = encodeEntryParts(sha256Of, name, { entry, readAt }, content)
    await writeCacheFile(root, path, parts)
    await cleanUp(path, entry.body.length + overheadBytes)
  }

  const claim = async (key: CacheKey): Promise<Claim> => {
    if (isReadOnly) return { _tag: 'Mine', release: async () => undefined }
    return claims(key, entryFileName(await secret.make(), key))
  }

  const remove = async (key: CacheKey): Promise<void> => {
    const existing = await secret.read()
    if (existing !== null)
      await rm(shardPath(layout.index, entryFileName(existing, key)), { recursive: true, force: true })
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> => {
    if (isReadOnly) return rethrow(new Error(readOnly))
    if (tags.length > 0) await journal.append(tags.map(tagHash))
  }

  /**
   * Removes outdated entries, and every body that no entry references, however new: it may have
   * belonged to an erased entry.
   */
  const erase = async (tags: ReadonlyArray<string>): Promise<void> => {
    await invalidate(tags)
    const { failures } = await collectGarbage(layout, { maxBytes, isThorough: false, abandonedMs: 0 })
    if (failures > 0) await rethrow(new Error(`${failures} cache files could not be removed`))
  }

  const clear = async (): Promise<void> => {
    if (isReadOnly) return rethrow(new Error(readOnly))
    await journal.renew()
    for (const folder of [layout.index, layout.content.folder, layout.claims]) await removeFolder(root, folder)
  }

  const cache = withPendingInvalidations({
    epoch: tryCacheOperation('get', async () =>
      isReadOnly ? ((await journal.read()) ?? { generation: '', position: 0 }) : journal.epoch(),
    ),
    get: (key) => tryCacheOperation('get', () => get(key)),
    set: (key, entry, readAt) => tryCacheOperation('set', () => set(key, entry, readAt)),
    claim: (key) => tryCacheOperation('claim', () => claim(key)),
    remove: (key) => tryCacheOperation('remove', () => remove(key)),
    invalidate: (tags) => tryCacheOperation('invalidate', () => invalidate(tags)),
    erase: (tags) => tryCacheOperation('erase', () => erase(tags)),
    clear: tryCacheOperation('clear', clear),
    access: cacheAccess,
  })
  // Read-only caches don't warn about each write, but `erase` must not pretend to have deleted
  // anything.
  return isReadOnly
    ? {
        ...cache,
        invalidate: F.flow(
          cache.invalidate,
          TE.orElse(() => TE.right<CacheError, void>(undefined)),
        ),
      }
    : cache
}
