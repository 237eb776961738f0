/**
 * Work that is to be done on all samples of a group: a work order on each, watched as one.
 * @since 0.1.0
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Forbidden, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { namedReads } from '../namedResources/namedReads.js'
import { read, reload, write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkIdOrName, checkSampleGroup } from '../references/checkRefs.js'
import { checkId, type Checked, idOf } from '../references/checkIdentifiers.js'
import { withSampleGroupId } from '../sampleGroups/withSampleGroupId.js'
import { listAll } from '../lists/listAll.js'
import { type Op } from '../Pangea.js'
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

/** All prototypes of work orders on groups. Source: `GET /group_work_order_prototypes`. */
export const listGroupWorkOrderPrototypes: Op<ReadonlyArray<m.GroupWorkOrderPrototype>, Forbidden | NotFound> = listAll(
  operations.listGroupWorkOrderPrototypes,
  {},
)

/**
 * Fetches one prototype of work orders on groups.
 *
 * Errors: `NotFound`.
 * Source: `GET /group_work_order_prototypes/{uuid}`.
 */
export const fetchGroupWorkOrderPrototype = (
  like: GroupWorkOrderPrototypeLike,
): Op<m.GroupWorkOrderPrototype, Forbidden | NotFound> => reads.fetch(like)

/**
 * The work orders of a prototype, for users who are privileged on all that it is made of; none for
 * others.
 *
 * Errors: `NotFound`.
 * Source: `GET /group_work_order_prototypes/{uuid}/work_orders`.
 */
export const listGroupWorkOrdersOfPrototype = (
  prototype: GroupWorkOrderPrototypeLike,
): Op<ReadonlyArray<m.GroupWorkOrder>, Forbidden | NotFound> =>
  F.pipe(
    // The route answers 500 for a prototype that does not exist.
    reload(fetchGroupWorkOrderPrototype(prototype)),
    RTE.flatMap(({ uuid }) => reload(listAll(operations.listGroupWorkOrdersOfPrototype, { path: { uuid } }))),
  )

/** The work orders on a group. Source: `GET /sample_groups/{uuid}/work_orders`. */
export const listGroupWorkOrders = (
  group: SampleGroupLike,
): Op<ReadonlyArray<m.GroupWorkOrder>, Forbidden | NotFound> =>
  withSampleGroupId(group, (uuid) => reload(listAll(operations.listGroupWorkOrders, { path: { uuid } })))

/**
 * Fetches the work order on a group, with links to those on its samples. Errors: `NotFound`.
 * Source: `GET /group_work_orders/{uuid}`.
 */
export const fetchGroupWorkOrder = (
  order: m.GroupWorkOrderId | m.GroupWorkOrder,
): Op<m.GroupWorkOrder, Forbidden | NotFound> =>
  whenValid(checkId<m.GroupWorkOrderId>('group work order id', idOf(order)), (uuid) =>
    reload(read(operations.fetchGroupWorkOrder, { path: { uuid } })),
  )

/**
 * Orders the work of a prototype on every sample of a group: each time anew.
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
      // The route answers 500 for a prototype that does not exist.
      reload(fetchGroupWorkOrderPrototype(prototype)),
      RTE.flatMap(({ uuid: id }) =>
        withSampleGroupId(ref, (uuid) => write(operations.createGroupWorkOrder, { path: { uuid, prototype: id } })),
      ),
      RTE.flatMap(({ uuid }) => fetchGroupWorkOrder(uuid)),
    ),
  )
