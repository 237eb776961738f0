/** Organizations, sample groups and samples as the API shows them, each with its parent inside. */
import type { Row } from '../../database/database.js'
import { rowsByUuid } from '../../database/rows.js'
import type { Context } from '../context.js'
import type { Represent } from '../resource.js'
import { byUuid, pick } from './pick.js'

/** The parents of some rows, represented, by uuid: one query for all of them. */
export const parents = async (
  context: Context,
  table: string,
  uuids: readonly unknown[],
  represent: Represent,
): Promise<ReadonlyMap<unknown, unknown>> => {
  const rows = [...(await rowsByUuid(context.database, table, uuids)).values()]
  return byUuid(rows, await represent(context, rows))
}

const column = (rows: readonly Row[], key: string): readonly unknown[] => rows.map((row) => row[key])

export const organizations: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'core_sample_group_uuid']))

export const sampleGroups: Represent = async (context, rows) => {
  const owners = await parents(context, 'organizations', column(rows, 'organization'), organizations)
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'organization', 'description', 'is_library']),
    ...pick(row, ['is_public', 'theme']),
    organization_obj: owners.get(row['organization']),
    ...pick(row, ['long_description', 'metadata', 'bucket', 'storage_provider_name', 'sample_metadata_schema']),
  }))
}

/** Samples without the library that holds them. */
export const bareSamples: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'library', 'metadata', 'description']))

export const samples: Represent = async (context, rows) => {
  const libraries = await parents(context, 'sample_groups', column(rows, 'library'), sampleGroups)
  const bare = await bareSamples(context, rows)
  return rows.map((row, index) => ({ ...(bare[index] as object), library_obj: libraries.get(row['library']) }))
}
