/** The entry point of the `pangea` command. */
import { CommanderError } from 'commander'
import { exitCodes } from './exitCodes.js'
import { handleOutputErrors } from './handleOutputErrors.js'
import { buildProgram, neededCommands } from './program.js'

handleOutputErrors()

const args = process.argv.slice(2)
const program = await buildProgram(neededCommands(args))

/** Rejects `pangea UNKNOWN --help`, for which Commander would print the program's help. */
const checkHelp = ([first, ...more]: ReadonlyArray<string>): void => {
  if (first === undefined || first.startsWith('-') || first === 'help') return
  if (!more.some((word) => word === '--help' || word === '-h')) return
  if (!program.commands.some((command) => command.name() === first)) program.error(`error: unknown command '${first}'`)
}

try {
  checkHelp(args)
  await program.parseAsync()
} catch (thrown) {
  const isUsage = thrown instanceof CommanderError
  // Commander has already printed the problem; requesting help or the version is not a failure.
  process.exitCode = !isUsage ? exitCodes.failed : thrown.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  if (!isUsage) console.error(thrown instanceof Error ? thrown.message : String(thrown))
}
