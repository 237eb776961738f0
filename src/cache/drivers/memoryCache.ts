/**
 * A cache in this process's memory, bounded by bytes: the entry that was used longest ago goes
 * first.
 * @since 0.1.0
 */
import { either as E, type io as IO, taskEither as TE } from 'fp-ts'
import { type Cache, type Miss } from '../Cache.js'
import { type CacheEntry } from '../CacheEntry.js'
import { cacheAccess } from '../cacheAccess.js'
import { singleFlight } from '../singleFlight.js'
import { type Epoch, isOutdated } from '../invalidationEpoch.js'
import { type CacheKey } from '../cacheKey.js'

// model

export interface MemoryOptions {
  /**
   * What all entries together may take, their tags and some overhead included; larger ones aren't
   * stored. Default 64 MiB.
   */
  readonly maxBytes?: number
}

interface SizedEntry {
  readonly entry: CacheEntry
  readonly readAt: Epoch
  readonly bytes: number
}

/** What an entry takes beside its body and its tags, about. */
const overheadBytes = 400

/** More tags than this are forgotten by dropping everything. */
const maxTags = 50_000

// helpers

const bytesOf = ({ body, tags }: CacheEntry): number =>
  tags.reduce((bytes, tag) => bytes + 2 * tag.length + overheadBytes / 4, body.length + overheadBytes)

/** Nobody who holds an entry's bytes may change the cache's. */
const copyOf = (entry: CacheEntry): CacheEntry => ({ ...entry, body: entry.body.slice(), tags: [...entry.tags] })

const done = <A>(effect: IO.IO<A>): TE.TaskEither<never, A> => TE.fromIO(effect)

// constructor

/** A new cache, with nothing in it and shared with nobody. */
export const memoryCache = ({ maxBytes = 64 * 1024 * 1024 }: MemoryOptions = {}): Cache => {
  /** In order of use, the last one used at the end. */
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

  const put = (key: CacheKey, held: SizedEntry): void => {
    drop(key)
    if (held.bytes > maxBytes) return
    entries.set(key, held)
    bytes += held.bytes
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
        const held = entries.get(key)
        if (held === undefined) return E.left('absent')
        drop(key)
        if (isOutdated(now(), held.readAt, held.entry.tags)) return E.left('outdated')
        put(key, held)
        return E.right(copyOf(held.entry))
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
