/** Checksums: of bytes that are passed to it, and of ranges of a source. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'
import { type ByteRange } from './ByteRange.js'
import { type Source } from './Source.js'

// model

export type HashAlgorithm = 'md5' | 'sha256'

/** A checksum of the bytes that it is given, whose memory may be reused then. */
export interface Hasher {
  readonly update: (bytes: Uint8Array) => void
  readonly digestHex: () => string
}

/**
 * A checksum of a range of a source, which is read again right behind the transfer: from the
 * system's memory, not the disk.
 */
export interface RangeHash {
  /** The transfer has moved the bytes before this offset: they may be read. */
  readonly readTo: (offset: number) => void
  /** Reads to the end of the range, and gives the checksum in hexadecimal. To be run once. */
  readonly digest: TE.TaskEither<FileError, string>
  /** Of the same bytes as the digest, once that is known; `null` where it was not asked for. */
  readonly crc32: () => number | null
  /** The digest is not needed. */
  readonly discard: () => void
}

export interface RangeHashOptions {
  /** Also compute a CRC-32, to compare with that of what was sent. */
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
   * The CRC-32 of bytes that follow others, whose own is given. It costs a third of an MD5, and
   * tells whether two reads gave the same.
   */
  readonly crc32: (bytes: Uint8Array, before: number) => number
}
