/** Checksums, computed while bytes go by. @since 0.1.0 */

export type HashAlgorithm = 'md5' | 'sha256'

/** One running checksum; it is used up by `digestHex`. */
export interface Hasher {
  readonly update: (bytes: Uint8Array) => void
  readonly digestHex: () => string
}

export interface Hashing {
  readonly start: (algorithm: HashAlgorithm) => Hasher
}
