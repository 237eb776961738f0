/**
 * The cache port: what every cache driver implements, and the types of reading and writing through
 * it.
 *
 * A driver has no clock. It returns an entry of any age, because some readers accept any age, and
 * the reader decides with `freshness` whether to serve it. So an expired entry isn't removed when
 * it expires: it's overwritten by the next read from the server, evicted by a bounded driver, or
 * dropped by `clear`.
 * @since 0.1.0
 */
import type {
  either as E,
  option as O,
  readerTask as RT,
  readerTaskEither as RTE,
  task as T,
  taskEither as TE,
} from 'fp-ts'
import type { CacheError } from '../errors/CacheError.js'
import type { NotCached } from '../errors/RequestError.js'
import type { Clock } from '../ports/Clock.js'
import type { Log } from '../ports/Log.js'
import type { Metrics } from '../ports/Metrics.js'
import type { Random } from '../ports/Random.js'
import type { CachePolicy } from './CachePolicy.js'
import type { CacheEntry } from './CacheEntry.js'
import type { Epoch } from './invalidationEpoch.js'
import type { CacheKey, Identity } from './cacheKey.js'

// model

/**
 * Why a driver returns no entry. `absent`: none is stored; `outdated`: one of its tags was
 * invalidated; `damaged`: its checksum doesn't match; `foreign`: its location contains data that
 * this cache didn't write; `unreadable`: permission is denied.
 */
export type Miss = 'absent' | 'outdated' | 'damaged' | 'foreign' | 'unreadable'

/**
 * The outcome of claiming a read (single-flight). The caller that gets `Mine` performs the read and
 * then runs `release`. Callers that get `Taken` wait for `released` and look the entry up again;
 * the wait for another process is limited to some seconds, because that process may have died.
 */
export type Claim =
  | { readonly _tag: 'Mine'; readonly release: T.Task<void> }
  | { readonly _tag: 'Taken'; readonly released: T.Task<void> }

export interface Cache {
  /**
   * The current position in the order of invalidations. Take it before the request to the server
   * and pass it to `set`, which then rejects a response that is older than an invalidation.
   */
  readonly epoch: TE.TaskEither<CacheError, Epoch>
  /** Returns the entry, fresh or not, or why there is none. */
  readonly get: (key: CacheKey) => TE.TaskEither<CacheError, E.Either<Miss, CacheEntry>>
  /**
   * Stores an entry, replacing an earlier one, unless one of its tags was invalidated since
   * `readAt`.
   */
  readonly set: (key: CacheKey, entry: CacheEntry, readAt: Epoch) => TE.TaskEither<CacheError, void>
  /** Claims the read of this key. Claims only save requests; correctness doesn't depend on them. */
  readonly claim: (key: CacheKey) => TE.TaskEither<CacheError, Claim>
  readonly remove: (key: CacheKey) => TE.TaskEither<CacheError, void>
  /**
   * Drops every entry with any of the tags. Once it completes, no `get` in any process returns one.
   */
  readonly invalidate: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** Like `invalidate`, and also deletes the stored bytes of these entries. */
  readonly erase: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** Drops all entries. */
  readonly clear: TE.TaskEither<CacheError, void>
  /** Set this to `cacheAccess` in a driver that stores anything. */
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

/** The part of an operation that the cache needs. */
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
 * A read request of one user to one server. Nothing else affects the response: the work order is in
 * the query.
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

/** How a value is cached: its key, its tags and its encoding. */
export interface CacheSpec<A> {
  /** The name of the operation in logs and metrics, without uuids or URLs. */
  readonly operation: string
  readonly key: CacheKey
  readonly tags: (value: A) => ReadonlyArray<string>
  /**
   * Returns `none` for a value that must not be cached. `isComplete` is false if a part was left
   * out.
   */
  readonly encode: (value: A) => O.Option<{ readonly body: Uint8Array; readonly isComplete: boolean }>
  /** Returns `none`, which is a miss, for a body that doesn't decode. */
  readonly decode: (body: Uint8Array) => O.Option<A>
  /** The error of an `only-if-cached` read that misses. */
  readonly notCached: NotCached
}

/** When a read started, in the order of invalidations and by the clock. */
export interface ReadStart {
  readonly epoch: Epoch
  readonly atMs: number
}

/**
 * The functions that operations use to read and write through a cache. The cache carries them, so
 * that a program with `noCache` doesn't bundle them.
 */
export interface CacheAccess {
  /** Returns how the response to a request is cached. */
  readonly specOf: <A>(read: CachedRead) => CacheSpec<A>
  /** Returns the identity of a token's owner, or of an anonymous user. */
  readonly identityOf: (token: string | null) => Identity
  /**
   * Records when a read starts; call it before the request. Returns `none` if the response can't be
   * cached.
   */
  readonly startRead: RT.ReaderTask<CacheEnv, O.Option<ReadStart>>
  /** Stores the value of the read that started at `start`. */
  readonly store: <A>(env: CacheEnv, spec: CacheSpec<A>, value: A, start: ReadStart) => Promise<void>
  /** Serves a read from the cache as the environment's policy allows. */
  readonly readThrough: <A>(
    spec: CacheSpec<A>,
  ) => <R extends CacheEnv, Err>(read: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err | NotCached, A>
  /** Makes a write invalidate the cache entries that it changes. */
  readonly invalidating: <A, R extends CacheEnv, Err>(
    tags: (value: O.Option<A>) => ReadonlyArray<string>,
  ) => (write: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err, A>
  /** Makes an operation delete every cache entry with any of the tags. */
  readonly erasing: (
    tags: ReadonlyArray<string>,
  ) => <A, R extends CacheEnv, Err>(op: RTE.ReaderTaskEither<R, Err, A>) => RTE.ReaderTaskEither<R, Err, A>
}
