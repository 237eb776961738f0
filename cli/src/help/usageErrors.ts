/** Errors that leave open what to write. */
const isOpen = (message: string): boolean =>
  /^error: (?:missing|required|unknown|too many) /.test(message) && !/\(Did you mean|; see pangea/.test(message)

/**
 * Prints Commander's errors on one line; it puts a suggestion on a line of its own. Where an error
 * doesn't say what to write instead, it names the help of the command. Pure.
 */
export const usageErrors = (path: string) => ({
  outputError: (text: string, write: (text: string) => void): void => {
    const message = text.trim().replace(/\s*\n\s*/g, ' ')
    write(`${message}${isOpen(message) ? `; see ${path} --help` : ''}\n`)
  },
})
