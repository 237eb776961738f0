/** Defines `pangea upload`: uploads a file into a field. */
import type { UploadFlags } from '../actions/upload.js'
import { parseName, parsePath } from '../parseFlags.js'
import { transferCommand } from './transferCommand.js'

export const uploadCommand = transferCommand(
  'upload',
  'put a file into a field; sample, result and field are made if need be',
)
  .argument('<organization>', 'its name', parseName)
  .argument('<library>', 'its name', parseName)
  .argument('<sample>', 'its name', parseName)
  .argument('<file>', 'or - for what is piped in, which can not be resumed when it is interrupted', parsePath)
  .requiredOption('--module <name>', "the result's module, such as raw::raw_reads", parseName)
  .requiredOption('--field <name>', 'such as read_1', parseName)
  .option('--replicate <name>', "the result's replicate; without it, the latest result of the module", parseName)
  .option('--filename <name>', "the object's name; the file's own by default", parseName)
  .action(async (organization: string, library: string, sample: string, file: string, flags: UploadFlags) => {
    const { upload } = await import('../actions/upload.js')
    return upload([organization, library, sample], file, flags)
  })
