/** Whether an answer holds the bytes as they are stored (RFC 9110, 8.4 and 12.5.3): pure. */
import { type StoreHeaders } from './ObjectStore.js'

/**
 * Google's storage unpacks what is stored as gzip for whoever does not accept gzip, and its length, ranges and checksums are then those of
 * nothing that is stored. Nothing is unpacked here.
 */
export const acceptStored = { 'Accept-Encoding': 'gzip' } as const

/** For servers that pack what they store for whoever accepts gzip. */
export const acceptPlain = { 'Accept-Encoding': 'identity' } as const

/**
 * Whether a server compressed the body on its way. What is stored compressed has a strong ETag of its own, in S3 and in Google's storage;
 * web servers weaken that of what they compress (nginx, CDNs), put a suffix to it (Apache, Jetty), or have none.
 */
export const isCompressedOnTheWay = (headers: StoreHeaders): boolean => {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return false
  const { etag } = headers
  return etag === undefined ? headers['content-length'] === undefined : /^W\/|[-;](?:gzip|deflate|br|zstd)"$/.test(etag)
}
