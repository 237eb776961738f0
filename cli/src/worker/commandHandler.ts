/** Handles the jobs of a work order queue by running a command for each. */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  fetchSample,
  type JobHandler,
  type JobOutcome,
  type Json,
  type NodePangea,
  type PangeaError,
  reload,
  type Sample,
  type WorkerTask,
} from 'pangea-fp/node'
import { type ProgramEnd, runProgram } from './runProgram.js'

// model

/** A job that a command was run for. */
export interface FinishedJob {
  readonly task: WorkerTask
  readonly sample: Sample
  readonly end: ProgramEnd
}

export interface HandlerOptions {
  readonly program: string
  readonly args: ReadonlyArray<string>
  readonly notify: (line: string) => void
  readonly onFinished: (job: FinishedJob) => void
}

// pure helpers

/** The variables that describe a job to its command. */
const jobVariables = ({ job, workOrder }: WorkerTask, sample: Sample): Readonly<Record<string, string>> => ({
  PANGEA_SAMPLE_UUID: sample.uuid,
  PANGEA_SAMPLE: sample.name,
  PANGEA_LIBRARY_UUID: sample.library,
  PANGEA_LIBRARY: sample.library_obj.name,
  PANGEA_ORGANIZATION_UUID: sample.library_obj.organization,
  PANGEA_ORGANIZATION: sample.library_obj.organization_obj.name,
  PANGEA_JOB_UUID: job.uuid,
  PANGEA_JOB: job.name,
  PANGEA_JOB_RESOURCES: JSON.stringify(job.resources_needed),
  PANGEA_WORK_ORDER_UUID: workOrder.uuid,
  PANGEA_WORK_ORDER: workOrder.name,
})

/** What the command used and printed last, for the job's record on the server. */
export const resourcesUsed = ({ exitCode, seconds, outputTail }: ProgramEnd): Json => ({
  exit_code: exitCode,
  seconds: Math.round(seconds * 1000) / 1000,
  output_tail: outputTail,
})

const commandFailed = (program: string, { ending }: ProgramEnd): PangeaError => ({
  _tag: 'TransferRefused',
  reason: `${program} ${ending}.`,
})

// operation

/** A job succeeds if its command exits with code 0. */
export const commandHandler =
  ({ program, args, notify, onFinished }: HandlerOptions): JobHandler<NodePangea> =>
  (task) =>
    F.pipe(
      reload(fetchSample(task.sample)),
      RTE.flatMap((sample): RTE.ReaderTaskEither<NodePangea, PangeaError, JobOutcome> => ({ signal }) => {
        const title = `${sample.name}, ${task.job.name}`
        notify(`${title}: started.`)
        return F.pipe(
          TE.fromTask<ProgramEnd, PangeaError>(
            runProgram(program, args, {
              env: { ...process.env, ...jobVariables(task, sample) },
              signal,
              onLine: (line) => notify(`${title}: ${line}`),
            }),
          ),
          TE.tapIO((end) => () => {
            notify(`${title}: ${program} ${end.ending} after ${end.seconds.toFixed(1)} s.`)
            onFinished({ task, sample, end })
          }),
          TE.filterOrElse(
            ({ exitCode }) => exitCode === 0,
            (end) => commandFailed(program, end),
          ),
          TE.map((end) => ({ resources_used: resourcesUsed(end) })),
        )
      }),
    )
