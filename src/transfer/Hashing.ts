/** Checksums: of bytes that go by, and of what a source holds. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'
import { type Source } from './Source.js'

// model

export type HashAlgorithm = 'md5' | 'sha256'

/** One running checksum; it is used up by `digestHex` or `discard`. */
export interface Hasher {
  /** Resolves when it is done with the bytes. */
  readonly update: (bytes: Uint8Array) => Promise<void>
  readonly digestHex: () => Promise<string>
  /** Nobody will ask for the digest. */
  readonly discard: () => void
}

export interface Stretch {
  readonly offset: number
  readonly length: number
}

/** A checksum of a stretch of a source, taken behind whoever reads it first, and so out of the system's memory. */
export interface Following {
  /** The bytes before this offset were read: it may go so far. */
  readonly upTo: (offset: number) => void
  /** Goes on to the end of the stretch, and gives the checksum in hexadecimal. To be run once. */
  readonly digest: TE.TaskEither<FileError, string>
  /** Of the very bytes that the digest is of, once that is there; `null` where it was not asked for. */
  readonly crc32: () => number | null
  /** Nobody will ask for the digest. */
  readonly discard: () => void
}

export interface FollowOptions {
  /** Also takes a CRC-32, to be compared with that of what was sent. */
  readonly withCrc32: boolean
}

export interface Hashing {
  readonly start: (algorithm: HashAlgorithm) => Hasher
  readonly follow: (algorithm: HashAlgorithm, source: Source, stretch: Stretch, options?: FollowOptions) => Following
  /** The CRC-32 of bytes behind others, whose own is given: a weak sum, at a third of the cost, that tells whether the same was read twice. */
  readonly crc32: (bytes: Uint8Array, before: number) => number
}
