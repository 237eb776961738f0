/** The entry point of the `pangea-codegen` program. */
import { runCommand } from './runCommand.js'

const code = await runCommand(process.argv.slice(2), console, null)
// Stopping a watch doesn't wait for a run in progress.
if (code > 128) process.exit(code)
process.exitCode = code
