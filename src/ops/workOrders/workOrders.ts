/**
 * Work orders: work to be done on samples, and the jobs they consist of. Administrators create the
 * prototypes. @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { namedReads, type NamedResource } from '../namedResources/namedReads.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import { read, reload, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName, checkSample } from '../references/checkRefs.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { checkId, type Checked, idOf } from '../references/checkIdentifiers.js'
import { withSampleId } from '../samples/withSampleId.js'
import { listAll } from '../lists/listAll.js'
import type { Op } from '../Pangea.js'
import { refOf, type SampleLike } from '../references/refs.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { checkDraft, checkRecord } from '../writes/checkDraft.js'

// model

export type WorkOrderPrototypeRef =
  | { readonly _tag: 'WorkOrderPrototypeById'; readonly id: m.WorkOrderPrototypeId }
  | { readonly _tag: 'WorkOrderPrototypeNamed'; readonly name: string }

/** A job's uuid or record. */
export type JobOrderLike = m.JobOrderId | m.JobOrder

export type WorkOrderPrototypeLike = WorkOrderPrototypeRef | m.WorkOrderPrototype

export const workOrderPrototypeById = (id: m.WorkOrderPrototypeId): WorkOrderPrototypeRef => ({
  _tag: 'WorkOrderPrototypeById',
  id,
})
export const workOrderPrototypeNamed = (name: string): WorkOrderPrototypeRef => ({
  _tag: 'WorkOrderPrototypeNamed',
  name,
})

/** Selects work orders of a prototype. */
export interface WorkOrderFilter {
  readonly notStatus?: m.JobStatus
  readonly isRandom?: boolean
  /** The maximum number of work orders. */
  readonly count?: number
}

/** The changes of a job. */
export type JobOrderChange = m.JobOrderPatch

// pure helpers

const writable = [
  'name',
  'status',
  'work_order',
  'pipeline_module',
  'analysis_result',
  'resources_used',
  'resources_needed',
  'description',
] as const

const checkPrototype = (like: WorkOrderPrototypeLike): Checked<WorkOrderPrototypeRef> =>
  checkIdOrName('WorkOrderPrototype', 'work order prototype', refOf(like, workOrderPrototypeById))

const checkJobId = (like: JobOrderLike): Checked<m.JobOrderId> => checkId('job order id', idOf(like))

// prototypes

/**
 * Lists all prototypes of work orders.
 *
 * Source: `GET /work_order_prototypes`.
 */
export const listWorkOrderPrototypes: Op<ReadonlyArray<m.WorkOrderPrototype>, Forbidden | NotFound> = listAll(
  operations.listWorkOrderPrototypes,
  {},
)

const resource: NamedResource<WorkOrderPrototypeLike, m.WorkOrderPrototypeId, m.WorkOrderPrototype> = {
  kind: 'work order prototype',
  check: checkPrototype,
  list: operations.listWorkOrderPrototypes,
  fetchById: (uuid) => read(operations.fetchWorkOrderPrototype, { path: { uuid } }),
  fetchByName: (_name, find) => find,
}

const reads = namedReads(resource)

/**
 * Fetches one prototype of work orders.
 *
 * Errors: `NotFound`.
 * Source: `GET /work_order_prototypes/{uuid}`.
 */
export const fetchWorkOrderPrototype = (like: WorkOrderPrototypeLike): Op<m.WorkOrderPrototype, Forbidden | NotFound> =>
  reads.fetch(like)

/**
 * Lists all prototypes of jobs.
 *
 * Source: `GET /job_order_prototypes`.
 */
export const listJobOrderPrototypes: Op<ReadonlyArray<m.JobOrderPrototype>, Forbidden | NotFound> = listAll(
  operations.listJobOrderPrototypes,
  {},
)

/**
 * Fetches one prototype of jobs.
 *
 * Errors: `NotFound`.
 * Source: `GET /job_order_prototypes/{uuid}`.
 */
export const fetchJobOrderPrototype = (
  prototype: m.JobOrderPrototypeId | m.JobOrderPrototype,
): Op<m.JobOrderPrototype, Forbidden | NotFound> =>
  whenValid(checkId<m.JobOrderPrototypeId>('job order prototype id', idOf(prototype)), (uuid) =>
    read(operations.fetchJobOrderPrototype, { path: { uuid } }),
  )

// work orders: workers change them at any time, so they are always read from the server

/**
 * Lists the work orders of a prototype, for users with privileges on it; empty for others.
 *
 * Source: `GET /work_order_prototypes/{uuid}/work_orders`.
 */
export const listWorkOrders = (
  prototype: WorkOrderPrototypeLike,
  { notStatus, isRandom, count }: WorkOrderFilter = {},
): Op<ReadonlyArray<m.WorkOrder>, Forbidden | NotFound> =>
  whenValid(checkPrototype(prototype), (ref) =>
    F.pipe(
      reads.id(ref),
      RTE.flatMap((uuid) => {
        const args = {
          path: { uuid },
          query: {
            ...(notStatus === undefined ? {} : { not_status: notStatus }),
            ...(isRandom === true ? { random: true } : {}),
            ...(count === undefined ? {} : { max_num: count }),
          },
        }
        // Each page has a random order of its own, so only one page is read.
        const listed: Op<ReadonlyArray<m.WorkOrder>, Forbidden | NotFound> = isRandom === true
          ? F.pipe(
              read(operations.listWorkOrdersOfPrototype, args),
              RTE.map(({ results }) => results),
            )
          : listAll(operations.listWorkOrdersOfPrototype, args)
        return F.pipe(reload(listed), notFoundIfMissing(resource.fetchById(uuid)))
      }),
    ),
  )

/**
 * Lists the work orders on a sample.
 *
 * Source: `GET /samples/{uuid}/work_orders`.
 */
export const listSampleWorkOrders = (sample: SampleLike): Op<ReadonlyArray<m.WorkOrder>, Forbidden | NotFound> =>
  withSampleId(sample, (uuid) => reload(listAll(operations.listSampleWorkOrders, { path: { uuid } })))

/**
 * Fetches one work order, with its jobs.
 *
 * Errors: `NotFound`; `Forbidden` when you can't see its sample.
 * Source: `GET /work_orders/{uuid}`.
 */
export const fetchWorkOrder = (order: m.WorkOrderId | m.WorkOrder): Op<m.WorkOrder, Forbidden | NotFound> =>
  whenValid(checkId<m.WorkOrderId>('work order id', idOf(order)), (uuid) =>
    reload(read(operations.fetchWorkOrder, { path: { uuid } })),
  )

/**
 * Creates a prototype's work order on a sample; each call creates a new one. You must be a member
 * of the sample's organization.
 *
 * Source: `POST /samples/{uuid}/work_orders/{prototype}`, then `GET /work_orders/{uuid}`.
 */
export const createWorkOrder = (
  sample: SampleLike,
  prototype: WorkOrderPrototypeLike,
): Op<m.WorkOrder, Forbidden | NotFound> =>
  whenValid(checkSample(sample), (sampleRef) =>
    whenValid(checkPrototype(prototype), (ref) =>
      F.pipe(
        reads.id(ref),
        RTE.flatMap((id) =>
          F.pipe(
            withSampleId(sampleRef, (uuid) =>
              write(operations.createSampleWorkOrder, { path: { uuid, prototype: id } }),
            ),
            notFoundIfMissing(resource.fetchById(id)),
          ),
        ),
        RTE.flatMap(({ uuid }) => fetchWorkOrder(uuid)),
      ),
    ),
  )

// jobs

/**
 * Fetches one job.
 *
 * Errors: `NotFound`.
 * Source: `GET /job_orders/{uuid}`.
 */
export const fetchJobOrder = (job: JobOrderLike): Op<m.JobOrder, Forbidden | NotFound> =>
  whenValid(checkJobId(job), (uuid) => reload(read(operations.fetchJobOrder, { path: { uuid } })))

/**
 * Changes only these properties of a job and returns it; for privileged users.
 *
 * Source: `PATCH /job_orders/{uuid}`.
 */
export const updateJobOrder = (
  job: JobOrderLike,
  change: JobOrderChange,
): Op<m.JobOrder, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkJobId(job), (uuid) =>
    whenValid(checkDraft(change), (body) => write(operations.updateJobOrder, { path: { uuid }, body })),
  )

/**
 * Saves this job and returns it as the server stores it; for privileged users.
 *
 * Source: `PUT /job_orders/{uuid}`.
 */
export const saveJobOrder = (
  job: m.JobOrder,
  options: SaveOptions<m.JobOrder> = {},
): Op<m.JobOrder, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.JobOrderWrite, m.JobOrderId>(writable, job), ({ uuid, body }) =>
    saveIfUnchanged(
      writable,
      fetchJobOrder(uuid),
      options,
      write(operations.replaceJobOrder, { path: { uuid }, body }),
    ),
  )

/**
 * Deletes a job; for privileged users.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /job_orders/{uuid}`.
 */
export const deleteJobOrder = (job: JobOrderLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkJobId(job), (uuid) =>
    idempotentDelete(uuid, RTE.right(uuid), () => write(operations.deleteJobOrder, { path: { uuid } })),
  )
