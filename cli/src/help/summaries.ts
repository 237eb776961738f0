/**
 * The summaries of all commands, for lists of them. The build replaces this module by what it
 * returns, so that `pangea --help` loads no command.
 */
import { Help } from 'commander'
import { loaders } from '../registry.js'

export interface Summary {
  readonly summary: string
  /** The arguments, for example `<organization> [names...]`. */
  readonly usage: string
}

export const loadSummaries = async (): Promise<Readonly<Record<string, Summary>>> => {
  const { buildCommand } = await import('../buildCommand.js')
  const entries = await Promise.all(
    Object.entries(loaders).map(async ([name, load]) => {
      const { command: module } = await load()
      const term = new Help().subcommandTerm(buildCommand(name, module))
      return [name, { summary: module.summary, usage: term.replace(/^\S+( \[options\])? ?/, '') }] as const
    }),
  )
  return Object.fromEntries(entries)
}
