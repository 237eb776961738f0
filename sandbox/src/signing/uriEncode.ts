/**
 * Percent-encodes as S3 does: everything but RFC 3986's unreserved characters, in upper-case
 * hexadecimal.
 */

/** Encodes a query name or value. */
export const uriEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** Encodes an object's key or a path, except its slashes. */
export const uriEncodePath = (path: string): string => path.split('/').map(uriEncode).join('/')
