/** What commands that take a while share: a bar on the terminal, a log, and Ctrl-C. */
import { SingleBar } from 'cli-progress'
import { type io as IO } from 'fp-ts'
import { type Log, type ProgressEvent } from 'pangea-fp/node'
import { formatSize } from '../render/formatSize.js'

/** Runs the work with a bar on standard error, if that is a terminal. */
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

/** What a person may want to know, on standard error. */
export const terminalLog: Log = {
  write: (level, message) => () => {
    if (level !== 'debug') console.error(message)
  },
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** Fires at the first Ctrl-C or `SIGTERM`, so that what was moved is left to be resumed; a second one, of either, ends the process at once. */
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
