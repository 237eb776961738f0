/** Which bytes a GET asks for. */
import { s3Error } from './s3Error.js'

/** Both ends are included, as in the header. */
export interface InclusiveRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads a `Range` header; `undefined` means the whole. As S3 does, it ignores what it cannot read and more than
 * one range; a range that holds no byte (any range of an empty object) throws `InvalidRange`.
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
