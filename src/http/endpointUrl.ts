/** Normalizes and validates the URL of a server. @since 0.1.0 */

/** Trims white space and trailing slashes from a pasted URL. */
export const normalizeEndpoint = (text: string): string => text.trim().replace(/(?<=[^:/])\/+$/, '')

/** Also drops a trailing `/api`, because Pangea's paths start with it. */
export const normalizePangeaEndpoint = (text: string): string => normalizeEndpoint(text).replace(/\/api$/, '')

/**
 * Describes why a string is not a server URL, as the rest of a sentence that starts with its name;
 * `null` if it is one. Does not quote a string that may contain a password.
 */
export const endpointProblem = (text: string, example = 'https://example.org'): string | null => {
  const quoted = text.includes('@') ? '' : ` (it is ${JSON.stringify(text)})`
  if (text === '') return `is empty; set it to the URL of the server, for example ${example}`
  // `URL` accepts `https:/x` and `https:x` too, and reads `https://https://x` as a host named
  // https.
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text) || /^https?:\/\/https?:?\/\//i.test(text)) {
    return `must be a URL that starts with http:// or https://, for example ${example}${quoted}`
  }
  const { username, password } = new URL(text)
  if (username !== '' || password !== '')
    return 'must not contain a user name or password; use a token or another credential'
  if (/[?#]/.test(text)) return `must not contain ? or #, for example ${example}${quoted}`
  return null
}
