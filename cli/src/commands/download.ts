/** Defines `pangea download`: downloads the files of a group's samples into a folder. */
import type { DownloadFlags } from '../actions/download.js'
import { parseName, appendName, parsePath } from '../parseFlagValues.js'
import { transferCommand } from './transferCommand.js'

export const downloadCommand = transferCommand('download', 'download the files of all samples of a group into a folder')
  .argument('<organization>', 'its name', parseName)
  .argument('<group>', 'a library or another group of samples', parseName)
  .option('--sample <name>', 'only this sample; repeatable', appendName)
  .option('--module <name>', 'only results of this module; repeatable', appendName)
  .option('--field <name>', 'only fields with this name; repeatable', appendName)
  .option('--into <folder>', 'the target folder', parsePath, '.')
  .option('--require-verified', 'fail for a file without a SHA-256 or ETag to verify it, and do not store it')
  .option('--no-require-verified', 'also store a web page whose URL names another kind of file')
  .action(async (organization: string, group: string, flags: DownloadFlags) => {
    const { download } = await import('../actions/download.js')
    return download([organization, group], flags)
  })
