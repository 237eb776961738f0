/**
 * A cache over Keyv, and so over any of its stores: one that many machines share (Redis …), or one
 * file (SQLite …).
 *
 * Give it a Keyv of its own namespace: `clear` clears that. Keyv itself is not part of this
 * package.
 *
 * A store of keys and values has no order of events, so each tag has a stamp of its own, which an
 * invalidation changes, and an entry remembers the stamps that it was stored under: it counts while
 * they are the same. One more stamp, `last`, changes with any invalidation; what was read before it
 * changed is not stored, since nobody can tell any more which tags it was. A stamp that the store
 * has lost is another one from then on: all doubt ends in a miss.
 *
 * Keyv hides a failed read, which is then a miss. Expired entries stay, for those who take any age:
 * bound the store itself.
 * @since 0.1.0
 */
import { createHmac, randomUUID } from 'node:crypto'
import { either as E, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { causeOf } from '../../errors/Cause.js'
import { type Cache, type Miss } from '../Cache.js'
import { type CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../cacheAccess.js'
import { singleFlight } from '../singleFlight.js'
import { type Epoch } from '../invalidationEpoch.js'
import { type CacheKey } from '../cacheKey.js'
import { toCacheEntry, encodeEntry, decodeEntry } from '../checksummedEntry.js'
import { withPendingInvalidations } from '../pendingInvalidations.js'
import { sha256Of } from '../../disk/contentStore.js'
import { rethrow } from '../../disk/errorCodes.js'

// model

/** What is used of a Keyv. */
export interface KeyvLike {
  readonly get: (key: string) => Promise<unknown>
  readonly set: (key: string, value: string) => Promise<boolean>
  readonly delete: (key: string) => Promise<boolean>
  readonly clear: () => Promise<void>
}

export interface KeyvOptions {
  readonly keyv: KeyvLike
  /**
   * What names are hashed with, the same on all machines that share the store. Without it, who can
   * read the store and has somebody's token can tell which answers are theirs; the token itself
   * can't be found either way.
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

export const keyvCache = ({ keyv, secret = '' }: KeyvOptions): Cache => {
  const claim = singleFlight()
  const writingStamps = new Map<string, Promise<string>>()

  const nameOf = (key: CacheKey): string => `entry:${createHmac('sha256', secret).update(key).digest('hex')}`

  const readStamp = async (name: string): Promise<string> => {
    const found = await keyv.get(name)
    return typeof found === 'string' ? found : ''
  }

  const write = async (name: string, value: string): Promise<void> => {
    if (!(await keyv.set(name, value))) await rethrow(new Error('the store did not take it'))
  }

  const writeNewStamp = async (name: string): Promise<string> => {
    const stamp = randomUUID()
    await write(name, stamp)
    return stamp
  }

  /**
   * A new stamp where there is none: an entry must not be stored under one that comes back when
   * another is lost.
   */
  const ensureStamp = async (name: string): Promise<string> => {
    const there = await readStamp(name)
    if (there !== '') return there
    // Those who find it missing side by side must not outdate each other.
    const making = writingStamps.get(name) ?? writeNewStamp(name)
    writingStamps.set(name, making)
    return making.finally(() => writingStamps.delete(name))
  }

  /**
   * In words, how things stand for an entry with these tags; `null` when one of its stamps was
   * lost.
   */
  const currentStamps = async (tags: ReadonlyArray<string>): Promise<string | null> => {
    const stamps = await Promise.all([generationName, ...tags.map(tagName)].map(readStamp))
    return stamps.includes('') ? null : stamps.join(' ')
  }

  const epoch = async (): Promise<Epoch> => {
    const [generation, last] = [await ensureStamp(generationName), await ensureStamp(lastName)]
    return { generation: `${generation} ${last}`, position: 0 }
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, CacheEntry>> => {
    const [name, found] = [nameOf(key), await keyv.get(nameOf(key))]
    if (found === undefined || found === null) return E.left('absent')
    if (typeof found !== 'string') return E.left('foreign')
    const unsealed = decodeEntry(sha256Of, name, new Uint8Array(Buffer.from(found, 'base64')))
    if (E.isLeft(unsealed)) return unsealed
    const { header, rest: rest } = unsealed.right
    const now = await currentStamps(header.tags)
    if (now !== header.readAt.generation) return E.left('outdated')
    return E.right(toCacheEntry(header, rest))
  }

  const set = async (key: CacheKey, entry: CacheEntry, readAt: Epoch): Promise<void> => {
    await Promise.all(entry.tags.map((tag) => ensureStamp(tagName(tag))))
    const now = await currentStamps(entry.tags)
    // After the tags' stamps, whose change it announces: an invalidation that those don't show yet
    // shows here.
    const [generation, last] = [await readStamp(generationName), await readStamp(lastName)]
    if (now === null || readAt.generation !== `${generation} ${last}`) return
    const name = nameOf(key)
    const sealed = encodeEntry(sha256Of, name, { entry, readAt: { generation: now, position: 0 } })
    await write(name, Buffer.from(sealed).toString('base64'))
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> => {
    if (tags.length === 0) return
    await write(lastName, randomUUID())
    await Promise.all(tags.map((tag) => write(tagName(tag), randomUUID())))
  }

  const clear = async (): Promise<void> => {
    // It outdates every entry, also when the store clears nothing.
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
        await keyv.delete(nameOf(key))
      }),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    // Not every store can list what it holds, and so find the entries of one user.
    erase: () => attempt('erase', clear),
    clear: attempt('clear', clear),
    access: cacheAccess,
  })
}
