/** What an answer with bytes in it says, against what was asked: pure. */
import { option as O } from 'fp-ts'
import { contentLength } from '../contentLength.js'
import { parseContentRange } from '../contentRange.js'
import { type StoreAnswer } from '../ObjectStore.js'

// model

/** The object, as its first answer described it. */
export interface ObjectSeen {
  /** As given, quotes and all; `null` when there is none, and then nothing can be resumed. */
  readonly etag: string | null
  /** `null` when the storage does not say. */
  readonly sizeBytes: number | null
}

/** What of an object is there already. */
export interface Held {
  readonly seen: ObjectSeen
  readonly offset: number
}

/** Where an answer's bytes belong; `Unfit` when they are not the rest of what is there. */
export type Incoming =
  | { readonly _tag: 'Bytes'; readonly startsAt: number; readonly seen: ObjectSeen }
  | { readonly _tag: 'Unfit'; readonly reason: string }

// helpers

const unfit = (reason: string): Incoming => ({ _tag: 'Unfit', reason })

// operations

/** Places an answer: to a request for everything (nothing held), or for the rest of what is held. A 200 is everything again. */
export const placed = ({ status, headers }: StoreAnswer, held: Held | null): Incoming => {
  const etag = headers['etag'] ?? null
  if (status === 200) {
    return { _tag: 'Bytes', startsAt: 0, seen: { etag, sizeBytes: contentLength(headers) } }
  }
  if (status !== 206 || held === null) return unfit(`status ${status}`)
  const stated = parseContentRange(headers['content-range'] ?? '')
  if (O.isNone(stated)) return unfit('no Content-Range')
  const { range, sizeBytes } = stated.value
  if (etag !== held.seen.etag || sizeBytes !== held.seen.sizeBytes) return unfit('another object')
  if (range?.start !== held.offset) return unfit('another range than was asked for')
  return { _tag: 'Bytes', startsAt: held.offset, seen: held.seen }
}
