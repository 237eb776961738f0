/** Doing one job: the handler, what it gives, and how it ended. @since 0.1.0 */
import { either as E, function as F, type io as IO, readerTaskEither as RTE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { describe } from '../../errors/describe.js'
import { type PangeaError } from '../../errors/PangeaError.js'
import {
  type CommonError,
  type Conflict,
  type Forbidden,
  type Invalid,
  type NotFound,
} from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { notify, writeLog } from '../../ports/notify.js'
import { onAbort } from '../../ports/onAbort.js'
import { asWorker } from './asWorker.js'
import { whenValid } from '../references/whenValid.js'
import { retrying } from '../compose/retrying.js'
import { saveBlob } from '../results/writeFields.js'
import { checkNames, isObject } from '../references/checkIdentifiers.js'
import { type Op, type Pangea } from '../Pangea.js'
import { type SampleRef } from '../references/refs.js'
import { type ResultFields } from '../results/resultDrafts.js'
import { ensureResult } from '../results/writeResults.js'
import { type JobOrderChange, updateJobOrder } from './workOrders.js'

// model

/** What a handler is given. */
export interface WorkerTask {
  readonly workOrder: m.WorkOrder
  readonly job: m.JobOrder
  readonly sample: SampleRef
}

/**
 * What a handler gives, if anything: a result that it saved, or one to save, and what the job took.
 */
export interface JobOutcome {
  readonly result?: m.SampleResult | ResultFields
  /** JSON to save in fields of the result, by the names of the fields. */
  readonly blobs?: Readonly<Record<string, m.Json>>
  readonly resources_used?: m.Json
}

/**
 * Runs as the worker of the task's order: it may read and write the order's sample though that is
 * private. `P` is the environment that it needs: one with file transfers, for example.
 */
export type JobHandler<P extends Pangea = Pangea> = (
  task: WorkerTask,
) => RTE.ReaderTaskEither<P, PangeaError, JobOutcome | void>

export type WorkerEvent =
  | { readonly _tag: 'Claimed' | 'Succeeded' | 'Returned'; readonly task: WorkerTask }
  | { readonly _tag: 'Failed'; readonly task: WorkerTask; readonly error: PangeaError | CommonError }
  /** The queue could not be read; it is tried again after the pause. */
  | { readonly _tag: 'PollFailed'; readonly error: PangeaError | CommonError }
  /** A job that could not be marked as it ended: it still says `working`. */
  | { readonly _tag: 'Unmarked'; readonly task: WorkerTask; readonly error: PangeaError | CommonError }

/** How many jobs ended how. */
export interface WorkerSummary {
  readonly succeeded: number
  readonly failed: number
  /** Set back to pending, since the worker was told to stop. */
  readonly returned: number
}

export type JobEnding = keyof WorkerSummary

type WriteError = Conflict | Forbidden | Invalid | NotFound

export interface JobOptions {
  /**
   * How long handlers have to end once the worker has to stop; then their jobs are pending
   * again all the same. Default 5 s.
   */
  readonly graceMs?: number
  readonly onEvent?: (event: WorkerEvent) => IO.IO<void>
}

// pure helpers

const handlerFailure = (value: unknown): CommonError => {
  const cause = causeOf(value)
  return {
    _tag: 'InvalidArgument',
    ...{ method: '', url: '', status: null, attempt: 0, cause },
    argument: 'handler',
    problem: `failed: ${cause.message}`,
  }
}

/**
 * The end of a job is always reported, so not by an environment that may be cancelled.
 * @internal
 */
export const withoutSignal = (pangea: Pangea): Pangea => ({ ...pangea, signal: null })

/**
 * Reports an event to `onEvent`; what that throws stops neither the worker nor the job.
 * @internal
 */
export const eventReporter =
  (options: JobOptions, { log }: Pangea) =>
  (event: WorkerEvent): void =>
    notify(
      () => options.onEvent?.(event),
      (thrown) => writeLog(log, 'warn', 'onEvent failed', { event: event._tag, why: causeOf(thrown).message }),
    )

// a job

/**
 * A handler is somebody else's code: what it throws is a failed job, and not the end of the worker.
 */
const catchThrown =
  <P extends Pangea>(
    handler: JobHandler<P>,
    task: WorkerTask,
  ): RTE.ReaderTaskEither<P, PangeaError, JobOutcome | void> =>
  (pangea) =>
  async () => {
    try {
      return await handler(task)(pangea)()
    } catch (problem) {
      return E.left(handlerFailure(problem))
    }
  }

const unresponsiveHandler = ({ job }: WorkerTask, graceMs: number): CommonError => ({
  _tag: 'Aborted',
  ...{ method: 'JOB', url: job.uuid, status: null, attempt: 0 },
  cause: { name: 'AbortError', message: `the handler did not end within ${graceMs} ms` },
})

/**
 * Handlers listen to a signal of their own: the worker's outlives them, and would keep their
 * listeners. One that does not end in time is left behind.
 */
const stoppable =
  <P extends Pangea, A>(
    handled: RTE.ReaderTaskEither<P, PangeaError, A>,
    task: WorkerTask,
    graceMs: number,
  ): RTE.ReaderTaskEither<P, PangeaError, A> =>
  (pangea) =>
  async () => {
    const [stop, ended] = [new AbortController(), new AbortController()]
    const isLate = new Promise<E.Either<PangeaError, A>>((resolve) => {
      stop.signal.addEventListener('abort', () => {
        void pangea.clock
          .sleep(graceMs, ended.signal)()
          .then(() => resolve(E.left(unresponsiveHandler(task, graceMs))))
      })
    })
    const forget = pangea.signal === null ? null : onAbort(pangea.signal, () => stop.abort())
    if (pangea.signal?.aborted === true) stop.abort()
    const first = await Promise.race([handled({ ...pangea, signal: stop.signal })(), isLate])
    ended.abort()
    forget?.()
    return first
  }

const saveOutcome = (task: WorkerTask, outcome: JobOutcome | void): Op<JobOrderChange, PangeaError> => {
  const { result, blobs, resources_used = task.job.resources_used } = outcome ?? {}
  const done: JobOrderChange = { status: 'success', resources_used }
  if (result === undefined) return RTE.right(done)
  // Nothing of the outcome is saved when a part of it can't be.
  return whenValid(checkNames('blobs', Object.keys(blobs ?? {})), () => {
    const saved: Op<m.SampleResult, WriteError> =
      isObject(result) && 'uuid' in result ? RTE.right(result) : ensureResult(task.sample, result)
    return F.pipe(
      saved,
      RTE.tap((kept) =>
        F.pipe(
          Object.entries(blobs ?? {}),
          RTE.traverseSeqArray(([name, data]) => saveBlob(kept, name, data)),
        ),
      ),
      RTE.map(({ uuid }) => ({ ...done, analysis_result: uuid })),
    )
  })
}

/** @internal */
export const runJob =
  <P extends Pangea>(handler: JobHandler<P>, options: JobOptions, task: WorkerTask) =>
  (pangea: P) =>
  async (): Promise<JobEnding> => {
    const tell = eventReporter(options, pangea)
    const mark = async (change: JobOrderChange): Promise<void> => {
      const marked = await retrying(pangea.retry)(updateJobOrder(task.job.uuid, change))(withoutSignal(pangea))()
      if (E.isLeft(marked)) {
        tell({ _tag: 'Unmarked', task, error: marked.left })
        writeLog(pangea.log, 'warn', 'a job still says working', { job: task.job.uuid, why: describe(marked.left) })
      }
    }
    const asIt = asWorker(task.workOrder)
    const handled = await stoppable(asIt(catchThrown(handler, task)), task, options.graceMs ?? 5000)(pangea)()
    // What the handler made is saved even if the worker is told to stop meanwhile.
    const ended = E.isLeft(handled) ? handled : await asIt(saveOutcome(task, handled.right))(withoutSignal(pangea))()
    if (E.isRight(ended)) {
      await mark(ended.right)
      tell({ _tag: 'Succeeded', task })
      return 'succeeded'
    }
    const { resources_used } = task.job
    if (pangea.signal?.aborted === true) {
      await mark({ status: 'pending', resources_used })
      tell({ _tag: 'Returned', task })
      return 'returned'
    }
    await mark({ status: 'error', resources_used })
    tell({ _tag: 'Failed', task, error: ended.left })
    writeLog(pangea.log, 'warn', 'a job failed', { job: task.job.uuid, why: describe(ended.left) })
    return 'failed'
  }
