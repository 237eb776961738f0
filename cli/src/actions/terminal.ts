/**
 * Terminal support for long-running commands: a progress bar, a log, and interruption by signals.
 */
import { SingleBar } from 'cli-progress'
import type { io as IO } from 'fp-ts'
import type { Log, ProgressEvent } from 'pangea-fp/node'
import { formatSize } from '../render/formatSize.js'

/** Runs the work with a progress bar on standard error, if that is a terminal. */
export const withProgressBar = async <A>(
  work: (onProgress: (event: ProgressEvent) => IO.IO<void>) => Promise<A>,
): Promise<A> => {
  const bar = new SingleBar({ format: '{bar} {percentage}% {done} {speed} {eta_formatted}', hideCursor: true })
  bar.start(1, 0, { done: '', speed: '' })
  try {
    return await work(({ doneBytes, totalBytes, bytesPerSecond }) => () => {
      bar.setTotal(Math.max(1, totalBytes ?? doneBytes))
      const speed = bytesPerSecond === null ? '' : `${formatSize(Math.round(bytesPerSecond))}/s`
      bar.update(totalBytes === 0 ? 1 : doneBytes, { done: formatSize(doneBytes), speed })
    })
  } finally {
    bar.stop()
  }
}

/** Writes everything but debug messages to standard error. */
export const terminalLog: Log = {
  write: (level, message) => () => {
    if (level !== 'debug') console.error(message)
  },
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Aborts at the first Ctrl-C or `SIGTERM`, so that transfers stop in a resumable state. A second
 * signal ends the process immediately.
 */
export const interruptSignal = (): AbortSignal => {
  const stopper = new AbortController()
  const stop = (name: keyof typeof exitCodes): void => {
    process.exitCode = exitCodes[name]
    for (const each of ['SIGINT', 'SIGTERM'] as const) process.off(each, stop)
    stopper.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  return stopper.signal
}
