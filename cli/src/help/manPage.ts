/** Renders the man page of `pangea` in roff, from the parser that also prints --help. */
import { stripVTControlCharacters } from 'node:util'
import type { Command } from 'commander'
import { outputHeading } from './outputText.js'
import { type Block, topics } from './topics.js'

/** Escapes backslashes, dashes, a dot or quote at the start of a line, and non-ASCII characters. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/gm, '\\&$&')
    .replace(
      /[^\p{ASCII}]/gu,
      (each) => `\\[u${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )

const bold = (text: string): string => `\\fB${escaped(text)}\\fR`

const term = (head: string, meaning: string): string => `.TP\n${bold(head)}\n${escaped(meaning)}`

const verbatim = (lines: ReadonlyArray<string>): string =>
  ['.PP', '.nf', '.RS 4', ...lines.map(escaped), '.RE', '.fi'].join('\n')

const blockRoff = (block: Block): string => {
  if (typeof block === 'string') return `.PP\n${escaped(block)}`
  return 'lines' in block ? verbatim(block.lines) : block.terms.map(([head, meaning]) => term(head, meaning)).join('\n')
}

/** All commands that have no subcommands, with their full names. */
const leaves = (command: Command, path = ''): ReadonlyArray<readonly [name: string, command: Command]> =>
  command.commands.flatMap((each) => {
    const name = `${path}${each.name()}`
    return each.commands.length > 0 ? leaves(each, `${name} `) : [[name, each] as const]
  })

/** The lines of the help below its options: what the command prints, and its examples. */
const sectionLines = (
  command: Command,
): { readonly output: ReadonlyArray<string>; readonly examples: ReadonlyArray<string> } => {
  const lines: Array<string> = []
  command.configureOutput({ writeOut: (text) => lines.push(...stripVTControlCharacters(text).split('\n')) })
  command.outputHelp()
  const [output, examples] = [lines.findIndex((line) => line.startsWith(outputHeading)), lines.lastIndexOf('Examples:')]
  const between = (from: number, to: number): ReadonlyArray<string> =>
    from < 0 ? [] : lines.slice(from, to).filter((line) => line !== '')
  return {
    output: between(output, examples),
    examples: between(examples, lines.length)
      .slice(1)
      .map((line) => line.replace(/^ {2}/, '')),
  }
}

const isCommon = ({ helpGroupHeading }: { readonly helpGroupHeading?: string | undefined }): boolean =>
  helpGroupHeading === 'Options of all commands:'

const commandRoff = (name: string, command: Command): string => {
  const help = command.createHelp()
  const [first = '', ...more] = command.description().split('\n')
  const usage = command.usage() === '' ? '' : ` ${command.usage()}`
  const options = help.visibleOptions(command).filter((option) => !isCommon(option) && option.long !== '--help')
  const { output, examples } = sectionLines(command)
  return [
    `.SS "pangea ${name}"`,
    `${bold(`pangea ${name}`)}${escaped(usage)}`,
    `.PP\n${escaped(`${first.charAt(0).toUpperCase()}${first.slice(1)}.`)}`,
    ...(more.length > 0 ? [`.PP\n${escaped(more.join('\n').trim())}`] : []),
    ...help.visibleArguments(command).map((each) => term(help.argumentTerm(each), help.argumentDescription(each))),
    ...options.map((each) => term(help.optionTerm(each), help.optionDescription(each))),
    ...(output.length > 0 ? [verbatim(output)] : []),
    ...(examples.length > 0 ? [verbatim(examples)] : []),
  ].join('\n')
}

const heading = (name: string): string => name.toUpperCase().replaceAll('-', ' ')

/** The options that all commands have, from one of them. */
const commonRoff = ([first]: ReadonlyArray<readonly [string, Command]>): ReadonlyArray<string> => {
  const command = first?.[1]
  const help = command?.createHelp()
  return command === undefined || help === undefined
    ? []
    : help
        .visibleOptions(command)
        .filter(isCommon)
        .map((each) => term(help.optionTerm(each), help.optionDescription(each)))
}

export const manPage = (program: Command): string => {
  const commands = leaves(program)
  return [
    `.TH PANGEA 1 "" "pangea ${escaped(program.version() ?? '')}" "User Commands"`,
    '.SH NAME',
    `pangea \\- ${escaped('work with a Pangea server: metagenomic samples, their results and their files')}`,
    '.SH SYNOPSIS',
    `${bold('pangea')} \\fICOMMAND\\fR [\\fIOPTION\\fR]...`,
    '.SH OPTIONS OF ALL COMMANDS',
    ...commonRoff(commands),
    '.SH COMMANDS',
    ...commands.map(([name, command]) => commandRoff(name, command)),
    ...Object.entries(topics).flatMap(([name, { blocks }]) => [`.SH ${heading(name)}`, ...blocks.map(blockRoff)]),
  ].join('\n')
}
