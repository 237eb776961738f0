/**
 * A command of `pangea`: its flags, help, examples and action. Each is a file of its own in
 * `commands`, which is loaded only when the command runs or its help is shown.
 */
import { Command, Option } from '@commander-js/extra-typings'
import { formats } from './render/formats.js'

/** A command line, and what it does. */
export type Example = readonly [line: string, purpose: string]

export interface CommandModule {
  /** One line for lists of commands, in lower case, without a full stop. */
  readonly summary: string
  /** More help, printed below the summary. */
  readonly description?: string
  readonly examples: readonly [Example, Example, ...ReadonlyArray<Example>]
  /** Adds the arguments, options and action. */
  readonly define: (command: BaseCommand) => { readonly name: () => string }
}

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
