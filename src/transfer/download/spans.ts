/** Which bytes of an object are there: half-open spans, in order, that neither touch nor overlap. Pure. */
import { readonlyArray as RA } from 'fp-ts'

export interface Span {
  readonly start: number
  /** The first byte that is no longer in it. */
  readonly end: number
}
export type Spans = ReadonlyArray<Span>

export const noSpans: Spans = RA.empty

/** With one more; what it touches becomes one with it. */
export const withSpan = (spans: Spans, { start, end }: Span): Spans => {
  if (end <= start) return spans
  const before = spans.filter((span) => span.end < start)
  const after = spans.filter((span) => span.start > end)
  const touched = spans.slice(before.length, spans.length - after.length)
  const merged = {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  }
  return [...before, merged, ...after]
}

/** What is not there of the first `sizeBytes`. */
export const gapsIn = (spans: Spans, sizeBytes: number): Spans =>
  [...spans, { start: sizeBytes, end: sizeBytes }].flatMap(({ start }, index) => {
    const from = spans[index - 1]?.end ?? 0
    return start > from ? [{ start: from, end: start }] : []
  })

/** Up to where the bytes from `offset` on are there without a gap. */
export const reachedFrom = (spans: Spans, offset: number): number =>
  spans.find(({ start, end }) => start <= offset && offset < end)?.end ?? offset

export const totalBytes = (spans: Spans): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Cut at whole multiples of `pieceBytes`. */
export const piecesOf = (spans: Spans, pieceBytes: number): Spans =>
  spans.flatMap(({ start, end }) => {
    const first = Math.floor(start / pieceBytes)
    const count = Math.ceil(end / pieceBytes) - first
    return RA.makeBy(count, (index) => ({
      start: Math.max(start, (first + index) * pieceBytes),
      end: Math.min(end, (first + index + 1) * pieceBytes),
    }))
  })
