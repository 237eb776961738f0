/** `pangea download files`: downloads the files of a group's samples into a folder. */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  type DownloadItem,
  downloadMany,
  type DownloadOutcomes,
  downloadsInto,
  type FieldOf,
  listFields,
  type NodePangea,
  reload,
  type SampleFieldRef,
  type SampleGroupRef,
  samplesOf,
  trimName,
} from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { exitCodes, failed, type Failure } from '../exitCodes.js'
import { appendName, parsePath } from '../input/parseFlagValues.js'
import { groupArguments } from '../input/references.js'
import { checkTargetFolder, makeTargetFolder } from '../input/targetFolder.js'
import { type Report, report } from '../Output.js'
import { downloadReport, downloadText, failureLines, noticeLines } from '../render/downloadReport.js'
import { connected } from '../runCommand.js'
import { limitOptions, withTransferOptions } from '../transfers/transferOptions.js'

type Step<A> = RTE.ReaderTaskEither<NodePangea, Failure, A>

type Stored = FieldOf<SampleFieldRef>

interface Selection {
  readonly sample?: ReadonlyArray<string> | undefined
  readonly module?: ReadonlyArray<string> | undefined
  readonly field?: ReadonlyArray<string> | undefined
}

const nameOf = {
  sample: ({ analysis_result_obj: result }: Stored) => result.sample_obj.name,
  module: ({ analysis_result_obj: result }: Stored) => result.module_name,
  field: (field: Stored) => field.name,
} as const

const kinds = ['sample', 'module', 'field'] as const

/** The names given by a flag, trimmed as the server trims them. */
const selectedNames = (selection: Selection, kind: (typeof kinds)[number]): ReadonlyArray<string> | undefined =>
  selection[kind]?.map(trimName)

const isSelected =
  (selection: Selection) =>
  (field: Stored): boolean =>
    kinds.every((kind) => selectedNames(selection, kind)?.includes(nameOf[kind](field)) ?? true)

/** A line for each name given by a flag that matches no file. */
const missingLines = (selection: Selection, found: ReadonlyArray<Stored>): ReadonlyArray<string> =>
  kinds.flatMap((kind) =>
    (selectedNames(selection, kind) ?? [])
      .filter((wanted) => !found.some((field) => nameOf[kind](field) === wanted))
      .map((wanted) => `No file found for the ${kind} ${wanted}.`),
  )

const hasItem =
  (items: ReadonlyArray<DownloadItem>) =>
  ({ uuid }: Stored): boolean =>
    items.some(({ field }) => 'uuid' in field && field.uuid === uuid)

const fromMessage = <A>(task: TE.TaskEither<string, A>): Step<A> =>
  RTE.fromTaskEither(
    F.pipe(
      task,
      TE.mapLeft((message): Failure => failed(message)),
    ),
  )

const outcomeReport = (outcomes: DownloadOutcomes, missing: ReadonlyArray<string>): Report => {
  const found = downloadReport(outcomes)
  const problems = [...failureLines(found), ...missing]
  return report(
    downloadText(found),
    { ...found },
    {
      problems: [...noticeLines(found), ...problems],
      ...(problems.length > 0 || outcomes.right.length === 0 ? { exitCode: exitCodes.failed } : {}),
    },
  )
}

export const command: CommandModule = {
  summary: 'download the files of all samples of a group into a folder',
  description: 'Existing files that match are kept; a file that differs is replaced. An interrupted download resumes.',
  examples: [
    ['pangea download files Lab Subway --module raw::raw_reads --into reads', 'download the raw reads of a library'],
    [
      'pangea download files Lab Subway --sample S1 --sample S2 --require-verified',
      'download the files of two samples; fail for files that cannot be verified',
    ],
  ],
  define: (command) =>
    withTransferOptions(command)
      .argument('<group...>', 'ORGANIZATION GROUP, or the uuid of the group', appendName)
      .option('--sample <name>', 'only this sample; repeatable', appendName)
      .option('--module <name>', 'only results of this module; repeatable', appendName)
      .option('--field <name>', 'only fields with this name; repeatable', appendName)
      .option('--into <folder>', 'the target folder', parsePath, '.')
      .option('--require-verified', 'fail for a file without a SHA-256 or ETag to verify it, and do not store it')
      .option('--no-require-verified', 'also store a web page whose URL names another kind of file')
      .action(
        connected(
          ({ withProgress }, group, { into, requireVerified, ...flags }) =>
            F.pipe(
              RTE.Do,
              RTE.bind('group', (): Step<SampleGroupRef> => RTE.fromEither(groupArguments(group))),
              RTE.tap(() => fromMessage(checkTargetFolder(into))),
              RTE.bind('selected', ({ group }): Step<ReadonlyArray<Stored>> =>
                F.pipe(
                  reload(listFields(samplesOf(group))),
                  RTE.map((fields) => fields.filter(isSelected(flags))),
                ),
              ),
              RTE.let('items', ({ selected }) => downloadsInto(into, selected)),
              RTE.filterOrElseW(
                ({ items }) => items.length > 0,
                () => failed(`No file of ${group.join('/')} matches that sample, module and field.`),
              ),
              RTE.tap(() => fromMessage(makeTargetFolder(into))),
              RTE.flatMap(
                ({ items, selected }): Step<Report> =>
                  (pangea) =>
                    F.pipe(
                      withProgress((onProgress) =>
                        downloadMany(items, {
                          ...limitOptions(flags),
                          ...(requireVerified === undefined ? {} : { requireVerified }),
                          skipUnchanged: true,
                          onProgress,
                        })(pangea),
                      ),
                      TE.map((outcomes) =>
                        outcomeReport(outcomes, missingLines(flags, selected.filter(hasItem(items)))),
                      ),
                    ),
              ),
            ),
          {
            afterInterruption: () =>
              'Run it again: files that exist are not downloaded again, and a large one resumes where it stopped.',
          },
        ),
      ),
}
