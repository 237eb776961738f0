/**
 * A content-addressed store: files named by their SHA-256, in a folder below the cache's root. One
 * store contains the bodies of cached responses, another one downloaded files.
 *
 * Content is renamed into place and never changed. It is verified when it is read into memory. A
 * process that uses a content's path pins it, so that it isn't evicted.
 */
import { createHash, hash } from 'node:crypto'
import { chmod, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { either as E } from 'fp-ts'
import { makeCacheFolder, writeCacheFile } from './cacheFolder.js'
import { type ContentPins, contentPins } from './contentPins.js'
import { planEviction } from './planEviction.js'
import type { FileInfo } from './folders.js'
import { type ReadFailure, readVerified } from './readRegularFile.js'
import { forEachShardFile, shardPath } from './shardedFolder.js'

// model

export interface StoredContent extends FileInfo {
  readonly sha256: string
}

/** Content in use: it isn't evicted until it is released or the process exits. */
export interface PinnedContent {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Unpins the content. Never rejects; later calls do nothing. */
  readonly release: () => Promise<void>
}

/** Functions that reject when the file system fails. */
export interface ContentStore {
  readonly folder: string
  readonly pathOf: (sha256: string) => string
  /** Stores bytes, replacing existing content, which may be damaged. */
  readonly write: (sha256: string, bytes: Uint8Array) => Promise<void>
  readonly read: (sha256: string, length: number) => Promise<E.Either<ReadFailure, Uint8Array>>
  /** Pins content and marks it as just used; `null` if it doesn't exist. */
  readonly pin: (sha256: string) => Promise<PinnedContent | null>
  /** Moves a finished file from the same file system into the store, read-only, and pins it. */
  readonly adopt: (sha256: string, from: string) => Promise<PinnedContent>
  /** Removes damaged content, even if it is pinned. */
  readonly remove: (sha256: string) => Promise<void>
  /** Lists all content in the folder; `onForeign` receives any other file. */
  readonly list: (onForeign?: (found: FileInfo) => void) => Promise<ReadonlyArray<StoredContent>>
  /**
   * Removes the least recently used content that isn't pinned, until the rest fits or is pinned.
   */
  readonly evict: (maxBytes: number) => Promise<void>
}

// pure

export const sha256Of = (first?: Uint8Array, ...others: ReadonlyArray<Uint8Array>): string =>
  others.length === 0 && first !== undefined
    ? hash('sha256', first, 'hex')
    : others.reduce((sum, part) => sum.update(part), createHash('sha256').update(first ?? '')).digest('hex')

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

// constructor

/** Returns the store in the folder `name` of a root. The folder is made by the first write. */
export const contentStore = (root: string, name: string, pins: ContentPins = contentPins(root)): ContentStore => {
  const folder = join(root, name)
  const pathOf = (sha256: string): string => shardPath(folder, sha256)

  const withLock = async <A>(sha256: string, work: () => Promise<A>): Promise<A> => {
    const lock = await pins.lock(sha256)
    return work().finally(lock.release)
  }

  const list: ContentStore['list'] = async (onForeign = () => undefined) => {
    const found: Array<StoredContent> = []
    await forEachShardFile(folder, async (file, sha256) => {
      if (sha256 === null) onForeign(file)
      else found.push({ ...file, sha256 })
    })
    return found
  }

  /** Pins existing content; call it under the content's lock. */
  const pinLocked = async (sha256: string): Promise<PinnedContent | null> => {
    await pins.add(sha256)
    const found = await stat(pathOf(sha256)).catch(() => null)
    if (found?.isFile() !== true) {
      await pins.remove(sha256)
      return null
    }
    const now = new Date()
    await utimes(pathOf(sha256), now, now).catch(() => undefined)
    let released: Promise<void> | null = null
    return {
      path: pathOf(sha256),
      sha256,
      bytes: found.size,
      release: () => (released ??= withLock(sha256, () => pins.remove(sha256)).catch(() => undefined)),
    }
  }

  return {
    folder,
    pathOf,
    list,
    write: (sha256, bytes) => writeCacheFile(root, pathOf(sha256), [bytes]),
    read: (sha256, length) => readVerified(pathOf(sha256), sha256, length),
    pin: async (sha256) => {
      // Checks without the lock first, since most lookups are for missing content.
      const exists = isSha256(sha256) && (await stat(pathOf(sha256)).catch(() => null)) !== null
      return exists ? withLock(sha256, () => pinLocked(sha256)) : null
    },
    adopt: (sha256, from) =>
      withLock(sha256, async () => {
        await makeCacheFolder(root, dirname(pathOf(sha256)))
        await chmod(from, 0o400)
        await rename(from, pathOf(sha256))
        return (await pinLocked(sha256)) ?? Promise.reject(new Error('the file was removed'))
      }),
    remove: (sha256) => withLock(sha256, () => rm(pathOf(sha256), { recursive: true, force: true })),
    evict: async (maxBytes) => {
      const pinned = await pins.all()
      const contents = await list()
      const pinnedBytes = contents.reduce((sum, { sha256, bytes }) => sum + (pinned.has(sha256) ? bytes : 0), 0)
      const unpinned = contents.filter(({ sha256 }) => !pinned.has(sha256))
      for (const { sha256, path } of planEviction(unpinned, maxBytes, { pinnedBytes }).evicted)
        await pins.unlessPinned(sha256, () => rm(path, { recursive: true, force: true }))
    },
  }
}
