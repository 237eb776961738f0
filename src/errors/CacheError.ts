/** A cache that failed. Reads and writes of the client survive it; only a caller of the port itself sees it. @since 0.1.0 */
import { type Cause } from './Cause.js'

export interface CacheError {
  readonly _tag: 'CacheError'
  readonly operation: 'get' | 'set' | 'claim' | 'remove' | 'invalidate' | 'erase' | 'clear' | 'survey' | 'collect'
  readonly cause: Cause
}
