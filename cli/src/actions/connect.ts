/** Connects a command to the server that the environment names. */
import { either as E, function as F } from 'fp-ts'
import { connectionFrom, makeNodePangea, type NodePangea } from 'pangea-fp/node'
import { terminalLog } from './terminal.js'

export interface TransferFlags {
  readonly bwlimit?: number
  readonly parallel?: number
  readonly json?: true
}

/**
 * Connects with the server and token of the environment. Returns `null` after reporting that they
 * are missing or invalid.
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
