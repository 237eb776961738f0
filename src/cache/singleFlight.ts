/**
 * Single-flight within a process: one caller reads a key, concurrent callers wait for it.
 * @since 0.1.0
 */
import type { Claim } from './Cache.js'
import type { CacheKey } from './cacheKey.js'

/** Returns a function that claims keys, among all callers of that function. */
export const singleFlight = (): ((key: CacheKey) => Claim) => {
  const inFlight = new Map<CacheKey, Promise<void>>()
  return (key) => {
    const other = inFlight.get(key)
    if (other !== undefined) return { _tag: 'Taken', released: () => other }
    let finish = (): void => undefined
    const mine = new Promise<void>((resolve) => {
      finish = resolve
    })
    inFlight.set(key, mine)
    return {
      _tag: 'Mine',
      release: async () => {
        if (inFlight.get(key) === mine) inFlight.delete(key)
        finish()
      },
    }
  }
}
