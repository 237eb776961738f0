/** Verifies the checksums that a client sends with a body, while the body streams. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { s3Error } from './s3Error.js'

/**
 * The algorithms that Node has built in. Others (`crc32c`, `crc64nvme`) are accepted without
 * verification.
 */
const algorithms = ['crc32', 'sha1', 'sha256'] as const

export type ChecksumAlgorithm = (typeof algorithms)[number]

export interface Digest {
  readonly update: (bytes: Buffer) => void
  readonly digest: () => Buffer
}

const digests: Readonly<Record<ChecksumAlgorithm, () => Digest>> = {
  crc32: () => {
    let value = 0
    return {
      update: (bytes) => {
        value = crc32(bytes, value)
      },
      digest: () => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32BE(value)
        return bytes
      },
    }
  },
  sha1: () => createHash('sha1'),
  sha256: () => createHash('sha256'),
}

const headerOf = (algorithm: ChecksumAlgorithm): string => `x-amz-checksum-${algorithm}`

/** Returns the checksums that a request has in its headers or announces for its trailer. */
export const announcedChecksums = (headers: Readonly<Record<string, string>>): ReadonlyArray<ChecksumAlgorithm> => {
  const trailers = (headers['x-amz-trailer'] ?? '').split(',').map((name) => name.trim().toLowerCase())
  return algorithms.filter((name) => headers[headerOf(name)] !== undefined || trailers.includes(headerOf(name)))
}

export const startChecksum = (algorithm: ChecksumAlgorithm): Digest => digests[algorithm]()

/** Compares a checksum with the sent one. Returns it as a response header. */
export const verifyChecksum = (
  algorithm: ChecksumAlgorithm,
  digest: Buffer,
  sent: Readonly<Record<string, string>>,
): readonly [header: string, base64: string] => {
  const header = headerOf(algorithm)
  const base64 = digest.toString('base64')
  if (sent[header] === undefined) throw s3Error('InvalidRequest', `The trailer ${header} is missing.`)
  if (sent[header] !== base64) throw s3Error('BadDigest', `The ${algorithm} you specified did not match.`)
  return [header, base64]
}
