/** The server that the commands talk to, and what they say when it fails. */
import { either as E, function as F } from 'fp-ts'
import { connectionFrom, describe, makeNodePangea, type NodePangea, type PangeaError } from 'pangea-fp/node'
import { terminalLog } from './terminal.js'

export interface TransferFlags {
  readonly bwlimit?: number
  readonly parallel?: number
  readonly json?: true
}

/**
 * The server and the person of the environment; `null` once it was said that none are named there.
 */
export const connectFromEnvironment = (signal: AbortSignal): NodePangea | null =>
  F.pipe(
    connectionFrom(process.env),
    E.match(
      ({ problems }) => {
        problems.forEach((problem) => console.error(`${problem}.`))
        process.exitCode = 2
        return null
      },
      (connection) => makeNodePangea({ ...connection, log: terminalLog, signal }),
    ),
  )

export const limitOptions = ({ bwlimit, parallel }: TransferFlags) => ({
  ...(bwlimit === undefined ? {} : { bytesPerSecond: bwlimit }),
  ...(parallel === undefined ? {} : { concurrency: parallel }),
})

export const printProblems = (lines: ReadonlyArray<string>): void => {
  lines.forEach((line) => console.error(line))
  process.exitCode = 1
}

/**
 * The sentence about a failure; after an interruption, which has an exit code of its own, what to
 * expect of the next run.
 */
export const reportFailure = (error: PangeaError, signal: AbortSignal, nextRun: string): void =>
  signal.aborted ? console.error(`Interrupted. ${nextRun}`) : printProblems([describe(error)])
