/**
 * What is written down beside a draft, so that another run can go on with it: a line that says what is durable, and behind it lines of what has
 * come since, which hold until the machine is started again. Pure.
 */
import { function as F, option as O } from 'fp-ts'
import { type Span, type Spans, withSpan } from './spans.js'

// model

export interface DraftNote {
  /** Where the object lies, without the signature. */
  readonly source: string
  /** As the storage gave it, quotes and all: each range that is still missing is pinned to it. */
  readonly etag: string
  readonly sizeBytes: number
  /** What is there. */
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

const isSpans = (value: unknown, sizeBytes: number): value is Spans =>
  Array.isArray(value) && value.every(isSpan) && areWithin(value, sizeBytes)

const noteOf = (json: unknown): O.Option<DraftNote> => {
  if (!isRecord(json) || json['version'] !== version) return O.none
  const { source, etag, sizeBytes, done } = json
  return typeof source === 'string' && typeof etag === 'string' && isSize(sizeBytes) && isSpans(done, sizeBytes)
    ? O.some({ source, etag, sizeBytes, done })
    : O.none
}

const spansOf = (json: unknown, boot: string, sizeBytes: number): Spans =>
  isRecord(json) && json['boot'] === boot && isSpans(json['done'], sizeBytes) ? json['done'] : []

// operations

export const encodeNote = (note: DraftNote): string => `${JSON.stringify({ version, ...note })}\n`

/** To be put behind a note. `boot` names the time from one start of the machine to the next. */
export const encodeAddition = (done: Spans, boot: string): string => `${JSON.stringify({ boot, done })}\n`

/** None for anything that this version did not write whole; a line behind the note that is torn, or of another time, adds nothing. */
export const decodeNote = (text: string, boot: string): O.Option<DraftNote> => {
  const [first = '', ...others] = text.split('\n')
  return F.pipe(
    noteOf(parsed(first)),
    O.map((note) => {
      const since = boot === '' ? [] : others.flatMap((line) => spansOf(parsed(line), boot, note.sizeBytes))
      return { ...note, done: since.reduce(withSpan, note.done) }
    }),
  )
}
