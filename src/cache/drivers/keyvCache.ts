/**
 * A cache in a Keyv store: one that many machines share (Redis), or a single file (SQLite).
 *
 * Use a Keyv with a namespace of its own, because `clear` clears the namespace. Keyv isn't a
 * dependency of this package.
 *
 * A key-value store doesn't order events, so each tag has a stamp, a random value that an
 * invalidation replaces. An entry records the stamps of its tags, and is valid while they are
 * unchanged. Another stamp, `last`, changes with every invalidation: a value read before it changed
 * isn't stored, because the store can't tell which tags were invalidated since. A lost stamp is
 * replaced by a different one, so when in doubt, the cache misses.
 *
 * Keyv hides failed reads, which are misses. Expired entries stay, for readers that accept any age:
 * bound the store itself.
 * @since 0.1.0
 */
import { createHmac, randomUUID } from 'node:crypto'
import { either as E, taskEither as TE } from 'fp-ts'
import type { CacheError } from '../../errors/CacheError.js'
import { causeOf } from '../../errors/Cause.js'
import type { Cache, Miss } from '../Cache.js'
import type { CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../storingCacheAccess.js'
import { singleFlight } from '../singleFlight.js'
import type { Epoch } from '../invalidationEpoch.js'
import type { CacheKey } from '../cacheKey.js'
import { toCacheEntry, encodeEntry, decodeEntry } from '../checksummedEntry.js'
import { withPendingInvalidations } from '../pendingInvalidations.js'
import { sha256Of } from '../../disk/contentStore.js'
import { rethrow } from '../../disk/errorCodes.js'

// model

/** The part of the Keyv interface that the cache uses. */
export interface KeyvLike {
  readonly get: (key: string) => Promise<unknown>
  readonly set: (key: string, value: string) => Promise<boolean>
  readonly delete: (key: string) => Promise<boolean>
  readonly clear: () => Promise<void>
}

export interface KeyvOptions {
  readonly keyv: KeyvLike
  /**
   * The secret that entry names are hashed with, the same on all machines that share the store.
   * Without it, someone who can read the store and has a user's token can tell which entries are
   * that user's. The token can't be derived from the store either way.
   */
  readonly secret?: string
}

const generationName = 'generation'
const lastName = 'last'

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const tagName = (tag: string): string => `tag:${sha256Of(Buffer.from(JSON.stringify(tag)))}`

// constructor

/** Returns a cache in a Keyv store. */
export const keyvCache = ({ keyv, secret = '' }: KeyvOptions): Cache => {
  const claim = singleFlight()
  const writingStamps = new Map<string, Promise<string>>()

  const entryNameOf = (key: CacheKey): string => `entry:${createHmac('sha256', secret).update(key).digest('hex')}`

  const readStamp = async (name: string): Promise<string> => {
    const found = await keyv.get(name)
    return typeof found === 'string' ? found : ''
  }

  const write = async (name: string, value: string): Promise<void> => {
    if (!(await keyv.set(name, value))) await rethrow(new Error('the store rejected the write'))
  }

  const writeNewStamp = async (name: string): Promise<string> => {
    const stamp = randomUUID()
    await write(name, stamp)
    return stamp
  }

  /**
   * Returns a stamp, creating it if it's missing: an entry stored under a missing stamp would
   * become valid again whenever a later stamp is lost.
   */
  const ensureStamp = async (name: string): Promise<string> => {
    const existing = await readStamp(name)
    if (existing !== '') return existing
    // Concurrent callers that find it missing must not outdate each other's entries.
    const writing = writingStamps.get(name) ?? writeNewStamp(name)
    writingStamps.set(name, writing)
    return writing.finally(() => writingStamps.delete(name))
  }

  /** Returns the current stamps of these tags as one string; `null` if one is missing. */
  const currentStamps = async (tags: ReadonlyArray<string>): Promise<string | null> => {
    const stamps = await Promise.all([generationName, ...tags.map(tagName)].map(readStamp))
    return stamps.includes('') ? null : stamps.join(' ')
  }

  const epoch = async (): Promise<Epoch> => {
    const [generation, last] = [await ensureStamp(generationName), await ensureStamp(lastName)]
    return { generation: `${generation} ${last}`, position: 0 }
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, CacheEntry>> => {
    const [name, found] = [entryNameOf(key), await keyv.get(entryNameOf(key))]
    if (found === undefined || found === null) return E.left('absent')
    if (typeof found !== 'string') return E.left('foreign')
    const decoded = decodeEntry(sha256Of, name, new Uint8Array(Buffer.from(found, 'base64')))
    if (E.isLeft(decoded)) return decoded
    const { header, rest } = decoded.right
    const now = await currentStamps(header.tags)
    if (now !== header.readAt.generation) return E.left('outdated')
    return E.right(toCacheEntry(header, rest))
  }

  const set = async (key: CacheKey, entry: CacheEntry, readAt: Epoch): Promise<void> => {
    await Promise.all(entry.tags.map((tag) => ensureStamp(tagName(tag))))
    const now = await currentStamps(entry.tags)
    // Read after the stamps of the tags: an invalidation replaces `last` first, so this detects one
    // that hasn't changed those stamps yet.
    const [generation, last] = [await readStamp(generationName), await readStamp(lastName)]
    if (now === null || readAt.generation !== `${generation} ${last}`) return
    const name = entryNameOf(key)
    const encoded = encodeEntry(sha256Of, name, { entry, readAt: { generation: now, position: 0 } })
    await write(name, Buffer.from(encoded).toString('base64'))
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> => {
    if (tags.length === 0) return
    await write(lastName, randomUUID())
    await Promise.all(tags.map((tag) => write(tagName(tag), randomUUID())))
  }

  const clear = async (): Promise<void> => {
    // Outdates every entry even if the store clears nothing.
    await write(generationName, randomUUID())
    await keyv.clear()
  }

  return withPendingInvalidations({
    epoch: attempt('get', epoch),
    get: (key) => attempt('get', () => get(key)),
    set: (key, entry, readAt) => attempt('set', () => set(key, entry, readAt)),
    claim: (key) => TE.fromIO(() => claim(key)),
    remove: (key) =>
      attempt('remove', async () => {
        await keyv.delete(entryNameOf(key))
      }),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    // Clears everything: a store that can't list its keys can't find one user's entries.
    erase: () => attempt('erase', clear),
    clear: attempt('clear', clear),
    access: cacheAccess,
  })
}
