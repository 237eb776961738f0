/** Runs `pangea download`: downloads the files of a group's samples into a folder. */
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
import { connectFromEnvironment, limitOptions, type TransferFlags } from './connect.js'
import { printProblems, reportFailure } from './reportFailure.js'
import { checkTargetFolder, makeTargetFolder } from './targetFolder.js'
import { interruptSignal, withProgressBar } from './terminal.js'

export interface DownloadFlags extends TransferFlags {
  readonly into: string
  readonly sample?: ReadonlyArray<string>
  readonly module?: ReadonlyArray<string>
  readonly field?: ReadonlyArray<string>
  readonly requireVerified?: boolean
}

type Stored = FieldOf<SampleFieldRef>

const resumeAdvice =
  'Run it again: files that exist are not downloaded again, and a large one resumes where it stopped.'

const nameOf = {
  sample: ({ analysis_result_obj: result }: Stored) => result.sample_obj.name,
  module: ({ analysis_result_obj: result }: Stored) => result.module_name,
  field: (field: Stored) => field.name,
} as const

const kinds = ['sample', 'module', 'field'] as const

/** The names given by a flag, trimmed as the server trims them. */
const selectedNames = (flags: DownloadFlags, kind: (typeof kinds)[number]): ReadonlyArray<string> | undefined =>
  flags[kind]?.map(trimName)

const isSelected =
  (flags: DownloadFlags) =>
  (field: Stored): boolean =>
    kinds.every((kind) => selectedNames(flags, kind)?.includes(nameOf[kind](field)) ?? true)

/** A line for each name given by a flag that matches no file. */
const missingLines = (flags: DownloadFlags, found: ReadonlyArray<Stored>): ReadonlyArray<string> =>
  kinds.flatMap((kind) =>
    (selectedNames(flags, kind) ?? [])
      .filter((wanted) => !found.some((field) => nameOf[kind](field) === wanted))
      .map((wanted) => `No file found for the ${kind} ${wanted}.`),
  )

const hasItem =
  (items: ReadonlyArray<DownloadItem>) =>
  ({ uuid }: Stored): boolean =>
    items.some(({ field }) => 'uuid' in field && field.uuid === uuid)

export const download = async (
  [organization, group]: readonly [string, string],
  flags: DownloadFlags,
): Promise<void> => {
  const signal = interruptSignal()
  const pangea = connectFromEnvironment(signal)
  if (pangea === null) return
  const checked = await checkTargetFolder(flags.into)()
  if (E.isLeft(checked)) return printProblems([checked.left])
  const listed = await reload(listFields(samplesOf(groupNamed(organization, group))))(pangea)()
  if (E.isLeft(listed)) return reportFailure(listed.left, signal, 'Nothing was downloaded.')
  const selected = listed.right.filter(isSelected(flags))
  const items = downloadsInto(flags.into, selected)
  if (items.length === 0)
    return printProblems([`No file of ${organization}/${group} matches that sample, module and field.`])
  const made = await makeTargetFolder(flags.into)()
  if (E.isLeft(made)) return printProblems([made.left])
  const { requireVerified } = flags
  const outcomes = await withProgressBar(async (onProgress) => {
    const moved = await downloadMany(items, {
      ...limitOptions(flags),
      ...(requireVerified === undefined ? {} : { requireVerified }),
      skipUnchanged: true,
      onProgress,
    })(pangea)()
    return E.isRight(moved) ? moved.right : moved.left
  })
  const report = downloadReport(outcomes)
  console.log(flags.json === true ? JSON.stringify(report) : downloadText(report))
  const problems = [...failureLines(report), ...missingLines(flags, selected.filter(hasItem(items)))]
  for (const line of [...noticeLines(report), ...problems]) console.error(line)
  if (signal.aborted) return console.error(`Interrupted. ${resumeAdvice}`)
  if (problems.length > 0 || outcomes.right.length === 0) process.exitCode = 1
}
