/** Waits for a signal to shut down, from a user or the system. */

import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Under npx, Ctrl-C arrives twice: from the terminal and from npm. */
const repeatedWithinMs = 1000

/**
 * Resolves at the first signal; `SIGHUP` arrives when the terminal is closed. A signal more than a
 * second later exits the process immediately, with the shell's exit code for that signal.
 */
export const waitForShutdownSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let firstMs: number | undefined
    const stop = (signal: NodeJS.Signals): void => {
      firstMs ??= performance.now()
      // Unlike the signal's default action, an exit lets the temporary folder be removed.
      if (performance.now() - firstMs > repeatedWithinMs) process.exit(128 + constants.signals[signal])
      resolve(signal)
    }
    for (const each of signals) process.on(each, stop)
  })
