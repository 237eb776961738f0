/** Failures to write to the terminal or to a pipe. */

/** Output that can't be written is a failure, unless its reader has gone, as `head` does. */
export const handleOutputErrors = (): void => {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    console.error(`Can't write to standard output: ${message}.`)
    process.exitCode = 1
  })
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined)
}
