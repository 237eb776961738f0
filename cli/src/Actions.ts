/** The types of what a command does: its context, and the wrappers that make an action of it. */
import type { readerTaskEither as RTE, task as T, taskEither as TE } from 'fp-ts'
import type { NodePangea } from 'pangea-fp/node'
import type { Failure } from './exitCodes.js'
import type { Output } from './Output.js'
import type { OnProgress } from './terminal.js'

/** What an action can use beside its arguments. */
export interface Context {
  /** Aborted by Ctrl-C or `SIGTERM`. */
  readonly signal: AbortSignal
  /** Writes a line to standard error, unless the command is quiet. */
  readonly notify: (line: string) => void
  /** Runs the work with a progress bar, unless the command is quiet. */
  readonly withProgress: <A>(work: (onProgress: OnProgress) => T.Task<A>) => T.Task<A>
}

export interface RunOptions<A extends ReadonlyArray<unknown>> {
  /** What to do after an interruption; by default, to run the command again. */
  readonly afterInterruption?: (...args: A) => string
}

/**
 * Wrappers of what a command does: they print its output `O`. The action gets the arguments and
 * flags as Commander passes them.
 */
export interface Actions<O extends Output> {
  /** Makes the action of a command that works with a server. */
  readonly connected: <A extends ReadonlyArray<unknown>>(
    run: (context: Context, ...args: A) => RTE.ReaderTaskEither<NodePangea, Failure, O>,
    options?: RunOptions<NoInfer<A>>,
  ) => (...args: A) => Promise<void>
  /** Makes the action of a command that needs no server. */
  readonly local: <A extends ReadonlyArray<unknown>>(
    run: (context: Context, ...args: A) => TE.TaskEither<Failure, O>,
    options?: RunOptions<NoInfer<A>>,
  ) => (...args: A) => Promise<void>
}
