/**
 * A command of `pangea`: its flags, help, examples and action. Each is a file of its own in
 * `commands`, which is loaded only when the command runs or its help is shown.
 */
import { Command, Option } from '@commander-js/extra-typings'
import type { Actions } from './Actions.js'
import type { Output } from './Output.js'
import type { OutputOf, OutputSchema } from './OutputSchema.js'
import { formats } from './render/formats.js'

/** A command line, and what it does. */
export type Example = readonly [line: string, purpose: string]

interface CommandText {
  /** One line for lists of commands, in lower case, without a full stop. */
  readonly summary: string
  /** More help, printed below the summary. */
  readonly description?: string
  readonly examples: readonly [Example, Example, ...ReadonlyArray<Example>]
}

export interface CommandModule extends CommandText {
  /** What it prints; several if flags choose. */
  readonly output: ReadonlyArray<OutputSchema>
  /** Adds the arguments, options and action. */
  readonly define: (command: BaseCommand, actions: Actions<Output>) => { readonly name: () => string }
}

interface TypedModule<S extends OutputSchema> extends CommandText {
  readonly output: S | ReadonlyArray<S>
  readonly define: (command: BaseCommand, actions: Actions<OutputOf<S>>) => { readonly name: () => string }
}

/** Makes a module whose action can only print what `output` describes. */
export const defineCommand = <S extends OutputSchema>({ output, ...module }: TypedModule<S>): CommandModule => ({
  ...module,
  output: [output].flat(),
})

/** Makes a command with the options that all commands have. */
export const baseCommand = (name: string) =>
  new Command(name)
    .exitOverride()
    .optionsGroup('Options of all commands:')
    .addOption(
      new Option('--format <format>', 'how to print results; a listing is a table on a terminal, else TSV').choices(
        formats,
      ),
    )
    .option('--json', 'the same as --format json')
    .option('--profile <name>', 'the login to use, see pangea login')
    .option('-q, --quiet', 'print no progress and no notices')
    .option('-v, --verbose', 'print every request to standard error')
    .option('--no-color', 'print no colors; so does NO_COLOR=1')
    .optionsGroup('Options:')

export type BaseCommand = ReturnType<typeof baseCommand>

/** The values of the options that all commands have. */
export type CommonFlags = ReturnType<BaseCommand['opts']>
