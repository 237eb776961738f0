/**
 * Runs a worker: claims jobs of a work order prototype, handles them, and reports how they ended.
 * @since 0.1.0
 */
import { either as E, option as O, type readerTaskEither as RTE } from 'fp-ts'
import { describe } from '../../errors/describe.js'
import type { CommonError, Forbidden, NotFound } from '../../errors/RequestError.js'
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
  /** How many jobs run in parallel, each of another order. Default: the environment's. */
  readonly concurrency?: number
  /** The pause when there is nothing to do. Default 30 s. */
  readonly pollMs?: number
  /** How long a claim must last before it counts. Default 1 s. */
  readonly settleMs?: number
  /**
   * Stops the worker: it claims no more jobs, cancels its handlers, and sets their jobs back to
   * pending.
   */
  readonly signal?: AbortSignal
  /** Returns when nothing is left to do, instead of waiting for more. */
  readonly isOnce?: boolean
  /** Which jobs this worker can run; it skips the others. Default: all. */
  readonly accepts?: (job: m.JobOrder) => boolean
}

// pure helpers

const count = (ended: ReadonlyArray<JobEnding>, kind: JobEnding): number => ended.filter((one) => one === kind).length

/** Whether retrying can't help: the worker has no access to the queue. */
const isFinal = ({ _tag }: CommonError | Forbidden | NotFound): boolean =>
  _tag === 'Forbidden' || _tag === 'NotFound' || _tag === 'Unauthenticated'

// the worker

/**
 * Works on the open work orders of a prototype, in random order: claims a job by setting it to
 * `working`, runs the handler as the order's worker, saves its outcome, and sets the job to
 * `success` or `error`. Skips orders in which a job failed: they need a person.
 *
 * When the signal fires, stops cleanly and returns how many jobs ended with each status. It claims
 * no more jobs, cancels handlers through the environment's signal, and sets their jobs back to
 * `pending` whether or not they react. A process that is killed, or permanently disconnected from
 * the server, can't do that: its jobs stay `working` until someone resets them (`updateJobOrder`).
 *
 * A job usually runs once, but the API has no compare-and-set. A claim writes a mark into the job's
 * `resources_used`, and counts if the mark is still there after `settleMs`, or after three times as
 * long as reading the job took. Two workers run the same job only if a claim takes longer than that
 * to reach the server; a handler that is safe to repeat (`ensure…`, `save…`) does no harm even
 * then.
 *
 * Errors: `Unauthenticated`, `Forbidden` or `NotFound` when you have no access to the queue. Other
 * failures to read it are retried after the pause.
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
    const report = eventReporter(options, pangea)
    const isStopped = (): boolean => pangea.signal?.aborted === true
    const ended: Array<JobEnding> = []
    const summary = (): WorkerSummary => ({
      succeeded: count(ended, 'succeeded'),
      failed: count(ended, 'failed'),
      returned: count(ended, 'returned'),
    })
    const id = await fetchWorkOrderPrototype(prototype)(pangea)()
    if (E.isLeft(id)) return isStopped() ? E.right(summary()) : id

    /** Orders with a running job of this worker, and jobs that it can't claim. */
    const busy = new Set<string>()
    const unclaimable = new Set<string>()
    const accepts = options.accepts ?? (() => true)
    const find = findOpenJob(
      id.right.uuid,
      (order, job) => !busy.has(order.uuid) && !unclaimable.has(job.uuid) && accepts(job),
    )

    const work = async (open: OpenJob): Promise<void> => {
      const { workOrder, job } = open
      busy.add(workOrder.uuid)
      const claimed = await claimJob(open, options.settleMs ?? 1000)(withoutSignal(pangea))()
      if (E.isLeft(claimed)) {
        unclaimable.add(job.uuid)
        writeLog(pangea.log, 'warn', 'a job could not be claimed', { job: job.uuid, why: describe(claimed.left) })
      } else if (claimed.right) {
        const task: WorkerTask = { workOrder, job, sample: sampleById(workOrder.sample) }
        report({ _tag: 'Claimed', task })
        ended.push(await runJob(handler, options, task)(pangea)())
      }
      busy.delete(workOrder.uuid)
    }

    /** Runs jobs sequentially; when there is none, waits for more or returns. */
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
          report({ _tag: 'PollFailed', error })
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
