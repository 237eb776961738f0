/**
 * The cache, as a port: bytes in and out, with what is needed to judge them.
 *
 * A driver has no clock. Whether an entry is still fresh is decided by who asked for it, with
 * `isFresh`; a driver gives what it holds, since there are readers who take any age. An expired
 * entry is therefore not removed when its time is over, but overwritten when its key is next read
 * from the server, evicted where a driver is bounded, or dropped by `clear`.
 * @since 0.1.0
 */
import {
  type either as E,
  type option as O,
  type readerTask as RT,
  type readerTaskEither as RTE,
  type task as T,
  type taskEither as TE,
} from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { type NotCached } from '../errors/RequestError.js'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Metrics } from '../ports/Metrics.js'
import { type Random } from '../ports/Random.js'
import { type CachePolicy } from './CachePolicy.js'
import { type CacheEntry } from './CacheEntry.js'
import { type Epoch } from './invalidationEpoch.js'
import { type CacheKey, type Identity } from './cacheKey.js'

// model

/**
 * Why a driver has no entry to give: there is none; one of its tags was invalidated; it is torn,
 * cut or flipped; something that is not ours has its place; it may not be read.
 */
export type Miss = 'absent' | 'outdated' | 'damaged' | 'foreign' | 'unreadable'

/**
 * Which caller makes a read that several want: the one that got `Mine`, until it runs `release`. The others wait
 * for `over`, and look again. Another process is waited for some seconds at most, since it may be
 * dead.
 */
export type Claim =
  | { readonly _tag: 'Mine'; readonly release: T.Task<void> }
  | { readonly _tag: 'Taken'; readonly released: T.Task<void> }

export interface Cache {
  /**
   * The present moment in the order of invalidations. It is asked for before the server is, and
   * given back to `set`: what was read before an invalidation must not be stored after it.
   */
  readonly epoch: TE.TaskEither<CacheError, Epoch>
  /** The entry, fresh or not, or why there is none. */
  readonly get: (key: CacheKey) => TE.TaskEither<CacheError, E.Either<Miss, CacheEntry>>
  /**
   * Stores an entry in place of the one there, unless one of its tags was invalidated since
   * `readAt`.
   */
  readonly set: (key: CacheKey, entry: CacheEntry, readAt: Epoch) => TE.TaskEither<CacheError, void>
  /**
   * Asks to be the one who makes the read of this key. It saves requests, and nothing else depends
   * on it.
   */
  readonly claim: (key: CacheKey) => TE.TaskEither<CacheError, Claim>
  readonly remove: (key: CacheKey) => TE.TaskEither<CacheError, void>
  /**
   * Drops every entry that carries any of the tags; when it is done, no `get` gives one of them, in
   * any process.
   */
  readonly invalidate: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /**
   * As `invalidate`, and deletes what the entries hold: afterwards nobody can read it where it was
   * kept.
   */
  readonly erase: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** Drops everything. */
  readonly clear: TE.TaskEither<CacheError, void>
  /** `cacheAccess`, in each cache that holds anything. */
  readonly access: CacheAccess
}

export interface CacheEnv {
  readonly cache: Cache
  readonly cachePolicy: CachePolicy
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly metrics: Metrics
  readonly signal: AbortSignal | null
}

/** What a cache needs to know of an operation that reads. */
export interface CachedOperation {
  readonly id: string
  readonly pagination: object | null
  readonly tags: ReadonlyArray<string>
  readonly responses: {
    readonly [status: string]: {
      readonly [mediaType: string]:
        { readonly decode: (json: unknown) => E.Either<unknown, unknown> } | 'text' | 'bytes'
    }
  }
}

/**
 * A request that reads, of one user to one server. It is all that can change the answer: the work
 * order is in its query.
 */
export interface CachedRead {
  readonly operation: CachedOperation
  readonly endpoint: string
  readonly identity: Identity
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  readonly notCached: NotCached
}

/** How a value is kept. */
export interface CacheSpec<A> {
  /** What is asked, in the log: no uuids, no addresses. */
  readonly operation: string
  readonly key: CacheKey
  readonly tags: (value: A) => ReadonlyArray<string>
  /**
   * `none`: not worth storing, or not safe to. `isWhole` says whether what is stored is all of the
   * value.
   */
  readonly encode: (value: A) => O.Option<{ readonly body: Uint8Array; readonly isComplete: boolean }>
  /** `none`: a miss. */
  readonly decode: (body: Uint8Array) => O.Option<A>
  /** The error of a read from the cache alone, where the cache has no answer. */
  readonly notCached: NotCached
}

/** A moment at which the server was asked, in the order of invalidations and by the clock. */
export interface ReadStart {
  readonly epoch: Epoch
  readonly atMs: number
}

/**
 * How reads and writes go through a cache. A cache carries it, so that a program with `noCache`
 * does not bundle what the other caches need.
 */
export interface CacheAccess {
  /** How the answer to a request is kept. */
  readonly specOf: <A>(read: CachedRead) => CacheSpec<A>
  /** The owner of a token, or nobody. */
  readonly identityOf: (token: string | null) => Identity
  /** Now, before the server is asked; `none` when what it will answer can't be kept. */
  readonly startRead: RT.ReaderTask<CacheEnv, O.Option<ReadStart>>
  /** Stores an answer to what was asked then. */
  readonly store: <A>(env: CacheEnv, recipe: CacheSpec<A>, value: A, asked: ReadStart) => Promise<void>
  /** The same read, answered from the cache as the environment's policy says. */
  readonly readThrough: <A>(
    recipe: CacheSpec<A>,
  ) => <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err | NotCached, A>
  /** The same write, which also drops from the cache what it changes. */
  readonly invalidating: <A, R extends CacheEnv, Err>(
    tags: (value: O.Option<A>) => ReadonlyArray<string>,
  ) => (write: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err, A>
  /**
   * The same operation, which also deletes from the cache every entry that carries any of the tags.
   */
  readonly erasing: (
    tags: ReadonlyArray<string>,
  ) => <A, R extends CacheEnv, Err>(op: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err, A>
}
