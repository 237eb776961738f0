/** `pangea upload` and `pangea download`: files between this machine and the fields of results. */
import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { describe } from '../errors/describe.js'
import { type PangeaError } from '../errors/PangeaError.js'
import { type NodePangea, pangeaOfProcess } from '../live/makeNodePangea.js'
import { reload } from '../ops/call.js'
import { type FieldOf, isJsonObject, listFields } from '../ops/fields.js'
import { fieldNamed, groupNamed, type SampleFieldRef } from '../ops/refs.js'
import { ensureResult } from '../ops/results.js'
import { ensureSample } from '../ops/samples.js'
import { samplesOf } from '../ops/walk.js'
import { downloadMany, type DownloadItem } from '../transfer/download/downloadMany.js'
import { fileSource } from '../transfer/drivers/fileSource.js'
import { downloadsInto } from '../transfer/drivers/folderSink.js'
import { streamSource } from '../transfer/upload/StreamSource.js'
import { uploadField } from '../transfer/upload/uploadField.js'
import { sizeText } from './cacheReport.js'
import { count, rate } from './flags.js'
import { interruption, terminalLog, withBar } from './terminal.js'

// flags

interface TransferFlags {
  readonly bwlimit?: number
  readonly parallel?: number
  readonly json?: true
}
interface UploadFlags extends TransferFlags {
  readonly module: string
  readonly field: string
  readonly replicate?: string
  readonly filename?: string
}
interface DownloadFlags extends TransferFlags {
  readonly into: string
  readonly sample?: ReadonlyArray<string>
  readonly module?: ReadonlyArray<string>
  readonly field?: ReadonlyArray<string>
}

// helpers

const connected = (signal: AbortSignal): NodePangea | null => {
  const made = pangeaOfProcess({ log: terminalLog })
  if (E.isRight(made)) return { ...made.right, signal }
  made.left.problems.forEach((problem) => console.error(`${problem}.`))
  process.exitCode = 2
  return null
}

const lanes = ({ bwlimit, parallel }: TransferFlags) => ({
  ...(bwlimit === undefined ? {} : { bytesPerSecond: bwlimit }),
  ...(parallel === undefined ? {} : { concurrency: parallel }),
})

/** Exit code 1, unless it was an interruption, which has its own. */
const complain = (lines: ReadonlyArray<string>, signal: AbortSignal): void => {
  if (signal.aborted) return console.error('Interrupted. Run it again: a file goes on where it stopped.')
  lines.forEach((line) => console.error(line))
  process.exitCode = 1
}

// upload

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

// download

const isOneOf = (wanted: ReadonlyArray<string> | undefined, name: string): boolean =>
  wanted === undefined || wanted.includes(name)

const isWanted =
  ({ sample, module, field }: DownloadFlags) =>
  ({ name, analysis_result_obj: result }: FieldOf<SampleFieldRef>): boolean =>
    isOneOf(field, name) && isOneOf(module, result.module_name) && isOneOf(sample, result.sample_obj.name)

/** Whether the target has the bytes that were recorded of the field at its upload. */
const isThere = async (
  { hashing }: NodePangea,
  { field, sink }: DownloadItem,
  signal: AbortSignal,
): Promise<boolean> => {
  const data = 'stored_data' in field && isJsonObject(field.stored_data) ? field.stored_data : {}
  const { sha256, size_bytes: sizeBytes } = data
  const found = await stat(sink.name).catch(() => null)
  if (typeof sha256 !== 'string' || found?.isFile() !== true || found.size !== sizeBytes) return false
  const hasher = hashing.start('sha256')
  try {
    for await (const bytes of fileSource(sink.name).read(0, found.size)) {
      if (signal.aborted) return false
      await hasher.update(bytes)
    }
  } catch {
    return false
  }
  return (await hasher.digestHex()) === sha256.toLowerCase()
}

const download = async ([organization, group]: readonly [string, string], flags: DownloadFlags): Promise<void> => {
  const signal = interruption()
  const pangea = connected(signal)
  if (pangea === null) return
  const listed = await reload(listFields(samplesOf(groupNamed(organization, group))))(pangea)()
  if (E.isLeft(listed)) return complain([describe(listed.left)], signal)
  const items = downloadsInto(flags.into, listed.right.filter(isWanted(flags)))
  if (items.length === 0)
    return complain([`No file of ${organization}/${group} is of that sample, module and field.`], signal)
  const [present, missing]: [Array<DownloadItem>, Array<DownloadItem>] = [[], []]
  for (const item of items) ((await isThere(pangea, item, signal)) ? present : missing).push(item)
  const { left, right } = await withBar(async (onProgress) => {
    const moved = await downloadMany(missing, { ...lanes(flags), onProgress })(pangea)()
    return E.isRight(moved) ? moved.right : moved.left
  })
  const bytes = right.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  console.log(
    flags.json === true
      ? JSON.stringify({
          downloaded: right.map(({ item, sizeBytes, sha256, verification }) => ({
            path: item.sink.name,
            sizeBytes,
            sha256,
            verification,
          })),
          present: present.map(({ sink }) => sink.name),
          failed: left.map(({ item, error }) => ({ path: item.sink.name, error: describe(error) })),
        })
      : `Downloaded ${right.length} files, ${sizeText(bytes)}; ${present.length} were there already; ${left.length} failed.`,
  )
  if (left.length > 0)
    complain(
      left.map(({ item, error }) => `${item.sink.name}: ${describe(error)}`),
      signal,
    )
}

// commands

const command = (name: string, description: string): Command =>
  new Command(name)
    .description(`${description}; the server is PANGEA_ENDPOINT, and you are PANGEA_TOKEN`)
    .option('--bwlimit <rate>', 'bytes a second at most, over all files: 500K, 10M', rate)
    .option('--parallel <number>', 'requests to the storage at a time', count)
    .option('--json', 'print one line of JSON')
    .exitOverride()

export const uploadCommand = command('upload', 'put a file into a field; sample, result and field are made if need be')
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

export const downloadCommand = command('download', 'bring the files of all samples of a group into a folder')
  .argument('<organization>')
  .argument('<group>', 'a library, or any other group of samples')
  .option('--sample <names...>', 'of these samples only')
  .option('--module <names...>', 'of results of these modules only')
  .option('--field <names...>', 'of fields of these names only')
  .option('--into <folder>', 'where to', '.')
  .action((organization: string, group: string, flags: DownloadFlags) => download([organization, group], flags))
