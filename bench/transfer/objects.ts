/** What is moved, in which pieces. */

export const MiB = 1024 * 1024

export const largeBytes = 1024 * MiB
export const partBytes = 8 * MiB
export const partsSideBySide = 4

export const smallBytes = 100_000
export const smallFiles = 1_000
export const smallSideBySide = 16
