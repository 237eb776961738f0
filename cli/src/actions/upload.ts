/** Runs `pangea upload`: uploads a file into a field. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  ensureResult,
  ensureSample,
  fetchSampleGroup,
  fieldNamed,
  fileSource,
  groupNamed,
  type NodePangea,
  type PangeaError,
  planSource,
  reload,
  type SampleGroupLike,
  type SampleGroupRef,
  type Source,
  type StreamSource,
  streamSource,
  uploadField,
  type UploadVerification,
} from 'pangea-fp/node'
import { formatSize } from '../render/formatSize.js'
import { connectFromEnvironment, limitOptions, type TransferFlags } from './connect.js'
import { printProblems, reportFailure } from './reportFailure.js'
import { findNonUtf8File } from './findNonUtf8File.js'
import { interruptSignal, withProgressBar } from './terminal.js'

export interface UploadFlags extends TransferFlags {
  readonly module: string
  readonly field: string
  readonly replicate?: string
  readonly filename?: string
}

type Library = Exclude<SampleGroupLike, SampleGroupRef>
type Step<A> = RTE.ReaderTaskEither<NodePangea, PangeaError, A>

const isStream = (source: Source | StreamSource): source is StreamSource => '_tag' in source

const resumeAdvice = (source: Source | StreamSource): string =>
  isStream(source)
    ? 'Piped input cannot be resumed: run it again from the start.'
    : 'Run it again: a large file resumes where it stopped.'

const verificationText: Readonly<Record<UploadVerification, string>> = {
  etag: 'verified by its ETag',
  size: 'verified by size only: the ETag of this storage is not a checksum',
}

const refused = (reason: string): PangeaError => ({ _tag: 'TransferRefused', reason })

/**
 * Checks the source and the library first: a sample, once created, stays even if the upload then
 * fails.
 */
const checkLibrary = (source: Source | StreamSource, organization: string, library: string): Step<Library> =>
  F.pipe(
    RTE.fromTaskEither<PangeaError, unknown, NodePangea>(isStream(source) ? TE.right(null) : planSource(source, {})),
    RTE.flatMap((): Step<Library> => reload(fetchSampleGroup(groupNamed(organization, library)))),
    RTE.filterOrElse(
      (group) => group.is_library,
      () => refused(`${organization}/${library} is not a library: files can only be uploaded to samples of a library.`),
    ),
    RTE.filterOrElse(
      (group) => group.bucket !== null,
      () => refused(`${organization}/${library} has no bucket: give it one before uploading files.`),
    ),
  )

const uploadFrom = async (
  source: Source | StreamSource,
  [organization, library, sample]: readonly [string, string, string],
  flags: UploadFlags,
): Promise<void> => {
  const signal = interruptSignal()
  const pangea = connectFromEnvironment(signal)
  if (pangea === null) return
  const { module: module_name, replicate, field, filename } = flags
  const uploaded = await withProgressBar((onProgress) =>
    F.pipe(
      checkLibrary(source, organization, library),
      RTE.flatMap((group) => ensureSample(group, { name: sample })),
      RTE.flatMap((found) => ensureResult(found, { module_name, ...(replicate === undefined ? {} : { replicate }) })),
      RTE.flatMap((result) =>
        uploadField(fieldNamed(result, field), source, {
          ...limitOptions(flags),
          ...(filename === undefined ? {} : { filename }),
          onProgress,
        }),
      ),
    )(pangea)(),
  )
  if (E.isLeft(uploaded)) return reportFailure(uploaded.left, signal, resumeAdvice(source))
  const { field: stored, sizeBytes, sha256, verification } = uploaded.right
  console.log(
    flags.json === true
      ? JSON.stringify({ field: stored.uuid, sizeBytes, sha256, verification })
      : `Uploaded ${source.name}, ${formatSize(sizeBytes)}, to the field ${stored.name} (${stored.uuid}), ${verificationText[verification]}.`,
  )
}

export const upload = async (
  names: readonly [string, string, string],
  file: string,
  flags: UploadFlags,
): Promise<void> => {
  if (file === '-') {
    await uploadFrom(streamSource(flags.filename ?? 'stdin', process.stdin), names, flags)
    // A pipe whose writer is silent would keep the process alive.
    process.stdin.destroy()
    return
  }
  const given = await findNonUtf8File(file)()
  if (E.isLeft(given)) return printProblems([given.left])
  return uploadFrom(fileSource(given.right), names, flags)
}
