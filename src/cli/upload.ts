/** `pangea upload`: a file, or what is piped in, into a field. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe } from '../errors/describe.js'
import { type PangeaError } from '../errors/PangeaError.js'
import { type NodePangea } from '../live/makeNodePangea.js'
import { fieldNamed, groupNamed } from '../ops/refs.js'
import { ensureResult } from '../ops/results.js'
import { ensureSample } from '../ops/samples.js'
import { fileSource } from '../transfer/drivers/fileSource.js'
import { streamSource } from '../transfer/upload/StreamSource.js'
import { uploadField } from '../transfer/upload/uploadField.js'
import { sizeText } from './sizeText.js'
import { interruption, withBar } from './terminal.js'
import { complain, connected, lanes, transferCommand, type TransferFlags } from './transferCommand.js'

interface UploadFlags extends TransferFlags {
  readonly module: string
  readonly field: string
  readonly replicate?: string
  readonly filename?: string
}

const upload = async (
  [organization, library, sample, file]: readonly [string, string, string, string],
  flags: UploadFlags,
): Promise<void> => {
  const signal = interruption()
  const pangea = connected(signal)
  if (pangea === null) return
  const { module: module_name, replicate, field, filename } = flags
  const source = file === '-' ? streamSource(filename ?? 'stdin', process.stdin) : fileSource(file)
  const uploaded = await withBar((onProgress) =>
    F.pipe(
      // Nothing is made for a file that can't be read.
      RTE.fromTaskEither('stat' in source ? source.stat : TE.right(null)) as RTE.ReaderTaskEither<
        NodePangea,
        PangeaError,
        unknown
      >,
      RTE.flatMap(() => ensureSample(groupNamed(organization, library), { name: sample })),
      RTE.flatMap((found) => ensureResult(found, { module_name, ...(replicate === undefined ? {} : { replicate }) })),
      RTE.flatMap((result) =>
        uploadField(fieldNamed(result, field), source, {
          ...lanes(flags),
          ...(filename === undefined ? {} : { filename }),
          onProgress,
        }),
      ),
    )(pangea)(),
  )
  if (E.isLeft(uploaded)) return complain([describe(uploaded.left)], signal)
  const { field: stored, sizeBytes, sha256, verification } = uploaded.right
  console.log(
    flags.json === true
      ? JSON.stringify({ field: stored.uuid, sizeBytes, sha256, verification })
      : `Uploaded ${source.name}, ${sizeText(sizeBytes)}, to the field ${stored.name} (${stored.uuid}), verified by ${verification}.`,
  )
}

export const uploadCommand = transferCommand(
  'upload',
  'put a file into a field; sample, result and field are made if need be',
)
  .argument('<organization>')
  .argument('<library>')
  .argument('<sample>')
  .argument('<file>', 'or - for what is piped in, which can not be gone on with when it is interrupted')
  .requiredOption('--module <name>', "the result's module, such as raw::raw_reads")
  .requiredOption('--field <name>', 'such as read_1')
  .option('--replicate <name>', "the result's replicate; without it, the latest result of the module")
  .option('--filename <name>', "the object's name; the file's own by default")
  .action((organization: string, library: string, sample: string, file: string, flags: UploadFlags) =>
    upload([organization, library, sample, file], flags),
  )
