/** Who may see and change what, as conditions that hold for a row and for a list alike. */
import { allOf, identifier, sql, type Sql } from '../database/sql.js'
import { exists } from '../database/rows.js'
import { type Context, queryParameter } from './context.js'
import { parseUuid } from './http/uuid.js'
import { forbidden, notAuthenticated } from './http/responses.js'

/** A condition on the row `t` of a resource, for the one who asks. */
export type Permission = (context: Context) => Sql

/**
 * Where a row's group is found: `exists (select 1 from …tables… where …match… and …)`. Written as EXISTS so that
 * PostgreSQL may look at one row by its key or hash the lot for a list, whichever is less work.
 */
interface GroupLookup {
  readonly tables: Sql
  readonly match: Sql
}

const userId = (context: Context): unknown => context.user?.['id'] ?? null

export const memberCondition = (context: Context, organization: Sql): Sql =>
  sql`exists (select 1 from memberships m where m.user_id = ${userId(context)} and m.organization = ${organization})`

export const isOrganizationMember = (context: Context, organization: unknown): Promise<boolean> =>
  exists(context.database, sql`select 1 where ${memberCondition(context, sql`${organization}::uuid`)}`)

const groupItself = (group: Sql): GroupLookup => ({ tables: sql`sample_groups g`, match: sql`g.uuid = ${group}` })

const libraryOfSample = (sample: Sql): GroupLookup => ({
  tables: sql`samples s join sample_groups g on g.uuid = s.library`,
  match: sql`s.uuid = ${sample}`,
})

const isPublicCondition = ({ tables, match }: GroupLookup): Sql =>
  sql`exists (select 1 from ${tables} where ${match} and g.is_public)`

const accessCondition = (context: Context, { tables, match }: GroupLookup): Sql =>
  sql`exists (select 1 from ${tables} join memberships m on m.organization = g.organization
    where ${match} and m.user_id = ${userId(context)})`

export const groupAccessCondition = (context: Context, group: Sql): Sql => accessCondition(context, groupItself(group))

/** The users who are privileged on the work order that is named; asking this of what is no uuid breaks the server. */
const workOrderCondition = (context: Context, workOrder: string, sample: Sql): Sql => {
  const uuid = parseUuid(workOrder)
  if (uuid === undefined) return sql`no_uuid(${workOrder})`
  return sql`exists (select 1 from work_orders w
    join privileged_users p on p.work_order_proto = w.prototype and p.user_id = ${userId(context)}
    where w.uuid = ${uuid} and w.sample = ${sample})`
}

/** Once a work order is named, it alone decides: it lets in its privileged users, and not the members. */
const sampleAccessCondition = (context: Context, sample: Sql): Sql => {
  const workOrder = queryParameter(context, 'work_order_uuid')
  return workOrder === undefined
    ? accessCondition(context, libraryOfSample(sample))
    : workOrderCondition(context, workOrder, sample)
}

/** Adding to a sample is for its members, and beside them for the users of the work order that is named. */
export const sampleAddCondition = (context: Context, sample: Sql): Sql => {
  const workOrder = queryParameter(context, 'work_order_uuid')
  const isMember = accessCondition(context, libraryOfSample(sample))
  return workOrder === undefined ? isMember : sql`(${isMember} or ${workOrderCondition(context, workOrder, sample)})`
}

/** Whether a rule lets the asker at a row of a table. */
export const isPermitted = (context: Context, table: string, uuid: unknown, rule: Permission): Promise<boolean> =>
  exists(context.database, sql`select 1 from ${identifier(table)} t where t.uuid = ${uuid} and (${rule(context)})`)

/** 403 in the words that fit: who has not said who they are is told so. */
export const permissionDenied = (context: Context): Error =>
  context.user === undefined ? notAuthenticated() : forbidden()

export interface Permissions {
  readonly read: Permission
  readonly write: Permission
}

/** What is public is read by everyone; the rest is for those with access, who may write as well. */
const publicOr = (open: Sql, access: Permission): Permissions => ({
  read: (context) => sql`(${open}) or (${access(context)})`,
  write: access,
})

export const groupPermissions = publicOr(sql`t.is_public`, (context) => memberCondition(context, sql`t.organization`))

export const samplePermissions = publicOr(isPublicCondition(groupItself(sql`t.library`)), (context) =>
  sampleAccessCondition(context, sql`t.uuid`),
)

export const sampleResultPermissions = publicOr(
  allOf([sql`not t.is_private`, isPublicCondition(libraryOfSample(sql`t.sample`))]),
  (context) => sampleAccessCondition(context, sql`t.sample`),
)

export const groupResultPermissions = publicOr(
  allOf([sql`not t.is_private`, isPublicCondition(groupItself(sql`t.sample_group`))]),
  (context) => groupAccessCondition(context, sql`t.sample_group`),
)

/** A field is as open as the result that it belongs to. */
const permissionsOfResult = (results: string, { read, write }: Permissions): Permissions => {
  const through =
    (rule: Permission): Permission =>
    (context) =>
      sql`exists (select 1 from (select t.analysis_result) f, ${identifier(results)} t
        where t.uuid = f.analysis_result and (${rule(context)}))`
  return { read: through(read), write: through(write) }
}

export const sampleFieldPermissions = permissionsOfResult('sample_ars', sampleResultPermissions)
export const groupFieldPermissions = permissionsOfResult('sample_group_ars', groupResultPermissions)
