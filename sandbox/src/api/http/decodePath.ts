/**
 * Decodes request paths as WSGI does for Django: once, so that an encoded slash becomes a real one.
 */

/** Decodes valid percent-escapes. A `%` that starts no escape stays unchanged. */
export const decodePath = (path: string): string => {
  const bytes = path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
  return bytes
}

/** Encodes every segment in one canonical way, for the router. */
export const canonicalPath = (path: string): string => decodePath(path).split('/').map(encodeURIComponent).join('/')
