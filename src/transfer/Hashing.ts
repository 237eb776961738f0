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
  /** Nobody will ask for the digest. */
  readonly discard: () => void
}

export interface Hashing {
  readonly start: (algorithm: HashAlgorithm) => Hasher
  readonly follow: (algorithm: HashAlgorithm, source: Source, stretch: Stretch) => Following
}
