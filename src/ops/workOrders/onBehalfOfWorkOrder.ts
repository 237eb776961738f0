/** Sends requests on behalf of a work order. @since 0.1.0 */
import type * as m from '../../generated/models.js'
import { isObject } from '../references/checkIdentifiers.js'
import { modifyEnvironment } from '../Pangea.js'

/**
 * Returns the same operation, stream or environment, with `work_order_uuid` added to each request
 * that accepts it. Users with privileges on the work order can then read and write its private
 * sample and that sample's results and fields, and nothing else that is private. Uploads don't work
 * this way: the server ignores the work order there and responds `Forbidden`. A value that isn't a
 * uuid makes every operation fail with `InvalidArgument`.
 *
 * @example
 * const ordered = pipe(
 *   listSampleWorkOrders(sample),
 *   RTE.flatMap((orders) => RTE.traverseSeqArray((order: (typeof orders)[number]) => pipe(fetchSample(sample), asWorker(order)))(orders)),
 * )
 */
export const asWorker = (workOrder: m.WorkOrder | m.WorkOrderId): ReturnType<typeof modifyEnvironment> =>
  modifyEnvironment((pangea) => ({
    ...pangea,
    defaultParameters: {
      ...pangea.defaultParameters,
      work_order_uuid: (isObject(workOrder) ? (workOrder as m.WorkOrder).uuid : workOrder) ?? '',
    },
  }))
