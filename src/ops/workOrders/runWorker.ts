/** A worker: takes jobs of a work order prototype, does them, and says how they went. @since 0.1.0 */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { describe } from '../../errors/describe.js'
import { type CommonError, type Forbidden, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { writeLog } from '../../ports/notify.js'
import { claimJob, findOpenJob, type OpenJob } from './claimJob.js'
import { type Pangea, withSignal } from '../Pangea.js'
import { sampleById } from '../references/refs.js'
import {
  type JobEnding,
  type JobHandler,
  type JobOptions,
  runJob,
  eventReporter,
  withoutSignal,
  type WorkerSummary,
  type WorkerTask,
} from './runJob.js'
import { slotsFor } from '../lists/traverseLimited.js'
import { fetchWorkOrderPrototype, type WorkOrderPrototypeLike } from './workOrders.js'

// model

export interface WorkerOptions extends JobOptions {
  /** Jobs that are done at once, each of another order. Default: the environment's. */
  readonly concurrency?: number
  /** The pause when there is nothing to do. Default 30 s. */
  readonly pollMs?: number
  /** How long a claim must stand before it counts. Default 1 s. */
  readonly settleMs?: number
  /** Stops the worker: nothing new is claimed, handlers are cancelled, and what they had under way is pending again. */
  readonly signal?: AbortSignal
  /** Ends when nothing is left to do, rather than waiting for more. */
  readonly isOnce?: boolean
  /** Which jobs this worker can do; the others are left alone. Default: all. */
  readonly accepts?: (job: m.JobOrder) => boolean
}

// pure helpers

const count = (ended: ReadonlyArray<JobEnding>, kind: JobEnding): number => ended.filter((one) => one === kind).length

/** The queue is not there for this worker, and will not be by itself. */
const isFinal = ({ _tag }: CommonError | Forbidden | NotFound): boolean =>
  _tag === 'Forbidden' || _tag === 'NotFound' || _tag === 'Unauthenticated'

// the worker

/**
 * Works on the open work orders of a prototype, in random order: claims a job by setting it to `working`, runs the handler as the
 * order's worker, saves what it gives, and sets the job to `success` or `error`. Orders in which a job failed are left to people.
 *
 * When the signal fires it stops cleanly, and gives how many jobs ended how: nothing new is claimed, handlers are cancelled through the
 * environment's signal, and the jobs that they were at are set back to `pending`, whether they listen or not. A process that is killed
 * outright, or cut off from the server for good, can't do that: its jobs say `working` until somebody sets them back (`updateJobOrder`).
 *
 * How far a job runs once: the API has no compare-and-set. A claim is marked in the job's `resources_used`, and counts if its mark still
 * stands after `settleMs`, or three times what reading the job took if that is longer. Two workers run the same job only if a claim takes
 * longer than that on its way to the server; a handler that can be repeated (`ensure…`, `save…`) does no harm even then.
 *
 * Errors: `Unauthenticated`, `Forbidden` or `NotFound` when the queue itself is not there for you; a failed poll is otherwise repeated after the pause.
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
    const tell = eventReporter(options, pangea)
    const isStopped = (): boolean => pangea.signal?.aborted === true
    const ended: Array<JobEnding> = []
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
      const claimed = await claimJob(open, options.settleMs ?? 1000)(withoutSignal(pangea))()
      if (E.isLeft(claimed)) {
        refused.add(job.uuid)
        writeLog(pangea.log, 'warn', 'a job could not be claimed', { job: job.uuid, why: describe(claimed.left) })
      } else if (claimed.right) {
        const task: WorkerTask = { workOrder, job, sample: sampleById(workOrder.sample) }
        tell({ _tag: 'Claimed', task })
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
          if (options.isOnce === true || isFinal(error)) return found
          tell({ _tag: 'PollFailed', error })
          writeLog(pangea.log, 'warn', 'the queue could not be read', { why: describe(error) })
        } else if (options.isOnce === true) break
        await pangea.clock.sleep(options.pollMs ?? 30_000, pangea.signal ?? undefined)()
      }
      return E.right(undefined)
    }

    const ends = await Promise.all(slotsFor(options.concurrency ?? pangea.concurrency).map(slot))
    const failure = ends.find(E.isLeft)
    if (failure !== undefined) return failure
    return E.right(summary())
  }
