/** `pangea-codegen`: the generator as a command of the package. */
import { runCommand } from './runCommand.js'

const code = await runCommand(process.argv.slice(2), console, null)
// Who ends a watch does not wait for what it was about to write.
if (code > 128) process.exit(code)
process.exitCode = code
