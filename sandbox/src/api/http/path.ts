/** Paths as WSGI gives them to Django: percent-decoded once, so that an encoded slash becomes a real one. */

/** Decodes what can be decoded; a `%` that starts no escape stays as it is. */
export const decodePath = (path: string): string => {
  const bytes = path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
  return bytes
}

/** The same path with every segment encoded in one way only, as the router wants it. */
export const canonicalPath = (path: string): string => decodePath(path).split('/').map(encodeURIComponent).join('/')
