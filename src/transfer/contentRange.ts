/** The `Content-Range` header of RFC 9110, 14.4. @since 0.1.0 */
import { option as O } from 'fp-ts'

export interface ContentRange {
  /** `null` when the answer holds none of the object, as with status 416. */
  readonly range: { readonly start: number; readonly end: number } | null
  /** Of the whole object; `null` when the server does not say. */
  readonly sizeBytes: number | null
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))

/** Reads the header of a 206, and that of a 416, which tells only the size; anything else, and a range that lies, is none. @since 0.1.0 */
export const parseContentRange = (header: string): O.Option<ContentRange> => {
  const match = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(?:(\d{1,15})|\*)$/i.exec(header.trim())
  if (match === null) return O.none
  const [start, end, sizeBytes] = [numberOf(match[1]), numberOf(match[2]), numberOf(match[3])]
  if (start === null || end === null) return sizeBytes === null ? O.none : O.some({ range: null, sizeBytes })
  const isPossible = start <= end && (sizeBytes === null || end < sizeBytes)
  return isPossible ? O.some({ range: { start, end }, sizeBytes }) : O.none
}
