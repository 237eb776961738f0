/** Runs a program to its end, and keeps the end of its output. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { task as T } from 'fp-ts'

// model

export interface ProgramEnd {
  /** `null` if the program was killed or could not be started. */
  readonly exitCode: number | null
  /** How it ended, for people: `exited with code 3`. */
  readonly ending: string
  /** The last lines of its standard output and standard error. */
  readonly outputTail: string
  readonly seconds: number
}

export interface ProgramOptions {
  readonly env: NodeJS.ProcessEnv
  /** Stops the program. */
  readonly signal: AbortSignal | null
  readonly onLine: (line: string) => void
}

const tailLength = 4000

/** A stopped program may clean up for so long before it is killed. */
const killAfterMs = 4000

// helpers

/** The database stores neither NUL nor half a character. */
const tailOf = (lines: ReadonlyArray<string>): string =>
  lines
    .join('\n')
    .replaceAll('\0', '')
    .slice(-tailLength)
    .replace(/^[\uDC00-\uDFFF]/, '')

/** Only as many lines as the tail can contain. */
const addLine = (lines: Array<string>, line: string): void => {
  lines.push(line.slice(-tailLength))
  if (lines.length > tailLength) lines.shift()
}

const endingOf = (code: number | null, signal: NodeJS.Signals | null): string =>
  code === null ? `was stopped by ${signal ?? 'a signal'}` : `exited with code ${code}`

/** Stops the program and all that it started: they share a process group. */
const killGroup = (pid: number | undefined, signal: NodeJS.Signals): void => {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It has ended.
  }
}

// operation

/**
 * Never rejects. The program has no standard input, and a process group of its own, so that Ctrl-C
 * in a terminal reaches only this process, which then stops the program.
 */
export const runProgram =
  (program: string, args: ReadonlyArray<string>, { env, signal, onLine }: ProgramOptions): T.Task<ProgramEnd> =>
  () =>
    new Promise((resolve) => {
      const startedAt = performance.now()
      const lines: Array<string> = []
      const end = (exitCode: number | null, ending: string): void => {
        signal?.removeEventListener('abort', stop)
        clearTimeout(killing)
        resolve({ exitCode, ending, outputTail: tailOf(lines), seconds: (performance.now() - startedAt) / 1000 })
      }
      const child = spawn(program, args, {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
      })
      let killing: NodeJS.Timeout | undefined
      const stop = (): void => {
        killGroup(child.pid, 'SIGTERM')
        killing = setTimeout(() => killGroup(child.pid, 'SIGKILL'), killAfterMs)
      }
      const read = (stream: Readable): void => {
        createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
          addLine(lines, line)
          onLine(line)
        })
      }
      read(child.stdout)
      read(child.stderr)
      child.once('error', ({ message }) => end(null, `could not be started: ${message}`))
      child.once('close', (code, by) => end(code, endingOf(code, by)))
      signal?.addEventListener('abort', stop)
      if (signal?.aborted === true) stop()
    })
