/**
 * Claims a job so that no other worker runs it, as far as the server allows.
 *
 * The API has no compare-and-set. So a worker that has just read a pending job sets it to `working`
 * with a unique mark in `resources_used`, waits `settleMs`, and reads the job again: the mark it
 * finds is the last one written, and only that worker continues. Two workers can run the same job
 * only if one of them takes longer than the wait between reading the job and marking it; so the
 * wait is longer when the server is slow.
 * @internal
 */
import { either as E, function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { asWorker } from './onBehalfOfWorkOrder.js'
import { read, reload } from '../caching/sendThroughCache.js'
import { streamAll } from '../lists/streamAll.js'
import type { Op, Pangea } from '../Pangea.js'
import { sampleById } from '../references/refs.js'
import { isOutcomeUnknown } from '../writes/isOutcomeUnknown.js'
import { listSampleWorkOrders, updateJobOrder } from './workOrders.js'

// model

type ReadError = Forbidden | NotFound
type WriteError = Conflict | Invalid | ReadError

/** A job that was pending when it was read. */
export interface OpenJob {
  readonly workOrder: m.WorkOrder
  readonly job: m.JobOrder
  readonly readAtMs: number
}

// finding

/** Skips orders in which a job failed: they need a person. */
const findOpenIn = (
  orders: ReadonlyArray<m.WorkOrder>,
  isMatch: (workOrder: m.WorkOrder, job: m.JobOrder) => boolean,
  readAtMs: number,
): O.Option<OpenJob> => {
  for (const workOrder of orders) {
    const job =
      workOrder.status === 'error'
        ? undefined
        : workOrder.job_order_objs.find((one) => one.status === 'pending' && isMatch(workOrder, one))
    if (job !== undefined) return O.some({ workOrder, job, readAtMs })
  }
  return O.none
}

/**
 * Finds a pending job of the prototype's orders: first on one page in random order, so that workers
 * don't all take the same job, and then on every page in order. Each page is searched as it
 * arrives, so the job was read just now.
 */
export const findOpenJob =
  (
    prototype: m.WorkOrderPrototypeId,
    isMatch: (workOrder: m.WorkOrder, job: m.JobOrder) => boolean,
  ): Op<O.Option<OpenJob>, ReadError> =>
  (pangea) =>
  async () => {
    const path = { uuid: prototype }
    const query = { not_status: 'success' } as const
    const askedAtMs = pangea.clock.nowMs()
    const random = { path, query: { ...query, random: true } }
    const page = await reload(read(operations.listWorkOrdersOfPrototype, random))(pangea)()
    if (E.isLeft(page)) return page
    const randomPick = findOpenIn(page.right.results, isMatch, askedAtMs)
    if (O.isSome(randomPick) || page.right.next === null) return E.right(randomPick)
    let readAtMs = pangea.clock.nowMs()
    const all = streamAll(operations.listWorkOrdersOfPrototype, { path, query }, { around: reload })
    for await (const order of all(pangea)) {
      if (E.isLeft(order)) return order
      const found = findOpenIn([order.right], isMatch, readAtMs)
      if (O.isSome(found)) return E.right(found)
      readAtMs = pangea.clock.nowMs()
    }
    return E.right(O.none)
  }

// claiming

const markOf = ({ clock, random }: Pangea): string =>
  [clock.nowMs(), random.next(), random.next()].map((number) => number.toString(36).replace('0.', '')).join('-')

const isMarked = ({ status, resources_used: used }: m.JobOrder, mark: string): boolean =>
  status === 'working' && typeof used === 'object' && used !== null && 'claim' in used && used['claim'] === mark

/**
 * Reads a job again. Users with privileges on a job can read it among the work orders of its
 * sample. An empty update would return it too, but could revert a concurrent write.
 */
const readJob = ({ workOrder, job }: OpenJob): Op<m.JobOrder, WriteError> =>
  F.pipe(
    listSampleWorkOrders(sampleById(workOrder.sample)),
    asWorker(workOrder),
    RTE.map((orders) => orders.flatMap(({ job_order_objs }) => job_order_objs).find(({ uuid }) => uuid === job.uuid)),
    RTE.orElse((error): Op<m.JobOrder | undefined, WriteError> =>
      error._tag === 'Forbidden' ? RTE.right(undefined) : RTE.left(error),
    ),
    RTE.flatMap((found): Op<m.JobOrder, WriteError> =>
      found === undefined ? updateJobOrder(job.uuid, {}) : RTE.right(found),
    ),
  )

/** Claims a job; returns whether this worker owns it now. */
export const claimJob =
  (open: OpenJob, settleMs: number): Op<boolean, WriteError> =>
  (pangea) =>
  async () => {
    const claim = markOf(pangea)
    const marked = await updateJobOrder(open.job.uuid, { status: 'working', resources_used: { claim } })(pangea)()
    // The response may be lost although the job was marked; the next read shows it.
    if (E.isLeft(marked) && !isOutcomeUnknown(marked.left)) return marked
    // A competing worker may have been as slow, so wait three times as long.
    await pangea.clock.sleep(Math.max(settleMs, 3 * (pangea.clock.nowMs() - open.readAtMs)))()
    return F.pipe(
      readJob(open),
      RTE.map((now) => isMarked(now, claim)),
    )(pangea)()
  }
