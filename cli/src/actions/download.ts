/** What `pangea download` does: brings the files of a group's samples into a folder. */
import { either as E } from 'fp-ts'
import {
  type DownloadItem,
  downloadMany,
  downloadsInto,
  type FieldOf,
  groupNamed,
  listFields,
  reload,
  type SampleFieldRef,
  samplesOf,
  trimName,
} from 'pangea-fp/node'
import { downloadReport, downloadText, failureLines, noticeLines } from '../render/downloadReport.js'
import { complain, connected, fail, transferLimits, type TransferFlags } from './connected.js'
import { checkFolder, makeFolderFor } from './intoFolder.js'
import { interruption, withBar } from './terminal.js'

export interface DownloadFlags extends TransferFlags {
  readonly into: string
  readonly sample?: ReadonlyArray<string>
  readonly module?: ReadonlyArray<string>
  readonly field?: ReadonlyArray<string>
  readonly requireVerified?: boolean
}

type Stored = FieldOf<SampleFieldRef>

const nextRun = 'Run it again: files that are there are not fetched again, and a large one resumes where it stopped.'

const nameOf = {
  sample: ({ analysis_result_obj: result }: Stored) => result.sample_obj.name,
  module: ({ analysis_result_obj: result }: Stored) => result.module_name,
  field: (field: Stored) => field.name,
} as const

const kinds = ['sample', 'module', 'field'] as const

/** Names as the server stores them. */
const wantedOf = (flags: DownloadFlags, kind: (typeof kinds)[number]): ReadonlyArray<string> | undefined =>
  flags[kind]?.map(trimName)

const isWanted =
  (flags: DownloadFlags) =>
  (field: Stored): boolean =>
    kinds.every((kind) => wantedOf(flags, kind)?.includes(nameOf[kind](field)) ?? true)

/** What was asked for by name, and is not among what was found. */
const missingLines = (flags: DownloadFlags, found: ReadonlyArray<Stored>): ReadonlyArray<string> =>
  kinds.flatMap((kind) =>
    (wantedOf(flags, kind) ?? [])
      .filter((wanted) => !found.some((field) => nameOf[kind](field) === wanted))
      .map((wanted) => `There is no such file of the ${kind} ${wanted}.`),
  )

const hasItem =
  (items: ReadonlyArray<DownloadItem>) =>
  ({ uuid }: Stored): boolean =>
    items.some(({ field }) => 'uuid' in field && field.uuid === uuid)

export const download = async (
  [organization, group]: readonly [string, string],
  flags: DownloadFlags,
): Promise<void> => {
  const signal = interruption()
  const pangea = connected(signal)
  if (pangea === null) return
  const checked = await checkFolder(flags.into)()
  if (E.isLeft(checked)) return complain([checked.left])
  const listed = await reload(listFields(samplesOf(groupNamed(organization, group))))(pangea)()
  if (E.isLeft(listed)) return fail(listed.left, signal, 'Nothing was downloaded.')
  const selected = listed.right.filter(isWanted(flags))
  const items = downloadsInto(flags.into, selected)
  if (items.length === 0) return complain([`No file of ${organization}/${group} is of that sample, module and field.`])
  const made = await makeFolderFor(flags.into)()
  if (E.isLeft(made)) return complain([made.left])
  const { requireVerified } = flags
  const outcomes = await withBar(async (onProgress) => {
    const moved = await downloadMany(items, {
      ...transferLimits(flags),
      ...(requireVerified === undefined ? {} : { requireVerified }),
      unlessThere: true,
      onProgress,
    })(pangea)()
    return E.isRight(moved) ? moved.right : moved.left
  })
  const report = downloadReport(outcomes)
  console.log(flags.json === true ? JSON.stringify(report) : downloadText(report))
  const problems = [...failureLines(report), ...missingLines(flags, selected.filter(hasItem(items)))]
  for (const line of [...noticeLines(report), ...problems]) console.error(line)
  if (signal.aborted) return console.error(`Interrupted. ${nextRun}`)
  if (problems.length > 0 || outcomes.right.length === 0) process.exitCode = 1
}
