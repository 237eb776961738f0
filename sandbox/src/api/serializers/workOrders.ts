/** Serializes work orders with their jobs and progress. */
import type { Row } from '../../database/postgres.js'
import { groupBy } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import type { Serialize } from '../resourceDefinition.js'
import { pick } from './pick.js'

type Counts = Readonly<Record<string, number>>

const commonColumns = ['created_at', 'updated_at', 'description']

export const serializeJobOrders: Serialize = async (_context, rows) =>
  rows.map((row) =>
    pick(row, [
      ...['uuid', 'name', 'status', 'work_order', 'pipeline_module', 'analysis_result'],
      ...['resources_used', 'resources_needed', ...commonColumns],
    ]),
  )

export const serializeJobOrderPrototypes: Serialize = async (_context, rows) =>
  rows.map((row) =>
    pick(row, ['uuid', 'name', 'pipeline_module', 'resources_needed', 'work_order_proto', ...commonColumns]),
  )

export const serializePrototypes: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', ...commonColumns]))

export const serializeGroupPrototypes: Serialize = async (context, rows) => {
  const parts = groupBy(
    await context.database.rows(sql`select prototype, work_order_proto from group_work_order_prototype_parts
      where prototype = any(${rows.map((row) => row['uuid'])}::uuid[])`),
    'prototype',
  )
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', ...commonColumns]),
    work_order_protos: (parts.get(row['uuid']) ?? []).map((part) => part['work_order_proto']),
  }))
}

const countByStatus = (jobs: readonly Row[]): Counts => {
  const counts: Record<string, number> = {}
  for (const { status } of jobs) counts[String(status)] = (counts[String(status)] ?? 0) + 1
  return { ...counts, n_jobs: jobs.length }
}

const sumCounts = (all: readonly Counts[]): Counts => {
  const counts: Record<string, number> = { n_jobs: 0 }
  for (const [status, number] of all.flatMap(Object.entries)) counts[status] = (counts[status] ?? 0) + Number(number)
  return counts
}

/** One failed job fails the work order. It is pending or successful only if all jobs are. */
const overallStatus = (counts: Counts): string => {
  if ((counts['error'] ?? 0) > 0) return 'error'
  if ((counts['pending'] ?? 0) === (counts['n_jobs'] ?? 0)) return 'pending'
  return counts['success'] === counts['n_jobs'] ? 'success' : 'working'
}

const loadJobs = async (
  context: Context,
  workOrders: readonly unknown[],
): Promise<ReadonlyMap<unknown, readonly Row[]>> =>
  groupBy(
    await context.database.rows(
      sql`select * from job_orders where work_order = any(${workOrders}::uuid[]) order by created_at, seq`,
    ),
    'work_order',
  )

export const serializeWorkOrders: Serialize = async (context, rows) => {
  const jobs = await loadJobs(
    context,
    rows.map((row) => row['uuid']),
  )
  return Promise.all(
    rows.map(async (row) => {
      const own = jobs.get(row['uuid']) ?? []
      const counts = countByStatus(own)
      return {
        ...pick(row, ['uuid', 'name', 'priority', 'sample', ...commonColumns]),
        job_order_objs: await serializeJobOrders(context, own),
        status: overallStatus(counts),
        progress_summary: counts,
      }
    }),
  )
}

export const serializeGroupWorkOrders: Serialize = async (context, rows) => {
  const parts = await context.database.rows(sql`select p.group_work_order, w.uuid, w.name, s.name as sample_name,
    s.uuid as sample_uuid from group_work_order_parts p join work_orders w on w.uuid = p.work_order
    join samples s on s.uuid = w.sample where p.group_work_order = any(${rows.map((row) => row['uuid'])}::uuid[])
    order by w.created_at, w.seq`)
  const jobs = await loadJobs(
    context,
    parts.map((part) => part['uuid']),
  )
  const counts = new Map(parts.map((part) => [part['uuid'], countByStatus(jobs.get(part['uuid']) ?? [])]))
  const byOrder = groupBy(parts, 'group_work_order')
  return rows.map((row) => {
    const own = byOrder.get(row['uuid']) ?? []
    const total = sumCounts(own.map((part) => counts.get(part['uuid']) ?? {}))
    return {
      ...pick(row, ['uuid', 'name', 'priority', 'sample_group', ...commonColumns]),
      work_order_links: own.map((part) => ({
        ...pick(part, ['name', 'uuid', 'sample_name', 'sample_uuid']),
        status: overallStatus(counts.get(part['uuid']) ?? {}),
      })),
      status: overallStatus(total),
      progress_summary: total,
      work_orders: own.map((part) => part['uuid']),
    }
  })
}
