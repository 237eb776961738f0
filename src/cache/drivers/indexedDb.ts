/**
 * A cache in the browser's own database, shared by all pages and workers of an origin, and there again when the browser is started anew.
 *
 * Each step is one transaction, so the order of invalidations is the database's own. When the browser gives no more room, everything is dropped,
 * and the entry that had none is stored.
 * @since 0.1.0
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { either as E, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { causeOf } from '../../errors/Cause.js'
import { type Cache, type Entry, type Miss } from '../Cache.js'
import { claimsHere } from '../claims.js'
import { type Epoch, isOutdated } from '../epoch.js'
import { type CacheKey } from '../key.js'
import { entryOf, sealWhole, type Sha256, unseal } from '../sealed.js'
import { holdingToUnwritten } from '../unwritten.js'
import { answerOf, type Idb, type IdbFactory, type ObjectStore, openIdb } from './idb.js'

// model

export interface IndexedDbOptions {
  /** Default `pangea-fp`. */
  readonly name?: string
  /** Default: the platform's. */
  readonly factory?: IdbFactory
}

type Stores = (name: string) => ObjectStore

/** How far the invalidations are, and what names are hashed with. */
interface State {
  readonly generation: string
  readonly position: number
  readonly secret: string
}

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

const sum: Sha256 = (...parts) => bytesToHex(parts.reduce((hash, part) => hash.update(part), sha256.create()).digest())

const random = (): string => bytesToHex(randomBytes(32))

/** A database can't take half a surrogate pair for a key. */
const tagName = (tag: string): string => sum(utf8ToBytes(JSON.stringify(tag)))

const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && 'generation' in value && 'position' in value && 'secret' in value

const platform = (): IdbFactory | undefined => (globalThis as { readonly indexedDB?: IdbFactory }).indexedDB

const isQuota = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'QuotaExceededError'

// constructor

export const indexedDbCache = ({ name = 'pangea-fp', factory }: IndexedDbOptions = {}): Cache => {
  const claim = claimsHere()
  let opening: Promise<Idb> | null = null

  const open = (): Promise<Idb> => {
    const idb = factory ?? platform()
    return idb === undefined
      ? Promise.reject(new Error('this platform has no IndexedDB'))
      : openIdb(idb, `${name} 2`, ['entries', 'tags', 'state'])
  }

  /** Opened when first used, and again after it failed or the browser closed it. */
  const database = async (): Promise<Idb> => {
    const begun = (opening ??= open())
    const idb = await begun.catch(() => null)
    if (idb?.isOpen() === true) return idb
    if (opening === begun) opening = open()
    return opening ?? open()
  }

  /** Where things are; begins with a new generation when there is none. */
  const stateIn = async (stores: Stores): Promise<State> => {
    const found = await answerOf(stores('state').get('state'))
    if (isState(found)) return found
    const begun: State = { generation: random(), position: 0, secret: random() }
    await answerOf(stores('state').put(begun, 'state'))
    return begun
  }

  const nameOf = ({ secret }: State, key: CacheKey): string =>
    bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(key)))

  const isGone = async (stores: Stores, state: State, readAt: Epoch, tags: ReadonlyArray<string>): Promise<boolean> => {
    const names = tags.map(tagName)
    const positions = await Promise.all(names.map((tag) => answerOf(stores('tags').get(tag))))
    const last = new Map(names.map((tag, index) => [tag, Number(positions[index] ?? 0)]))
    return isOutdated({ ...state, last }, readAt, names)
  }

  const get = async (key: CacheKey): Promise<E.Either<Miss, Entry>> =>
    (await database()).transact('readonly', async (stores) => {
      const state = await answerOf(stores('state').get('state'))
      if (!isState(state)) return E.left('absent')
      const at = nameOf(state, key)
      const found = await answerOf(stores('entries').get(at))
      if (found === undefined) return E.left('absent')
      if (!(found instanceof Uint8Array)) return E.left('foreign')
      const unsealed = unseal(sum, at, found)
      if (E.isLeft(unsealed)) return unsealed
      const { header, rest } = unsealed.right
      if (await isGone(stores, state, header.readAt, header.tags)) return E.left('outdated')
      return E.right(entryOf(header, rest))
    })

  const set = async (key: CacheKey, entry: Entry, readAt: Epoch): Promise<void> => {
    const idb = await database()
    const { secret } = await idb.transact('readwrite', stateIn)
    const at = nameOf({ secret, generation: '', position: 0 }, key)
    const sealed = sealWhole(sum, at, { entry, readAt })
    const put = (): Promise<void> =>
      idb.transact('readwrite', async (stores) => {
        const state = await stateIn(stores)
        if (state.secret !== secret || (await isGone(stores, state, readAt, entry.tags))) return
        await answerOf(stores('entries').put(sealed, at))
      })
    await put().catch(async (thrown: unknown) => {
      if (!isQuota(thrown)) return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
      await idb.transact('readwrite', async (stores) => {
        await answerOf(stores('entries').clear())
      })
      return put()
    })
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> =>
    (await database()).transact('readwrite', async (stores) => {
      const state = await stateIn(stores)
      const position = state.position + 1
      await answerOf(stores('state').put({ ...state, position }, 'state'))
      await Promise.all(tags.map((tag) => answerOf(stores('tags').put(position, tagName(tag)))))
    })

  const clear = async (): Promise<void> =>
    (await database()).transact('readwrite', async (stores) => {
      const { secret } = await stateIn(stores)
      await answerOf(stores('entries').clear())
      await answerOf(stores('tags').clear())
      await answerOf(stores('state').put({ generation: random(), position: 0, secret }, 'state'))
    })

  return holdingToUnwritten({
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
          await answerOf(stores('entries').delete(nameOf(await stateIn(stores), key)))
        }),
      ),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    clear: attempt('clear', clear),
  })
}
