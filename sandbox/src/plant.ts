/** Putting a seed into the database. */
import { randomUUID } from 'node:crypto'
import { makeAccount, normalizedEmail } from './api/auth/accounts.js'
import type { Stamp } from './database/clock.js'
import type { Database, Queries, Row } from './database/database.js'
import { insertRow } from './database/rows.js'
import { json, name, sql, type Sql } from './database/sql.js'
import type {
  Seed,
  SeedGroup,
  SeedGroupWorkOrderPrototype,
  SeedOrganization,
  SeedSample,
  SeedWorkOrderPrototype,
} from './seed.js'

interface Ground {
  readonly queries: Queries
  readonly stamp: Stamp
}

/** The row that is there, or a new one, and which of the two it is. */
const ensure = async (
  { queries, stamp }: Ground,
  table: string,
  where: Sql,
  columns: Readonly<Record<string, unknown>>,
): Promise<{ readonly row: Row; readonly isNew: boolean }> => {
  const before = await queries.first(sql`select * from ${name(table)} where ${where}`)
  if (before !== undefined) return { row: before, isNew: false }
  const now = stamp()
  const made = { uuid: randomUUID(), created_at: now, updated_at: now }
  return { row: await insertRow(queries, table, { ...made, ...columns }), isNew: true }
}

const plantSample = async (
  ground: Ground,
  library: unknown,
  { name: called, metadata = {} }: SeedSample,
): Promise<void> => {
  const where = sql`library = ${library} and name = ${called}`
  const columns = { library, name: called, metadata: json(metadata) }
  const { row, isNew } = await ensure(ground, 'samples', where, columns)
  if (!isNew) return
  const { queries, stamp } = ground
  const now = stamp()
  await insertRow(queries, 'group_samples', { sample_group: library, sample: row['uuid'] })
  const times = { created_at: now, updated_at: now }
  await insertRow(queries, 'metadata_versions', { sample: row['uuid'], metadata: json(metadata), ...times })
}

const plantGroup = async (ground: Ground, organization: unknown, group: SeedGroup): Promise<void> => {
  const { name: called, is_library: isLibrary = false, is_public: isPublic = true, metadata = {}, samples = [] } = group
  const flags = { is_library: isLibrary, has_library: isLibrary, is_public: isPublic }
  const columns = { name: called, organization, ...flags, metadata: json(metadata) }
  const { row } = await ensure(ground, 'sample_groups', sql`name = ${called}`, columns)
  if (row['organization'] !== organization)
    throw new Error(`the seed's group ${called} belongs to another organization`)
  for (const sample of samples) await plantSample(ground, row['uuid'], sample)
}

const plantOrganization = async (ground: Ground, organization: SeedOrganization): Promise<void> => {
  const { queries } = ground
  const owner = await queries.first(sql`select id from users where email = ${normalizedEmail(organization.owner)}`)
  if (owner === undefined) throw new Error(`the seed's organization ${organization.name} has an owner who is no user`)
  const where = sql`name = ${organization.name}`
  const { row } = await ensure(ground, 'organizations', where, { name: organization.name })
  await queries.run(sql`insert into memberships (organization, user_id) values (${row['uuid']}, ${owner['id']})
    on conflict do nothing`)
  for (const group of organization.groups ?? []) await plantGroup(ground, row['uuid'], group)
}

const plantWorkOrderPrototype = async (ground: Ground, prototype: SeedWorkOrderPrototype): Promise<void> => {
  const { queries } = ground
  const where = sql`name = ${prototype.name}`
  const { row } = await ensure(ground, 'work_order_prototypes', where, { name: prototype.name })
  for (const { name: called, resources_needed: needs = {} } of prototype.jobs ?? []) {
    const columns = { name: called, resources_needed: json(needs), work_order_proto: row['uuid'] }
    await ensure(ground, 'job_order_prototypes', sql`name = ${called} and work_order_proto = ${row['uuid']}`, columns)
  }
  for (const email of prototype.workers ?? []) {
    const worker = await queries.first(sql`select id from users where email = ${normalizedEmail(email)}`)
    if (worker === undefined) throw new Error(`the seed's work order ${prototype.name} has a worker who is no user`)
    await queries.run(sql`insert into privileged_users (work_order_proto, user_id) values (${row['uuid']}, ${worker['id']})
      on conflict do nothing`)
  }
}

const plantGroupWorkOrderPrototype = async (ground: Ground, group: SeedGroupWorkOrderPrototype): Promise<void> => {
  const { queries } = ground
  const where = sql`name = ${group.name}`
  const { row } = await ensure(ground, 'group_work_order_prototypes', where, { name: group.name })
  for (const part of group.work_orders) {
    const prototype = await queries.first(
      sql`select uuid from work_order_prototypes where name = ${part} order by seq limit 1`,
    )
    if (prototype === undefined)
      throw new Error(`the seed's group work order ${group.name} is made of ${part}, which there is none of`)
    await queries.run(sql`insert into group_work_order_prototype_parts (prototype, work_order_proto)
      values (${row['uuid']}, ${prototype['uuid']}) on conflict do nothing`)
  }
}

/** All of it or nothing. */
export const plant = (database: Database, stamp: Stamp, seed: Seed): Promise<void> =>
  database.together(async (queries) => {
    for (const user of seed.users ?? []) {
      const before = await queries.first(sql`select id from users where email = ${normalizedEmail(user.email)}`)
      if (before === undefined) await makeAccount(queries, stamp(), user)
    }
    const ground = { queries, stamp }
    for (const organization of seed.organizations ?? []) await plantOrganization(ground, organization)
    for (const prototype of seed.work_order_prototypes ?? []) await plantWorkOrderPrototype(ground, prototype)
    for (const group of seed.group_work_order_prototypes ?? []) await plantGroupWorkOrderPrototype(ground, group)
  })
