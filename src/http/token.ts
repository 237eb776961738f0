/** What a token looks like. @since 0.1.0 */

/** Blanks around a token come from how it was copied; a blank one is none. */
export const normalToken = (token: string | null | undefined): string | null => {
  const text = (token ?? '').trim()
  return text === '' ? null : text
}

/** What no header can hold, to be said after the name of the token; the token itself is never repeated. */
export const tokenProblem = (token: string): string | null =>
  /^[\x21-\x7e]+$/.test(token) ? null : 'holds a space or another character that no token has'
