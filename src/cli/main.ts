#!/usr/bin/env node
/** The `pangea` command. */
import { Command, CommanderError } from 'commander'
import { cacheCommand } from './cache.js'
import { downloadCommand } from './download.js'
import { sandboxCommand } from './sandbox.js'
import { guardOutput } from './terminal.js'
import { uploadCommand } from './upload.js'
import { version } from './version.js'

const exitCodes = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted by Ctrl-C, 143 by SIGTERM.
Data go to standard output, all else to standard error.`

guardOutput()

const program = new Command('pangea')
  .description('Work with a Pangea server: metagenomic samples, their results and their files.')
  .version(version)
  .addCommand(cacheCommand)
  .addCommand(uploadCommand)
  .addCommand(downloadCommand)
  .addCommand(sandboxCommand)
  .addHelpText('after', exitCodes)
  .exitOverride()

try {
  await program.parseAsync()
} catch (thrown) {
  // Commander has said what is wrong; asking for help or the version is no failure.
  process.exitCode = thrown instanceof CommanderError ? (thrown.exitCode === 0 ? 0 : 2) : 1
  if (!(thrown instanceof CommanderError)) console.error(thrown instanceof Error ? thrown.message : String(thrown))
}
