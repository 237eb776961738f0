/**
 * Group work orders: work on all samples of a group, with one work order per sample. @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { namedReads } from '../namedResources/namedReads.js'
import { read, reload, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName, checkSampleGroup } from '../references/checkRefs.js'
import { checkId, type Checked, idOf } from '../references/checkIdentifiers.js'
import { withSampleGroupId } from '../sampleGroups/withSampleGroupId.js'
import { listAll } from '../lists/listAll.js'
import type { Op } from '../Pangea.js'
import { refOf, type SampleGroupLike } from '../references/refs.js'

// model

export type GroupWorkOrderPrototypeRef =
  | { readonly _tag: 'GroupWorkOrderPrototypeById'; readonly id: m.GroupWorkOrderPrototypeId }
  | { readonly _tag: 'GroupWorkOrderPrototypeNamed'; readonly name: string }

export type GroupWorkOrderPrototypeLike = GroupWorkOrderPrototypeRef | m.GroupWorkOrderPrototype

export const groupWorkOrderPrototypeById = (id: m.GroupWorkOrderPrototypeId): GroupWorkOrderPrototypeRef => ({
  _tag: 'GroupWorkOrderPrototypeById',
  id,
})
export const groupWorkOrderPrototypeNamed = (name: string): GroupWorkOrderPrototypeRef => ({
  _tag: 'GroupWorkOrderPrototypeNamed',
  name,
})

// pure helpers

const checkPrototype = (like: GroupWorkOrderPrototypeLike): Checked<GroupWorkOrderPrototypeRef> =>
  checkIdOrName('GroupWorkOrderPrototype', 'group work order prototype', refOf(like, groupWorkOrderPrototypeById))

// operations

const reads = namedReads<GroupWorkOrderPrototypeLike, m.GroupWorkOrderPrototypeId, m.GroupWorkOrderPrototype>({
  kind: 'group work order prototype',
  check: checkPrototype,
  list: operations.listGroupWorkOrderPrototypes,
  fetchById: (uuid) => read(operations.fetchGroupWorkOrderPrototype, { path: { uuid } }),
  fetchByName: (_name, find) => find,
})

/**
 * Lists all prototypes of group work orders.
 *
 * Source: `GET /group_work_order_prototypes`.
 */
export const listGroupWorkOrderPrototypes: Op<ReadonlyArray<m.GroupWorkOrderPrototype>, Forbidden | NotFound> = listAll(
  operations.listGroupWorkOrderPrototypes,
  {},
)

/**
 * Fetches one prototype of group work orders.
 *
 * Errors: `NotFound`.
 * Source: `GET /group_work_order_prototypes/{uuid}`.
 */
export const fetchGroupWorkOrderPrototype = (
  like: GroupWorkOrderPrototypeLike,
): Op<m.GroupWorkOrderPrototype, Forbidden | NotFound> => reads.fetch(like)

/**
 * Lists the work orders of a prototype, for users with privileges on all its parts; empty for
 * others.
 *
 * Errors: `NotFound`.
 * Source: `GET /group_work_order_prototypes/{uuid}/work_orders`.
 */
export const listGroupWorkOrdersOfPrototype = (
  prototype: GroupWorkOrderPrototypeLike,
): Op<ReadonlyArray<m.GroupWorkOrder>, Forbidden | NotFound> =>
  F.pipe(
    // The route responds 500 for a prototype that doesn't exist.
    reload(fetchGroupWorkOrderPrototype(prototype)),
    RTE.flatMap(({ uuid }) => reload(listAll(operations.listGroupWorkOrdersOfPrototype, { path: { uuid } }))),
  )

/**
 * Lists the work orders on a group.
 *
 * Source: `GET /sample_groups/{uuid}/work_orders`.
 */
export const listGroupWorkOrders = (
  group: SampleGroupLike,
): Op<ReadonlyArray<m.GroupWorkOrder>, Forbidden | NotFound> =>
  withSampleGroupId(group, (uuid) => reload(listAll(operations.listGroupWorkOrders, { path: { uuid } })))

/**
 * Fetches a group's work order, with links to those of its samples.
 *
 * Errors: `NotFound`.
 * Source: `GET /group_work_orders/{uuid}`.
 */
export const fetchGroupWorkOrder = (
  order: m.GroupWorkOrderId | m.GroupWorkOrder,
): Op<m.GroupWorkOrder, Forbidden | NotFound> =>
  whenValid(checkId<m.GroupWorkOrderId>('group work order id', idOf(order)), (uuid) =>
    reload(read(operations.fetchGroupWorkOrder, { path: { uuid } })),
  )

/**
 * Creates a prototype's work order on every sample of a group; each call creates new ones.
 *
 * Source: `POST /sample_groups/{uuid}/work_orders/{prototype}`, then `GET
 * /group_work_orders/{uuid}`.
 */
export const createGroupWorkOrder = (
  group: SampleGroupLike,
  prototype: GroupWorkOrderPrototypeLike,
): Op<m.GroupWorkOrder, Forbidden | NotFound> =>
  whenValid(checkSampleGroup(group), (ref) =>
    F.pipe(
      // The route responds 500 for a prototype that doesn't exist.
      reload(fetchGroupWorkOrderPrototype(prototype)),
      RTE.flatMap(({ uuid: id }) =>
        withSampleGroupId(ref, (uuid) => write(operations.createGroupWorkOrder, { path: { uuid, prototype: id } })),
      ),
      RTE.flatMap(({ uuid }) => fetchGroupWorkOrder(uuid)),
    ),
  )
