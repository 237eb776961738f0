/** The wish to stop a process, from a person or the system. */

import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Below npx, Ctrl-C comes twice: from the terminal, and from npm. */
const repeatedWithinMs = 1000

/**
 * Resolves at the first signal; `SIGHUP` comes when the terminal is closed. One that comes a second later or after that
 * ends the process at once, with the exit code that a shell gives such an end.
 */
export const waitForShutdownSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let firstMs: number | undefined
    const stop = (signal: NodeJS.Signals): void => {
      firstMs ??= performance.now()
      // An exit, unlike the end by the signal itself, lets the temporary folder be removed.
      if (performance.now() - firstMs > repeatedWithinMs) process.exit(128 + constants.signals[signal])
      resolve(signal)
    }
    for (const each of signals) process.on(each, stop)
  })
