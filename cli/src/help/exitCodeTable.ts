/** What the exit codes mean: one table for help, the man page and the docs. Pure. */
import { type ExitCode, exitCodes } from '../exitCodes.js'

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  failed: 'failed, or done in part; standard error says what to do',
  wrongUsage: 'wrong usage; nothing was sent',
  changesPending: 'changes pending: with --plan or --dry-run',
  notAllowed: 'not logged in or not allowed',
  notFound: 'not found',
  interrupted: 'interrupted by Ctrl-C',
  terminated: 'terminated by SIGTERM',
}

export const exitCodeTable: ReadonlyArray<readonly [code: ExitCode, meaning: string]> = (
  Object.keys(exitCodes) as ReadonlyArray<keyof typeof exitCodes>
).map((name) => [exitCodes[name], meanings[name]])
