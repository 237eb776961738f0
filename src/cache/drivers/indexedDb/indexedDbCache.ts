/**
 * A cache in the browser's own database, shared by all pages and workers of an origin, and there
 * again when the browser is started anew.
 *
 * Each step is one transaction, so the order of invalidations is the database's own.
 *
 * The entries that were used longest ago go when all together are larger than `maxBytes`; a page
 * looks for that with its first `set`, and then about once for each sixteenth of `maxBytes` that it
 * stores. When the browser gives no more room before that, everything is dropped, and the entry
 * that had none is stored.
 * @since 0.1.0
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { either as E, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../../errors/CacheError.js'
import { causeOf } from '../../../errors/Cause.js'
import { type Cache, type Miss } from '../../Cache.js'
import { type CacheEntry } from '../../CacheEntry.js'
import { cacheAccess } from '../../cacheAccess.js'
import { singleFlight } from '../../singleFlight.js'
import { type Epoch, isOutdated } from '../../invalidationEpoch.js'
import { type CacheKey } from '../../cacheKey.js'
import { toCacheEntry, encodeEntry, type Sha256, decodeEntry } from '../../checksummedEntry.js'
import { withPendingInvalidations } from '../../pendingInvalidations.js'
import { resultOf, type PromiseDatabase, type IdbFactory, type ObjectStore, openDatabase } from './promiseDatabase.js'
import { readAllPairs, collectGarbage, type UsageRecord } from './collectGarbage.js'

// model

export interface IndexedDbOptions {
  /** Default `pangea-fp`. */
  readonly name?: string
  /** What all entries together may take, about. Default 256 MiB. */
  readonly maxBytes?: number
  /** Default: the platform's. */
  readonly factory?: IdbFactory
}

type Stores = (name: string) => ObjectStore

/** How far the invalidations are, and what names are hashed with. */
interface DatabaseState {
  readonly generation: string
  readonly position: number
  readonly secret: string
}

const defaultMaxBytes = 256 * 1024 ** 2

/** An entry's use is recorded at most this often. */
const useIntervalMs = 3_600_000

/** More tags than this are forgotten by dropping everything. */
const maxTags = 50_000

/** Databases of earlier versions, which this one doesn't read. */
const earlierVersions: ReadonlyArray<string> = ['2']

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const checksum: Sha256 = (...parts) =>
  bytesToHex(parts.reduce((hash, part) => hash.update(part), sha256.create()).digest())

const randomHex = (): string => bytesToHex(randomBytes(32))

/** A database can't take half a surrogate pair for a key. */
const tagName = (tag: string): string => checksum(utf8ToBytes(JSON.stringify(tag)))

const isState = (value: unknown): value is DatabaseState =>
  typeof value === 'object' && value !== null && 'generation' in value && 'position' in value && 'secret' in value

const platform = (): IdbFactory | undefined => (globalThis as { readonly indexedDB?: IdbFactory }).indexedDB

const isQuota = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'QuotaExceededError'

// constructor

export const indexedDbCache = ({
  name = 'pangea-fp',
  maxBytes = defaultMaxBytes,
  factory,
}: IndexedDbOptions = {}): Cache => {
  const claim = singleFlight()
  /** When this page recorded the use of an entry. */
  const recordedUses = new Map<string, number>()
  let opening: Promise<PromiseDatabase> | null = null
  let hasCollected = false
  let isCollecting = false

  const open = (): Promise<PromiseDatabase> => {
    const idb = factory ?? platform()
    if (idb === undefined) return Promise.reject(new Error('this platform has no IndexedDB'))
    for (const version of earlierVersions) idb.deleteDatabase(`${name} ${version}`)
    return openDatabase(idb, `${name} 3`, ['entries', 'uses', 'tags', 'state'])
  }

  /** Opened when first used, and again after it failed or the browser closed it. */
  const database = async (): Promise<PromiseDatabase> => {
    const begun = (opening ??= open())
    const idb = await begun.catch(() => null)
    if (idb?.isOpen() === true) return idb
    if (opening === begun) opening = open()
    return opening ?? open()
  }

  /** Where things are; begins with a new generation when there is none. */
  const stateIn = async (stores: Stores): Promise<DatabaseState> => {
    const found = await resultOf(stores('state').get('state'))
    if (isState(found)) return found
    const begun: DatabaseState = { generation: randomHex(), position: 0, secret: randomHex() }
    await resultOf(stores('state').put(begun, 'state'))
    return begun
  }

  /** Begins a new generation, with nothing in it. */
  const renewIn = async (stores: Stores, { secret }: DatabaseState): Promise<void> => {
    for (const store of ['entries', 'uses', 'tags']) await resultOf(stores(store).clear())
    await resultOf(stores('state').put({ generation: randomHex(), position: 0, secret }, 'state'))
  }

  const nameOf = ({ secret }: DatabaseState, key: CacheKey): string =>
    bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(key)))

  const isOutdatedNow = async (
    stores: Stores,
    state: DatabaseState,
    readAt: Epoch,
    tags: ReadonlyArray<string>,
  ): Promise<boolean> => {
    const names = tags.map(tagName)
    const positions = await Promise.all(names.map((tag) => resultOf(stores('tags').get(tag))))
    const last = new Map(names.map((tag, index) => [tag, Number(positions[index] ?? 0)]))
    return isOutdated({ ...state, last }, readAt, names)
  }

  /** Nobody waits for it. */
  const recordUse = (idb: PromiseDatabase, at: string): void => {
    const usedAtMs = Date.now()
    if (usedAtMs - (recordedUses.get(at) ?? 0) < useIntervalMs) return
    recordedUses.set(at, usedAtMs)
    const record = idb.transact('readwrite', async (stores) => {
      const use = (await resultOf(stores('uses').get(at))) as UsageRecord | undefined
      if (use !== undefined) await resultOf(stores('uses').put({ ...use, usedAtMs }, at))
    })
    void record.catch(() => undefined)
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, CacheEntry>> => {
    const idb = await database()
    return idb.transact('readonly', async (stores) => {
      const state = await resultOf(stores('state').get('state'))
      if (!isState(state)) return E.left('absent')
      const at = nameOf(state, key)
      const found = await resultOf(stores('entries').get(at))
      if (found === undefined) return E.left('absent')
      if (!(found instanceof Uint8Array)) return E.left('foreign')
      const unsealed = decodeEntry(checksum, at, found)
      if (E.isLeft(unsealed)) return unsealed
      const { header, rest: rest } = unsealed.right
      if (await isOutdatedNow(stores, state, header.readAt, header.tags)) return E.left('outdated')
      recordUse(idb, at)
      return E.right(toCacheEntry(header, rest))
    })
  }

  const collect = async (idb: PromiseDatabase): Promise<void> =>
    idb.transact('readwrite', async (stores) => {
      const state = await stateIn(stores)
      const last = new Map(await readAllPairs<number>(stores('tags')))
      if (last.size > maxTags) return renewIn(stores, state)
      await collectGarbage(stores, { ...state, last }, maxBytes)
    })

  const collectSometimes = (idb: PromiseDatabase, bytes: number): void => {
    if (isCollecting || (hasCollected && Math.random() * maxBytes >= 16 * bytes)) return
    hasCollected = true
    isCollecting = true
    void collect(idb)
      .catch(() => undefined)
      .finally(() => {
        isCollecting = false
      })
  }

  const set = async (key: CacheKey, entry: CacheEntry, readAt: Epoch): Promise<void> => {
    const idb = await database()
    const { secret } = await idb.transact('readwrite', stateIn)
    const at = nameOf({ secret, generation: '', position: 0 }, key)
    const sealed = encodeEntry(checksum, at, { entry, readAt })
    const put = (): Promise<void> =>
      idb.transact('readwrite', async (stores) => {
        const state = await stateIn(stores)
        if (state.secret !== secret || (await isOutdatedNow(stores, state, readAt, entry.tags))) return
        const use: UsageRecord = { bytes: sealed.length, usedAtMs: Date.now(), readAt, tags: entry.tags.map(tagName) }
        await resultOf(stores('entries').put(sealed, at))
        await resultOf(stores('uses').put(use, at))
      })
    await put().catch(async (thrown: unknown) => {
      if (!isQuota(thrown)) return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
      await idb.transact('readwrite', async (stores) => {
        await resultOf(stores('entries').clear())
        await resultOf(stores('uses').clear())
      })
      return put()
    })
    collectSometimes(idb, sealed.length)
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> =>
    (await database()).transact('readwrite', async (stores) => {
      const state = await stateIn(stores)
      const position = state.position + 1
      await resultOf(stores('state').put({ ...state, position }, 'state'))
      await Promise.all(tags.map((tag) => resultOf(stores('tags').put(position, tagName(tag)))))
    })

  const clear = async (): Promise<void> =>
    (await database()).transact('readwrite', async (stores) => renewIn(stores, await stateIn(stores)))

  return withPendingInvalidations({
    epoch: attempt('get', async () => {
      const { generation, position } = await (await database()).transact('readwrite', stateIn)
      return { generation, position }
    }),
    get: (key) => attempt('get', () => get(key)),
    set: (key, entry, readAt) => attempt('set', () => set(key, entry, readAt)),
    claim: (key) => TE.fromIO(() => claim(key)),
    remove: (key) =>
      attempt('remove', async () =>
        (await database()).transact('readwrite', async (stores) => {
          const at = nameOf(await stateIn(stores), key)
          await resultOf(stores('entries').delete(at))
          await resultOf(stores('uses').delete(at))
        }),
      ),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    erase: (tags) =>
      attempt('erase', async () => {
        await invalidate(tags)
        await collect(await database())
      }),
    clear: attempt('clear', clear),
    access: cacheAccess,
  })
}
