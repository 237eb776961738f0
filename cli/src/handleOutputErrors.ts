/** Handles errors of standard output and standard error. */

/**
 * Sets exit code 1 when standard output can't be written. A reader that closes the pipe early, such
 * as `head`, isn't a failure.
 */
export const handleOutputErrors = (): void => {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    console.error(`Can't write to standard output: ${message}.`)
    process.exitCode = 1
  })
  // An error of standard error can't be reported anywhere.
  process.stderr.on('error', () => undefined)
}
