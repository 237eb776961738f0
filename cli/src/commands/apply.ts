/** `pangea apply`: makes libraries equal to a table of samples, metadata, results and files. */
import { Option } from '@commander-js/extra-typings'
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  type ApplyOptions,
  applyStudy,
  type ChecksumCache,
  conflictsOf,
  describeStudyError,
  fetchStudyState,
  hashStudyFiles,
  isPlanEmpty,
  type NodePangea,
  planStudy,
  type ProgressEvent,
  type StudyOutcome,
  type StudyPlan,
  summarizePlan,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { type CommandFailure, exitCodes, failed, type Failure } from '../exitCodes.js'
import { parsePath } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { formatCount } from '../render/formatCount.js'
import type { Context } from '../Actions.js'
import { openChecksums } from '../study/checksumFile.js'
import {
  conflictText,
  failureLines,
  itemRecord,
  planSummaryText,
  planText,
  type StudyOutput,
  studySchema,
  summaryRecord,
} from '../study/planText.js'
import { type ReadOptions, type ReadStudy, readStudy } from '../study/readStudy.js'
import { studyFormats } from '../study/studyFormat.js'
import { confirmed, type OnProgress } from '../terminal.js'
import { limitOptions, type TransferFlags, withTransferOptions } from '../transfers/transferOptions.js'
import type { TransferStep } from '../Step.js'

interface Flags extends ReadOptions, TransferFlags {
  readonly plan?: boolean | undefined
  readonly prune?: boolean | undefined
  readonly private?: boolean | undefined
  readonly yes?: boolean | undefined
}

const makePlan = ({ study, stats, open }: ReadStudy, checksums: ChecksumCache, flags: Flags): TransferStep<StudyPlan> =>
  F.pipe(
    fetchStudyState(study),
    RTE.bindTo('state'),
    RTE.bindW('files', ({ state }) => hashStudyFiles(stats, state, open, checksums)),
    RTE.map(({ state, files }) =>
      planStudy(study, state, files, { isPruning: flags.prune === true, isPrivate: flags.private === true }),
    ),
  )

const recordOf = (plan: StudyPlan, outcome: StudyOutcome | null) => ({
  summary: summaryRecord(plan),
  changes: plan.items.filter(({ action }) => action !== 'unchanged').map(itemRecord),
  applied: outcome?.applied.length ?? 0,
  failed: (outcome?.failed ?? []).map(({ item, error }) => ({
    ...itemRecord(item),
    problem: describeStudyError(error),
  })),
})

const conflictReport = (plan: StudyPlan): StudyOutput =>
  report(conflictText(plan), recordOf(plan, null), {
    problems: [
      `${formatCount(conflictsOf(plan).length, 'conflict')}: nothing was changed. Correct the table or the server, and run it again.`,
    ],
    exitCode: exitCodes.failed,
  })

const planReport = (plan: StudyPlan): StudyOutput =>
  report(planText(plan), recordOf(plan, null), isPlanEmpty(plan) ? {} : { exitCode: exitCodes.changesPending })

const outcomeReport = (plan: StudyPlan, outcome: StudyOutcome): StudyOutput => {
  const { unchanged } = summarizePlan(plan)
  const applied = `Applied ${formatCount(outcome.applied.length, 'change')}; ${unchanged} unchanged.`
  return outcome.failed.length === 0
    ? report(applied, recordOf(plan, outcome))
    : report(applied, recordOf(plan, outcome), {
        problems: [
          ...failureLines(outcome.failed),
          `${formatCount(outcome.failed.length, 'change')} failed. Run it again: only these are left.`,
        ],
        exitCode: exitCodes.failed,
      })
}

const question = (plan: StudyPlan): string => {
  const deleted = plan.items.filter(({ action }) => action === 'delete').length
  return deleted === 0
    ? 'Apply this plan?'
    : `Apply this plan, and DELETE ${formatCount(deleted, 'record')} with everything in them?`
}

const ask = (plan: StudyPlan, flags: Flags, { notify }: Context): TE.TaskEither<CommandFailure, void> => {
  notify(planText(plan))
  return flags.yes === true ? TE.right(undefined) : confirmed(question(plan), '--yes')
}

/** Shows both the changes that are done and the bytes that are sent. */
const listeners = (onProgress: OnProgress): Pick<ApplyOptions, 'onProgress' | 'onChange'> => {
  let [bytes, changes] = [
    { doneBytes: 0, totalBytes: null, bytesPerSecond: null, etaMs: null } as ProgressEvent,
    { done: 0, total: 1 },
  ]
  const show = (): void =>
    onProgress({
      ...bytes,
      note: `${changes.done} of ${formatCount(changes.total, 'change')}`,
      share: changes.done / changes.total,
    })()
  return {
    onProgress: (event) => () => {
      bytes = event
      show()
    },
    onChange: (event) => () => {
      changes = event
      show()
    },
  }
}

const applyPlan = (
  plan: StudyPlan,
  { open }: ReadStudy,
  checksums: ChecksumCache,
  flags: Flags,
  context: Context,
): TransferStep<StudyOutput> =>
  F.pipe(
    RTE.fromTaskEither<Failure, void, NodePangea>(ask(plan, flags, context)),
    RTE.flatMap(
      (): TransferStep<StudyOutcome> => (pangea) =>
        context.withProgress((onProgress) =>
          F.pipe(
            applyStudy(plan, { ...limitOptions(flags), open, checksums, ...listeners(onProgress) })(pangea),
            TE.mapLeft((error): Failure => (error._tag === 'PlanOutdated' ? failed(describeStudyError(error)) : error)),
          ),
        ),
    ),
    RTE.map((outcome) => outcomeReport(plan, outcome)),
  )

/** Without a login, the first write would fail, after a long plan. */
const checkLogin =
  (flags: Flags): TransferStep<void> =>
  ({ security }) =>
    security !== null || flags.plan === true
      ? TE.right(undefined)
      : TE.left(
          failed(
            'You are not logged in, so nothing can be applied: run pangea login, or set PANGEA_TOKEN. With --plan, no login is needed for public libraries.',
            exitCodes.notAllowed,
          ),
        )

const run = (read: ReadStudy, checksums: ChecksumCache, flags: Flags, context: Context): TransferStep<StudyOutput> =>
  F.pipe(
    checkLogin(flags),
    RTE.flatMap(() => makePlan(read, checksums, flags)),
    RTE.flatMap((plan): TransferStep<StudyOutput> => {
      if (conflictsOf(plan).length > 0) return RTE.right(conflictReport(plan))
      if (flags.plan === true) return RTE.right(planReport(plan))
      if (isPlanEmpty(plan)) return RTE.right(report(`Nothing to do. ${planSummaryText(plan)}`, recordOf(plan, null)))
      return applyPlan(plan, read, checksums, flags, context)
    }),
  )

export const command = defineCommand({
  summary: 'make a library equal to a table of samples, metadata, results and files',
  description: [
    'STUDY is a CSV, TSV, JSON or YAML file with the columns organization, library, sample, metadata.KEY, tags,',
    'module, replicate, field, and file or value; paths of files are relative to STUDY. Prints what it would create,',
    'upload and update, asks, and does it. Run it again after an interruption, or after a change of the table: only',
    'what differs is sent. It deletes nothing without --prune.',
  ].join('\n'),
  examples: [
    ['pangea apply study.csv --plan', 'print what would change; exit code 3 if there is anything'],
    ['pangea apply study.csv --yes', 'apply without asking, for example in a script'],
    ['pangea apply study.yaml --plan --json', 'print the plan for a program'],
    ['pangea apply study.csv --prune', 'also delete samples, results and fields that the table does not name; asks'],
  ],
  output: studySchema,
  define: (command, { connected }) =>
    withTransferOptions(command)
      .argument('<study>', 'a table in CSV, TSV, JSON or YAML', parsePath)
      .option('--plan', 'only print the plan; exit code 3 if it has changes')
      .option('-y, --yes', 'apply the plan without asking')
      .option('--prune', 'also delete what the table does not describe; shown before it asks')
      .option('--private', 'make new libraries private; by default everybody can read them')
      .option('--all-strings', 'keep the metadata of CSV and TSV as text; by default 3 is a number, true a boolean')
      .addOption(new Option('--from <format>', "the table's format; by default its extension").choices(studyFormats))
      .action(
        connected(
          (context, path, flags) =>
            F.pipe(
              RTE.fromTaskEither<Failure, ReadStudy, NodePangea>(readStudy(path, flags)),
              RTE.bindTo('read'),
              RTE.bind('checksums', (): TransferStep<ChecksumCache> => RTE.fromTask(openChecksums)),
              RTE.flatMap(({ read, checksums }) => run(read, checksums, flags, context)),
            ),
          {
            afterInterruption: () =>
              'Run the same command again: it continues where it stopped, and sends no stored file again.',
          },
        ),
      ),
})
