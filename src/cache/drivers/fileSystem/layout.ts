/**
 * The layout of the cache folder on disk.
 *
 *     <directory>/v2/          see src/disk/cacheFolder.ts
 *       secret                 the key of the hash that names entries
 *       invalidated            the journal of invalidated tags
 *       index/ab/cdef…         one file per entry, 0600, including a small body
 *       content/ab/cdef…       larger bodies by SHA-256: a content store
 *       claims/…               reads that a process is performing
 * @since 0.1.0
 */
import { join } from 'node:path'
import { cacheRootOf, temporaryFolder } from '../../../disk/cacheFolder.js'
import { type ContentStore, contentStore } from '../../../disk/contentStore.js'
import { fileReader } from '../../../disk/readRegularFile.js'

// model

export interface CacheLayout {
  readonly root: string
  readonly secret: string
  readonly journal: string
  readonly index: string
  readonly content: ContentStore
  readonly claims: string
  readonly temporary: string
}

/**
 * Larger bodies get a file of their own. For smaller ones, opening a second file would cost more
 * than reading it.
 */
export const inlineBytes = 128 * 1024

// pure

/** Returns the paths of a cache folder. */
export const cacheLayout = (directory: string): CacheLayout => {
  const root = cacheRootOf(directory)
  return {
    root,
    secret: join(root, 'secret'),
    journal: join(root, 'invalidated'),
    index: join(root, 'index'),
    content: contentStore(root, 'content'),
    claims: join(root, 'claims'),
    temporary: temporaryFolder(root),
  }
}

/** Returns a reader of entry files: most are no larger than an inline body with its tags. */
export const entryReader = (): ReturnType<typeof fileReader> => fileReader(inlineBytes + 32 * 1024)
