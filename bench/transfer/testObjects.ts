/** The objects to transfer, and their parts. */

export const MiB = 1024 * 1024

export const partBytes = 8 * MiB
export const partsAtATime = 4

export const smallBytes = 100_000
export const smallFiles = 1_000
export const smallAtATime = 16

/**
 * Objects by key. The storage test server sends the block repeatedly, or zeros where the source is
 * sparse.
 */
export const objects = {
  large: { sizeBytes: 1024 * MiB, isSparse: false },
  /** Used with latency: large enough for overlapping requests, small enough for sequential ones. */
  medium: { sizeBytes: 256 * MiB, isSparse: false },
  /** Far larger than the memory that a transfer may use. */
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
