/**
 * Manifests: a sample or a group with all its results and fields, in a constant number of queries.
 */
import type { Queries, Row } from '../../database/postgres.js'
import { groupBy } from '../../database/rowQueries.js'
import { identifier, sql } from '../../database/sql.js'
import { isOrganizationMember } from '../permissions.js'
import type { Context } from '../context.js'
import { forbidden, jsonResponse } from '../http/responses.js'
import { groupResultKind, sampleResultKind, type ResultKind } from '../resultKinds.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { serializeSampleGroups } from '../serializers/sampleGroups.js'
import { serializeSamplesWithoutLibrary, serializeSamples } from '../serializers/samples.js'
import { indexByUuid } from '../serializers/pick.js'
import { serializeFieldsWithoutResult, serializeResultsWithoutOwner } from '../serializers/results.js'
import { serializeOne } from '../resourceDefinition.js'
import { methodView, type View } from '../view.js'

/** Loads a group that the caller may read. Only members may read a private one. */
export const requireReadableGroup = async (context: Context, uuid: unknown, message: string): Promise<Row> => {
  const group = await rowOrServerError(context, 'sample_groups', uuid)
  if (group['is_public'] !== true && !(await isOrganizationMember(context, group['organization'])))
    throw forbidden(message)
  return group
}

export const loadSamplesInGroup = (queries: Queries, group: unknown): Promise<readonly Row[]> =>
  queries.rows(sql`select s.* from samples s join group_samples l on l.sample = s.uuid
    where l.sample_group = ${group} order by s.created_at, s.seq`)

/**
 * Loads the results of each owner with their fields. A manifest includes private results for every
 * caller.
 */
const loadResults = async (
  context: Context,
  kind: ResultKind,
  owners: readonly unknown[],
): Promise<ReadonlyMap<unknown, readonly unknown[]>> => {
  const { database } = context
  const results = await database.rows(sql`select * from ${identifier(kind.resultTable)}
    where ${identifier(kind.ownerColumn)} = any(${owners}::uuid[]) order by created_at, seq`)
  const fields = await database.rows(sql`select * from ${identifier(kind.fieldTable)}
    where analysis_result = any(${results.map((row) => row['uuid'])}::uuid[]) order by created_at, seq`)
  const serializedFields = indexByUuid(fields, await serializeFieldsWithoutResult(kind)(context, fields))
  const serializedResults = indexByUuid(results, await serializeResultsWithoutOwner(kind)(context, results))
  const fieldsByResult = groupBy(fields, 'analysis_result')
  const withFields = (result: Row): unknown => ({
    ...(serializedResults.get(result['uuid']) as object),
    fields: (fieldsByResult.get(result['uuid']) ?? []).map((field) => serializedFields.get(field['uuid'])),
  })
  return new Map([...groupBy(results, kind.ownerColumn)].map(([owner, rows]) => [owner, rows.map(withFields)]))
}

export const sampleManifest: View = methodView(
  'GET',
  async (context) => {
    const sample = await rowOrServerError(context, 'samples', context.params['uuid'])
    await requireReadableGroup(context, sample['library'], 'Insufficient permissions to get group manifest.')
    const results = await loadResults(context, sampleResultKind, [sample['uuid']])
    return jsonResponse({
      ...((await serializeOne(context, serializeSamples, sample)) as object),
      analysis_results: results.get(sample['uuid']) ?? [],
    })
  },
  { hasTokenInQuery: true },
)

export const groupManifest: View = methodView(
  'GET',
  async (context) => {
    const group = await requireReadableGroup(
      context,
      context.params['uuid'],
      'Insufficient permissions to access group.',
    )
    const samples = await loadSamplesInGroup(context.database, group['uuid'])
    const serialized = await serializeSamplesWithoutLibrary(context, samples)
    const results = await loadResults(
      context,
      sampleResultKind,
      samples.map((sample) => sample['uuid']),
    )
    const own = await loadResults(context, groupResultKind, [group['uuid']])
    return jsonResponse({
      ...((await serializeOne(context, serializeSampleGroups, group)) as object),
      samples: samples.map((sample, index) => ({
        ...(serialized[index] as object),
        analysis_results: results.get(sample['uuid']) ?? [],
      })),
      analysis_results: own.get(group['uuid']) ?? [],
    })
  },
  { hasTokenInQuery: true },
)

/** The sample with all versions of its metadata. */
export const sampleMetadataVersions: View = methodView('GET', async (context) => {
  const sample = await rowOrServerError(context, 'samples', context.params['uuid'])
  await requireReadableGroup(context, sample['library'], 'Insufficient permissions to get group manifest.')
  const versions = await context.database.rows(sql`select created_at, updated_at, metadata from metadata_versions
      where sample = ${sample['uuid']} order by seq`)
  const serialized = await serializeOne(context, serializeSamples, sample)
  return jsonResponse({ ...(serialized as object), versioned_metadata: versions })
})
