/** `pangea download`: the files of a group's samples, into a folder. */
import { either as E, readonlyArray as RA } from 'fp-ts'
import { describe } from '../errors/describe.js'
import { reload } from '../ops/call.js'
import { type FieldOf, listFields } from '../ops/fields.js'
import { groupNamed, type SampleFieldRef } from '../ops/refs.js'
import { samplesOf } from '../ops/walk.js'
import { type DownloadedItem, downloadMany } from '../transfer/download/downloadMany.js'
import { downloadsInto } from '../transfer/drivers/folderSink.js'
import { sizeText } from './sizeText.js'
import { interruption, withBar } from './terminal.js'
import { complain, connected, lanes, transferCommand, type TransferFlags } from './transferCommand.js'

interface DownloadFlags extends TransferFlags {
  readonly into: string
  readonly sample?: ReadonlyArray<string>
  readonly module?: ReadonlyArray<string>
  readonly field?: ReadonlyArray<string>
}

const isOneOf = (wanted: ReadonlyArray<string> | undefined, name: string): boolean =>
  wanted === undefined || wanted.includes(name)

const isWanted =
  ({ sample, module, field }: DownloadFlags) =>
  ({ name, analysis_result_obj: result }: FieldOf<SampleFieldRef>): boolean =>
    isOneOf(field, name) && isOneOf(module, result.module_name) && isOneOf(sample, result.sample_obj.name)

const download = async ([organization, group]: readonly [string, string], flags: DownloadFlags): Promise<void> => {
  const signal = interruption()
  const pangea = connected(signal)
  if (pangea === null) return
  const listed = await reload(listFields(samplesOf(groupNamed(organization, group))))(pangea)()
  if (E.isLeft(listed)) return complain([describe(listed.left)], signal)
  const items = downloadsInto(flags.into, listed.right.filter(isWanted(flags)))
  if (items.length === 0)
    return complain([`No file of ${organization}/${group} is of that sample, module and field.`], signal)
  const { left, right } = await withBar(async (onProgress) => {
    const moved = await downloadMany(items, { ...lanes(flags), unlessThere: true, onProgress })(pangea)()
    return E.isRight(moved) ? moved.right : moved.left
  })
  const { left: present, right: downloaded } = RA.partition(({ isFetched }: DownloadedItem) => isFetched)(right)
  const bytes = downloaded.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  console.log(
    flags.json === true
      ? JSON.stringify({
          downloaded: downloaded.map(({ item, sizeBytes, sha256, verification }) => ({
            path: item.sink.name,
            sizeBytes,
            sha256,
            verification,
          })),
          present: present.map(({ item }) => item.sink.name),
          failed: left.map(({ item, error }) => ({ path: item.sink.name, error: describe(error) })),
        })
      : `Downloaded ${downloaded.length} files, ${sizeText(bytes)}; ${present.length} were there already; ${left.length} failed.`,
  )
  if (left.length > 0)
    complain(
      left.map(({ item, error }) => `${item.sink.name}: ${describe(error)}`),
      signal,
    )
}

export const downloadCommand = transferCommand('download', 'bring the files of all samples of a group into a folder')
  .argument('<organization>')
  .argument('<group>', 'a library, or any other group of samples')
  .option('--sample <names...>', 'of these samples only')
  .option('--module <names...>', 'of results of these modules only')
  .option('--field <names...>', 'of fields of these names only')
  .option('--into <folder>', 'where to', '.')
  .action((organization: string, group: string, flags: DownloadFlags) => download([organization, group], flags))
