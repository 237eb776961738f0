/** Acting through a work order. @since 0.1.0 */
import type * as m from '../../generated/models.js'
import { isObject } from '../references/checkIdentifiers.js'
import { modifyEnvironment } from '../Pangea.js'

/**
 * The same operation, stream or environment, with `work_order_uuid` added to each call that takes
 * it: users with privileges on the work order may read and write its private sample, with the
 * results and fields of that, and nothing else that is private. Files can't be uploaded this way:
 * the server ignores the work order there, and answers `Forbidden`. What is no uuid is an
 * `InvalidArgument` of whatever is asked.
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
