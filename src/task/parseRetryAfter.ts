/**
 * Parses `Retry-After` to milliseconds: seconds, or an HTTP date (RFC 9110, 10.2.3); `null` if it
 * is missing or invalid. @since 0.1.0
 */
export const parseRetryAfter = (value: string | null, nowMs: number): number | null => {
  const text = (value ?? '').trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs)
}
