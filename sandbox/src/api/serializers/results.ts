/** Analysis results and their fields as the API shows them, of samples and of groups alike. */
import type { Row } from '../../database/database.js'
import { sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import { withDownloadUrls } from '../files/s3Pointers.js'
import type { OwnerKind } from '../resultKinds.js'
import type { Represent } from '../resource.js'
import { parents } from './samples.js'
import { pick } from './pick.js'
import { pipelineModules } from './pipelines.js'

/** Results without the sample or group that they belong to. */
export const bareResults =
  (kind: OwnerKind): Represent =>
  async (context, rows) => {
    const modules = await parents(
      context,
      'pipeline_modules',
      rows.map((row) => row['pipeline_module']),
      pipelineModules,
    )
    return rows.map((row) => ({
      ...pick(row, ['uuid', 'module_name', 'replicate', kind.owner, 'created_at', 'updated_at']),
      ...pick(row, ['description', 'metadata', 'is_private', 'is_hidden', 'pipeline_module']),
      pipeline_module_obj: modules.get(row['pipeline_module']) ?? null,
    }))
  }

export const results =
  (kind: OwnerKind): Represent =>
  async (context, rows) => {
    const owners = await parents(
      context,
      kind.owners,
      rows.map((row) => row[kind.owner]),
      kind.representOwners,
    )
    const bare = await bareResults(kind)(context, rows)
    return rows.map((row, index) => ({
      ...(bare[index] as object),
      [`${kind.owner}_obj`]: owners.get(row[kind.owner]),
    }))
  }

/** The organization behind each result: its buckets and keys sign the downloads. */
const organizationsOf = async (
  context: Context,
  kind: OwnerKind,
  rows: readonly Row[],
): Promise<ReadonlyMap<unknown, unknown>> => {
  const uuids = [...new Set(rows.map((row) => row['analysis_result']))]
  if (uuids.length === 0) return new Map()
  const found = await context.database.rows(kind.groupsOfResults(sql`r.uuid = any(${uuids}::uuid[])`))
  return new Map(found.map((row) => [row['result'], row['organization']]))
}

/** Fields without the result that they belong to. */
export const bareFields =
  (kind: OwnerKind): Represent =>
  async (context, rows) => {
    const organizations = await organizationsOf(context, kind, rows)
    const stored = await withDownloadUrls(
      context,
      rows.map((row) => ({ stored: row['stored_data'], organization: organizations.get(row['analysis_result']) })),
    )
    return rows.map((row, index) => ({
      ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'analysis_result', 'description']),
      stored_data: stored[index],
    }))
  }

export const fields =
  (kind: OwnerKind): Represent =>
  async (context, rows) => {
    const owners = await parents(
      context,
      kind.results,
      rows.map((row) => row['analysis_result']),
      results(kind),
    )
    const bare = await bareFields(kind)(context, rows)
    return rows.map((row, index) => ({
      ...(bare[index] as object),
      analysis_result_obj: owners.get(row['analysis_result']),
    }))
  }
