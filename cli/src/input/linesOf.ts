/**
 * Splits a list in a file into its lines. Blank lines, line ends of Windows and a byte order mark
 * don't count. Pure.
 */
export const linesOf = (content: string): ReadonlyArray<string> =>
  content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
