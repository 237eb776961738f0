/** Defines `pangea upload`: uploads a file into a field. */
import type { UploadFlags } from '../actions/upload.js'
import { parseName, parsePath } from '../parseFlagValues.js'
import { transferCommand } from './transferCommand.js'

export const uploadCommand = transferCommand(
  'upload',
  'upload a file into a field; creates the sample, result and field if they do not exist',
)
  .argument('<organization>', 'its name', parseName)
  .argument('<library>', 'its name', parseName)
  .argument('<sample>', 'its name', parseName)
  .argument('<file>', 'or - for standard input, which cannot be resumed', parsePath)
  .requiredOption('--module <name>', "the result's module, for example raw::raw_reads", parseName)
  .requiredOption('--field <name>', 'for example read_1', parseName)
  .option('--replicate <name>', "the result's replicate; by default the latest result of the module", parseName)
  .option('--filename <name>', "the object's name; the file's name by default", parseName)
  .action(async (organization: string, library: string, sample: string, file: string, flags: UploadFlags) => {
    const { upload } = await import('../actions/upload.js')
    return upload([organization, library, sample], file, flags)
  })
