/** Who may see and change what, as conditions that hold for a row and for a list alike. */
import { all, name, sql, type Sql } from '../database/sql.js'
import { exists } from '../database/rows.js'
import { type Context, parameter } from './context.js'
import { parsedUuid } from './http/path.js'
import { forbidden, notAuthenticated } from './http/responses.js'

/** A condition on the row `t` of a resource, for the one who asks. */
export type Rule = (context: Context) => Sql

/**
 * Where a row's group is found: `exists (select 1 from …tables… where …match… and …)`. Written as EXISTS so that
 * PostgreSQL may look at one row by its key or hash the lot for a list, whichever is less work.
 */
interface GroupOf {
  readonly tables: Sql
  readonly match: Sql
}

const userId = (context: Context): unknown => context.user?.['id'] ?? null

export const isMember = (context: Context, organization: Sql): Sql =>
  sql`exists (select 1 from memberships m where m.user_id = ${userId(context)} and m.organization = ${organization})`

export const isMemberOf = (context: Context, organization: unknown): Promise<boolean> =>
  exists(context.database, sql`select 1 where ${isMember(context, sql`${organization}::uuid`)}`)

const ofGroup = (group: Sql): GroupOf => ({ tables: sql`sample_groups g`, match: sql`g.uuid = ${group}` })

const ofSample = (sample: Sql): GroupOf => ({
  tables: sql`samples s join sample_groups g on g.uuid = s.library`,
  match: sql`s.uuid = ${sample}`,
})

const isPublic = ({ tables, match }: GroupOf): Sql =>
  sql`exists (select 1 from ${tables} where ${match} and g.is_public)`

const mayAccess = (context: Context, { tables, match }: GroupOf): Sql =>
  sql`exists (select 1 from ${tables} join memberships m on m.organization = g.organization
    where ${match} and m.user_id = ${userId(context)})`

export const mayAccessGroup = (context: Context, group: Sql): Sql => mayAccess(context, ofGroup(group))

/** The users who are privileged on the work order that is named; asking this of what is no uuid breaks the server. */
const throughWorkOrder = (context: Context, workOrder: string, sample: Sql): Sql => {
  const uuid = parsedUuid(workOrder)
  if (uuid === undefined) return sql`no_uuid(${workOrder})`
  return sql`exists (select 1 from work_orders w
    join privileged_users p on p.work_order_proto = w.prototype and p.user_id = ${userId(context)}
    where w.uuid = ${uuid} and w.sample = ${sample})`
}

/** Once a work order is named, it alone decides: it lets in its privileged users, and not the members. */
const mayAccessSample = (context: Context, sample: Sql): Sql => {
  const workOrder = parameter(context, 'work_order_uuid')
  return workOrder === undefined ? mayAccess(context, ofSample(sample)) : throughWorkOrder(context, workOrder, sample)
}

/** Adding to a sample is for its members, and beside them for the users of the work order that is named. */
export const mayAddToSample = (context: Context, sample: Sql): Sql => {
  const workOrder = parameter(context, 'work_order_uuid')
  const isOurs = mayAccess(context, ofSample(sample))
  return workOrder === undefined ? isOurs : sql`(${isOurs} or ${throughWorkOrder(context, workOrder, sample)})`
}

/** Whether a rule lets the asker at a row of a table. */
export const allows = (context: Context, table: string, uuid: unknown, rule: Rule): Promise<boolean> =>
  exists(context.database, sql`select 1 from ${name(table)} t where t.uuid = ${uuid} and (${rule(context)})`)

/** 403 in the words that fit: who has not said who they are is told so. */
export const refusal = (context: Context): Error => (context.user === undefined ? notAuthenticated() : forbidden())

export interface Rules {
  readonly read: Rule
  readonly write: Rule
}

/** What is public is read by everyone; the rest is for those with access, who may write as well. */
const openOr = (open: Sql, access: Rule): Rules => ({
  read: (context) => sql`(${open}) or (${access(context)})`,
  write: access,
})

export const groupRules = openOr(sql`t.is_public`, (context) => isMember(context, sql`t.organization`))

export const sampleRules = openOr(isPublic(ofGroup(sql`t.library`)), (context) => mayAccessSample(context, sql`t.uuid`))

export const sampleResultRules = openOr(all([sql`not t.is_private`, isPublic(ofSample(sql`t.sample`))]), (context) =>
  mayAccessSample(context, sql`t.sample`),
)

export const groupResultRules = openOr(
  all([sql`not t.is_private`, isPublic(ofGroup(sql`t.sample_group`))]),
  (context) => mayAccessGroup(context, sql`t.sample_group`),
)

/** A field is as open as the result that it belongs to. */
const asItsResult = (results: string, { read, write }: Rules): Rules => {
  const through =
    (rule: Rule): Rule =>
    (context) =>
      sql`exists (select 1 from (select t.analysis_result) f, ${name(results)} t
        where t.uuid = f.analysis_result and (${rule(context)}))`
  return { read: through(read), write: through(write) }
}

export const sampleFieldRules = asItsResult('sample_ars', sampleResultRules)
export const groupFieldRules = asItsResult('sample_group_ars', groupResultRules)
