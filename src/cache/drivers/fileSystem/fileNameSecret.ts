/**
 * The secret that entry file names are hashed with, created once per cache folder.
 *
 * Only the owner of the folder can read it. Without it, file names don't reveal which user or
 * request an entry belongs to, not even to someone who has the user's token.
 * @since 0.1.0
 */
import { createHmac, randomBytes } from 'node:crypto'
import { either as E } from 'fp-ts'
import type { CacheKey } from '../../cacheKey.js'
import { replaceExisting, keepExisting } from '../../../disk/atomicWrite.js'
import { writeCacheFile } from '../../../disk/cacheFolder.js'
import { rethrow } from '../../../disk/errorCodes.js'
import { entryReader } from './layout.js'

// model

/** Functions that reject when the file system fails. */
export interface FileNameSecret {
  /** Returns the secret; `null` if there is none yet, and so no entry. */
  readonly read: () => Promise<string | null>
  readonly make: () => Promise<string>
}

// constructor

/** Returns the secret stored at `path`, under the cache's root folder. */
export const fileNameSecret = (root: string, path: string): FileNameSecret => {
  /** Cached, because the secret never changes. */
  let cached: string | null = null

  const read = async (): Promise<string | null> => {
    if (cached !== null) return cached
    const found = await entryReader()(path)
    const text = E.isRight(found) ? Buffer.from(found.right).toString('latin1') : ''
    if (/^[0-9a-f]{64}\n$/.test(text)) cached = text
    return cached
  }

  const make = async (): Promise<string> => {
    // Processes that start concurrently must agree on one secret. A malformed secret is replaced.
    for (const place of [keepExisting, replaceExisting]) {
      const existing = await read()
      if (existing !== null) return existing
      await writeCacheFile(root, path, [Buffer.from(`${randomBytes(32).toString('hex')}\n`)], place)
    }
    return (await read()) ?? rethrow(new Error('the secret of the cache cannot be created'))
  }

  return { read, make }
}

/** Returns the file name of a key's entry. */
export const entryFileName = (secret: string, key: CacheKey): string =>
  createHmac('sha256', secret).update(key).digest('hex')
