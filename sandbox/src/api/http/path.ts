/** Paths as WSGI gives them to Django: percent-decoded once, so that an encoded slash becomes a real one. */

/** Decodes what can be decoded; a `%` that starts no escape stays as it is. */
export const decodedPath = (path: string): string => {
  const bytes = path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
  return bytes
}

/** The same path with every segment encoded in one way only, as the router wants it. */
export const canonicalPath = (path: string): string => decodedPath(path).split('/').map(encodeURIComponent).join('/')

export const uuidPattern = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/**
 * Reads a uuid as Python's `UUID()` does: dashes, braces, `urn:uuid:` and capitals do not matter.
 * Gives the canonical form, or nothing.
 */
export const parsedUuid = (text: string): string | undefined => {
  const hex = text
    .replaceAll('urn:', '')
    .replaceAll('uuid:', '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '')
    .toLowerCase()
  if (!/^[0-9a-f]{32}$/.test(hex)) return undefined
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
