/** Builds the command-line parser from the command modules that the arguments need. */
import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { baseCommand } from './CommandModule.js'
import { sandboxCommand } from './commands/sandbox.js'
import { exitCodeTable } from './help/exitCodeTable.js'
import { topics } from './help/topics.js'
import { usageErrors } from './help/usageErrors.js'
import { wrapText } from './help/wrapText.js'
import { groups, loaders } from './registry.js'

const footer = [
  '',
  wrapText(
    `Exit codes: ${exitCodeTable.map(([code, meaning]) => `${code} ${meaning.replace(/[,:;].*/, '')}`).join(', ')}.`,
  ),
  wrapText(`Topics: ${Object.keys(topics).join(', ')}; read one with pangea help TOPIC.`),
  'Results go to standard output, everything else to standard error.',
].join('\n')

/** The commands that a parser needs. */
export interface NeededCommands {
  /** Those that can run, and print their help. */
  readonly loaded: ReadonlyArray<string>
  /** Those of which only the name and the summary are needed: their modules aren't loaded. */
  readonly listed: ReadonlyArray<string>
}

const all = Object.keys(loaders)

/**
 * Returns the command that the arguments name; or all of its group or of the program, to list them
 * or to suggest a name for an unknown one.
 */
export const neededCommands = (args: ReadonlyArray<string>): NeededCommands => {
  const [first = '', second = ''] = args[0] === '--' ? args.slice(1) : args
  // The man page describes all commands.
  if (first === 'man') return { loaded: all, listed: [] }
  const named = [`${first} ${second}`, first].find((name) => Object.hasOwn(loaders, name))
  if (named !== undefined) return { loaded: [named], listed: [] }
  const inGroup = all.filter((name) => name.startsWith(`${first} `))
  return { loaded: [], listed: inGroup.length > 0 ? inGroup : all }
}

type Named = readonly [name: string, command: Command]

const loadCommands = async (names: ReadonlyArray<string>): Promise<ReadonlyArray<Named>> => {
  if (names.length === 0) return []
  const { buildCommand } = await import('./buildCommand.js')
  const loaded = await Promise.all(names.map(async (name) => [name, (await loaders[name]?.())?.command] as const))
  return loaded.flatMap(([name, module]) => (module === undefined ? [] : [[name, buildCommand(name, module)]]))
}

/** Makes commands that only show their summaries. */
const listCommands = async (names: ReadonlyArray<string>): Promise<ReadonlyArray<Named>> => {
  if (names.length === 0) return []
  const { loadSummaries } = await import('./help/summaries.js')
  const summaries = await loadSummaries()
  return names.flatMap((name): ReadonlyArray<Named> => {
    const { summary, usage } = summaries[name] ?? { summary: '', usage: '' }
    const command = baseCommand(name.split(' ').at(-1) ?? name).summary(summary) as unknown as Command
    return [[name, usage === '' ? command : command.arguments(usage)]]
  })
}

const newGroup = (name: string): Command =>
  new Command(name)
    .description(groups[name] ?? '')
    .exitOverride()
    .configureOutput(usageErrors(`pangea ${name}`))

/** Builds the parser with these commands. */
export const buildProgram = async ({ loaded, listed }: NeededCommands): Promise<Command> => {
  const program = new Command('pangea')
    .description('Work with a Pangea server: metagenomic samples, their results and their files.')
    .version(manifest.version)
    .addHelpText('after', footer)
    .helpCommand('help [topic]', 'print the help of a command or topic')
    .exitOverride()
    .configureOutput(usageErrors('pangea'))
  const grouped = new Map<string, Command>()
  for (const [name, command] of [...(await loadCommands(loaded)), ...(await listCommands(listed))]) {
    const [group = name, isLeaf] = name.split(' ')
    if (isLeaf === undefined) program.addCommand(command)
    else {
      const parent = grouped.get(group) ?? newGroup(group)
      if (!grouped.has(group)) program.addCommand(parent)
      grouped.set(group, parent.addCommand(command))
    }
  }
  return program.addCommand(sandboxCommand)
}
