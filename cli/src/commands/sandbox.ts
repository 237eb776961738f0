/**
 * Defines `pangea sandbox`, which runs the command of the package `pangea-sandbox` if it is
 * installed.
 */
import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import type * as sandboxCommandLine from 'pangea-sandbox/command'

/**
 * The command that installs the sandbox where this command can load it: in its project, npx's cache
 * or the global packages.
 */
const installAdvice = (): string => {
  const [folder = ''] = fileURLToPath(import.meta.url).split(`${sep}node_modules${sep}`)
  if (folder.includes(`${sep}_npx${sep}`)) return 'Start it with: npx pangea-sandbox'
  if (!existsSync(join(folder, 'package.json'))) return 'Install it with: npm install --global pangea-sandbox'
  const isHere = `${process.cwd()}${sep}`.startsWith(`${folder}${sep}`)
  return `Install it with: npm install --save-dev ${isHere ? '' : `--prefix ${folder} `}pangea-sandbox`
}

/** The sandbox is a separate package because it contains a database. */
const load = (): Promise<typeof sandboxCommandLine> =>
  import('pangea-sandbox/command').catch((thrown: unknown) => {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'
    const message = isMissing ? `The sandbox is not installed. ${installAdvice()}` : String(thrown)
    return Promise.reject(new Error(message, { cause: thrown }))
  })

export const sandboxCommand = new Command('sandbox')
  .description('start a local Pangea server, with its own database and storage')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[options...]', 'options of pangea-sandbox: see pangea sandbox --help')
  .exitOverride()
  .action(async (args: ReadonlyArray<string>) => {
    const { runCommand } = await load()
    process.exitCode = await runCommand(args, { name: 'pangea sandbox' })
  })
