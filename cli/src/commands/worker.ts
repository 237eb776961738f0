/** `pangea worker`: runs a command for each job of a work order queue. */
import { function as F, readerTaskEither as RTE, task as T } from 'fp-ts'
import {
  type JobOrder,
  type NodePangea,
  runWorker,
  updateJobOrder,
  type WorkerEvent,
  type WorkerSummary,
  workOrderPrototypeById,
  workOrderPrototypeNamed,
  type WorkOrderPrototypeId,
  type WorkOrderPrototypeRef,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { exitCodes, type Failure } from '../exitCodes.js'
import { appendName, parseCount, parseName } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { formatCount } from '../render/formatCount.js'
import { commandHandler, type FinishedJob, resourcesUsed } from '../worker/commandHandler.js'
import { findProgram } from '../worker/findProgram.js'
import type { TransferStep } from '../Step.js'

const schema = record('the run', {
  n_succeeded: ['integer', 'the number of jobs that succeeded'],
  n_failed: ['integer', 'the number of jobs that failed'],
  n_returned: ['integer', 'the number of jobs that are back in the queue'],
  jobs: [
    'objects',
    'the jobs whose command ended',
    {
      name: ['string', 'the name of the job'],
      uuid: ['uuid', 'of the job'],
      sample: ['string', 'the name of the sample'],
      ending: ['string', 'succeeded, failed or returned; unknown if the server did not take it'],
      exit_code: ['integer or null', 'of the command; null if a signal ended it'],
      output_tail: ['string', 'the last lines of its output'],
    },
  ],
})

type Printed = OutputOf<typeof schema>

interface WorkerFlags {
  readonly once?: boolean | undefined
  readonly parallel: number
  readonly poll: number
  readonly job?: ReadonlyArray<string> | undefined
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const prototypeArgument = (word: string): WorkOrderPrototypeRef =>
  uuidPattern.test(word.trim())
    ? workOrderPrototypeById(word.trim().toLowerCase() as WorkOrderPrototypeId)
    : workOrderPrototypeNamed(word)

/** What happened, kept while the worker runs. */
const jobLog = () => {
  const finished: Array<FinishedJob> = []
  const endings = new Map<string, string>()
  return {
    finished,
    add: (job: FinishedJob): void => {
      finished.push(job)
    },
    onEvent: (event: WorkerEvent) => () => {
      if ('task' in event && event._tag !== 'Claimed') endings.set(event.task.job.uuid, event._tag.toLowerCase())
    },
    endingOf: ({ uuid }: JobOrder): string => endings.get(uuid) ?? 'unknown',
  }
}

type JobLog = ReturnType<typeof jobLog>

/**
 * Stores the end of the output with the failed jobs. The worker stores it with those that succeed;
 * a failure to store it changes nothing.
 */
const recordFailures =
  (log: JobLog) =>
  (pangea: NodePangea): T.Task<unknown> =>
    F.pipe(
      log.finished.filter(({ task }) => log.endingOf(task.job) === 'failed'),
      T.traverseSeqArray(({ task, end }) =>
        updateJobOrder(task.job.uuid, { resources_used: resourcesUsed(end) })({ ...pangea, signal: null }),
      ),
    )

/** The server shows no work orders to a user who may not work on them. */
const summaryText = ({ succeeded, failed, returned }: WorkerSummary): string =>
  succeeded + failed + returned === 0
    ? 'No job was taken: none is waiting, or you have no right to work on this queue, which then looks empty.'
    : `${formatCount(succeeded, 'job')} succeeded, ${failed} failed, ${returned} returned to the queue.`

const workerReport = (summary: WorkerSummary, log: JobLog): Printed => {
  const { succeeded, failed, returned } = summary
  return report(
    summaryText(summary),
    {
      n_succeeded: succeeded,
      n_failed: failed,
      n_returned: returned,
      jobs: log.finished.map(({ task: { job }, sample, end }) => ({
        name: job.name,
        uuid: job.uuid,
        sample: sample.name,
        ending: log.endingOf(job),
        exit_code: end.exitCode,
        output_tail: end.outputTail,
      })),
    },
    failed > 0 ? { exitCode: exitCodes.failed } : {},
  )
}

const work = (
  notify: (line: string) => void,
  prototype: string,
  [program = '', ...args]: ReadonlyArray<string>,
  { once, parallel, poll, job }: WorkerFlags,
): TransferStep<Printed> => {
  const log = jobLog()
  const handler = commandHandler({ program, args, notify, onFinished: log.add })
  return F.pipe(
    RTE.fromTaskEither<Failure, void, NodePangea>(findProgram(program)),
    RTE.flatMap((): TransferStep<WorkerSummary> =>
      runWorker(prototypeArgument(prototype), handler, {
        concurrency: parallel,
        pollMs: poll * 1000,
        isOnce: once === true,
        onEvent: log.onEvent,
        ...(job === undefined ? {} : { accepts: ({ name }: JobOrder) => job.includes(name) }),
      }),
    ),
    RTE.tapReaderTask(() => recordFailures(log)),
    RTE.map((summary) => workerReport(summary, log)),
  )
}

export const command = defineCommand({
  summary: 'run a command for each job of a work order queue',
  description: `Takes the pending jobs of all work orders made from PROTOTYPE, and runs COMMAND for each, with these
variables in its environment: PANGEA_SAMPLE, PANGEA_LIBRARY, PANGEA_ORGANIZATION (names),
PANGEA_SAMPLE_UUID, PANGEA_LIBRARY_UUID, PANGEA_ORGANIZATION_UUID, PANGEA_JOB, PANGEA_JOB_UUID,
PANGEA_JOB_RESOURCES (JSON), PANGEA_WORK_ORDER and PANGEA_WORK_ORDER_UUID. The job becomes a success if the
command exits with code 0, else an error; its resources_used gets the exit code and the last lines of
the output. Orders with a failed job wait for a person. You need the right to work on the queue.
Ctrl-C stops the commands and puts their jobs back into the queue. A worker that is killed can't do that.`,
  examples: [
    [`pangea worker QC -- ./qc.sh`, 'run qc.sh for each job of the queue QC, until Ctrl-C'],
    [
      `pangea worker QC --once --parallel 4 --job fastqc -- sh -c 'fastqc.sh "$PANGEA_SAMPLE"'`,
      'run the waiting fastqc jobs, 4 at a time, then exit',
    ],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument('<prototype>', 'the work order prototype: its name or uuid', parseName)
      .argument('<command...>', 'after --: the program to run, and its arguments')
      .option('--once', 'exit when no job is left, instead of waiting for more')
      .option('--parallel <number>', 'how many commands run at the same time, each for another sample', parseCount, 1)
      .option('--job <name>', 'only jobs with this name; repeatable', appendName)
      .option('--poll <seconds>', 'how long to wait when there is no job', parseCount, 30)
      .action(
        connected(({ notify }, prototype, words, flags) => work(notify, prototype, words, flags), {
          afterInterruption: () => 'Jobs that were not done are back in the queue.',
        }),
      ),
})
