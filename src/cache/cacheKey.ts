/**
 * Names of entries: opaque, and different for whatever could have another answer.
 *
 * One user's answers can't be given to another, nor one server's for another's, since who asks and whom is part of the name.
 * @since 0.1.0
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// model

declare const cacheKeyBrand: unique symbol
declare const identityBrand: unique symbol

/** 64 hexadecimal digits, lower case: fit for a file name as it is. */
export type CacheKey = string & { readonly [cacheKeyBrand]: true }

/** Who is asking, without what could be used to ask in their name. */
export type Identity = string & { readonly [identityBrand]: true }

export interface KeyParts {
  readonly endpoint: string
  readonly identity: Identity
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
}

/** Part of every key: a later version that means something else by an entry takes another. */
const version = 'pangea-fp cache 2'

// constructors

/** JSON keeps lone surrogates apart, which UTF-8 alone doesn't; as an array it keeps the parts apart, whatever is in them. */
const encoded = (parts: ReadonlyArray<string>): Uint8Array => utf8ToBytes(JSON.stringify(parts))

/** The owner of a token, or nobody; the token can't be found from it. */
export const identityOf = (token: string | null): Identity =>
  (token === null
    ? 'anonymous'
    : bytesToHex(hmac(sha256, utf8ToBytes(`${version} identity`), encoded([token])))) as Identity

/** The name of the answer that this user gets to this request from this server. */
export const cacheKey = ({ endpoint, identity, method, url }: KeyParts): CacheKey =>
  bytesToHex(sha256(encoded([version, endpoint, identity, method, url]))) as CacheKey
