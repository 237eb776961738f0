/** Builds the command-line parser from the command modules that the arguments need. */
import { Command } from 'commander'
import picocolors from 'picocolors'
import manifest from '../package.json' with { type: 'json' }
import { baseCommand, type CommandModule, type Example } from './CommandModule.js'
import { sandboxCommand } from './commands/sandbox.js'
import { exitCodeTable } from './help/exitCodeTable.js'
import { outputText } from './help/outputText.js'
import { topics } from './help/topics.js'
import { usageErrors } from './help/usageErrors.js'
import { wrapText } from './help/wrapText.js'
import { isColorful } from './render/isColorful.js'
import { groups, loaders } from './registry.js'
import { actions } from './runCommand.js'

const footer = [
  '',
  wrapText(
    `Exit codes: ${exitCodeTable.map(([code, meaning]) => `${code} ${meaning.replace(/[,:;].*/, '')}`).join(', ')}.`,
  ),
  wrapText(`Topics: ${Object.keys(topics).join(', ')}; read one with pangea help TOPIC.`),
  'Results go to standard output, everything else to standard error.',
].join('\n')

const exampleText = (examples: ReadonlyArray<Example>): string => {
  const colors = picocolors.createColors(isColorful(process.stdout))
  return [
    '',
    'Examples:',
    ...examples.flatMap(([line, purpose]) => [`  ${colors.dim(`# ${purpose}`)}`, `  ${line}`]),
  ].join('\n')
}

const buildCommand = (name: string, module: CommandModule): Command => {
  const command = baseCommand(name.split(' ').at(-1) ?? name).summary(module.summary)
  command.description(
    [module.summary, ...(module.description === undefined ? [] : ['', module.description])].join('\n'),
  )
  // The definition adds to this command; its type parameters matter only there.
  return (module.define(command, actions) as unknown as Command).addHelpText(
    'after',
    `\n${outputText(module.output)}\n${exampleText(module.examples)}`,
  )
}

/**
 * Returns the names of the commands to load: the one that the arguments name, or all, to print
 * their summaries or to suggest a name for an unknown one.
 */
export const neededCommands = (args: ReadonlyArray<string>): ReadonlyArray<string> => {
  const [first = '', second = ''] = args
  // The man page describes all commands.
  if (first === 'man') return Object.keys(loaders)
  const named = [`${first} ${second}`, first].find((name) => Object.hasOwn(loaders, name))
  const inGroup = Object.keys(loaders).filter((name) => name.startsWith(`${first} `))
  return named !== undefined ? [named] : inGroup.length > 0 ? inGroup : Object.keys(loaders)
}

const modulesOf = (names: ReadonlyArray<string>): Promise<ReadonlyArray<readonly [string, CommandModule]>> =>
  Promise.all(names.map(async (name) => [name, (await loaders[name]?.())?.command] as const)).then((loaded) =>
    loaded.flatMap(([name, module]) => (module === undefined ? [] : [[name, module] as const])),
  )

const newGroup = (name: string): Command =>
  new Command(name)
    .description(groups[name] ?? '')
    .exitOverride()
    .configureOutput(usageErrors)

/** Builds the parser with these commands. */
export const buildProgram = async (names: ReadonlyArray<string> = Object.keys(loaders)): Promise<Command> => {
  const program = new Command('pangea')
    .description('Work with a Pangea server: metagenomic samples, their results and their files.')
    .version(manifest.version)
    .addHelpText('after', footer)
    .helpCommand('help [topic]', 'print the help of a command or topic')
    .exitOverride()
    .configureOutput(usageErrors)
  const grouped = new Map<string, Command>()
  for (const [name, module] of await modulesOf(names)) {
    const [group = name, isLeaf] = name.split(' ')
    if (isLeaf === undefined) program.addCommand(buildCommand(name, module))
    else {
      const parent = grouped.get(group) ?? newGroup(group)
      if (!grouped.has(group)) program.addCommand(parent)
      grouped.set(group, parent.addCommand(buildCommand(name, module)))
    }
  }
  return program.addCommand(sandboxCommand)
}
