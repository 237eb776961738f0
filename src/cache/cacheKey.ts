/**
 * Derives cache keys: opaque, and different for requests whose responses may differ.
 *
 * A key includes the user and the server, so one user never gets another's cached response, nor one
 * server's response for another.
 * @since 0.1.0
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// model

declare const cacheKeyBrand: unique symbol
declare const identityBrand: unique symbol

/** 64 lower-case hexadecimal digits, so it's a valid file name. */
export type CacheKey = string & { readonly [cacheKeyBrand]: true }

/** Identifies a user without revealing their token. */
export type Identity = string & { readonly [identityBrand]: true }

export interface KeyParts {
  readonly endpoint: string
  readonly identity: Identity
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
}

/** Part of every key. Increase it when the meaning of entries changes. */
const version = 'pangea-fp cache 2'

// constructors

/**
 * Encodes the parts unambiguously. JSON keeps lone surrogates distinct, which UTF-8 alone doesn't,
 * and an array separates the parts whatever they contain.
 */
const encoded = (parts: ReadonlyArray<string>): Uint8Array => utf8ToBytes(JSON.stringify(parts))

/**
 * Returns the identity of a token's owner, or of an anonymous user. The token can't be derived from
 * it.
 */
export const identityOf = (token: string | null): Identity =>
  (token === null
    ? 'anonymous'
    : bytesToHex(hmac(sha256, utf8ToBytes(`${version} identity`), encoded([token])))) as Identity

/** Returns the key of a user's request to a server. */
export const cacheKey = ({ endpoint, identity, method, url }: KeyParts): CacheKey =>
  bytesToHex(sha256(encoded([version, endpoint, identity, method, url]))) as CacheKey
