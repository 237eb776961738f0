/** Work orders, their jobs and how far they are, as the API shows them. */
import type { Row } from '../../database/database.js'
import { groupedBy } from '../../database/rows.js'
import { sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import type { Represent } from '../resource.js'
import { pick } from './pick.js'

type Counts = Readonly<Record<string, number>>

const dated = ['created_at', 'updated_at', 'description']

export const jobOrders: Represent = async (_context, rows) =>
  rows.map((row) =>
    pick(row, [
      ...['uuid', 'name', 'status', 'work_order', 'pipeline_module', 'analysis_result'],
      ...['resources_used', 'resources_needed', ...dated],
    ]),
  )

export const jobOrderPrototypes: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'pipeline_module', 'resources_needed', 'work_order_proto', ...dated]))

export const prototypes: Represent = async (_context, rows) => rows.map((row) => pick(row, ['uuid', 'name', ...dated]))

export const groupPrototypes: Represent = async (context, rows) => {
  const parts = groupedBy(
    await context.database.rows(sql`select prototype, work_order_proto from group_work_order_prototype_parts
      where prototype = any(${rows.map((row) => row['uuid'])}::uuid[])`),
    'prototype',
  )
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', ...dated]),
    work_order_protos: (parts.get(row['uuid']) ?? []).map((part) => part['work_order_proto']),
  }))
}

const count = (jobs: readonly Row[]): Counts => {
  const counts: Record<string, number> = {}
  for (const { status } of jobs) counts[String(status)] = (counts[String(status)] ?? 0) + 1
  return { ...counts, n_jobs: jobs.length }
}

const sum = (all: readonly Counts[]): Counts => {
  const counts: Record<string, number> = { n_jobs: 0 }
  for (const [status, number] of all.flatMap(Object.entries)) counts[status] = (counts[status] ?? 0) + Number(number)
  return counts
}

/** One failed job fails the whole; it is pending or done only when every job is. */
const statusOf = (counts: Counts): string => {
  if ((counts['error'] ?? 0) > 0) return 'error'
  if ((counts['pending'] ?? 0) === (counts['n_jobs'] ?? 0)) return 'pending'
  return counts['success'] === counts['n_jobs'] ? 'success' : 'working'
}

const jobsOf = async (
  context: Context,
  workOrders: readonly unknown[],
): Promise<ReadonlyMap<unknown, readonly Row[]>> =>
  groupedBy(
    await context.database.rows(
      sql`select * from job_orders where work_order = any(${workOrders}::uuid[]) order by created_at, seq`,
    ),
    'work_order',
  )

export const workOrders: Represent = async (context, rows) => {
  const jobs = await jobsOf(
    context,
    rows.map((row) => row['uuid']),
  )
  return Promise.all(
    rows.map(async (row) => {
      const own = jobs.get(row['uuid']) ?? []
      const counts = count(own)
      return {
        ...pick(row, ['uuid', 'name', 'priority', 'sample', ...dated]),
        job_order_objs: await jobOrders(context, own),
        status: statusOf(counts),
        progress_summary: counts,
      }
    }),
  )
}

export const groupWorkOrders: Represent = async (context, rows) => {
  const parts = await context.database.rows(sql`select p.group_work_order, w.uuid, w.name, s.name as sample_name,
    s.uuid as sample_uuid from group_work_order_parts p join work_orders w on w.uuid = p.work_order
    join samples s on s.uuid = w.sample where p.group_work_order = any(${rows.map((row) => row['uuid'])}::uuid[])
    order by w.created_at, w.seq`)
  const jobs = await jobsOf(
    context,
    parts.map((part) => part['uuid']),
  )
  const counts = new Map(parts.map((part) => [part['uuid'], count(jobs.get(part['uuid']) ?? [])]))
  const byOrder = groupedBy(parts, 'group_work_order')
  return rows.map((row) => {
    const own = byOrder.get(row['uuid']) ?? []
    const total = sum(own.map((part) => counts.get(part['uuid']) ?? {}))
    return {
      ...pick(row, ['uuid', 'name', 'priority', 'sample_group', ...dated]),
      work_order_links: own.map((part) => ({
        ...pick(part, ['name', 'uuid', 'sample_name', 'sample_uuid']),
        status: statusOf(counts.get(part['uuid']) ?? {}),
      })),
      status: statusOf(total),
      progress_summary: total,
      work_orders: own.map((part) => part['uuid']),
    }
  })
}
