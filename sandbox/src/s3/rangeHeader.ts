/** Parses `Range` headers. */
import { s3Error } from './s3Error.js'

/** A range of bytes. Both ends are inclusive, as in the header. */
export interface InclusiveRange {
  readonly first: number
  readonly last: number
}

/**
 * Parses a `Range` header; `undefined` means the complete object. Like S3, ignores malformed
 * headers and multiple ranges. Throws `InvalidRange` for a range without bytes, such as any range
 * of an empty object.
 */
export const parseRangeHeader = (header: string | undefined, size: number): InclusiveRange | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec((header ?? '').trim()) ?? []
  if (from === '' && to === '') return undefined
  if (from !== '' && to !== '' && Number(from) > Number(to)) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first > last) throw s3Error('InvalidRange')
  return { first, last }
}
