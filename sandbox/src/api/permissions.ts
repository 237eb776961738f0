/** Row-level permissions, as SQL conditions that work for one row and for a list. */
import { allOf, identifier, sql, type Sql } from '../database/sql.js'
import { exists } from '../database/rowQueries.js'
import { type Context, queryParameter } from './context.js'
import { parseUuid } from './http/uuid.js'
import { forbidden, notAuthenticated } from './http/responses.js'

/** Returns the condition under which the caller has access to a row `t`. */
export type Permission = (context: Context) => Sql

/**
 * How to reach a row's group: `exists (select 1 from …tables… where …match… and …)`. EXISTS lets
 * PostgreSQL choose between a key lookup for one row and a hash join for a list.
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

/**
 * Grants access to the privileged users of a work order. A malformed UUID is a server error when it
 * is evaluated.
 */
const workOrderCondition = (context: Context, workOrder: string, sample: Sql): Sql => {
  const uuid = parseUuid(workOrder)
  if (uuid === undefined) return sql`no_uuid(${workOrder})`
  return sql`exists (select 1 from work_orders w
    join privileged_users p on p.work_order_proto = w.prototype and p.user_id = ${userId(context)}
    where w.uuid = ${uuid} and w.sample = ${sample})`
}

/** If the query names a work order, only its privileged users have access, and members don't. */
const sampleAccessCondition = (context: Context, sample: Sql): Sql => {
  const workOrder = queryParameter(context, 'work_order_uuid')
  return workOrder === undefined
    ? accessCondition(context, libraryOfSample(sample))
    : workOrderCondition(context, workOrder, sample)
}

/** Members may add to a sample, and so may the privileged users of the work order in the query. */
export const sampleAddCondition = (context: Context, sample: Sql): Sql => {
  const workOrder = queryParameter(context, 'work_order_uuid')
  const isMember = accessCondition(context, libraryOfSample(sample))
  return workOrder === undefined ? isMember : sql`(${isMember} or ${workOrderCondition(context, workOrder, sample)})`
}

/** Whether the caller has a permission on one row. */
export const isPermitted = (context: Context, table: string, uuid: unknown, permission: Permission): Promise<boolean> =>
  exists(
    context.database,
    sql`select 1 from ${identifier(table)} t where t.uuid = ${uuid} and (${permission(context)})`,
  )

/** 403, with DRF's message for anonymous or for authenticated callers. */
export const permissionDenied = (context: Context): Error =>
  context.user === undefined ? notAuthenticated() : forbidden()

export interface Permissions {
  readonly read: Permission
  readonly write: Permission
}

/** Everyone may read public rows. Callers with access may read and write all rows. */
const publicOr = (isPublic: Sql, access: Permission): Permissions => ({
  read: (context) => sql`(${isPublic}) or (${access(context)})`,
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

/** A field has the permissions of its result. */
const permissionsOfResult = (results: string, { read, write }: Permissions): Permissions => {
  const viaResult =
    (permission: Permission): Permission =>
    (context) =>
      sql`exists (select 1 from (select t.analysis_result) f, ${identifier(results)} t
        where t.uuid = f.analysis_result and (${permission(context)}))`
  return { read: viaResult(read), write: viaResult(write) }
}

export const sampleFieldPermissions = permissionsOfResult('sample_ars', sampleResultPermissions)
export const groupFieldPermissions = permissionsOfResult('sample_group_ars', groupResultPermissions)
