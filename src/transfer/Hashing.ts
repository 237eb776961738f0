/** The port that computes checksums: of bytes that are passed in, and of ranges of a source. */
import type { taskEither as TE } from 'fp-ts'
import type { FileError } from '../errors/TransferError.js'
import type { ByteRange } from './ByteRange.js'
import type { Source } from './Source.js'

// model

export type HashAlgorithm = 'md5' | 'sha256'

/** Hashes the bytes passed to `update`, whose memory may be reused afterwards. */
export interface Hasher {
  readonly update: (bytes: Uint8Array) => void
  readonly digestHex: () => string
}

/**
 * Hashes a range of a file. A thread re-reads the bytes just after the transfer moved them, so they
 * come from the page cache.
 */
export interface RangeHash {
  /** Allows reading up to `offset`. */
  readonly readTo: (offset: number) => void
  /** Reads to the end of the range and returns the hexadecimal digest. Run it once. */
  readonly digest: TE.TaskEither<FileError, string>
  /** CRC-32 of the same bytes, once the digest is known; `null` if not requested. */
  readonly crc32: () => number | null
  /** Stops: the digest isn't needed. */
  readonly discard: () => void
}

export interface RangeHashOptions {
  /** Also computes a CRC-32, to compare with that of the bytes sent. */
  readonly withCrc32: boolean
}

export interface Hashing {
  readonly start: (algorithm: HashAlgorithm) => Hasher
  readonly hashRange: (
    algorithm: HashAlgorithm,
    source: Source,
    range: ByteRange,
    options?: RangeHashOptions,
  ) => RangeHash
  /**
   * Continues a CRC-32: `before` is that of the preceding bytes. Costs a third of an MD5, and
   * detects whether two reads returned the same bytes.
   */
  readonly crc32: (bytes: Uint8Array, before: number) => number
}
