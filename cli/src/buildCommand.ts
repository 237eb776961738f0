/** Builds the parser of one command, with its help. */
import type { Command } from 'commander'
import picocolors from 'picocolors'
import { baseCommand, type CommandModule, type Example } from './CommandModule.js'
import { outputText } from './help/outputText.js'
import { usageErrors } from './help/usageErrors.js'
import { isColorful } from './render/isColorful.js'
import { paragraphs } from './render/paragraphs.js'
import { actions } from './runCommand.js'

const exampleText = (examples: ReadonlyArray<Example>): string => {
  const colors = picocolors.createColors(isColorful(process.stdout))
  return [
    '',
    'Examples:',
    ...examples.flatMap(([line, purpose]) => [`  ${colors.dim(`# ${purpose}`)}`, `  ${line}`]),
  ].join('\n')
}

export const buildCommand = (name: string, module: CommandModule): Command => {
  const command = baseCommand(name.split(' ').at(-1) ?? name)
    .summary(module.summary)
    .configureOutput(usageErrors(`pangea ${name}`))
  command.description(
    [module.summary, ...(module.description === undefined ? [] : ['', paragraphs(module.description)])].join('\n'),
  )
  // The definition adds to this command; its type parameters matter only there.
  return (module.define(command, actions) as unknown as Command).addHelpText(
    'after',
    `\n${outputText(module.output)}\n${exampleText(module.examples)}`,
  )
}
