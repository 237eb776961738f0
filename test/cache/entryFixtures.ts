/** Fixtures of cache tests: keys, entries, and steps that must succeed. */
import { either as E } from 'fp-ts'
import type { Cache } from '../../src/cache/Cache.js'
import type { CacheEntry } from '../../src/cache/CacheEntry.js'
import { type CacheKey, cacheKey, identityOf } from '../../src/cache/cacheKey.js'

export const keyOf = (url: string): CacheKey =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf(null), method: 'GET', url })

export const entryOf = (body: string | Uint8Array, tags: ReadonlyArray<string> = []): CacheEntry => ({
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  storedAtMs: 1_700_000_000_000,
  ttlMs: 10_800_000,
  tags,
})

/** Runs a step and returns its value; throws if it fails. */
export const run = async <Err, A>(step: () => Promise<E.Either<Err, A>>): Promise<A> => {
  const outcome = await step()
  if (E.isLeft(outcome)) throw new Error(`a step failed: ${JSON.stringify(outcome.left)}`)
  return outcome.right
}

/** Stores an entry as a read does: takes the epoch, then sets. */
export const store = async (cache: Cache, key: CacheKey, entry: CacheEntry): Promise<void> =>
  run(cache.set(key, entry, await run(cache.epoch)))
