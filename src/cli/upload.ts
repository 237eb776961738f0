/** `pangea upload`: a file, or what is piped in, into a field. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import { transferRefused } from '../errors/TransferError.js'
import { type NodePangea } from '../live/makeNodePangea.js'
import { reload } from '../ops/call.js'
import { fieldNamed, groupNamed, type SampleGroupLike, type SampleGroupRef } from '../ops/refs.js'
import { ensureResult } from '../ops/results.js'
import { fetchSampleGroup } from '../ops/sampleGroups.js'
import { ensureSample } from '../ops/samples.js'
import { fileSource } from '../transfer/node/fileSource.js'
import { type Source, type StreamSource, streamSource } from '../transfer/Source.js'
import { planSource } from '../transfer/upload.js'
import { uploadField } from '../ops/files/uploadField.js'
import { type UploadVerification } from '../transfer/UploadJob.js'
import { fileGiven } from './fileGiven.js'
import { name, path } from './flags.js'
import { sizeText } from './sizeText.js'
import { interruption, withBar } from './terminal.js'
import { complain, connected, fail, lanes, transferCommand, type TransferFlags } from './transferCommand.js'

interface UploadFlags extends TransferFlags {
  readonly module: string
  readonly field: string
  readonly replicate?: string
  readonly filename?: string
}

type Library = Exclude<SampleGroupLike, SampleGroupRef>
type Step<A> = RTE.ReaderTaskEither<NodePangea, PangeaError, A>

const isStream = (source: Source | StreamSource): source is StreamSource => '_tag' in source

const nextRun = (source: Source | StreamSource): string =>
  isStream(source)
    ? 'What is piped in can not be resumed: run it again from the start.'
    : 'Run it again: a file that is sent in parts resumes where it stopped.'

const verificationText: Readonly<Record<UploadVerification, string>> = {
  etag: 'verified by its ETag',
  size: 'of which only the size is verified: the ETag of this storage says nothing of the bytes',
}

/** A sample, once made, stays: so what can be known to fail fails before. */
const libraryFor = (source: Source | StreamSource, organization: string, library: string): Step<Library> =>
  F.pipe(
    RTE.fromTaskEither<PangeaError, unknown, NodePangea>(isStream(source) ? TE.right(null) : planSource(source, {})),
    RTE.flatMap((): Step<Library> => reload(fetchSampleGroup(groupNamed(organization, library)))),
    RTE.filterOrElse(
      (group) => group.is_library,
      (): PangeaError =>
        transferRefused(
          `${organization}/${library} is not a library: only a library has samples of its own to put files into.`,
        ),
    ),
    RTE.filterOrElse(
      (group) => group.bucket !== null,
      (): PangeaError => transferRefused(`${organization}/${library} stores no files: give it a bucket first.`),
    ),
  )

const move = async (
  source: Source | StreamSource,
  [organization, library, sample]: readonly [string, string, string],
  flags: UploadFlags,
): Promise<void> => {
  const signal = interruption()
  const pangea = connected(signal)
  if (pangea === null) return
  const { module: module_name, replicate, field, filename } = flags
  const uploaded = await withBar((onProgress) =>
    F.pipe(
      libraryFor(source, organization, library),
      RTE.flatMap((group) => ensureSample(group, { name: sample })),
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
  if (E.isLeft(uploaded)) return fail(uploaded.left, signal, nextRun(source))
  const { field: stored, sizeBytes, sha256, verification } = uploaded.right
  console.log(
    flags.json === true
      ? JSON.stringify({ field: stored.uuid, sizeBytes, sha256, verification })
      : `Uploaded ${source.name}, ${sizeText(sizeBytes)}, to the field ${stored.name} (${stored.uuid}), ${verificationText[verification]}.`,
  )
}

const upload = async (names: readonly [string, string, string], file: string, flags: UploadFlags): Promise<void> => {
  if (file === '-') {
    await move(streamSource(flags.filename ?? 'stdin', process.stdin), names, flags)
    // Whoever writes to it may be silent for long, and that must not keep the process.
    process.stdin.destroy()
    return
  }
  const given = await fileGiven(file)()
  if (E.isLeft(given)) return complain([given.left])
  return move(fileSource(given.right), names, flags)
}

export const uploadCommand = transferCommand(
  'upload',
  'put a file into a field; sample, result and field are made if need be',
)
  .argument('<organization>', 'its name', name)
  .argument('<library>', 'its name', name)
  .argument('<sample>', 'its name', name)
  .argument('<file>', 'or - for what is piped in, which can not be resumed when it is interrupted', path)
  .requiredOption('--module <name>', "the result's module, such as raw::raw_reads", name)
  .requiredOption('--field <name>', 'such as read_1', name)
  .option('--replicate <name>', "the result's replicate; without it, the latest result of the module", name)
  .option('--filename <name>', "the object's name; the file's own by default", name)
  .action((organization: string, library: string, sample: string, file: string, flags: UploadFlags) =>
    upload([organization, library, sample], file, flags),
  )
