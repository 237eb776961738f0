/** Checksums, computed while bytes go by: on this thread or beside it. @since 0.1.0 */

export type HashAlgorithm = 'md5' | 'sha256'

/** One running checksum; it is used up by `digestHex` or `discard`. */
export interface Hasher {
  /** Resolves when it can take more; until the digest is there, the bytes must not be changed. Rejects when its thread has ended. */
  readonly update: (bytes: Uint8Array) => Promise<void>
  /** Rejects when its thread has ended. */
  readonly digestHex: () => Promise<string>
  /** Nobody will ask for the digest. */
  readonly discard: () => void
}

export interface Hashing {
  readonly start: (algorithm: HashAlgorithm) => Hasher
}
