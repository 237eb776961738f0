/** The `CacheAccess` of every driver that stores anything. @since 0.1.0 */
import type { CacheAccess } from './Cache.js'
import { erasing, invalidating } from './invalidating.js'
import { identityOf } from './cacheKey.js'
import { startRead, storeValue, readThrough } from './readThrough.js'
import { cacheSpecOf } from './cacheSpec.js'

/** The `access` of a custom driver. */
export const cacheAccess: CacheAccess = {
  specOf: cacheSpecOf,
  identityOf,
  startRead,
  store: storeValue,
  readThrough,
  invalidating,
  erasing,
}
