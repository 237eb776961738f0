/** Asks before a transfer starts, if a person is there to answer. */
import { taskEither as TE } from 'fp-ts'
import type { CommandFailure } from '../exitCodes.js'
import { confirmed } from '../terminal.js'

/** Asks on a terminal only: a pipe or a script that runs the command has decided already. */
export const confirmOnTerminal = (question: string, isAnswered: boolean): TE.TaskEither<CommandFailure, void> =>
  isAnswered || !process.stdin.isTTY || !process.stderr.isTTY ? TE.right(undefined) : confirmed(question, '--yes')
