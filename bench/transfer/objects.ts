/** What is moved, in which parts. */

export const MiB = 1024 * 1024

export const partBytes = 8 * MiB
export const partsAtATime = 4

export const smallBytes = 100_000
export const smallFiles = 1_000
export const smallAtATime = 16

/** Objects by key: the sink answers each with the block over and over, and with zeros where a source is sparse. */
export const objects = {
  large: { sizeBytes: 1024 * MiB, isSparse: false },
  /** At a latency: large enough that requests overlap, and small enough for one after another. */
  medium: { sizeBytes: 256 * MiB, isSparse: false },
  /** Ten times the memory that a transfer may use, many times over. */
  huge: { sizeBytes: 10 * 1024 * MiB, isSparse: true },
} as const

export type ObjectKey = keyof typeof objects

export const smallKey = (index: number): string => `small-${index}`

export interface Range {
  readonly number: number
  readonly offset: number
  readonly length: number
}

export const rangesOf = (sizeBytes: number): ReadonlyArray<Range> =>
  Array.from({ length: Math.ceil(sizeBytes / partBytes) }, (_, index) => ({
    number: index + 1,
    offset: index * partBytes,
    length: Math.min(partBytes, sizeBytes - index * partBytes),
  }))
