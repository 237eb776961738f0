/**
 * The key of the hash that names entries: made once for a folder, readable by its owner only.
 * Without it, the names do not tell whose answers they are, not even to the owner of the token.
 * @since 0.1.0
 */
import { createHmac, randomBytes } from 'node:crypto'
import { either as E } from 'fp-ts'
import { type CacheKey } from '../../cacheKey.js'
import { replaceExisting, keepExisting } from '../../../disk/atomicWrite.js'
import { writeBelow } from '../../../disk/cacheRoot.js'
import { rethrow } from '../../../disk/errorCodes.js'
import { entryReader } from './layout.js'

// model

/** Functions that reject when the file system does. */
export interface FileNameSecret {
  /** `null` when there is none yet, and so no entry either. */
  readonly read: () => Promise<string | null>
  readonly make: () => Promise<string>
}

// constructor

export const fileNameSecret = (root: string, path: string): FileNameSecret => {
  /** It never changes. */
  let known: string | null = null

  const read = async (): Promise<string | null> => {
    if (known !== null) return known
    const found = await entryReader()(path)
    const text = E.isRight(found) ? Buffer.from(found.right).toString('latin1') : ''
    if (/^[0-9a-f]{64}\n$/.test(text)) known = text
    return known
  }

  const make = async (): Promise<string> => {
    // Processes that start in parallel must agree. A malformed secret is replaced.
    for (const place of [keepExisting, replaceExisting]) {
      const existing = await read()
      if (existing !== null) return existing
      await writeBelow(root, path, [Buffer.from(`${randomBytes(32).toString('hex')}\n`)], place)
    }
    return (await read()) ?? rethrow(new Error('the secret of the cache can not be made'))
  }

  return { read, make }
}

/** The name of an entry's file. */
export const entryFileName = (secret: string, key: CacheKey): string =>
  createHmac('sha256', secret).update(key).digest('hex')
