/** Serializes analysis results and their fields, for samples and for groups. */
import type { Row } from '../../database/postgres.js'
import { sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import { addDownloadUrls } from '../files/s3Pointers.js'
import type { ResultKind } from '../resultKinds.js'
import type { Serialize } from '../resourceDefinition.js'
import { serializeParents } from './parents.js'
import { pick } from './pick.js'
import { serializePipelineModules } from './pipelines.js'

export const serializeResultsWithoutOwner =
  (kind: ResultKind): Serialize =>
  async (context, rows) => {
    const modules = await serializeParents(
      context,
      'pipeline_modules',
      rows.map((row) => row['pipeline_module']),
      serializePipelineModules,
    )
    return rows.map((row) => ({
      ...pick(row, ['uuid', 'module_name', 'replicate', kind.ownerColumn, 'created_at', 'updated_at']),
      ...pick(row, ['description', 'metadata', 'is_private', 'is_hidden', 'pipeline_module']),
      pipeline_module_obj: modules.get(row['pipeline_module']) ?? null,
    }))
  }

export const serializeResults =
  (kind: ResultKind): Serialize =>
  async (context, rows) => {
    const owners = await serializeParents(
      context,
      kind.ownerTable,
      rows.map((row) => row[kind.ownerColumn]),
      kind.serializeOwners,
    )
    const bare = await serializeResultsWithoutOwner(kind)(context, rows)
    return rows.map((row, index) => ({
      ...(bare[index] as object),
      [`${kind.ownerColumn}_obj`]: owners.get(row[kind.ownerColumn]),
    }))
  }

/** Loads the organization of each result. Its keys sign the download URLs. */
const loadOrganizations = async (
  context: Context,
  kind: ResultKind,
  rows: readonly Row[],
): Promise<ReadonlyMap<unknown, unknown>> => {
  const uuids = [...new Set(rows.map((row) => row['analysis_result']))]
  if (uuids.length === 0) return new Map()
  const found = await context.database.rows(kind.selectGroups(sql`r.uuid = any(${uuids}::uuid[])`))
  return new Map(found.map((row) => [row['result'], row['organization']]))
}

export const serializeFieldsWithoutResult =
  (kind: ResultKind): Serialize =>
  async (context, rows) => {
    const organizations = await loadOrganizations(context, kind, rows)
    const storedData = await addDownloadUrls(
      context,
      rows.map((row) => ({ storedData: row['stored_data'], organization: organizations.get(row['analysis_result']) })),
    )
    return rows.map((row, index) => ({
      ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'analysis_result', 'description']),
      stored_data: storedData[index],
    }))
  }

export const serializeFields =
  (kind: ResultKind): Serialize =>
  async (context, rows) => {
    const owners = await serializeParents(
      context,
      kind.resultTable,
      rows.map((row) => row['analysis_result']),
      serializeResults(kind),
    )
    const bare = await serializeFieldsWithoutResult(kind)(context, rows)
    return rows.map((row, index) => ({
      ...(bare[index] as object),
      analysis_result_obj: owners.get(row['analysis_result']),
    }))
  }
