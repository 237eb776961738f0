/** A worker: takes jobs of a work order prototype, does them, and says how they went. @since 0.2.0 */
import { either as E, function as F, type io as IO, option as O, readerTaskEither as RTE } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { describe } from '../errors/describe.js'
import { type PangeaError } from '../errors/PangeaError.js'
import { type CommonError, type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { onAbort } from '../ports/onAbort.js'
import { asWorker } from './asWorker.js'
import { retrying } from './compose/retrying.js'
import { saveBlob } from './fields.js'
import { claimJob, findOpenJob, type OpenJob } from './jobClaim.js'
import { type Op, type Pangea, withSignal } from './Pangea.js'
import { sampleById, type SampleRef } from './refs.js'
import { ensureResult, type ResultFields } from './results.js'
import {
  fetchWorkOrderPrototype,
  type JobOrderChange,
  updateJobOrder,
  type WorkOrderPrototypeLike,
} from './workOrders.js'

// model

/** What a handler is given. */
export interface WorkerTask {
  readonly workOrder: m.WorkOrder
  readonly job: m.JobOrder
  readonly sample: SampleRef
}

/** What a handler gives, if anything: a result that it saved, or one to save, and what the job took. */
export interface JobOutcome {
  readonly result?: m.SampleResult | ResultFields
  /** JSON to save in fields of the result, by the names of the fields. */
  readonly blobs?: Readonly<Record<string, m.Json>>
  readonly resources_used?: m.Json
}

/**
 * Runs as the worker of the task's order: it may read and write the order's sample though that is private. `P` is the environment that it
 * needs: one with file transfers, for example.
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

export interface WorkerOptions {
  /** Jobs that are done at once, each of another order. Default: the environment's. */
  readonly concurrency?: number
  /** The pause when there is nothing to do. Default 30 s. */
  readonly pollMs?: number
  /** How long a claim must stand before it counts. Default 1 s. */
  readonly settleMs?: number
  /** Stops the worker: nothing new is claimed, handlers are cancelled, and what they had under way is pending again. */
  readonly signal?: AbortSignal
  /** How long handlers have to end once the worker is told to stop; then their jobs are pending again all the same. Default 5 s. */
  readonly graceMs?: number
  /** Ends when nothing is left to do, rather than waiting for more. */
  readonly isOnce?: boolean
  /** Which jobs this worker can do; the others are left alone. Default: all. */
  readonly accepts?: (job: m.JobOrder) => boolean
  readonly onEvent?: (event: WorkerEvent) => IO.IO<void>
}

/** How many jobs ended how. */
export interface WorkerSummary {
  readonly succeeded: number
  readonly failed: number
  /** Set back to pending, since the worker was told to stop. */
  readonly returned: number
}

type Ended = keyof WorkerSummary
type WriteError = Conflict | Forbidden | Invalid | NotFound

// pure helpers

const thrown = (value: unknown): CommonError => {
  const cause = causeOf(value)
  return {
    _tag: 'InvalidArgument',
    ...{ method: '', url: '', status: null, attempt: 0, cause },
    argument: 'handler',
    problem: `failed: ${cause.message}`,
  }
}

const count = (ended: ReadonlyArray<Ended>, kind: Ended): number => ended.filter((one) => one === kind).length

// a job

/** The end of a job is told whatever happens, so not by an environment that may be cancelled. */
const uncancelled = (pangea: Pangea): Pangea => ({ ...pangea, signal: null })

/** A handler is somebody else's code: what it throws is a failed job, and not the end of the worker. */
const guarded =
  <P extends Pangea>(
    handler: JobHandler<P>,
    task: WorkerTask,
  ): RTE.ReaderTaskEither<P, PangeaError, JobOutcome | void> =>
  (pangea) =>
  async () => {
    try {
      return await handler(task)(pangea)()
    } catch (problem) {
      return E.left(thrown(problem))
    }
  }

const deaf = (graceMs: number): CommonError => ({
  _tag: 'Aborted',
  ...{ method: '', url: '', status: null, attempt: 0 },
  cause: { name: 'AbortError', message: `the handler did not end within ${graceMs} ms` },
})

/**
 * Handlers listen to a signal of their own: the worker's outlives them, and would keep their listeners. One that does not end in time
 * is left behind.
 */
const stoppable =
  <P extends Pangea, A>(
    handled: RTE.ReaderTaskEither<P, PangeaError, A>,
    graceMs: number,
  ): RTE.ReaderTaskEither<P, PangeaError, A> =>
  (pangea) =>
  async () => {
    const [stop, ended] = [new AbortController(), new AbortController()]
    const isLate = new Promise<E.Either<PangeaError, A>>((resolve) => {
      stop.signal.addEventListener('abort', () => {
        void pangea.clock
          .sleep(graceMs, ended.signal)()
          .then(() => resolve(E.left(deaf(graceMs))))
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
  const { result, blobs = {}, resources_used = task.job.resources_used } = outcome ?? {}
  const done: JobOrderChange = { status: 'success', resources_used }
  if (result === undefined) return RTE.right(done)
  const saved: Op<Pick<m.SampleResult, 'uuid'> & m.SampleResult, WriteError> =
    'uuid' in result ? RTE.right(result) : ensureResult(task.sample, result)
  return F.pipe(
    saved,
    RTE.tap((kept) =>
      F.pipe(
        Object.entries(blobs),
        RTE.traverseSeqArray(([name, data]) => saveBlob(kept, name, data)),
      ),
    ),
    RTE.map(({ uuid }) => ({ ...done, analysis_result: uuid })),
  )
}

const runJob =
  <P extends Pangea>(handler: JobHandler<P>, options: WorkerOptions, task: WorkerTask) =>
  (pangea: P) =>
  async (): Promise<Ended> => {
    const tell = (event: WorkerEvent): void => options.onEvent?.(event)()
    const mark = async (change: JobOrderChange): Promise<void> => {
      const marked = await retrying(pangea.retry)(updateJobOrder(task.job.uuid, change))(uncancelled(pangea))()
      if (E.isLeft(marked)) {
        tell({ _tag: 'Unmarked', task, error: marked.left })
        pangea.log.write('warn', 'a job still says working', { job: task.job.uuid, why: describe(marked.left) })()
      }
    }
    const asIt = asWorker(task.workOrder)
    const handled = await stoppable(asIt(guarded(handler, task)), options.graceMs ?? 5000)(pangea)()
    // What the handler made is saved even if the worker is told to stop meanwhile.
    const ended = E.isLeft(handled) ? handled : await asIt(saveOutcome(task, handled.right))(uncancelled(pangea))()
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
    pangea.log.write('warn', 'a job failed', { job: task.job.uuid, why: describe(ended.left) })()
    return 'failed'
  }

// the worker

/**
 * Works on the open work orders of a prototype, in random order: claims a job by setting it to `working`, runs the handler as the
 * order's worker, saves what it gives, and sets the job to `success` or `error`. Orders in which a job failed are left to people.
 *
 * When the signal fires it stops cleanly, and gives how many jobs ended how: nothing new is claimed, handlers are cancelled through the
 * environment's signal, and the jobs that they were at are set back to `pending`, whether they listen or not. A process that is killed outright can't do that: its
 * jobs say `working` until somebody sets them back (`updateJobOrder`).
 *
 * How far a job runs once: the API has no compare-and-set. A claim is marked in the job's `resources_used`, and counts if its mark still
 * stands after `settleMs`. Two workers run the same job only if a claim takes longer than that on its way to the server, so give it a time
 * that covers a slow answer (three times what reading it took is waited in any case); a handler that can be repeated (`ensure…`, `save…`) does no harm even then. A worker killed outright, or cut
 * off from the server for good, leaves its jobs `working`.
 *
 * Errors: `Forbidden` or `NotFound` when the queue itself is not there for you; a failed poll is otherwise repeated after the pause.
 * Source: `GET /work_order_prototypes/{uuid}/work_orders`, `PATCH /job_orders/{uuid}`.
 *
 * @example
 * const worker = runWorker(
 *   workOrderPrototypeNamed('QC'),
 *   ({ sample, job }) =>
 *     pipe(
 *       fetchSample(sample),
 *       RTE.map(({ name }) => ({ result: { module_name: job.name, replicate: '1' }, blobs: { report: { name } } })),
 *     ),
 *   { isOnce: true },
 * )
 */
export const runWorker =
  <P extends Pangea>(
    prototype: WorkOrderPrototypeLike,
    handler: JobHandler<P>,
    options: WorkerOptions = {},
  ): RTE.ReaderTaskEither<P, CommonError | Forbidden | NotFound, WorkerSummary> =>
  (env) =>
  async () => {
    const pangea = options.signal === undefined ? env : withSignal(options.signal)(env)
    const isStopped = (): boolean => pangea.signal?.aborted === true
    const ended: Array<Ended> = []
    const summary = (): WorkerSummary => ({
      succeeded: count(ended, 'succeeded'),
      failed: count(ended, 'failed'),
      returned: count(ended, 'returned'),
    })
    const id = await fetchWorkOrderPrototype(prototype)(pangea)()
    if (E.isLeft(id)) return isStopped() ? E.right(summary()) : id

    /** Orders that this worker is at, and jobs that it may not take. */
    const busy = new Set<string>()
    const refused = new Set<string>()
    const accepts = options.accepts ?? (() => true)
    const find = findOpenJob(
      id.right.uuid,
      (order, job) => !busy.has(order.uuid) && !refused.has(job.uuid) && accepts(job),
    )

    const work = async (open: OpenJob): Promise<void> => {
      const { workOrder, job } = open
      busy.add(workOrder.uuid)
      const claimed = await claimJob(open, options.settleMs ?? 1000)(uncancelled(pangea))()
      if (E.isLeft(claimed)) {
        refused.add(job.uuid)
        pangea.log.write('warn', 'a job could not be claimed', { job: job.uuid, why: describe(claimed.left) })()
      } else if (claimed.right) {
        const task: WorkerTask = { workOrder, job, sample: sampleById(workOrder.sample) }
        options.onEvent?.({ _tag: 'Claimed', task })()
        ended.push(await runJob(handler, options, task)(pangea)())
      }
      busy.delete(workOrder.uuid)
    }

    /** Takes one job after another; when there is none, it waits for more, or ends. */
    const slot = async (): Promise<E.Either<CommonError | Forbidden | NotFound, void>> => {
      while (!isStopped()) {
        const found = await find(pangea)()
        if (isStopped()) break
        if (E.isRight(found) && O.isSome(found.right)) {
          await work(found.right.value)
          continue
        }
        if (E.isLeft(found)) {
          const { left: error } = found
          if (options.isOnce === true || error._tag === 'Forbidden' || error._tag === 'NotFound') return found
          options.onEvent?.({ _tag: 'PollFailed', error })()
          pangea.log.write('warn', 'the queue could not be read', { why: describe(error) })()
        } else if (options.isOnce === true) break
        await pangea.clock.sleep(options.pollMs ?? 30_000, pangea.signal ?? undefined)()
      }
      return E.right(undefined)
    }

    const slots = Math.max(1, options.concurrency ?? pangea.concurrency) || 1
    const ends = await Promise.all(Array.from({ length: slots }, slot))
    const failure = ends.find(E.isLeft)
    if (failure !== undefined) return failure
    return E.right(summary())
  }
