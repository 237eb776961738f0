/**
 * A cache in a folder, shared by all processes with the same one; `fileSystemLayout.ts` describes
 * the folder.
 *
 * An entry that is torn, cut, changed, foreign, unreadable or invalidated is a miss, and is
 * replaced by the next `set`. A process that dies while it writes leaves a file under `tmp`; the
 * first `set` of a later process deletes those that are unchanged for an hour.
 *
 * When all entries are larger than `maxBytes`, those that were used longest ago are evicted. That
 * takes a walk through the folder, so a `set` does it at random, with a probability that grows with
 * what it stores: about once for each sixteenth of `maxBytes` that is written, whatever the number
 * and the lifetime of the processes.
 *
 * A folder that can't be written still serves what is in it.
 * @since 0.1.0
 */
import { rm, stat, utimes } from 'node:fs/promises'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { removeFolder, sweepRoot, writeBelow } from '../../../disk/cacheRoot.js'
import { type ContentStore, sha256Of } from '../../../disk/contentStore.js'
import { rethrow } from '../../../disk/errorCodes.js'
import { shardPath } from '../../../disk/shardedFolder.js'
import { maxFileBytes } from '../../../disk/readRegularFile.js'
import { type CacheError } from '../../../errors/CacheError.js'
import { causeOf } from '../../../errors/Cause.js'
import { type Cache, type Claim, type Miss } from '../../Cache.js'
import { type CacheEntry } from '../../CacheEntry.js'
import { cacheAccess } from '../../cacheAccess.js'
import { type Epoch, type InvalidationState, isOutdated } from '../../invalidationEpoch.js'
import { type CacheKey } from '../../cacheKey.js'
import { toCacheEntry, type EntryHeader, encodeEntryParts, decodeEntry } from '../../checksummedEntry.js'
import { withPendingInvalidations } from '../../pendingInvalidations.js'
import { crossProcessSingleFlight } from './crossProcessSingleFlight.js'
import { collectGarbage } from './collectGarbage.js'
import { invalidationJournal, tagHash } from './invalidationJournal.js'
import { entryReader, inlineBytes, cacheLayout } from './layout.js'
import { entryFileName, fileNameSecret } from './fileNameSecret.js'

// model

export interface FileSystemOptions {
  readonly directory: string
  /**
   * A bound for all entries together, about: 4 GiB by default. Files that `fetchFile` keeps have a
   * bound of their own.
   */
  readonly maxBytes?: number
  /** Serves what is stored, and writes nothing, not even the use of an entry. */
  readonly isReadOnly?: boolean
}

export const defaultMaxBytes = 4 * 1024 ** 3

/** The size of an entry beside its body, about: a block of the disk. */
const overheadBytes = 4 * 1024

/** Updates the time of use of an entry at most this often. */
const useIntervalMs = 3_600_000
const maxRecordedUses = 20_000

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const ignore = (): void => undefined

const readOnly = 'it is opened read-only'

/** The body that a header names, perhaps evicted: its time of use is that of the entry. */
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

/** The file of a key's entry. */
export const entryPath = (directory: string, key: CacheKey): TE.TaskEither<CacheError, string> => {
  const layout = cacheLayout(directory)
  return F.pipe(
    attempt('get', fileNameSecret(layout.root, layout.secret).make),
    TE.map((secret) => shardPath(layout.index, entryFileName(secret, key))),
  )
}

const isOutdatedAt = (now: InvalidationState | null, readAt: Epoch, tags: ReadonlyArray<string>): boolean =>
  now === null || isOutdated(now, readAt, tags.map(tagHash))

// constructor

/** The cache in a folder; the folder is made when something is first stored. */
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
  /** When this process last updated the time of use of an entry. */
  const recordedUses = new Map<string, number>()
  let hasSwept = false
  let isCollecting = false

  /** For eviction: the file's time is its last use. Nobody waits for it. */
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
    const known = await secret.read()
    if (known === null) return E.left('absent')
    const name = entryFileName(known, key)
    const path = shardPath(layout.index, name)
    const [now, file] = await Promise.all([journal.read(), readFile(path)])
    if (E.isLeft(file)) return file
    const unsealed = decodeEntry(sha256Of, name, file.right)
    if (E.isLeft(unsealed)) return unsealed
    const { header, rest: rest } = unsealed.right
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
    // The caller does not wait for a walk through the folder.
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
    // Written even when it exists: that may be damaged.
    if (content !== null) await layout.content.write(content, entry.body)
    const path = shardPath(layout.index, name)
    const pieces = encodeEntryParts(sha256Of, name, { entry, readAt }, content)
    await writeBelow(root, path, pieces)
    await cleanUp(path, entry.body.length + overheadBytes)
  }

  const claim = async (key: CacheKey): Promise<Claim> => {
    if (isReadOnly) return { _tag: 'Mine', release: async () => undefined }
    return claims(key, entryFileName(await secret.make(), key))
  }

  const remove = async (key: CacheKey): Promise<void> => {
    const known = await secret.read()
    if (known !== null) await rm(shardPath(layout.index, entryFileName(known, key)), { recursive: true, force: true })
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> => {
    if (isReadOnly) return rethrow(new Error(readOnly))
    if (tags.length > 0) await journal.append(tags.map(tagHash))
  }

  /**
   * Removes what is outdated, and every body that no entry names, however new: nothing else tells
   * whose it was.
   */
  const erase = async (tags: ReadonlyArray<string>): Promise<void> => {
    await invalidate(tags)
    const { failures } = await collectGarbage(layout, { maxBytes, isThorough: false, abandonedMs: 0 })
    if (failures > 0) await rethrow(new Error(`${failures} of its files could not be removed`))
  }

  const clear = async (): Promise<void> => {
    if (isReadOnly) return rethrow(new Error(readOnly))
    await journal.renew()
    for (const folder of [layout.index, layout.content.folder, layout.claims]) await removeFolder(root, folder)
  }

  const cache = withPendingInvalidations({
    epoch: attempt('get', async () =>
      isReadOnly ? ((await journal.read()) ?? { generation: '', position: 0 }) : journal.epoch(),
    ),
    get: (key) => attempt('get', () => get(key)),
    set: (key, entry, readAt) => attempt('set', () => set(key, entry, readAt)),
    claim: (key) => attempt('claim', () => claim(key)),
    remove: (key) => attempt('remove', () => remove(key)),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    erase: (tags) => attempt('erase', () => erase(tags)),
    clear: attempt('clear', clear),
    access: cacheAccess,
  })
  // A read-only cache is no reason for a warning at each write; but `erase` must not claim to have
  // deleted anything.
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
