/**
 * The cache, as a port: bytes in and out, with what is needed to judge them.
 *
 * A driver has no clock. Whether an entry is still fresh is decided by who asked for it, with {@link isFresh}; a driver gives what it
 * holds. An expired entry is therefore not removed when its time is over, but overwritten when its key is next read from the server,
 * evicted where a driver is bounded, or dropped by `clear`.
 * @since 0.1.0
 */
import { type io as IO, type option as O, type taskEither as TE } from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { type Epoch } from './epoch.js'
import { type CacheKey } from './key.js'

// model

export interface Entry {
  readonly body: Uint8Array
  /** When what is stored was asked for, not when the answer came: it is at least as new as this. */
  readonly storedAtMs: number
  readonly ttlMs: number
  /** What the entry is dropped by: any text. */
  readonly tags: ReadonlyArray<string>
}

export interface Cache {
  /**
   * The present moment in the order of invalidations. It is asked for before the server is, and given back to `set`: what was read
   * before an invalidation must not be stored after it.
   */
  readonly epoch: TE.TaskEither<CacheError, Epoch>
  /** The entry, fresh or not; `none` when there is none, when one of its tags was invalidated, and when it is damaged. */
  readonly get: (key: CacheKey) => TE.TaskEither<CacheError, O.Option<Entry>>
  /** Stores an entry in place of the one there, unless one of its tags was invalidated since `readAt`. */
  readonly set: (key: CacheKey, entry: Entry, readAt: Epoch) => TE.TaskEither<CacheError, void>
  readonly remove: (key: CacheKey) => TE.TaskEither<CacheError, void>
  /** Drops every entry that carries any of the tags; when it is done, no `get` gives one of them, in any process. */
  readonly invalidate: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** Drops everything. */
  readonly clear: TE.TaskEither<CacheError, void>
}

export type CacheEvent = 'hit' | 'miss' | 'store' | 'invalidate'

/** Who is told what the cache did: counters, mostly. */
export interface CacheEvents {
  readonly onCache: (event: CacheEvent) => IO.IO<void>
}

// pure

/** Whether an entry may still be served; one from the future, left by a clock that was set back, may not. */
export const isFresh = (entry: Pick<Entry, 'storedAtMs' | 'ttlMs'>, nowMs: number): boolean =>
  entry.storedAtMs <= nowMs && nowMs - entry.storedAtMs < entry.ttlMs
