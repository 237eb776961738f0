/** The access of every cache that holds anything. @since 0.1.0 */
import { type CacheAccess } from './Cache.js'
import { erasing, invalidating } from './invalidating.js'
import { identityOf } from './cacheKey.js'
import { startRead, storeValue, readThrough } from './readThrough.js'
import { cacheSpecOf } from './cacheSpec.js'

/** What a driver of your own gives as its `access`. */
export const cacheAccess: CacheAccess = {
  specOf: cacheSpecOf,
  identityOf,
  startRead: startRead,
  store: storeValue,
  readThrough,
  invalidating,
  erasing,
}
