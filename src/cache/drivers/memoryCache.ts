/**
 * A cache in memory, bounded by bytes; it evicts the least recently used entry first.
 * @since 0.1.0
 */
import { either as E, type io as IO, taskEither as TE } from 'fp-ts'
import type { Cache, Miss } from '../Cache.js'
import type { CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../storingCacheAccess.js'
import { singleFlight } from '../singleFlight.js'
import { type Epoch, isOutdated } from '../invalidationEpoch.js'
import type { CacheKey } from '../cacheKey.js'

// model

export interface MemoryOptions {
  /**
   * The limit for all entries together, including their tags and some overhead. Larger entries
   * aren't stored. Default: 64 MiB.
   */
  readonly maxBytes?: number
}

interface SizedEntry {
  readonly entry: CacheEntry
  readonly readAt: Epoch
  readonly bytes: number
}

/** The approximate size of an entry without its body and tags. */
const overheadBytes = 400

/** When more tags are recorded, everything is dropped. */
const maxTags = 50_000

// helpers

const bytesOf = ({ body, tags }: CacheEntry): number =>
  tags.reduce((bytes, tag) => bytes + 2 * tag.length + overheadBytes / 4, body.length + overheadBytes)

/** Copies an entry, so that callers can't change the cached bytes. */
const copyOf = (entry: CacheEntry): CacheEntry => ({ ...entry, body: entry.body.slice(), tags: [...entry.tags] })

const done = <A>(effect: IO.IO<A>): TE.TaskEither<never, A> => TE.fromIO(effect)

// constructor

/** Returns a new, empty cache. */
export const memoryCache = ({ maxBytes = 64 * 1024 * 1024 }: MemoryOptions = {}): Cache => {
  /** In order of use, the most recent last. */
  const entries = new Map<CacheKey, SizedEntry>()
  const last = new Map<string, number>()
  const claim = singleFlight()
  let [bytes, generation, position] = [0, 0, 0]

  const now = () => ({ generation: String(generation), position, last })

  const drop = (key: CacheKey): void => {
    bytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }

  const dropAll = (): void => {
    entries.clear()
    last.clear()
    bytes = 0
    generation += 1
  }

  const put = (key: CacheKey, stored: SizedEntry): void => {
    drop(key)
    if (stored.bytes > maxBytes) return
    entries.set(key, stored)
    bytes += stored.bytes
    for (const oldest of entries.keys()) {
      if (bytes <= maxBytes) break
      drop(oldest)
    }
  }

  const invalidate = (tags: ReadonlyArray<string>): void => {
    position += 1
    for (const tag of tags) last.set(tag, position)
    if (last.size > maxTags) dropAll()
  }

  const dropOutdated = (): void => {
    for (const [key, { readAt, entry }] of entries) if (isOutdated(now(), readAt, entry.tags)) drop(key)
  }

  return {
    epoch: done(() => ({ generation: String(generation), position })),
    get: (key) =>
      done((): E.Either<Miss, CacheEntry> => {
        const stored = entries.get(key)
        if (stored === undefined) return E.left('absent')
        drop(key)
        if (isOutdated(now(), stored.readAt, stored.entry.tags)) return E.left('outdated')
        put(key, stored)
        return E.right(copyOf(stored.entry))
      }),
    set: (key, entry, readAt) =>
      done(() => {
        if (isOutdated(now(), readAt, entry.tags)) return
        put(key, { entry: copyOf(entry), readAt, bytes: bytesOf(entry) })
      }),
    claim: (key) => done(() => claim(key)),
    remove: (key) => done(() => drop(key)),
    invalidate: (tags) => done(() => invalidate(tags)),
    erase: (tags) =>
      done(() => {
        invalidate(tags)
        dropOutdated()
      }),
    clear: done(dropAll),
    access: cacheAccess,
  }
}
