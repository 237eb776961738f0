/**
 * Runs one claimed job: calls the handler, saves its outcome, and updates the job's status. @since
 * 0.1.0
 */
import { either as E, function as F, type io as IO, readerTaskEither as RTE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { describe } from '../../errors/describe.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError, Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { notify, writeLog } from '../../ports/notify.js'
import { onAbort } from '../../ports/onAbort.js'
import { asWorker } from './onBehalfOfWorkOrder.js'
import { whenValid } from '../references/whenValid.js'
import { retrying } from '../compose/retrying.js'
import { saveBlob } from '../results/writeFields.js'
import { checkNames, isObject } from '../references/checkIdentifiers.js'
import type { Op, Pangea } from '../Pangea.js'
import type { SampleRef } from '../references/refs.js'
import type { ResultFields } from '../results/resultDrafts.js'
import { ensureResult } from '../results/writeResults.js'
import { type JobOrderChange, updateJobOrder } from './workOrders.js'

// model

/** The input of a handler. */
export interface WorkerTask {
  readonly workOrder: m.WorkOrder
  readonly job: m.JobOrder
  readonly sample: SampleRef
}

/**
 * The optional output of a handler: a result that it saved or that is to be saved, and the
 * resources used.
 */
export interface JobOutcome {
  readonly result?: m.SampleResult | ResultFields
  /** JSON to save in fields of the result, by field name. */
  readonly blobs?: Readonly<Record<string, m.Json>>
  readonly resources_used?: m.Json
}

/**
 * Handles one job. It runs as the worker of the task's order, so it can read and write the order's
 * sample even if that is private. `P` is the environment it needs, for example one with file
 * transfers.
 */
export type JobHandler<P extends Pangea = Pangea> = (
  task: WorkerTask,
) => RTE.ReaderTaskEither<P, PangeaError, JobOutcome | void>

export type WorkerEvent =
  | { readonly _tag: 'Claimed' | 'Succeeded' | 'Returned'; readonly task: WorkerTask }
  | { readonly _tag: 'Failed'; readonly task: WorkerTask; readonly error: PangeaError | CommonError }
  /** The queue couldn't be read; it is read again after the pause. */
  | { readonly _tag: 'PollFailed'; readonly error: PangeaError | CommonError }
  /** The job's final status couldn't be saved: it is still `working`. */
  | { readonly _tag: 'Unmarked'; readonly task: WorkerTask; readonly error: PangeaError | CommonError }

/** How many jobs ended with each status. */
export interface WorkerSummary {
  readonly succeeded: number
  readonly failed: number
  /** Set back to pending because the worker stopped. */
  readonly returned: number
}

export type JobEnding = keyof WorkerSummary

type WriteError = Conflict | Forbidden | Invalid | NotFound

export interface JobOptions {
  /**
   * How long a stopped worker waits for its handlers before it sets their jobs back to pending.
   * Default 5 s.
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
 * Removes the signal: a job's final status is saved even after the worker was cancelled. @internal
 */
export const withoutSignal = (pangea: Pangea): Pangea => ({ ...pangea, signal: null })

/**
 * Reports events to `onEvent`; an error thrown there stops neither the worker nor the job.
 * @internal
 */
export const eventReporter =
  (options: JobOptions, { log }: Pangea) =>
  (event: WorkerEvent): void =>
    notify(
      () => options.onEvent?.(event),
      (thrown) => writeLog(log, 'warn', 'onEvent failed', { event: event._tag, why: causeOf(thrown).message }),
    )

// running

/**
 * Turns an exception of the handler, which is the caller's code, into a failed job; the worker
 * continues.
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
 * Gives a handler a signal of its own, because the worker's outlives the job and would keep the
 * handler's listeners. Stops waiting for a handler that ignores the signal.
 */
const stoppable =
  <P extends Pangea, A>(
    handled: RTE.ReaderTaskEither<P, PangeaError, A>,
    task: WorkerTask,
    graceMs: number,
  ): RTE.ReaderTaskEither<P, PangeaError, A> =>
  (pangea) =>
  async () => {
    const [stop, finished] = [new AbortController(), new AbortController()]
    const isLate = new Promise<E.Either<PangeaError, A>>((resolve) => {
      stop.signal.addEventListener('abort', () => {
        void pangea.clock
          .sleep(graceMs, finished.signal)()
          .then(() => resolve(E.left(unresponsiveHandler(task, graceMs))))
      })
    })
    const forget = pangea.signal === null ? null : onAbort(pangea.signal, () => stop.abort())
    if (pangea.signal?.aborted === true) stop.abort()
    const first = await Promise.race([handled({ ...pangea, signal: stop.signal })(), isLate])
    finished.abort()
    forget?.()
    return first
  }

const saveOutcome = (task: WorkerTask, outcome: JobOutcome | void): Op<JobOrderChange, PangeaError> => {
  const { result, blobs, resources_used = task.job.resources_used } = outcome ?? {}
  const done: JobOrderChange = { status: 'success', resources_used }
  if (result === undefined) return RTE.right(done)
  // Save nothing if a part of the outcome is invalid.
  return whenValid(checkNames('blobs', Object.keys(blobs ?? {})), () => {
    const saved: Op<m.SampleResult, WriteError> =
      isObject(result) && 'uuid' in result ? RTE.right(result) : ensureResult(task.sample, result)
    return F.pipe(
      saved,
      RTE.tap((record) =>
        F.pipe(
          Object.entries(blobs ?? {}),
          RTE.traverseSeqArray(([name, data]) => saveBlob(record, name, data)),
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
    const report = eventReporter(options, pangea)
    const mark = async (change: JobOrderChange): Promise<void> => {
      const marked = await retrying(pangea.retry)(updateJobOrder(task.job.uuid, change))(withoutSignal(pangea))()
      if (E.isLeft(marked)) {
        report({ _tag: 'Unmarked', task, error: marked.left })
        writeLog(pangea.log, 'warn', 'the final status of a job could not be saved', {
          job: task.job.uuid,
          why: describe(marked.left),
        })
      }
    }
    const asOrderWorker = asWorker(task.workOrder)
    const handled = await stoppable(asOrderWorker(catchThrown(handler, task)), task, options.graceMs ?? 5000)(pangea)()
    // Save the handler's outcome even if the worker was stopped in the meantime.
    const finished = E.isLeft(handled)
      ? handled
      : await asOrderWorker(saveOutcome(task, handled.right))(withoutSignal(pangea))()
    if (E.isRight(finished)) {
      await mark(finished.right)
      report({ _tag: 'Succeeded', task })
      return 'succeeded'
    }
    const { resources_used } = task.job
    if (pangea.signal?.aborted === true) {
      await mark({ status: 'pending', resources_used })
      report({ _tag: 'Returned', task })
      return 'returned'
    }
    await mark({ status: 'error', resources_used })
    report({ _tag: 'Failed', task, error: finished.left })
    writeLog(pangea.log, 'warn', 'a job failed', { job: task.job.uuid, why: describe(finished.left) })
    return 'failed'
  }
