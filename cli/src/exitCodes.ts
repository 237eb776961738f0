/** The exit codes of all commands. Pure. */
import type { CacheError, Cause, DraftError, PangeaError } from 'pangea-fp/node'

export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  changesPending: 3,
  notAllowed: 4,
  notFound: 5,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * A failure of the command itself. The message is one line: what was requested, what happened, what
 * to do.
 */
export interface CommandFailure {
  readonly _tag: 'CommandFailure'
  readonly message: string
  readonly exitCode: ExitCode
}

/** Every way in which a command fails. */
export type Failure = PangeaError | CacheError | DraftError | CommandFailure

export const failed = (message: string, exitCode: ExitCode = exitCodes.failed): CommandFailure => ({
  _tag: 'CommandFailure',
  message,
  exitCode,
})

/** The arguments are wrong; nothing was sent. */
export const wrongUsage = (message: string): CommandFailure => failed(message, exitCodes.wrongUsage)

/** The code of the library's error about the variable of a proxy. */
const invalidProxyCode = 'EPROXYADDRESS'

const hasCode = ({ code, cause }: Cause, wanted: string): boolean =>
  code === wanted || (cause !== undefined && hasCode(cause, wanted))

export const exitCodeOf = (failure: Failure): ExitCode => {
  switch (failure._tag) {
    case 'CommandFailure':
      return failure.exitCode
    case 'Unauthenticated':
    case 'Forbidden':
      return exitCodes.notAllowed
    case 'NotFound':
      return exitCodes.notFound
    case 'InvalidArgument':
      return exitCodes.wrongUsage
    case 'NetworkError':
      return hasCode(failure.cause, invalidProxyCode) ? exitCodes.wrongUsage : exitCodes.failed
    default:
      return exitCodes.failed
  }
}

/** The code that all failures of a command have in common, so that a forbidden upload is a 4. */
export const commonExitCode = (failures: ReadonlyArray<Failure>): ExitCode => {
  const [first, ...others] = new Set(failures.map(exitCodeOf))
  return first === undefined || others.length > 0 ? exitCodes.failed : first
}
