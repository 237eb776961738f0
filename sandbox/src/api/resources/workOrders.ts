/** Work orders on samples and groups, their jobs and their prototypes. */
import { randomUUID } from 'node:crypto'
import type { Queries, Row } from '../../database/postgres.js'
import { exists, insertRow } from '../../database/rowQueries.js'
import { jsonb, sql, type Sql } from '../../database/sql.js'
import {
  isPermitted,
  groupPermissions,
  isOrganizationMember,
  groupAccessCondition,
  type Permission,
  samplePermissions,
} from '../permissions.js'
import { type Context, queryParameter, integerParameter } from '../context.js'
import { textFilter, uuidFilter } from '../filters.js'
import { forbidden, jsonResponse } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { emptyPage, paginate } from '../pagination.js'
import * as serializers from '../serializers/workOrders.js'
import type { Resource } from '../resourceDefinition.js'
import { detailView, listView } from '../genericViews.js'
import { jsonField, choiceField, textField } from '../validation/fields.js'
import { foreignKey } from '../validation/relations.js'
import { methodView, type View } from '../view.js'

const userId = (context: Context): unknown => context.user?.['id'] ?? null

const readOnlyDetail = (resource: Pick<Resource, 'table' | 'serialize' | 'permissions'>): View =>
  detailView({ ...resource, fields: {} }, { isReadOnly: true })

const readOnlyList = (resource: Pick<Resource, 'table' | 'serialize'>): View =>
  methodView(
    'GET',
    listView({ ...resource, fields: {} }, { filters: { uuid: uuidFilter(), name: textFilter('name') } }),
  )

const workPrototypes = { table: 'work_order_prototypes', serialize: serializers.serializePrototypes }
const jobPrototypes = { table: 'job_order_prototypes', serialize: serializers.serializeJobOrderPrototypes }
const groupPrototypes = { table: 'group_work_order_prototypes', serialize: serializers.serializeGroupPrototypes }

export const prototypeList: View = readOnlyList(workPrototypes)
export const prototypeDetail: View = readOnlyDetail(workPrototypes)
export const jobPrototypeList: View = readOnlyList(jobPrototypes)
export const jobPrototypeDetail: View = readOnlyDetail(jobPrototypes)
export const groupPrototypeList: View = readOnlyList(groupPrototypes)
export const groupPrototypeDetail: View = readOnlyDetail(groupPrototypes)

const samplePermission: Permission = (context) =>
  sql`exists (select 1 from samples s where s.uuid = t.sample and ${groupAccessCondition(context, sql`s.library`)})`

export const workOrderDetail: View = readOnlyDetail({
  table: 'work_orders',
  serialize: serializers.serializeWorkOrders,
  permissions: { read: samplePermission, write: samplePermission },
})

const groupPermission: Permission = (context) => groupAccessCondition(context, sql`t.sample_group`)

export const groupWorkOrderDetail: View = readOnlyDetail({
  table: 'group_work_orders',
  serialize: serializers.serializeGroupWorkOrders,
  permissions: { read: groupPermission, write: groupPermission },
})

const jobWritePermission: Permission = (context) => sql`exists (select 1 from work_orders w
  join privileged_users p on p.work_order_proto = w.prototype
  where w.uuid = t.work_order and p.user_id = ${userId(context)})`

const jobReadPermission: Permission = (
  context,
) => sql`exists (select 1 from work_orders w join samples s on s.uuid = w.sample
  where w.uuid = t.work_order and ${groupAccessCondition(context, sql`s.library`)})`

export const jobOrderDetail: View = detailView({
  table: 'job_orders',
  fields: {
    name: textField(),
    status: choiceField(['pending', 'error', 'working', 'success']),
    work_order: foreignKey('work_orders'),
    pipeline_module: foreignKey('pipeline_modules', { required: false, nullable: true }),
    analysis_result: foreignKey('sample_ars', {
      required: false,
      nullable: true,
      unique: 'This field must be unique.',
    }),
    resources_used: jsonField(),
    resources_needed: jsonField(),
    description: textField({ required: false, allowBlank: true }),
  },
  serialize: serializers.serializeJobOrders,
  permissions: { read: jobReadPermission, write: jobWritePermission },
})

/** Inserts a work order and its jobs, as the prototype defines them. */
const insertWorkOrder = async (queries: Queries, context: Context, prototype: Row, sample: unknown): Promise<Row> => {
  const newRow = (): Readonly<Record<string, unknown>> => {
    const now = context.nextTimestamp()
    return { uuid: randomUUID(), created_at: now, updated_at: now }
  }
  const { name, description } = prototype
  const order = { ...newRow(), name, description, sample, prototype: prototype['uuid'] }
  const row = await insertRow(queries, 'work_orders', order)
  const jobs = await queries.rows(
    sql`select * from job_order_prototypes where work_order_proto = ${prototype['uuid']} order by seq`,
  )
  for (const job of jobs) {
    const { name, description, pipeline_module, resources_needed: needs } = job
    const links = { work_order: row['uuid'], prototype: job['uuid'], pipeline_module }
    await insertRow(queries, 'job_orders', { ...newRow(), name, description, ...links, resources_needed: jsonb(needs) })
  }
  return row
}

export const sampleWorkOrders: View = methodView(
  'GET',
  async (context) => {
    const sample = await rowOrServerError(context, 'samples', context.params['uuid'])
    if (!(await isPermitted(context, 'samples', sample['uuid'], samplePermissions.read)))
      throw forbidden('Insufficient permissions to view work order for sample.')
    return paginate(
      context,
      { from: sql`work_orders t`, where: sql`t.sample = ${sample['uuid']}` },
      serializers.serializeWorkOrders,
    )
  },
  { permissionClass: 'AllowAny' },
)

export const orderSampleWork: View = methodView('POST', async (context) => {
  const sample = await rowOrServerError(context, 'samples', context.params['uuid'])
  const library = await rowOrServerError(context, 'sample_groups', sample['library'])
  if (!(await isOrganizationMember(context, library['organization'])))
    throw forbidden('Insufficient permissions to generate work order for sample.')
  const prototype = await rowOrServerError(context, 'work_order_prototypes', context.params['prototype'])
  const order = await context.database.transaction((queries) =>
    insertWorkOrder(queries, context, prototype, sample['uuid']),
  )
  return jsonResponse({ uuid: order['uuid'] }, 201)
})

const isPrivilegedUser = (context: Context, prototype: unknown): Promise<boolean> =>
  exists(
    context.database,
    sql`select 1 from privileged_users where work_order_proto = ${prototype} and user_id = ${userId(context)}`,
  )

const statusIsNot = (status: string | undefined): Sql => {
  if (status === undefined) return sql`true`
  const all = sql`(select count(*) from job_orders j where j.work_order = t.uuid)`
  const count = (word: string): Sql =>
    sql`(select count(*) from job_orders j where j.work_order = t.uuid and j.status = ${word})`
  const is = sql`case when ${count('error')} > 0 then 'error' when ${count('pending')} = ${all} then 'pending'
    when ${count('success')} = ${all} then 'success' else 'working' end`
  return sql`(${is}) <> ${status}`
}

/** Limits the queue to `max_num` work orders; zero and negative values mean no limit. */
const limitClause = (context: Context): Sql => {
  const limit = integerParameter(context, 'max_num', 0)
  return limit > 0 ? sql`limit ${limit}` : sql``
}

/** Lists a worker's queue; empty for everyone else. */
export const prototypeWorkOrders: View = methodView('GET', async (context) => {
  const prototype = await rowOrServerError(context, 'work_order_prototypes', context.params['uuid'])
  if (!(await isPrivilegedUser(context, prototype['uuid']))) return emptyPage(context)
  const condition = sql`t.prototype = ${prototype['uuid']} and ${statusIsNot(queryParameter(context, 'not_status'))}`
  const order = queryParameter(context, 'random') === undefined ? sql`t.created_at, t.seq` : sql`random()`
  const from = sql`(select t.* from work_orders t where ${condition} order by ${order} ${limitClause(context)}) t`
  return paginate(context, { from, where: sql`true`, order }, serializers.serializeWorkOrders)
})

/**
 * Like {@link prototypeWorkOrders}, for users who are privileged on every part of the prototype,
 * which must have parts.
 */
export const groupPrototypeWorkOrders: View = methodView('GET', async (context) => {
  const prototype = await rowOrServerError(context, 'group_work_order_prototypes', context.params['uuid'])
  const parts = await context.database.rows(
    sql`select work_order_proto from group_work_order_prototype_parts where prototype = ${prototype['uuid']}`,
  )
  for (const part of parts) if (!(await isPrivilegedUser(context, part['work_order_proto']))) return emptyPage(context)
  if (parts.length === 0) return emptyPage(context)
  const where = sql`t.prototype = ${prototype['uuid']}`
  return paginate(context, { from: sql`group_work_orders t`, where }, serializers.serializeGroupWorkOrders)
})

export const groupWorkOrders: View = methodView(
  'GET',
  async (context) => {
    const group = await rowOrServerError(context, 'sample_groups', context.params['uuid'])
    if (!(await isPermitted(context, 'sample_groups', group['uuid'], groupPermissions.read)))
      throw forbidden('Insufficient permissions to view work order for sample group.')
    const where = sql`t.sample_group = ${group['uuid']}`
    return paginate(context, { from: sql`group_work_orders t`, where }, serializers.serializeGroupWorkOrders)
  },
  { permissionClass: 'AllowAny' },
)

/** Orders every part of the prototype for every sample of the group. */
export const orderGroupWork: View = methodView('POST', async (context) => {
  const group = await rowOrServerError(context, 'sample_groups', context.params['uuid'])
  if (!(await isOrganizationMember(context, group['organization'])))
    throw forbidden('Insufficient permissions to generate work order for sample group.')
  const prototype = await rowOrServerError(context, 'group_work_order_prototypes', context.params['prototype'])
  const uuid = randomUUID()
  await context.database.transaction(async (queries) => {
    const now = context.nextTimestamp()
    const { name, description } = prototype
    const links = { sample_group: group['uuid'], prototype: prototype['uuid'] }
    await insertRow(queries, 'group_work_orders', {
      uuid,
      created_at: now,
      updated_at: now,
      name,
      description,
      ...links,
    })
    const pairs = await queries.rows(sql`select w.*, l.sample from group_work_order_prototype_parts p
      join work_order_prototypes w on w.uuid = p.work_order_proto, group_samples l
      where p.prototype = ${prototype['uuid']} and l.sample_group = ${group['uuid']}`)
    for (const pair of pairs) {
      const order = await insertWorkOrder(queries, context, pair, pair['sample'])
      await insertRow(queries, 'group_work_order_parts', { group_work_order: uuid, work_order: order['uuid'] })
    }
  })
  return jsonResponse({ uuid }, 201)
})
