/** Work ordered on samples and groups, and the jobs that it is made of. */
import { randomUUID } from 'node:crypto'
import type { Queries, Row } from '../../database/database.js'
import { exists, insertRow } from '../../database/rows.js'
import { json, sql, type Sql } from '../../database/sql.js'
import { allows, groupRules, isMemberOf, mayAccessGroup, type Rule, sampleRules } from '../permissions.js'
import { type Context, parameter, wholeNumber } from '../context.js'
import { byText, byUuid } from '../filters.js'
import { forbidden, jsonReply } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { emptyPage, page } from '../pagination.js'
import * as represent from '../serializers/workOrders.js'
import type { Resource } from '../resource.js'
import { detail, listView } from '../genericViews.js'
import { anyJson, choice, text } from '../validation/fields.js'
import { pointer } from '../validation/relations.js'
import { action, type View } from '../view.js'

const userId = (context: Context): unknown => context.user?.['id'] ?? null

const readOnly = (resource: Pick<Resource, 'table' | 'represent' | 'rules'>): View =>
  detail({ ...resource, fields: {} }, { isReadOnly: true })

const listOnly = (resource: Pick<Resource, 'table' | 'represent'>): View =>
  action('GET', listView({ ...resource, fields: {} }, { filters: { uuid: byUuid(), name: byText('name') } }))

const workPrototypes = { table: 'work_order_prototypes', represent: represent.prototypes }
const jobPrototypes = { table: 'job_order_prototypes', represent: represent.jobOrderPrototypes }
const groupPrototypes = { table: 'group_work_order_prototypes', represent: represent.groupPrototypes }

export const prototypeList: View = listOnly(workPrototypes)
export const prototypeDetail: View = readOnly(workPrototypes)
export const jobPrototypeList: View = listOnly(jobPrototypes)
export const jobPrototypeDetail: View = readOnly(jobPrototypes)
export const groupPrototypeList: View = listOnly(groupPrototypes)
export const groupPrototypeDetail: View = readOnly(groupPrototypes)

const atHome: Rule = (context) =>
  sql`exists (select 1 from samples s where s.uuid = t.sample and ${mayAccessGroup(context, sql`s.library`)})`

export const workOrderDetail: View = readOnly({
  table: 'work_orders',
  represent: represent.workOrders,
  rules: { read: atHome, write: atHome },
})

const groupAtHome: Rule = (context) => mayAccessGroup(context, sql`t.sample_group`)

export const groupWorkOrderDetail: View = readOnly({
  table: 'group_work_orders',
  represent: represent.groupWorkOrders,
  rules: { read: groupAtHome, write: groupAtHome },
})

const isPrivilegedOnJob: Rule = (context) => sql`exists (select 1 from work_orders w
  join privileged_users p on p.work_order_proto = w.prototype
  where w.uuid = t.work_order and p.user_id = ${userId(context)})`

const jobAtHome: Rule = (context) => sql`exists (select 1 from work_orders w join samples s on s.uuid = w.sample
  where w.uuid = t.work_order and ${mayAccessGroup(context, sql`s.library`)})`

export const jobOrderDetail: View = detail({
  table: 'job_orders',
  fields: {
    name: text(),
    status: choice(['pending', 'error', 'working', 'success']),
    work_order: pointer('work_orders'),
    pipeline_module: pointer('pipeline_modules', { required: false, nullable: true }),
    analysis_result: pointer('sample_ars', { required: false, nullable: true, unique: 'This field must be unique.' }),
    resources_used: anyJson(),
    resources_needed: anyJson(),
    description: text({ required: false, allowBlank: true }),
  },
  represent: represent.jobOrders,
  rules: { read: jobAtHome, write: isPrivilegedOnJob },
})

/** One order of work and its jobs, as the prototype says. */
const orderWork = async (queries: Queries, context: Context, prototype: Row, sample: unknown): Promise<Row> => {
  const made = (): Readonly<Record<string, unknown>> => {
    const now = context.stamp()
    return { uuid: randomUUID(), created_at: now, updated_at: now }
  }
  const { name, description } = prototype
  const order = { ...made(), name, description, sample, prototype: prototype['uuid'] }
  const row = await insertRow(queries, 'work_orders', order)
  const jobs = await queries.rows(
    sql`select * from job_order_prototypes where work_order_proto = ${prototype['uuid']} order by seq`,
  )
  for (const job of jobs) {
    const { name, description, pipeline_module, resources_needed: needs } = job
    const links = { work_order: row['uuid'], prototype: job['uuid'], pipeline_module }
    await insertRow(queries, 'job_orders', { ...made(), name, description, ...links, resources_needed: json(needs) })
  }
  return row
}

export const sampleWorkOrders: View = action(
  'GET',
  async (context) => {
    const sample = await rowNeeded(context, 'samples', context.params['uuid'])
    if (!(await allows(context, 'samples', sample['uuid'], sampleRules.read)))
      throw forbidden('Insufficient permissions to view work order for sample.')
    return page(context, { from: sql`work_orders t`, where: sql`t.sample = ${sample['uuid']}` }, represent.workOrders)
  },
  { audience: 'everyone' },
)

export const orderSampleWork: View = action('POST', async (context) => {
  const sample = await rowNeeded(context, 'samples', context.params['uuid'])
  const library = await rowNeeded(context, 'sample_groups', sample['library'])
  if (!(await isMemberOf(context, library['organization'])))
    throw forbidden('Insufficient permissions to generate work order for sample.')
  const prototype = await rowNeeded(context, 'work_order_prototypes', context.params['prototype'])
  const order = await context.database.together((queries) => orderWork(queries, context, prototype, sample['uuid']))
  return jsonReply({ uuid: order['uuid'] }, 201)
})

const isPrivileged = (context: Context, prototype: unknown): Promise<boolean> =>
  exists(
    context.database,
    sql`select 1 from privileged_users where work_order_proto = ${prototype} and user_id = ${userId(context)}`,
  )

const hasNotStatus = (status: string | undefined): Sql => {
  if (status === undefined) return sql`true`
  const all = sql`(select count(*) from job_orders j where j.work_order = t.uuid)`
  const count = (word: string): Sql =>
    sql`(select count(*) from job_orders j where j.work_order = t.uuid and j.status = ${word})`
  const is = sql`case when ${count('error')} > 0 then 'error' when ${count('pending')} = ${all} then 'pending'
    when ${count('success')} = ${all} then 'success' else 'working' end`
  return sql`(${is}) <> ${status}`
}

/** How many are wanted at most: all, when it is none or fewer. */
const limitOf = (context: Context): Sql => {
  const most = wholeNumber(context, 'max_num', 0)
  return most > 0 ? sql`limit ${most}` : sql``
}

/** The queue that a worker takes from: nothing for anyone else. */
export const prototypeWorkOrders: View = action('GET', async (context) => {
  const prototype = await rowNeeded(context, 'work_order_prototypes', context.params['uuid'])
  if (!(await isPrivileged(context, prototype['uuid']))) return emptyPage(context)
  const wanted = sql`t.prototype = ${prototype['uuid']} and ${hasNotStatus(parameter(context, 'not_status'))}`
  const order = parameter(context, 'random') === undefined ? sql`t.created_at, t.seq` : sql`random()`
  const from = sql`(select t.* from work_orders t where ${wanted} order by ${order} ${limitOf(context)}) t`
  return page(context, { from, where: sql`true`, order }, represent.workOrders)
})

/** As {@link prototypeWorkOrders}, for those who are privileged on every part of the prototype, of which there must be one. */
export const groupPrototypeWorkOrders: View = action('GET', async (context) => {
  const prototype = await rowNeeded(context, 'group_work_order_prototypes', context.params['uuid'])
  const parts = await context.database.rows(
    sql`select work_order_proto from group_work_order_prototype_parts where prototype = ${prototype['uuid']}`,
  )
  for (const part of parts) if (!(await isPrivileged(context, part['work_order_proto']))) return emptyPage(context)
  if (parts.length === 0) return emptyPage(context)
  const where = sql`t.prototype = ${prototype['uuid']}`
  return page(context, { from: sql`group_work_orders t`, where }, represent.groupWorkOrders)
})

export const groupWorkOrders: View = action(
  'GET',
  async (context) => {
    const group = await rowNeeded(context, 'sample_groups', context.params['uuid'])
    if (!(await allows(context, 'sample_groups', group['uuid'], groupRules.read)))
      throw forbidden('Insufficient permissions to view work order for sample group.')
    const where = sql`t.sample_group = ${group['uuid']}`
    return page(context, { from: sql`group_work_orders t`, where }, represent.groupWorkOrders)
  },
  { audience: 'everyone' },
)

/** Orders every part of the prototype on every sample of the group. */
export const orderGroupWork: View = action('POST', async (context) => {
  const group = await rowNeeded(context, 'sample_groups', context.params['uuid'])
  if (!(await isMemberOf(context, group['organization'])))
    throw forbidden('Insufficient permissions to generate work order for sample group.')
  const prototype = await rowNeeded(context, 'group_work_order_prototypes', context.params['prototype'])
  const uuid = randomUUID()
  await context.database.together(async (queries) => {
    const now = context.stamp()
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
      const order = await orderWork(queries, context, pair, pair['sample'])
      await insertRow(queries, 'group_work_order_parts', { group_work_order: uuid, work_order: order['uuid'] })
    }
  })
  return jsonReply({ uuid }, 201)
})
