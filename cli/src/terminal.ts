/** The terminal: a progress bar, a log, questions, and interruption by signals. */
import { type io as IO, type task as T, taskEither as TE } from 'fp-ts'
import type { Log, LogFields, ProgressEvent } from 'pangea-fp/node'
import { type CommandFailure, exitCodes, failed, wrongUsage } from './exitCodes.js'
import { formatSize } from './render/formatSize.js'
import { printableLines } from './render/printable.js'

export interface ShownProgress extends ProgressEvent {
  /** What is done, if bytes don't tell; for example `3 of 10 changes`. */
  readonly note?: string
  /** The part that is done, from 0 to 1, if not that of the bytes. */
  readonly share?: number
}

export type OnProgress = (event: ShownProgress) => IO.IO<void>

/** Runs the work with a progress bar on standard error, if that is a terminal. */
export const withProgressBar =
  <A>(work: (onProgress: OnProgress) => T.Task<A>): T.Task<A> =>
  async () => {
    const { default: cliProgress } = await import('cli-progress')
    const bar = new cliProgress.SingleBar({
      format: '{bar} {percentage}% {note}{done} {speed} {eta_formatted}',
      hideCursor: true,
    })
    bar.start(1, 0, { note: '', done: '', speed: '' })
    try {
      return await work(({ doneBytes, totalBytes, bytesPerSecond, note, share }) => () => {
        bar.setTotal(share === undefined ? Math.max(1, totalBytes ?? doneBytes) : 1)
        const speed = bytesPerSecond === null ? '' : `${formatSize(Math.round(bytesPerSecond))}/s`
        const shown = { note: note === undefined ? '' : `${note}, `, done: formatSize(doneBytes), speed }
        bar.update(share ?? (totalBytes === 0 ? 1 : doneBytes), shown)
      })()
    } finally {
      bar.stop()
    }
  }

export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** Parallel requests meet the same outage: a line is not repeated within this time. */
const repeatAfterMs = 60_000

/** `status=200`, for `--verbose`; the library logs no secrets. */
const fieldTexts = (fields: LogFields): ReadonlyArray<string> =>
  Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`)

/**
 * The library logs each request when it has ended. A second attempt that fails too means that the
 * person will wait; `null` for all other entries.
 */
const retryNotice = (text: string, { attempt, url, status }: LogFields): string | null => {
  const isFailed = typeof status !== 'number' || status >= 500 || status === 429
  if (text !== 'request' || attempt !== 2 || !isFailed) return null
  const server = URL.canParse(String(url)) ? new URL(String(url)).origin : String(url)
  return `${server} ${typeof status === 'number' ? `answered ${status}` : 'gave no answer'}; retrying.`
}

/** Writes the library's log to standard error. */
export const terminalLog = (verbosity: Verbosity): Log => {
  const writtenMs = new Map<string, number>()
  const write = (message: string): void => {
    const isRepeated = verbosity !== 'verbose' && Date.now() - (writtenMs.get(message) ?? 0) < repeatAfterMs
    if (isRepeated) return
    writtenMs.set(message, Date.now())
    console.error(printableLines(message))
  }
  return {
    write: (level, text, fields) => () => {
      if (verbosity === 'verbose') return write(level === 'debug' ? [text, ...fieldTexts(fields)].join(' ') : text)
      const notice = level === 'debug' ? retryNotice(text, fields) : text
      if (notice !== null && (verbosity === 'normal' || level === 'warn')) write(notice)
    },
  }
}

/** Asks a question that a signal cancels, which also restores the terminal. */
export const untilSignal = async <A>(ask: (signal: AbortSignal) => Promise<A>): Promise<A> => {
  const stopper = new AbortController()
  const stop = (): void => stopper.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  try {
    return await ask(stopper.signal)
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
  }
}

/**
 * Asks a yes-or-no question on standard error. Left if the user declines, or if no one can answer:
 * then `flag` says yes in advance.
 */
export const confirmed = (question: string, flag: string): TE.TaskEither<CommandFailure, void> =>
  process.stdin.isTTY && process.stderr.isTTY
    ? async () => {
        const { confirm, isCancel } = await import('@clack/prompts')
        const answer = await untilSignal((signal) =>
          confirm({ message: printableLines(question), initialValue: false, output: process.stderr, signal }),
        )
        return answer === true
          ? { _tag: 'Right', right: undefined }
          : {
              _tag: 'Left',
              left: failed('Nothing was changed.', isCancel(answer) ? exitCodes.interrupted : exitCodes.failed),
            }
      }
    : TE.left(wrongUsage(`${question} Run it again with ${flag} to confirm.`))

const signalCodes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const

/**
 * Aborts at the first Ctrl-C or `SIGTERM`, so that transfers stop in a resumable state. A second
 * signal ends the process immediately.
 */
export const interruptSignal = (): AbortSignal => {
  const stopper = new AbortController()
  const stop = (name: keyof typeof signalCodes): void => {
    process.exitCode = signalCodes[name]
    for (const each of ['SIGINT', 'SIGTERM'] as const) process.off(each, stop)
    stopper.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  return stopper.signal
}
