/** Who makes a read that several of one process want. @since 0.1.0 */
import { type Claim } from './Cache.js'
import { type CacheKey } from './key.js'

/** Claims that hold among those who are given the same function. */
export const claimsHere = (): ((key: CacheKey) => Claim) => {
  const underWay = new Map<CacheKey, Promise<void>>()
  return (key) => {
    const other = underWay.get(key)
    if (other !== undefined) return { _tag: 'Taken', over: () => other }
    let end = (): void => undefined
    const mine = new Promise<void>((resolve) => {
      end = resolve
    })
    underWay.set(key, mine)
    return {
      _tag: 'Mine',
      release: async () => {
        if (underWay.get(key) === mine) underWay.delete(key)
        end()
      },
    }
  }
}
