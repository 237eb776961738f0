/** Who makes a read that several of one process want. @since 0.1.0 */
import { type Claim } from './Cache.js'
import { type CacheKey } from './cacheKey.js'

/** Claims that hold among those who are given the same function. */
export const singleFlight = (): ((key: CacheKey) => Claim) => {
  const inFlight = new Map<CacheKey, Promise<void>>()
  return (key) => {
    const other = inFlight.get(key)
    if (other !== undefined) return { _tag: 'Taken', released: () => other }
    let end = (): void => undefined
    const mine = new Promise<void>((resolve) => {
      end = resolve
    })
    inFlight.set(key, mine)
    return {
      _tag: 'Mine',
      release: async () => {
        if (inFlight.get(key) === mine) inFlight.delete(key)
        end()
      },
    }
  }
}
