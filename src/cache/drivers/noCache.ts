/** A cache that stores nothing: every read goes to the server. @since 0.1.0 */
import { either as E, type option as O, taskEither as TE } from 'fp-ts'
import type { Cache, CacheAccess } from '../Cache.js'
import type { CacheKey, Identity } from '../cacheKey.js'

/** A literal, so that a bundle without a cache doesn't include fp-ts's Option. */
const nothing: O.Option<never> = { _tag: 'None' }

const done = TE.right<never, void>(undefined)

/**
 * Passes reads and writes through. Without stored entries, keys, tags and identities are
 * irrelevant.
 */
const passThroughAccess: CacheAccess = {
  specOf: ({ operation, notCached }) => ({
    operation: operation.id,
    key: '' as CacheKey,
    tags: () => [],
    encode: () => nothing,
    decode: () => nothing,
    notCached,
  }),
  identityOf: () => '' as Identity,
  startRead: () => async () => nothing,
  store: async () => undefined,
  readThrough: (spec) => (read) => (env) =>
    env.cachePolicy.mode === 'only-if-cached' ? TE.left(spec.notCached) : read(env),
  invalidating: () => (write) => write,
  erasing: () => (op) => op,
}

/** Stores nothing, and adds no caching code to a bundle. */
export const noCache: Cache = {
  epoch: TE.right({ generation: 'none', position: 0 }),
  get: () => TE.right(E.left('absent')),
  set: () => done,
  // Without stored entries there is nothing to share.
  claim: () => TE.right({ _tag: 'Mine', release: async () => undefined }),
  remove: () => done,
  invalidate: () => done,
  erase: () => done,
  clear: done,
  access: passThroughAccess,
}
