/** Connects a command to its server: the environment names it, else the profile of a login. */
import { either as E, function as F } from 'fp-ts'
import { connectionFrom, type Log, makeNodePangea, type NodePangea } from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

export interface ConnectionOptions {
  readonly profile: string | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

export const connect = ({ log, signal }: ConnectionOptions): E.Either<CommandFailure, NodePangea> =>
  F.pipe(
    connectionFrom(process.env),
    E.bimap(
      ({ problems }) => wrongUsage(problems.map((problem) => `${problem}.`).join('\n')),
      (connection) => makeNodePangea({ ...connection, log, signal }),
    ),
  )
