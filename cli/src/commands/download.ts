/** Defines `pangea download`: downloads the files of a group's samples into a folder. */
import type { DownloadFlags } from '../actions/download.js'
import { parseName, appendName, parsePath } from '../parseFlags.js'
import { transferCommand } from './transferCommand.js'

export const downloadCommand = transferCommand('download', 'bring the files of all samples of a group into a folder')
  .argument('<organization>', 'its name', parseName)
  .argument('<group>', 'a library, or any other group of samples', parseName)
  .option('--sample <name>', 'of this sample only; may be repeated', appendName)
  .option('--module <name>', 'of results of this module only; may be repeated', appendName)
  .option('--field <name>', 'of fields of this name only; may be repeated', appendName)
  .option('--into <folder>', 'where to', parsePath, '.')
  .option('--require-verified', 'fail for a file that neither a SHA-256 nor an ETag verifies, and do not store it')
  .option('--no-require-verified', 'store even a web page where the address names another kind of file')
  .action(async (organization: string, group: string, flags: DownloadFlags) => {
    const { download } = await import('../actions/download.js')
    return download([organization, group], flags)
  })
