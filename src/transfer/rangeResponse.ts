/**
 * Validates a response to a range request: the object and range that it states (RFC 9110, 8.6, 14.4
 * and 15.3.7) must match the requested range and the pinned object. Pure.
 */
import { option as O } from 'fp-ts'
import type { ByteRange } from './ByteRange.js'
import type { ResponseHead, ResponseHeaders } from './ObjectStore.js'

// model

export interface ContentRange {
  /** `null` when the body contains no bytes of the object, as with status 416. */
  readonly range: ByteRange | null
  /** Of the whole object; `null` if the server does not state it. */
  readonly sizeBytes: number | null
}

export interface RemoteObject {
  /** With its quotes; `null` if there is none. */
  readonly etag: string | null
  /** `null` if the server does not state it. */
  readonly sizeBytes: number | null
}

/** An object that can be fetched in ranges: a strong ETag identifies it. */
export interface PinnedObject {
  readonly etag: string
  readonly sizeBytes: number
}

export interface RangeRequest {
  /** `null`: the whole object. */
  readonly range: ByteRange | null
  /** `null`: the current object. */
  readonly object: PinnedObject | null
}

export type RangeResponse =
  | { readonly _tag: 'Body'; readonly object: RemoteObject; readonly range: ByteRange }
  /** The pinned object was replaced. */
  | { readonly _tag: 'Changed' }
  /** The server doesn't support ranges for this object: request all of it. */
  | { readonly _tag: 'Unranged' }
  /** The response doesn't match the request. */
  | { readonly _tag: 'Unexpected'; readonly reason: string }

// pure helpers

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))

const unexpected = (reason: string): RangeResponse => ({ _tag: 'Unexpected', reason })
const changed: RangeResponse = { _tag: 'Changed' }
const unranged: RangeResponse = { _tag: 'Unranged' }

// operations

/** Returns `null` if the header is missing or not a number of bytes. */
export const contentLength = (headers: ResponseHeaders): number | null => {
  const text = headers['content-length'] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

/**
 * Parses the `Content-Range` of a 206, and that of a 416, which states only the size; none if it is
 * malformed or impossible.
 */
export const parseContentRange = (header: string): O.Option<ContentRange> => {
  const match = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(?:(\d{1,15})|\*)$/i.exec(header.trim())
  if (match === null) return O.none
  const [start, last, sizeBytes] = [numberOf(match[1]), numberOf(match[2]), numberOf(match[3])]
  if (start === null || last === null) return sizeBytes === null ? O.none : O.some({ range: null, sizeBytes })
  const isPossible = start <= last && (sizeBytes === null || last < sizeBytes)
  return isPossible ? O.some({ range: { start, end: last + 1 }, sizeBytes }) : O.none
}

/** Whether the ETag identifies exact bytes: a weak one may belong to equivalent bytes. */
export const isStrong = (etag: string): boolean => !etag.startsWith('W/')

export const pinned = ({ etag, sizeBytes }: RemoteObject): PinnedObject | null =>
  etag !== null && isStrong(etag) && sizeBytes !== null ? { etag, sizeBytes } : null

/** Validates a 206. */
const validatePartial = (
  headers: ResponseHeaders,
  requested: ByteRange,
  object: PinnedObject | null,
): RangeResponse => {
  const stated = parseContentRange(headers['content-range'] ?? '')
  if (O.isNone(stated) || stated.value.range === null) return unexpected('no Content-Range')
  const { range, sizeBytes } = stated.value
  if (object !== null && sizeBytes !== null && sizeBytes !== object.sizeBytes) return changed
  // A server may send less than requested, which is fine while the size is unknown.
  const isFitting = object === null ? range.end <= requested.end : range.end === requested.end
  if (range.start !== requested.start || !isFitting) return unexpected('not the requested range')
  const lengthBytes = headers['content-length']
  if (lengthBytes !== undefined && Number(lengthBytes) !== range.end - range.start)
    return unexpected('a length that differs from Content-Range')
  const etag = headers['etag'] ?? null
  if (object !== null) return etag === null ? unexpected('no ETag') : { _tag: 'Body', object, range }
  const found = { etag, sizeBytes }
  return pinned(found) !== null || range.end === sizeBytes ? { _tag: 'Body', object: found, range } : unranged
}

export const validateResponse = ({ status, headers }: ResponseHead, { range, object }: RangeRequest): RangeResponse => {
  const etag = headers['etag'] ?? null
  if (object !== null && (status === 412 || status === 416 || (etag !== null && etag !== object.etag))) return changed
  if (status === 200 && object === null) {
    const sizeBytes = contentLength(headers)
    return { _tag: 'Body', object: { etag, sizeBytes }, range: { start: 0, end: sizeBytes ?? Infinity } }
  }
  if (status === 200) return etag === null ? unexpected('a complete object without an ETag') : unranged
  // An empty object has no first byte. S3 then states neither its size nor its ETag.
  if (status === 416 && range !== null) return unranged
  return status === 206 && range !== null ? validatePartial(headers, range, object) : unexpected(`status ${status}`)
}
