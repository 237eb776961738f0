/** Prints a line on standard output. */

/**
 * Resolves when the line is written or the reader has closed the pipe. Rejects if the line can't be
 * written.
 */
export const printLine = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { stdout } = process
    // The callback receives the error too; without a listener, it would crash the process.
    stdout.on('error', () => undefined)
    stdout.write(`${text}\n`, (error: (Error & { readonly code?: string }) | null | undefined) => {
      if (error === null || error === undefined || error.code === 'EPIPE') resolve()
      else reject(new Error(`Can't write to standard output: ${error.message}.`, { cause: error }))
    })
  })
