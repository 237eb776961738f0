/** The work order prototype that every sandbox has, with the worker who may carry it out. */
import { randomUUID } from 'node:crypto'
import { makeAccount } from './api/auth/accounts.js'
import type { Stamp } from './database/timestamps.js'
import type { Database, Queries } from './database/database.js'
import { insertRow } from './database/rows.js'
import { json, sql } from './database/sql.js'

/** A seed may refer to it, too. */
export const qc = { name: 'QC', worker: 'worker@pangea-sandbox.example.org' } as const

const jobs = [
  { name: 'fastqc', needs: { cpus: 2 } },
  { name: 'trim', needs: {} },
] as const

const makePrototype = async (queries: Queries, stamp: Stamp): Promise<string> => {
  const made = (): Readonly<Record<string, unknown>> => {
    const now = stamp()
    return { uuid: randomUUID(), created_at: now, updated_at: now }
  }
  const prototype = { ...made(), name: qc.name, description: 'quality control' }
  const { uuid } = await insertRow(queries, 'work_order_prototypes', prototype)
  for (const { name, needs } of jobs) {
    const job = { ...made(), name, resources_needed: json(needs), work_order_proto: uuid }
    await insertRow(queries, 'job_order_prototypes', job)
  }
  return String(uuid)
}

export interface Qc {
  readonly workOrderPrototype: string
  readonly worker: { readonly email: string; readonly password: string }
}

/** Makes what is not there yet; the password is the one that the folder remembers. */
export const ensureQc = async (database: Database, stamp: Stamp, password: string): Promise<Qc> => {
  const uuid = await database.together(async (queries) => {
    const before = await queries.first(
      sql`select uuid from work_order_prototypes where name = ${qc.name} order by seq limit 1`,
    )
    if (before !== undefined) return String(before['uuid'])
    const prototype = await makePrototype(queries, stamp)
    const worker = await makeAccount(queries, stamp(), { email: qc.worker, password })
    await insertRow(queries, 'privileged_users', { work_order_proto: prototype, user_id: worker['id'] })
    return prototype
  })
  return { workOrderPrototype: uuid, worker: { email: qc.worker, password } }
}
