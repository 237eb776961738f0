/** References as URIs (RFC 3986), and their fragments as JSON pointers (RFC 6901). */

/** A URI and its fragment; `null` when it is not a valid URI. */
export const resolveUri = (reference: string, base: string): readonly [uri: string, fragment: string] | null => {
  // The most common case by far, and any base will do for it.
  if (reference.startsWith('#')) return [base, decodeFragment(reference.slice(1))]
  try {
    const { href } = new URL(reference, base)
    const hash = href.indexOf('#')
    return hash < 0 ? [href, ''] : [href.slice(0, hash), decodeFragment(href.slice(hash + 1))]
  } catch {
    return null
  }
}

/** Without percent-encoding; what only looks like it stays as it is. */
export const decodeFragment = (fragment: string): string => {
  if (!fragment.includes('%') || /%[^0-9a-f]|%.[^0-9a-f]|%.?$/i.test(fragment)) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** A pointer as the fragment of a reference that `decodeFragment` gives back. */
export const toReference = (pointer: string): string => `#${pointer.replaceAll('%', '%25')}`
