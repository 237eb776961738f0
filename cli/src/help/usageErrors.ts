const isUnexplained = (message: string): boolean =>
  message.startsWith('error: unknown command') && !/\(Did you mean|; see pangea/.test(message)

/**
 * Prints Commander's errors on one line; it puts a suggestion on a line of its own. An unknown
 * command without a suggestion leads to the list of commands. Pure.
 */
export const usageErrors = (path: string) => ({
  outputError: (text: string, write: (text: string) => void): void => {
    const message = text.trim().replace(/\s*\n\s*/g, ' ')
    write(`${message}${isUnexplained(message) ? `; see ${path} --help` : ''}\n`)
  },
})
