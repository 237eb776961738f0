/** Byte ranges, and sorted lists of them that don't overlap. Pure. */
import { readonlyArray as RA } from 'fp-ts'

// model

export interface ByteRange {
  /** Inclusive. */
  readonly start: number
  /** Exclusive; `Infinity` when unknown. */
  readonly end: number
}

/** Sorted; none touches or overlaps another. */
export type ByteRanges = ReadonlyArray<ByteRange>

export const noRanges: ByteRanges = RA.empty

// operations

/** Adds a range, and merges it with the ranges it touches. */
export const addRange = (ranges: ByteRanges, { start, end }: ByteRange): ByteRanges => {
  if (end <= start) return ranges
  const before = ranges.filter((range) => range.end < start)
  const after = ranges.filter((range) => range.start > end)
  const touched = ranges.slice(before.length, ranges.length - after.length)
  const merged = {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  }
  return [...before, merged, ...after]
}

/** Returns the gaps between ranges within the first `sizeBytes` bytes. */
export const gapsIn = (ranges: ByteRanges, sizeBytes: number): ByteRanges =>
  [...ranges, { start: sizeBytes, end: sizeBytes }].flatMap(({ start }, index) => {
    const from = ranges[index - 1]?.end ?? 0
    return start > from ? [{ start: from, end: start }] : []
  })

/** Returns where the contiguous bytes from `offset` end. */
export const reachedFrom = (ranges: ByteRanges, offset: number): number =>
  ranges.find(({ start, end }) => start <= offset && offset < end)?.end ?? offset

export const totalBytes = (ranges: ByteRanges): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0)

/** Splits ranges at multiples of `rangeBytes`. */
export const splitRanges = (ranges: ByteRanges, rangeBytes: number): ReadonlyArray<ByteRange> =>
  ranges.flatMap(({ start, end }) => {
    const first = Math.floor(start / rangeBytes)
    return RA.makeBy(Math.ceil(end / rangeBytes) - first, (index) => ({
      start: Math.max(start, (first + index) * rangeBytes),
      end: Math.min(end, (first + index + 1) * rangeBytes),
    }))
  })
