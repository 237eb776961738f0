/** The entry point of the `pangea` command. */
import { handleOutputErrors } from './handleOutputErrors.js'
import { runCommandLine } from './runCommandLine.js'

handleOutputErrors()
await runCommandLine(process.argv.slice(2))
