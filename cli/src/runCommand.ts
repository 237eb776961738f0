/**
 * Runs the action of a command: connects it, prints its output in the chosen format and its failure
 * in one line, and sets the exit code.
 */
import { either as E, function as F, type readerTaskEither as RTE, type task as T, taskEither as TE } from 'fp-ts'
import { describeWith, type Log, type NodePangea } from 'pangea-fp/node'
import type { CommonFlags } from './CommandModule.js'
import { connect } from './connection/connect.js'
import { loginAdvice } from './connection/loginAdvice.js'
import { type CommandFailure, exitCodeOf, type Failure, wrongUsage } from './exitCodes.js'
import type { Output } from './Output.js'
import type { Format } from './render/formats.js'
import { interruptSignal, type OnProgress, terminalLog, type Verbosity, withProgressBar } from './terminal.js'

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

interface CommandLike {
  readonly opts: () => object
}

const flagsOf = (args: ReadonlyArray<unknown>): CommonFlags => (args.at(-1) as CommandLike).opts() as CommonFlags

const verbosityOf = ({ quiet, verbose }: CommonFlags): Verbosity =>
  quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'normal'

/** The log of a command: standard error, as far as the flags allow. */
export const logOf = (flags: CommonFlags): Log => terminalLog(verbosityOf(flags))

const formatOf = ({ json, format }: CommonFlags): E.Either<CommandFailure, Format | null> => {
  if (json === true && format !== undefined && format !== 'json')
    return E.left(wrongUsage(`--json and --format ${format} exclude each other: pass one of them.`))
  return E.right(json === true ? 'json' : (format ?? null))
}

const noProgress: OnProgress = () => () => undefined

const contextOf = (flags: CommonFlags, signal: AbortSignal): Context => ({
  signal,
  notify: (line) => {
    if (flags.quiet !== true) console.error(line)
  },
  withProgress: (work) => (flags.quiet === true ? work(noProgress) : withProgressBar(work)),
})

const print = async (output: Output, format: Format | null): Promise<void> => {
  // Loaded with its table library only when there is something to print.
  const { renderOutput } = await import('./render/renderOutput.js')
  // Listings are for programs when piped; sentences stay sentences.
  const text = renderOutput(output, format ?? (output._tag === 'Rows' && !process.stdout.isTTY ? 'tsv' : 'table'))
  if (text !== '') console.log(text)
  for (const line of output.problems ?? []) console.error(line)
  process.exitCode ??= output.exitCode
}

const messageOf = (failure: Failure, { profile }: CommonFlags): string =>
  failure._tag === 'CommandFailure' ? failure.message : describeWith(loginAdvice(profile, process.env))(failure)

type Start = (context: Context, flags: CommonFlags) => TE.TaskEither<Failure, Output>

const execute = async <A extends ReadonlyArray<unknown>>(
  args: A,
  { afterInterruption }: RunOptions<A>,
  start: Start,
): Promise<void> => {
  const flags = flagsOf(args)
  const signal = interruptSignal()
  const format = formatOf(flags)
  const outcome = E.isLeft(format) ? format : await start(contextOf(flags, signal), flags)()
  if (E.isRight(outcome) && E.isRight(format)) await print(outcome.right, format.right)
  if (signal.aborted) return console.error(`Interrupted. ${afterInterruption?.(...args) ?? 'Run it again.'}`)
  if (E.isRight(outcome)) return
  console.error(messageOf(outcome.left, flags))
  process.exitCode = exitCodeOf(outcome.left)
}

/**
 * Makes the action of a command that works with a server. The action gets the arguments and flags
 * as Commander passes them.
 */
export const connected =
  <A extends ReadonlyArray<unknown>>(
    run: (context: Context, ...args: A) => RTE.ReaderTaskEither<NodePangea, Failure, Output>,
    options: RunOptions<NoInfer<A>> = {},
  ) =>
  (...args: A): Promise<void> =>
    execute(args, options, (context, flags) =>
      F.pipe(
        connect({ profile: flags.profile, log: logOf(flags), signal: context.signal }),
        TE.flatMap(run(context, ...args)),
      ),
    )

/** Makes the action of a command that needs no server. */
export const local =
  <A extends ReadonlyArray<unknown>>(
    run: (context: Context, ...args: A) => TE.TaskEither<Failure, Output>,
    options: RunOptions<NoInfer<A>> = {},
  ) =>
  (...args: A): Promise<void> =>
    execute(args, options, (context) => run(context, ...args))
