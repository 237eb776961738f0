/** What is moved: every object is this block, over and over. */
import { createHash } from 'node:crypto'

export const MiB = 1024 * 1024

/** Four MiB that are not compressible. */
export const block = Buffer.concat(
  Array.from({ length: (4 * MiB) / 32 }, (_, index) => createHash('sha256').update(String(index)).digest()),
)

export const largeBytes = 1024 * MiB
export const partBytes = 8 * MiB
export const partsSideBySide = 4

export const smallBytes = 100_000
export const smallFiles = 1_000
export const smallSideBySide = 16
