/**
 * The entry point of the `pangea` command: parses the arguments and runs a command, whose code is
 * loaded on demand.
 */
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { cacheCommand } from './commands/cache.js'
import { downloadCommand } from './commands/download.js'
import { sandboxCommand } from './commands/sandbox.js'
import { uploadCommand } from './commands/upload.js'
import { handleOutputErrors } from './handleOutputErrors.js'

const exitCodes = `
Exit codes: 0 success, 1 failure, 2 wrong usage, 130 interrupted by Ctrl-C, 143 by SIGTERM.
Results go to standard output, everything else to standard error.`

handleOutputErrors()

const program = new Command('pangea')
  .description('Work with a Pangea server: metagenomic samples, their results and their files.')
  .version(manifest.version)
  .addCommand(cacheCommand)
  .addCommand(uploadCommand)
  .addCommand(downloadCommand)
  .addCommand(sandboxCommand)
  .addHelpText('after', exitCodes)
  .exitOverride()

/** Rejects `pangea UNKNOWN --help`, for which Commander would print the program's help. */
const checkHelp = ([first, ...more]: ReadonlyArray<string>): void => {
  if (first === undefined || first.startsWith('-') || first === 'help') return
  if (!more.some((word) => word === '--help' || word === '-h')) return
  if (!program.commands.some((command) => command.name() === first)) program.error(`error: unknown command '${first}'`)
}

try {
  checkHelp(process.argv.slice(2))
  await program.parseAsync()
} catch (thrown) {
  // Commander has already printed the problem; requesting help or the version is not a failure.
  process.exitCode = thrown instanceof CommanderError ? (thrown.exitCode === 0 ? 0 : 2) : 1
  if (!(thrown instanceof CommanderError)) console.error(thrown instanceof Error ? thrown.message : String(thrown))
}
