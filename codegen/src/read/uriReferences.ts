/**
 * Resolves references as URIs (RFC 3986), and converts their fragments to JSON pointers (RFC 6901).
 */

/** Resolves a reference to a URI and its decoded fragment; `null` if it isn't a valid URI. */
export const resolveUri = (reference: string, base: string): readonly [uri: string, fragment: string] | null => {
  // By far the most common case, and one that needs no parsing.
  if (reference.startsWith('#')) return [base, decodeFragment(reference.slice(1))]
  try {
    const { href } = new URL(reference, base)
    const hash = href.indexOf('#')
    return hash < 0 ? [href, ''] : [href.slice(0, hash), decodeFragment(href.slice(hash + 1))]
  } catch {
    return null
  }
}

/** Decodes percent-encoding. A fragment that isn't validly encoded is returned unchanged. */
export const decodeFragment = (fragment: string): string => {
  if (!fragment.includes('%') || /%[^0-9a-f]|%.[^0-9a-f]|%.?$/i.test(fragment)) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Writes a JSON pointer as a reference; `decodeFragment` is the inverse. */
export const toReference = (pointer: string): string => `#${pointer.replaceAll('%', '%25')}`
