/**
 * How a read uses the cache.
 * @since 0.1.0
 */
import { entryAgeMs, type CacheEntry } from './CacheEntry.js'

// model

/**
 * The modes of the Fetch standard: `default` takes a fresh entry, or asks; `reload` asks, and
 * stores; `no-store` asks; `force-cache` takes an entry of any age, or asks; `only-if-cached` takes
 * an entry of any age, and never asks.
 *
 * No mode takes an entry that a write of one of the cache's users has made outdated.
 */
export type CacheMode = 'default' | 'reload' | 'no-store' | 'force-cache' | 'only-if-cached'

export interface CachePolicy {
  readonly mode: CacheMode
  /**
   * How long an answer may be served again, and how old a served one may be; `0` stores nothing.
   */
  readonly ttlMs: number
  /**
   * From 0 to 1: up to this part of its time is taken off each entry, at random, so that not all
   * expire at once.
   */
  readonly jitter: number
  /**
   * How long after its time an entry is still served at once, while the server is asked for the
   * next reader (stale-while-revalidate).
   */
  readonly staleMs: number
}

export const defaultCachePolicy: CachePolicy = {
  mode: 'default',
  ttlMs: 3 * 60 * 60 * 1000,
  jitter: 0.1,
  staleMs: 0,
}

/** What an entry is to a reader. */
export type Freshness = 'fresh' | 'stale' | 'expired'

// pure

/** The time to live of an entry that is stored now; `random` is at least 0 and less than 1. */
export const jitteredTtlMs = ({ ttlMs, jitter }: CachePolicy, random: number): number =>
  Math.ceil(ttlMs * (1 - Math.min(Math.max(jitter, 0), 1) * random))

/** Whether an entry may be served, and whether it must be renewed then. */
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

/** The same policy, but asking the server, unless it says not to ask, or not to store. */
export const reloadPolicy = (policy: CachePolicy): CachePolicy =>
  policy.mode === 'default' || policy.mode === 'force-cache' ? { ...policy, mode: 'reload' } : policy
