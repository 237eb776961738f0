/** The `Retry-After` header (RFC 9110, 10.2.3): pure. @since 0.1.0 */

/**
 * `Retry-After` in milliseconds: seconds, or an HTTP date (RFC 9110, 10.2.3); `null` when it says
 * nothing usable.
 */
export const parseRetryAfter = (value: string | null, nowMs: number): number | null => {
  if (value === null) return null
  const text = value.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs)
}
