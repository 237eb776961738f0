/**
 * Content under its own SHA-256, in a folder below the cache's root: one store for the bodies of
 * cached answers, one for files.
 *
 * Content is renamed into its place and never changed. It is verified when it is read into memory.
 * A process that uses it by its path holds it, so that it is not evicted.
 */
import { createHash, hash } from 'node:crypto'
import { chmod, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type either as E } from 'fp-ts'
import { makeFolders, writeBelow } from './cacheRoot.js'
import { type ContentPins, contentPins } from './contentPins.js'
import { planEviction } from './planEviction.js'
import { type FileInfo } from './folders.js'
import { type ReadFailure, readVerified } from './readRegularFile.js'
import { forEachShardFile, shardPath } from './shardedFolder.js'

// model

export interface StoredContent extends FileInfo {
  readonly sha256: string
}

/** Content in use: it is not evicted until it is released or the process ends. */
export interface PinnedContent {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Never rejects; later calls do nothing. */
  readonly release: () => Promise<void>
}

/** Functions that reject when the file system does. */
export interface ContentStore {
  readonly folder: string
  readonly pathOf: (sha256: string) => string
  /** Replaces existing content, which may be damaged. */
  readonly write: (sha256: string, bytes: Uint8Array) => Promise<void>
  readonly read: (sha256: string, length: number) => Promise<E.Either<ReadFailure, Uint8Array>>
  /** Holds content and marks it as the last used; `null` if it doesn't exist. */
  readonly pin: (sha256: string) => Promise<PinnedContent | null>
  /** Moves a finished file, on the same file system, to its place, read-only, and holds it. */
  readonly adopt: (sha256: string, from: string) => Promise<PinnedContent>
  /** Removes damaged content, even while a process holds it. */
  readonly remove: (sha256: string) => Promise<void>
  /** Everything in the folder; `onForeign` receives what is not content. */
  readonly list: (onForeign?: (found: FileInfo) => void) => Promise<ReadonlyArray<StoredContent>>
  /**
   * Removes the least recently used content that nobody holds, until the rest fits or is in use.
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

/** The store in the folder `name` of a root; the folder is made on the first write. */
export const contentStore = (root: string, name: string, holds: ContentPins = contentPins(root)): ContentStore => {
  const folder = join(root, name)
  const pathOf = (sha256: string): string => shardPath(folder, sha256)

  const withLock = async <A>(sha256: string, work: () => Promise<A>): Promise<A> => {
    const lock = await holds.lock(sha256)
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

  /** To be called under the content's lock. */
  const pinLocked = async (sha256: string): Promise<PinnedContent | null> => {
    await holds.add(sha256)
    const found = await stat(pathOf(sha256)).catch(() => null)
    if (found?.isFile() !== true) {
      await holds.remove(sha256)
      return null
    }
    const now = new Date()
    await utimes(pathOf(sha256), now, now).catch(() => undefined)
    let released: Promise<void> | null = null
    return {
      path: pathOf(sha256),
      sha256,
      bytes: found.size,
      release: () => (released ??= withLock(sha256, () => holds.remove(sha256)).catch(() => undefined)),
    }
  }

  return {
    folder,
    pathOf,
    list,
    write: (sha256, bytes) => writeBelow(root, pathOf(sha256), [bytes]),
    read: (sha256, length) => readVerified(pathOf(sha256), sha256, length),
    pin: async (sha256) => {
      // Missing content is usually found missing without a lock.
      const exists = isSha256(sha256) && (await stat(pathOf(sha256)).catch(() => null)) !== null
      return exists ? withLock(sha256, () => pinLocked(sha256)) : null
    },
    adopt: (sha256, from) =>
      withLock(sha256, async () => {
        await makeFolders(root, dirname(pathOf(sha256)))
        await chmod(from, 0o400)
        await rename(from, pathOf(sha256))
        return (await pinLocked(sha256)) ?? Promise.reject(new Error('the file is gone'))
      }),
    remove: (sha256) => withLock(sha256, () => rm(pathOf(sha256), { recursive: true, force: true })),
    evict: async (maxBytes) => {
      const held = await holds.all()
      const contents = await list()
      const heldBytes = contents.reduce((sum, { sha256, bytes }) => sum + (held.has(sha256) ? bytes : 0), 0)
      const idle = contents.filter(({ sha256 }) => !held.has(sha256))
      for (const { sha256, path } of planEviction(idle, maxBytes, { heldBytes }).evicted)
        await holds.unlessPinned(sha256, () => rm(path, { recursive: true, force: true }))
    },
  }
}
