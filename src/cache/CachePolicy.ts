/**
 * The cache policy: whether a read uses the cache, and how old a served entry may be.
 * @since 0.1.0
 */
import { entryAgeMs, type CacheEntry } from './CacheEntry.js'

// model

/**
 * The modes of the Fetch standard. `default` serves a fresh entry, or requests; `reload` requests
 * and stores; `no-store` requests and doesn't store; `force-cache` serves an entry of any age, or
 * requests; `only-if-cached` serves an entry of any age, and never requests.
 *
 * No mode serves an invalidated entry.
 */
export type CacheMode = 'default' | 'reload' | 'no-store' | 'force-cache' | 'only-if-cached'

export interface CachePolicy {
  readonly mode: CacheMode
  /**
   * How long a response may be served from the cache, and how old a served entry may be; `0` stores
   * nothing.
   */
  readonly ttlMs: number
  /**
   * Up to this share of each entry's time to live, from 0 to 1, is subtracted at random, so that
   * entries don't all expire together.
   */
  readonly jitter: number
  /**
   * How long after it expires an entry is still served immediately, while it is revalidated in the
   * background (stale-while-revalidate).
   */
  readonly staleMs: number
}

export const defaultCachePolicy: CachePolicy = {
  mode: 'default',
  ttlMs: 3 * 60 * 60 * 1000,
  jitter: 0.1,
  staleMs: 0,
}

/** The state of an entry for a reader. */
export type Freshness = 'fresh' | 'stale' | 'expired'

// pure

/** Returns the time to live of an entry stored now; `random` is at least 0 and less than 1. */
export const jitteredTtlMs = ({ ttlMs, jitter }: CachePolicy, random: number): number =>
  Math.ceil(ttlMs * (1 - Math.min(Math.max(jitter, 0), 1) * random))

/** Returns whether an entry may be served, and whether it must be revalidated. */
export const freshness = (
  { mode, ttlMs, staleMs }: CachePolicy,
  entry: Pick<CacheEntry, 'storedAtMs' | 'ttlMs'>,
  nowMs: number,
): Freshness => {
  if (mode === 'force-cache' || mode === 'only-if-cached') return 'fresh'
  const [age, limitMs] = [entryAgeMs(entry, nowMs), Math.min(entry.ttlMs, ttlMs)]
  if (age < limitMs) return 'fresh'
  return limitMs > 0 && age < limitMs + staleMs ? 'stale' : 'expired'
}

/** Changes the mode to `reload`, unless the policy forbids requests or storing. */
export const reloadPolicy = (policy: CachePolicy): CachePolicy =>
  policy.mode === 'default' || policy.mode === 'force-cache' ? { ...policy, mode: 'reload' } : policy
