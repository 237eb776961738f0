/**
 * A failed cache operation. Reads and writes through the client survive it; only direct callers of
 * the cache port see it. @since 0.1.0
 */
import type { Cause } from './Cause.js'

export interface CacheError {
  readonly _tag: 'CacheError'
  readonly operation: 'get' | 'set' | 'claim' | 'remove' | 'invalidate' | 'erase' | 'clear' | 'survey' | 'collect'
  readonly cause: Cause
}
