/** Whether an answer holds the bytes as they are stored (RFC 9110, 8.4 and 12.5.3): pure. */
import { type ResponseHeaders } from '../../ObjectStore.js'

/**
 * Google's storage unpacks gzip objects for clients that do not accept gzip: the length, ranges and
 * checksums are then those of nothing that is stored. Nothing is unpacked here.
 */
export const acceptStored = { 'Accept-Encoding': 'gzip' } as const

/** For servers that compress what they store for clients that accept gzip. */
export const acceptPlain = { 'Accept-Encoding': 'identity' } as const

/**
 * Whether a server compressed the body on its way. An object that is stored compressed has a strong
 * ETag of its own, in S3 and in Google's storage; web servers weaken the ETag of what they compress
 * (nginx, CDNs), add a suffix (Apache, Jetty), or drop it.
 */
export const isCompressedOnTheWay = (headers: ResponseHeaders): boolean => {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return false
  const { etag } = headers
  return etag === undefined ? headers['content-length'] === undefined : /^W\/|[-;](?:gzip|deflate|br|zstd)"$/.test(etag)
}
