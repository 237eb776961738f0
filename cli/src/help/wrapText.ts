/** Breaks text into lines of at most 80 columns. Pure. */

const width = 80

/** Indents all lines but the first. A longer word has a line of its own. */
export const wrapText = (text: string, indent = 0): string => {
  const room = width - indent
  const lines = text.split(' ').reduce<ReadonlyArray<string>>((done, word) => {
    const last = done.at(-1)
    return last !== undefined && last.length + 1 + word.length <= room
      ? [...done.slice(0, -1), `${last} ${word}`]
      : [...done, word]
  }, [])
  return lines.join(`\n${' '.repeat(indent)}`)
}
