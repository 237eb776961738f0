/** The work order prototype `QC` that every sandbox has, and its worker. */
import { randomUUID } from 'node:crypto'
import { createAccount } from './api/auth/accounts.js'
import type { NextTimestamp } from './database/monotonicTimestamps.js'
import type { Database, Queries } from './database/postgres.js'
import { insertRow } from './database/rowQueries.js'
import { jsonb, sql } from './database/sql.js'

/** Names that a seed may refer to. */
export const qcNames = { name: 'QC', worker: 'worker@pangea-sandbox.example.org' } as const

const jobs = [
  { name: 'fastqc', needs: { cpus: 2 } },
  { name: 'trim', needs: {} },
] as const

const createPrototype = async (queries: Queries, nextTimestamp: NextTimestamp): Promise<string> => {
  const newRow = (): Readonly<Record<string, unknown>> => {
    const now = nextTimestamp()
    return { uuid: randomUUID(), created_at: now, updated_at: now }
  }
  const prototype = { ...newRow(), name: qcNames.name, description: 'quality control' }
  const { uuid } = await insertRow(queries, 'work_order_prototypes', prototype)
  for (const { name, needs } of jobs) {
    const job = { ...newRow(), name, resources_needed: jsonb(needs), work_order_proto: uuid }
    await insertRow(queries, 'job_order_prototypes', job)
  }
  return String(uuid)
}

export interface QcPrototype {
  readonly workOrderPrototype: string
  readonly worker: { readonly email: string; readonly password: string }
}

/** Inserts the prototype and its worker if they are missing. */
export const ensureQcPrototype = async (
  database: Database,
  nextTimestamp: NextTimestamp,
  password: string,
): Promise<QcPrototype> => {
  const uuid = await database.transaction(async (queries) => {
    const before = await queries.firstRow(
      sql`select uuid from work_order_prototypes where name = ${qcNames.name} order by seq limit 1`,
    )
    if (before !== undefined) return String(before['uuid'])
    const prototype = await createPrototype(queries, nextTimestamp)
    const worker = await createAccount(queries, nextTimestamp(), { email: qcNames.worker, password })
    await insertRow(queries, 'privileged_users', { work_order_proto: prototype, user_id: worker['id'] })
    return prototype
  })
  return { workOrderPrototype: uuid, worker: { email: qcNames.worker, password } }
}
