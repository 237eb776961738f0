/**
 * A cache in the browser's IndexedDB, shared by all pages and workers of an origin; it survives
 * restarts.
 *
 * Each step is one transaction, so the database orders the invalidations.
 *
 * When all entries together exceed `maxBytes`, the least recently used are evicted. A page checks
 * that on its first `set`, and then about once per sixteenth of `maxBytes` that it stores. If the
 * browser's quota is exceeded first, all entries are dropped, and the new one is stored.
 * @since 0.1.0
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { either as E, taskEither as TE } from 'fp-ts'
import type { CacheError } from '../../../errors/CacheError.js'
import { causeOf } from '../../../errors/Cause.js'
import type { Cache, Miss } from '../../Cache.js'
import type { CacheEntry } from '../../CacheEntry.js'
import { cacheAccess } from '../../storingCacheAccess.js'
import { singleFlight } from '../../singleFlight.js'
import { type Epoch, isOutdated } from '../../invalidationEpoch.js'
import type { CacheKey } from '../../cacheKey.js'
import { toCacheEntry, encodeEntry, type Sha256, decodeEntry } from '../../checksummedEntry.js'
import { withPendingInvalidations } from '../../pendingInvalidations.js'
import {
  requestResult,
  type PromiseDatabase,
  type IdbFactory,
  type IdbObjectStore,
  openDatabase,
} from './promiseDatabase.js'
import { readAllPairs, collectGarbage, type UsageRecord } from './collectGarbage.js'

// model

export interface IndexedDbOptions {
  /** The name of the database. Default: `pangea-fp`. */
  readonly name?: string
  /** The approximate limit for all entries together. Default: 256 MiB. */
  readonly maxBytes?: number
  /** Default: the platform's `indexedDB`. */
  readonly factory?: IdbFactory
}

type Stores = (name: string) => IdbObjectStore

/** The current epoch, and the secret that entry names are hashed with. */
interface DatabaseState {
  readonly generation: string
  readonly position: number
  readonly secret: string
}

const defaultMaxBytes = 256 * 1024 ** 2

/** Updates an entry's access time at most this often. */
const useIntervalMs = 3_600_000

/** When more tags are recorded, everything is dropped. */
const maxTags = 50_000

/** Databases of earlier versions, which are deleted. */
const earlierVersions: ReadonlyArray<string> = ['2']

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const checksum: Sha256 = (...parts) =>
  bytesToHex(parts.reduce((hash, part) => hash.update(part), sha256.create()).digest())

const randomHex = (): string => bytesToHex(randomBytes(32))

/** Hashed, because IndexedDB rejects keys with lone surrogates. */
const tagName = (tag: string): string => checksum(utf8ToBytes(JSON.stringify(tag)))

const isState = (value: unknown): value is DatabaseState =>
  typeof value === 'object' && value !== null && 'generation' in value && 'position' in value && 'secret' in value

const platform = (): IdbFactory | undefined => (globalThis as { readonly indexedDB?: IdbFactory }).indexedDB

const isQuota = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'QuotaExceededError'

// constructor

/** Returns the cache in the origin's IndexedDB. The database is opened by the first call. */
export const indexedDbCache = ({
  name = 'pangea-fp',
  maxBytes = defaultMaxBytes,
  factory,
}: IndexedDbOptions = {}): Cache => {
  const claim = singleFlight()
  /** When this page last updated each entry's access time. */
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

  /** Opens the database on first use, and again after a failure or after the browser closed it. */
  const database = async (): Promise<PromiseDatabase> => {
    const current = (opening ??= open())
    const idb = await current.catch(() => null)
    if (idb?.isOpen() === true) return idb
    if (opening === current) opening = open()
    return opening ?? open()
  }

  /** Reads the state; creates it, with a new generation, if it's missing. */
  const stateIn = async (stores: Stores): Promise<DatabaseState> => {
    const found = await requestResult(stores('state').get('state'))
    if (isState(found)) return found
    const created: DatabaseState = { generation: randomHex(), position: 0, secret: randomHex() }
    await requestResult(stores('state').put(created, 'state'))
    return created
  }

  /** Drops everything and starts a new generation. */
  const renewIn = async (stores: Stores, { secret }: DatabaseState): Promise<void> => {
    for (const store of ['entries', 'uses', 'tags']) await requestResult(stores(store).clear())
    await requestResult(stores('state').put({ generation: randomHex(), position: 0, secret }, 'state'))
  }

  const entryNameOf = ({ secret }: DatabaseState, key: CacheKey): string =>
    bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(key)))

  const isOutdatedNow = async (
    stores: Stores,
    state: DatabaseState,
    readAt: Epoch,
    tags: ReadonlyArray<string>,
  ): Promise<boolean> => {
    const names = tags.map(tagName)
    const positions = await Promise.all(names.map((tag) => requestResult(stores('tags').get(tag))))
    const last = new Map(names.map((tag, index) => [tag, Number(positions[index] ?? 0)]))
    return isOutdated({ ...state, last }, readAt, names)
  }

  /** Updates an entry's access time in the background. */
  const recordUse = (idb: PromiseDatabase, entryName: string): void => {
    const usedAtMs = Date.now()
    if (usedAtMs - (recordedUses.get(entryName) ?? 0) < useIntervalMs) return
    recordedUses.set(entryName, usedAtMs)
    const record = idb.transact('readwrite', async (stores) => {
      const use = (await requestResult(stores('uses').get(entryName))) as UsageRecord | undefined
      if (use !== undefined) await requestResult(stores('uses').put({ ...use, usedAtMs }, entryName))
    })
    void record.catch(() => undefined)
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, CacheEntry>> => {
    const idb = await database()
    return idb.transact('readonly', async (stores) => {
      const state = await requestResult(stores('state').get('state'))
      if (!isState(state)) return E.left('absent')
      const entryName = entryNameOf(state, key)
      const found = await requestResult(stores('entries').get(entryName))
      if (found === undefined) return E.left('absent')
      if (!(found instanceof Uint8Array)) return E.left('foreign')
      const decoded = decodeEntry(checksum, entryName, found)
      if (E.isLeft(decoded)) return decoded
      const { header, rest } = decoded.right
      if (await isOutdatedNow(stores, state, header.readAt, header.tags)) return E.left('outdated')
      recordUse(idb, entryName)
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
    const entryName = entryNameOf({ secret, generation: '', position: 0 }, key)
    const encoded = encodeEntry(checksum, entryName, { entry, readAt })
    const put = (): Promise<void> =>
      idb.transact('readwrite', async (stores) => {
        const state = await stateIn(stores)
        if (state.secret !== secret || (await isOutdatedNow(stores, state, readAt, entry.tags))) return
        const use: UsageRecord = { bytes: encoded.length, usedAtMs: Date.now(), readAt, tags: entry.tags.map(tagName) }
        await requestResult(stores('entries').put(encoded, entryName))
        await requestResult(stores('uses').put(use, entryName))
      })
    await put().catch(async (thrown: unknown) => {
      if (!isQuota(thrown)) return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
      await idb.transact('readwrite', async (stores) => {
        await requestResult(stores('entries').clear())
        await requestResult(stores('uses').clear())
      })
      return put()
    })
    collectSometimes(idb, encoded.length)
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> =>
    (await database()).transact('readwrite', async (stores) => {
      const state = await stateIn(stores)
      const position = state.position + 1
      await requestResult(stores('state').put({ ...state, position }, 'state'))
      await Promise.all(tags.map((tag) => requestResult(stores('tags').put(position, tagName(tag)))))
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
          const entryName = entryNameOf(await stateIn(stores), key)
          await requestResult(stores('entries').delete(entryName))
          await requestResult(stores('uses').delete(entryName))
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
