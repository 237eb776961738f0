/**
 * Negotiates that responses contain the bytes as they are stored (RFC 9110, 8.4 and 12.5.3). Pure.
 */
import type { ResponseHeaders } from '../../ObjectStore.js'

/**
 * Google's storage decompresses gzip objects for clients that do not accept gzip: length, ranges
 * and checksums then match no stored object. We accept gzip and don't decompress it.
 */
export const acceptGzip = { 'Accept-Encoding': 'gzip' } as const

/** For servers that compress responses for clients that accept gzip. */
export const acceptIdentity = { 'Accept-Encoding': 'identity' } as const

/**
 * Whether the server compressed the body for this response. An object that is stored compressed has
 * its own strong ETag, in S3 and in Google's storage; web servers weaken the ETag of what they
 * compress (nginx, CDNs), add a suffix (Apache, Jetty), or drop it.
 */
export const isCompressedInTransit = (headers: ResponseHeaders): boolean => {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return false
  const { etag } = headers
  return etag === undefined ? headers['content-length'] === undefined : /^W\/|[-;](?:gzip|deflate|br|zstd)"$/.test(etag)
}
