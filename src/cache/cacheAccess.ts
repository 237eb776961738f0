/** The access of every cache that holds anything. @since 0.1.0 */
import { type CacheAccess } from './Cache.js'
import { erasing, invalidating } from './invalidating.js'
import { identityOf } from './key.js'
import { asking, keep, readThrough } from './readThrough.js'
import { recipeOf } from './recipeOf.js'

/** What a driver of your own gives as its `access`. */
export const cacheAccess: CacheAccess = {
  recipeOf,
  identityOf,
  asking,
  keep,
  readThrough,
  invalidating,
  erasing,
}
