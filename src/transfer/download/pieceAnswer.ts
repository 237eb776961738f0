/** What an answer to a request for one piece of an object says: pure. */
import { option as O } from 'fp-ts'
import { parseContentRange } from '../contentRange.js'
import { type Span } from './spans.js'
import { type StoreAnswer } from '../ObjectStore.js'

/** An object that can be fetched in pieces, each pinned to it. */
export interface PinnedObject {
  /** As given, quotes and all. */
  readonly etag: string
  readonly sizeBytes: number
}

export type PieceAnswer =
  | { readonly _tag: 'Fits' }
  /** The object is not what it was. */
  | { readonly _tag: 'Changed' }
  /** The storage gives everything, or does not say of what object: pieces of it can't be trusted. */
  | { readonly _tag: 'Unranged' }
  /** Another piece than was asked for, which may be an accident. */
  | { readonly _tag: 'Unfit'; readonly reason: string }

const unfit = (reason: string): PieceAnswer => ({ _tag: 'Unfit', reason })

export const pieceAnswer = ({ status, headers }: StoreAnswer, object: PinnedObject, piece: Span): PieceAnswer => {
  const { etag } = headers
  if (status === 412 || status === 416) return { _tag: 'Changed' }
  if (etag !== undefined && etag !== object.etag) return { _tag: 'Changed' }
  if (status !== 206 || etag === undefined) return { _tag: 'Unranged' }
  const stated = parseContentRange(headers['content-range'] ?? '')
  if (O.isNone(stated)) return unfit('no Content-Range')
  const { range, sizeBytes } = stated.value
  if (sizeBytes !== null && sizeBytes !== object.sizeBytes) return { _tag: 'Changed' }
  if (range?.start !== piece.start || range.end !== piece.end - 1) return unfit('another range than was asked for')
  const length = headers['content-length']
  return length === undefined || Number(length) === piece.end - piece.start
    ? { _tag: 'Fits' }
    : unfit('another length than its Content-Range')
}
