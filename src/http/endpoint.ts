/** What the address of a server looks like. @since 0.1.0 */

/** Drops what comes from copying an address: blanks around it, slashes at its end. */
export const normalizeEndpoint = (text: string): string => text.trim().replace(/(?<=[^:/])\/+$/, '')

/** Drops `/api` from the end of an address too: Pangea's paths begin with it. */
export const normalizePangeaEndpoint = (text: string): string => normalizeEndpoint(text).replace(/\/api$/, '')

/**
 * Why a text is not the address of a server, to be said after its name; `null` when it is one. The
 * text itself is not repeated when it may hold a password.
 */
export const endpointProblem = (text: string, example = 'https://example.org'): string | null => {
  const quoted = text.includes('@') ? '' : ` (it is ${JSON.stringify(text)})`
  if (text === '') return `is empty; it must be the address of the server, for example ${example}`
  // `URL` reads `https:/x` and `https:x` too, and takes `https://https://x` for a host that is
  // called https.
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text) || /^https?:\/\/https?:?\/\//i.test(text)) {
    return `must be an address that begins with http:// or https://, for example ${example}${quoted}`
  }
  const { username, password } = new URL(text)
  if (username !== '' || password !== '')
    return 'must not hold a user or a password: give a token or another credential instead'
  if (/[?#]/.test(text)) return `must end with the host or a path, without ? and #, for example ${example}${quoted}`
  return null
}
