/** The wish to stop a process, from a person or the system. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Below npx, Ctrl-C comes twice: from the terminal, and from npm. */
const repeatedWithinMs = 1000

/**
 * Resolves at the first signal; `SIGHUP` comes when the terminal is closed. One that comes a second later or after that
 * ends the process at once.
 */
export const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      setTimeout(() => signals.forEach((each) => process.off(each, stop)), repeatedWithinMs).unref()
      resolve(signal)
    }
    for (const each of signals) process.on(each, stop)
  })
