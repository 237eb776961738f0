/** Reports failures on standard error, and sets exit code 1. */
import { describe, type PangeaError } from 'pangea-fp/node'

export const printProblems = (lines: ReadonlyArray<string>): void => {
  lines.forEach((line) => console.error(line))
  process.exitCode = 1
}

/**
 * Reports a failure. After an interruption, which has its own exit code, prints `nextRun` instead.
 */
export const reportFailure = (error: PangeaError, signal: AbortSignal, nextRun: string): void =>
  signal.aborted ? console.error(`Interrupted. ${nextRun}`) : printProblems([describe(error)])
