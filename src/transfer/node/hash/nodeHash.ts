/**
 * Computes checksums with Node's OpenSSL on the calling thread: about 600 MiB/s of MD5 and 1,400 of
 * SHA-256 on one core.
 * @since 0.1.0
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { taskEither as TE } from 'fp-ts'
import { readFailed } from '../../failures.js'
import type { Hasher, Hashing } from '../../Hashing.js'

const start: Hashing['start'] = (algorithm): Hasher => {
  const hash = createHash(algorithm)
  return { update: (bytes) => void hash.update(bytes), digestHex: () => hash.digest('hex') }
}

export const nodeHash: Hashing = {
  start,
  // Reading behind the transfer would gain nothing: hashing blocks this thread.
  hashRange: (algorithm, source, { start, end }, { withCrc32 } = { withCrc32: false }) => {
    let sum: number | null = null
    return {
      readTo: () => undefined,
      digest: TE.tryCatch(
        async () => {
          const hash = createHash(algorithm)
          let crc = 0
          for await (const bytes of source.read(start, end - start)) {
            hash.update(bytes)
            if (withCrc32) crc = crc32(bytes, crc)
          }
          sum = withCrc32 ? crc : null
          return hash.digest('hex')
        },
        (thrown) => readFailed(source.name, thrown),
      ),
      crc32: () => sum,
      discard: () => undefined,
    }
  },
  crc32,
}
