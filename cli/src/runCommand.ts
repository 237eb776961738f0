/**
 * Runs the action of a command: connects it, prints its output in the chosen format and its failure
 * in one line, and sets the exit code.
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Log } from 'pangea-fp/node'
import type { Actions, Context, RunOptions } from './Actions.js'
import type { CommonFlags } from './CommandModule.js'
import { connect } from './connection/connect.js'
import { loginAdvice } from './connection/loginAdvice.js'
import { type CommandFailure, exitCodeOf, type Failure, wrongUsage } from './exitCodes.js'
import type { Output } from './Output.js'
import { askedText, describeFailure } from './render/describeFailure.js'
import { isColorful } from './render/isColorful.js'
import type { Format } from './render/formats.js'
import { printableLines } from './render/printable.js'
import { interruptSignal, type OnProgress, terminalLog, type Verbosity, withProgressBar } from './terminal.js'

/** The part of Commander's command that is used here; the last argument of every action. */
interface CommandLike {
  readonly name: () => string
  readonly parent: CommandLike | null
  readonly args: ReadonlyArray<string>
  readonly opts: () => object
}

const commandOf = (args: ReadonlyArray<unknown>): CommandLike => args.at(-1) as CommandLike

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
    if (flags.quiet !== true) console.error(printableLines(line))
  },
  withProgress: (work) => (flags.quiet === true ? work(noProgress) : withProgressBar(work)),
})

const print = async (output: Output, format: Format | null): Promise<void> => {
  // Loaded with its table library only when there is something to print.
  const { renderOutput } = await import('./render/renderOutput.js')
  // Listings are for programs when piped; sentences stay sentences.
  const text = renderOutput(
    output,
    format ?? (output._tag === 'Rows' && !process.stdout.isTTY ? 'tsv' : 'table'),
    isColorful(process.stdout),
  )
  // A pipe gets the text as it is: the page of a wiki, for example. Listings are escaped already.
  if (text !== '') console.log(output._tag === 'Report' && process.stdout.isTTY ? printableLines(text) : text)
  for (const line of output.problems ?? []) console.error(printableLines(line))
  process.exitCode ??= output.exitCode
}

/** The name of a command with those of its parents. */
const nameOf = (command: CommandLike): string =>
  [...(command.parent === null ? [] : [nameOf(command.parent)]), command.name()].join(' ')

const messageOf = (failure: Failure, { profile }: CommonFlags, command: CommandLike): string =>
  failure._tag === 'CommandFailure'
    ? failure.message
    : describeFailure(askedText(nameOf(command), command.args), loginAdvice(profile, process.env))(failure)

/** Time to write what was printed. */
const exitDelayMs = 200

type Start = (context: Context, flags: CommonFlags) => TE.TaskEither<Failure, Output>

const execute = async <A extends ReadonlyArray<unknown>>(
  args: A,
  { afterInterruption }: RunOptions<A>,
  start: Start,
): Promise<void> => {
  const command = commandOf(args)
  const flags = command.opts() as CommonFlags
  const signal = interruptSignal()
  const format = formatOf(flags)
  const outcome = E.isLeft(format) ? format : await start(contextOf(flags, signal), flags)()
  if (E.isRight(outcome) && E.isRight(format)) await print(outcome.right, format.right)
  if (signal.aborted) {
    console.error(`Interrupted. ${afterInterruption?.(...args) ?? 'Run it again.'}`)
    // Open connections do not delay the end.
    setTimeout(() => process.exit(), exitDelayMs).unref()
    return
  }
  if (E.isRight(outcome)) return
  console.error(printableLines(messageOf(outcome.left, flags, command)))
  process.exitCode = exitCodeOf(outcome.left)
}

export const actions: Actions<Output> = {
  connected:
    (run, options = {}) =>
    (...args) =>
      execute(args, options, (context, flags) =>
        F.pipe(
          connect({ profile: flags.profile, log: logOf(flags), signal: context.signal }),
          TE.flatMap(run(context, ...args)),
        ),
      ),
  local:
    (run, options = {}) =>
    (...args) =>
      execute(args, options, (context) => run(context, ...args)),
}
