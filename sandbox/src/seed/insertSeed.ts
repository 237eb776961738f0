/** Inserts a seed into the database and the store. Existing rows stay unchanged. */
import { createAccount, normalizeEmail } from '../api/auth/accounts.js'
import type { Queries, Row } from '../database/postgres.js'
import { jsonb, sql } from '../database/sql.js'
import { fail } from './validators.js'
import { failUnknownUser, failUnknownPrototype } from './checkReferences.js'
import { ensureRow, type SeedContext } from './ensureRow.js'
import { insertSamples } from './insertSamples.js'
import type { Seed, SeedGroup, SeedGroupWorkOrderPrototype, SeedOrganization, SeedWorkOrderPrototype } from './Seed.js'

/** Ensures the buckets of an organization, each with its key, and returns their rows by name. */
const insertBuckets = async (
  context: SeedContext,
  organization: unknown,
  { buckets = [] }: SeedOrganization,
): Promise<ReadonlyMap<string, Row>> => {
  const { store, s3 } = context
  const inserted = new Map<string, Row>()
  for (const { name } of buckets) {
    await store.createBucket(name)
    const where = sql`name = ${name} and organization = ${organization} and endpoint_url = ${s3.endpoint}`
    const { row } = await ensureRow(context, 's3_buckets', where, { name, organization, endpoint_url: s3.endpoint })
    const key = { bucket: row['uuid'], public_key: s3.accessKeyId, private_key: s3.secretAccessKey }
    await ensureRow(context, 's3_api_keys', sql`bucket = ${row['uuid']}`, key)
    inserted.set(name, row)
  }
  return inserted
}

const insertGroup = async (
  context: SeedContext,
  organization: unknown,
  buckets: ReadonlyMap<string, Row>,
  group: SeedGroup,
  at: string,
): Promise<void> => {
  const { name, is_library: isLibrary = false, is_public: isPublic = true, metadata = {} } = group
  const flags = { is_library: isLibrary, has_library: isLibrary, is_public: isPublic }
  const bucket = buckets.get(group.bucket ?? '')?.['uuid'] ?? null
  const columns = { name, organization, bucket, ...flags, metadata: jsonb(metadata) }
  const { row } = await ensureRow(context, 'sample_groups', sql`name = ${name}`, columns)
  if (row['organization'] !== organization)
    fail(`${at}.name`, `names the group ${name}, which belongs to another organization`)
  await insertSamples(context, row['uuid'], group)
}

const insertOrganization = async (context: SeedContext, organization: SeedOrganization, at: string): Promise<void> => {
  const { queries } = context
  const owner = await queries.firstRow(sql`select id from users where email = ${normalizeEmail(organization.owner)}`)
  if (owner === undefined) return failUnknownUser(`${at}.owner`, organization.owner)
  const where = sql`name = ${organization.name}`
  const { row } = await ensureRow(context, 'organizations', where, { name: organization.name })
  await queries.run(sql`insert into memberships (organization, user_id) values (${row['uuid']}, ${owner['id']})
    on conflict do nothing`)
  const buckets = await insertBuckets(context, row['uuid'], organization)
  for (const [index, group] of (organization.groups ?? []).entries())
    await insertGroup(context, row['uuid'], buckets, group, `${at}.groups[${index}]`)
}

const insertWorkOrderPrototype = async (
  context: SeedContext,
  prototype: SeedWorkOrderPrototype,
  at: string,
): Promise<void> => {
  const { queries } = context
  const where = sql`name = ${prototype.name}`
  const { row } = await ensureRow(context, 'work_order_prototypes', where, { name: prototype.name })
  for (const { name, resources_needed: needs = {} } of prototype.jobs ?? []) {
    const columns = { name, resources_needed: jsonb(needs), work_order_proto: row['uuid'] }
    await ensureRow(context, 'job_order_prototypes', sql`name = ${name} and work_order_proto = ${row['uuid']}`, columns)
  }
  for (const [index, email] of (prototype.workers ?? []).entries()) {
    const worker = await queries.firstRow(sql`select id from users where email = ${normalizeEmail(email)}`)
    if (worker === undefined) return failUnknownUser(`${at}.workers[${index}]`, email)
    await queries.run(sql`insert into privileged_users (work_order_proto, user_id) values (${row['uuid']}, ${worker['id']})
      on conflict do nothing`)
  }
}

const insertGroupWorkOrderPrototype = async (
  context: SeedContext,
  group: SeedGroupWorkOrderPrototype,
  at: string,
): Promise<void> => {
  const { queries } = context
  const where = sql`name = ${group.name}`
  const { row } = await ensureRow(context, 'group_work_order_prototypes', where, { name: group.name })
  for (const [index, part] of group.work_orders.entries()) {
    const prototype = await queries.firstRow(
      sql`select uuid from work_order_prototypes where name = ${part} order by seq limit 1`,
    )
    if (prototype === undefined) return failUnknownPrototype(`${at}.work_orders[${index}]`, part)
    await queries.run(sql`insert into group_work_order_prototype_parts (prototype, work_order_proto)
      values (${row['uuid']}, ${prototype['uuid']}) on conflict do nothing`)
  }
}

export interface InsertOptions extends Omit<SeedContext, 'queries'> {
  /** For users without a password in the seed. */
  readonly password: string
}

/** Atomic within a transaction, except that a rejected seed may leave files in the store. */
export const insertSeed = async (
  queries: Queries,
  seed: Seed,
  { password, ...options }: InsertOptions,
): Promise<void> => {
  const context = { ...options, queries }
  for (const user of seed.users ?? []) {
    const before = await queries.firstRow(sql`select id from users where email = ${normalizeEmail(user.email)}`)
    if (before === undefined) await createAccount(queries, context.nextTimestamp(), { password, ...user })
  }
  for (const [index, organization] of (seed.organizations ?? []).entries())
    await insertOrganization(context, organization, `seed.organizations[${index}]`)
  for (const [index, prototype] of (seed.work_order_prototypes ?? []).entries())
    await insertWorkOrderPrototype(context, prototype, `seed.work_order_prototypes[${index}]`)
  for (const [index, group] of (seed.group_work_order_prototypes ?? []).entries())
    await insertGroupWorkOrderPrototype(context, group, `seed.group_work_order_prototypes[${index}]`)
}
