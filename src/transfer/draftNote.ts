/** What is written down beside a draft, so that another run can go on with it. */
import { option as O } from 'fp-ts'
import { type Span, type Spans } from './spans.js'

// model

export interface DraftNote {
  /** Where the object lies, without the signature. */
  readonly source: string
  /** As the storage gave it, quotes and all: each range that is still missing is pinned to it. */
  readonly etag: string
  readonly sizeBytes: number
  /** What is on disk, durably. */
  readonly done: Spans
}

const version = 1

// helpers

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isSpan = (value: unknown): value is Span =>
  isRecord(value) && isSize(value['start']) && isSize(value['end']) && value['start'] < value['end']

/** In order, apart, and within the object. */
const areWithin = (spans: ReadonlyArray<Span>, sizeBytes: number): boolean =>
  spans.every(({ start, end }, index) => start > (spans[index - 1]?.end ?? -1) && end <= sizeBytes)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

// operations

export const encodeNote = (note: DraftNote): string => `${JSON.stringify({ version, ...note })}\n`

/** None for anything that this version did not write whole. */
export const decodeNote = (text: string): O.Option<DraftNote> => {
  const json = parsed(text)
  if (!isRecord(json) || json['version'] !== version) return O.none
  const { source, etag, sizeBytes, done } = json
  const isNote =
    typeof source === 'string' &&
    typeof etag === 'string' &&
    isSize(sizeBytes) &&
    Array.isArray(done) &&
    done.every(isSpan) &&
    areWithin(done, sizeBytes)
  return isNote ? O.some({ source, etag, sizeBytes, done }) : O.none
}
