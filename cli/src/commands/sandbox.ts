/** `pangea sandbox`: the command of the package `pangea-sandbox`, where that is installed. */
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import type * as sandboxCommandLine from 'pangea-sandbox/command'

/** A command that is installed in a project finds packages of that project, a global one global packages. */
const installLine = (): string => {
  const [installedIn = ''] = fileURLToPath(import.meta.url).split(`${sep}node_modules${sep}`)
  const isOfProject = `${process.cwd()}${sep}`.startsWith(`${installedIn}${sep}`)
  return `npm install ${isOfProject ? '--save-dev' : '--global'} pangea-sandbox`
}

/** The sandbox is a package of its own: the client does not carry a database. */
const load = (): Promise<typeof sandboxCommandLine> =>
  import('pangea-sandbox/command').catch((thrown: unknown) => {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'
    const message = isMissing ? `The sandbox is not installed. Install it with: ${installLine()}` : String(thrown)
    return Promise.reject(new Error(message, { cause: thrown }))
  })

export const sandboxCommand = new Command('sandbox')
  .description('start a Pangea server on this machine, with its own database and storage')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[options...]', 'those of pangea-sandbox')
  .exitOverride()
  .action(async (args: ReadonlyArray<string>) => {
    const { runCommand } = await load()
    process.exitCode = await runCommand(args, { name: 'pangea sandbox' })
  })
