/** Prints Commander's errors on one line; it puts a suggestion on a line of its own. Pure. */
export const usageErrors = {
  outputError: (text: string, write: (text: string) => void): void =>
    write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`),
}
