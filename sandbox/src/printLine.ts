/** A line on standard output. */

/** Resolves when it is written, or when its reader has gone; rejects when it cannot be written. */
export const printLine = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { stdout } = process
    // The failure comes to the callback, too; without a listener it would end the process.
    stdout.on('error', () => undefined)
    stdout.write(`${text}\n`, (error: (Error & { readonly code?: string }) | null | undefined) => {
      if (error === null || error === undefined || error.code === 'EPIPE') resolve()
      else reject(new Error(`Can't write to standard output: ${error.message}.`, { cause: error }))
    })
  })
