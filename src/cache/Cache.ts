/**
 * The cache, as a port: bytes in and out, with what is needed to judge them.
 *
 * A driver has no clock. Whether an entry is still fresh is decided by who asked for it, with {@link isFresh}; a driver gives what it
 * holds, since there are readers who take any age. An expired entry is therefore not removed when its time is over, but overwritten when
 * its key is next read from the server, evicted where a driver is bounded, or dropped by `clear`.
 * @since 0.1.0
 */
import { type either as E, type task as T, type taskEither as TE } from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { type Epoch } from './epoch.js'
import { type CacheKey } from './key.js'

// model

export interface Entry {
  readonly body: Uint8Array
  /** When what is stored was asked for, not when the answer came: it is at least as new as this. */
  readonly storedAtMs: number
  /** `0`: for those only who take any age. */
  readonly ttlMs: number
  /** What the entry is dropped by; the cache makes nothing of the words. */
  readonly tags: ReadonlyArray<string>
}

/**
 * Why a driver has no entry to give: there is none; one of its tags was invalidated; it is torn, cut or flipped; something that is not
 * ours has its place; it may not be read.
 */
export type Miss = 'absent' | 'outdated' | 'damaged' | 'foreign' | 'unreadable'

/**
 * Who makes a read that several want: whoever got `Mine`, until `release` is run. The others wait for `over`, and look again. Another
 * process is waited for some seconds at most, since it may be dead.
 */
export type Claim =
  { readonly _tag: 'Mine'; readonly release: T.Task<void> } | { readonly _tag: 'Taken'; readonly over: T.Task<void> }

export interface Cache {
  /**
   * The present moment in the order of invalidations. It is asked for before the server is, and given back to `set`: what was read
   * before an invalidation must not be stored after it.
   */
  readonly epoch: TE.TaskEither<CacheError, Epoch>
  /** The entry, fresh or not, or why there is none. */
  readonly get: (key: CacheKey) => TE.TaskEither<CacheError, E.Either<Miss, Entry>>
  /** Stores an entry in place of the one there, unless one of its tags was invalidated since `readAt`. */
  readonly set: (key: CacheKey, entry: Entry, readAt: Epoch) => TE.TaskEither<CacheError, void>
  /** Asks to be the one who makes the read of this key. It saves requests, and nothing else depends on it. */
  readonly claim: (key: CacheKey) => TE.TaskEither<CacheError, Claim>
  readonly remove: (key: CacheKey) => TE.TaskEither<CacheError, void>
  /** Drops every entry that carries any of the tags; when it is done, no `get` gives one of them, in any process. */
  readonly invalidate: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** As `invalidate`, and deletes what the entries hold: afterwards nobody can read it where it was kept. */
  readonly erase: (tags: ReadonlyArray<string>) => TE.TaskEither<CacheError, void>
  /** Drops everything. */
  readonly clear: TE.TaskEither<CacheError, void>
}

// pure

/** How old an entry is; from the future, left by a clock that was set back, it is as old as can be. */
export const ageMs = (entry: Pick<Entry, 'storedAtMs'>, nowMs: number): number =>
  entry.storedAtMs <= nowMs ? nowMs - entry.storedAtMs : Infinity

/** Whether an entry may still be served to who asks for nothing else. */
export const isFresh = (entry: Pick<Entry, 'storedAtMs' | 'ttlMs'>, nowMs: number): boolean =>
  ageMs(entry, nowMs) < entry.ttlMs
