/**
 * Taking a job so that no other worker runs it, as far as the server lets one know.
 *
 * The API has no compare-and-set. So a worker that has just read that a job is pending sets it to
 * working with a mark of its own in `resources_used`, waits `settleMs`, and reads it again: the
 * mark that stands then is the last one written, and only its worker goes on. Two workers can run
 * the same job only if one of them takes longer than that from reading that it is pending to
 * marking it; so where the server is slow, the wait is longer.
 * @internal
 */
import { either as E, function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { asWorker } from './asWorker.js'
import { read, reload } from '../caching/cachedRequests.js'
import { streamAll } from '../lists/streamAll.js'
import { type Op, type Pangea } from '../Pangea.js'
import { sampleById } from '../references/refs.js'
import { isOutcomeUnknown } from '../writes/unknownOutcome.js'
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

/** Orders in which a job failed are left to people. */
const findOpenIn = (
  orders: ReadonlyArray<m.WorkOrder>,
  fits: (workOrder: m.WorkOrder, job: m.JobOrder) => boolean,
  readAtMs: number,
): O.Option<OpenJob> => {
  for (const workOrder of orders) {
    const job =
      workOrder.status === 'error'
        ? undefined
        : workOrder.job_order_objs.find((one) => one.status === 'pending' && fits(workOrder, one))
    if (job !== undefined) return O.some({ workOrder, job, readAtMs })
  }
  return O.none
}

/**
 * A pending job of the prototype's orders: of a page of them in random order, so that workers don't
 * all take the same one, or else of any page, in turn. Pages are looked at as they come, so that
 * what is found was read just now.
 */
export const findOpenJob =
  (
    prototype: m.WorkOrderPrototypeId,
    fits: (workOrder: m.WorkOrder, job: m.JobOrder) => boolean,
  ): Op<O.Option<OpenJob>, ReadError> =>
  (pangea) =>
  async () => {
    const path = { uuid: prototype }
    const query = { not_status: 'success' } as const
    const askedAtMs = pangea.clock.nowMs()
    const random = { path, query: { ...query, random: true } }
    const page = await reload(read(operations.listWorkOrdersOfPrototype, random))(pangea)()
    if (E.isLeft(page)) return page
    const drawn = findOpenIn(page.right.results, fits, askedAtMs)
    if (O.isSome(drawn) || page.right.next === null) return E.right(drawn)
    let readAtMs = pangea.clock.nowMs()
    const all = streamAll(operations.listWorkOrdersOfPrototype, { path, query }, { around: reload })
    for await (const order of all(pangea)) {
      if (E.isLeft(order)) return order
      const found = findOpenIn([order.right], fits, readAtMs)
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
 * Who is privileged on a job may write it, and read it among the orders on its sample. A change of
 * nothing gives it too, but puts back what another one writes in the same moment.
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

/** Whether the job is ours now. */
export const claimJob =
  (open: OpenJob, settleMs: number): Op<boolean, WriteError> =>
  (pangea) =>
  async () => {
    const claim = markOf(pangea)
    const marked = await updateJobOrder(open.job.uuid, { status: 'working', resources_used: { claim } })(pangea)()
    // The answer may be lost, and the job marked all the same: what is read next tells.
    if (E.isLeft(marked) && !isOutcomeUnknown(marked.left)) return marked
    // Another worker of the same server may have been as slow, and then some.
    await pangea.clock.sleep(Math.max(settleMs, 3 * (pangea.clock.nowMs() - open.readAtMs)))()
    return F.pipe(
      readJob(open),
      RTE.map((now) => isMarked(now, claim)),
    )(pangea)()
  }
