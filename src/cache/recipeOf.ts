/** How answers of Pangea are kept. @since 0.1.0 */
import { decodeAnswer, encodeAnswer } from './cachedAnswer.js'
import { tagsOf } from './cacheTags.js'
import { type CachedRead, type Recipe } from './Cache.js'
import { cacheKey } from './key.js'

export const recipeOf = <A>({ operation, endpoint, identity, method, target, notCached }: CachedRead): Recipe<A> => ({
  operation: operation.id,
  key: cacheKey({ endpoint, identity, method, url: target }),
  tags: (value) => tagsOf({ operation, endpoint, identity, target }, () => JSON.stringify(value)),
  encode: encodeAnswer,
  decode: decodeAnswer(operation) as Recipe<A>['decode'],
  notCached,
})
