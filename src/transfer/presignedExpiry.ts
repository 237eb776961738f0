/** Reads the expiry time of a presigned URL from its query. */
import { option as O } from 'fp-ts'

const wholeNumber = (text: string | null): O.Option<number> =>
  text !== null && /^\d{1,12}$/.test(text) ? O.some(Number(text)) : O.none

/** `20260131T235959Z`, as milliseconds since 1970. */
const amzDateMs = (text: string | null): O.Option<number> => {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text ?? '')
  if (match === null) return O.none
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return O.some(Date.UTC(year, month - 1, day, hour, minute, second))
}

/** Returns the query of a URL, even if the URL is malformed. */
const queryOf = (url: string): URLSearchParams => new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')

/**
 * Returns when a presigned URL expires, in milliseconds since 1970; none if it doesn't state that.
 * Reads signature version 2 (`Expires`) and version 4 (`X-Amz-Date` and `X-Amz-Expires`).
 */
export const expiryOf = (presignedUrl: string): O.Option<number> => {
  const query = queryOf(presignedUrl)
  const signed = amzDateMs(query.get('X-Amz-Date'))
  const lasts = wholeNumber(query.get('X-Amz-Expires'))
  if (O.isSome(signed) && O.isSome(lasts)) return O.some(signed.value + lasts.value * 1000)
  const expires = wholeNumber(query.get('Expires'))
  return O.isSome(expires) ? O.some(expires.value * 1000) : O.none
}

/** Whether the URL has expired; one that states no expiry has not. */
export const hasExpired = (presignedUrl: string, nowMs: number): boolean =>
  O.exists((atMs: number) => atMs <= nowMs)(expiryOf(presignedUrl))
