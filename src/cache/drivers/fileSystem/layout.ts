/**
 * What is where in the cache's folder.
 *
 *     <directory>/v2/          see src/disk/cacheRoot.ts
 *       secret                 the key of the hash that names entries
 *       invalidated            which tags were invalidated, in order
 *       index/ab/cdef…         one file an entry, 0600, with its body if that is small
 *       content/ab/cdef…       a larger body, by its SHA-256: a content store
 *       claims/…               reads that a process is making
 * @since 0.1.0
 */
import { join } from 'node:path'
import { cacheRootOf, temporaryFolder } from '../../../disk/cacheRoot.js'
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
 * A larger body has a file of its own: for a smaller one, opening a second file would cost more
 * than reading it.
 */
export const inlineBytes = 128 * 1024

// pure

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

/** Reads entries: most are no larger than an inline body with its tags. */
export const entryReader = (): ReturnType<typeof fileReader> => fileReader(inlineBytes + 32 * 1024)
