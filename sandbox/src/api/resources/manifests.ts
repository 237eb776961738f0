/** Manifests: a sample or a group with all its results and fields, the same number of queries however large it is. */
import type { Queries, Row } from '../../database/database.js'
import { groupedBy } from '../../database/rows.js'
import { name, sql } from '../../database/sql.js'
import { isMemberOf } from '../permissions.js'
import type { Context } from '../context.js'
import { forbidden, jsonReply } from '../http/responses.js'
import { ofGroups, ofSamples, type OwnerKind } from '../resultKinds.js'
import { rowNeeded } from '../requireRow.js'
import { bareSamples, sampleGroups, samples as fullSamples } from '../serializers/samples.js'
import { byUuid } from '../serializers/pick.js'
import { bareFields, bareResults } from '../serializers/results.js'
import { representOne } from '../resource.js'
import { action, type View } from '../view.js'

/** The group, if the asker may read what it holds: members only when it is private. */
export const readableGroup = async (context: Context, uuid: unknown, otherwise: string): Promise<Row> => {
  const group = await rowNeeded(context, 'sample_groups', uuid)
  if (group['is_public'] !== true && !(await isMemberOf(context, group['organization']))) throw forbidden(otherwise)
  return group
}

export const samplesInGroup = (queries: Queries, group: unknown): Promise<readonly Row[]> =>
  queries.rows(sql`select s.* from samples s join group_samples l on l.sample = s.uuid
    where l.sample_group = ${group} order by s.created_at, s.seq`)

/** The results of each owner, with their fields, private ones too: a manifest does not look at who asks. */
const resultsOf = async (
  context: Context,
  kind: OwnerKind,
  owners: readonly unknown[],
): Promise<ReadonlyMap<unknown, readonly unknown[]>> => {
  const { database } = context
  const results = await database.rows(sql`select * from ${name(kind.results)}
    where ${name(kind.owner)} = any(${owners}::uuid[]) order by created_at, seq`)
  const fields = await database.rows(sql`select * from ${name(kind.fields)}
    where analysis_result = any(${results.map((row) => row['uuid'])}::uuid[]) order by created_at, seq`)
  const shownFields = byUuid(fields, await bareFields(kind)(context, fields))
  const shownResults = byUuid(results, await bareResults(kind)(context, results))
  const fieldsByResult = groupedBy(fields, 'analysis_result')
  const whole = (result: Row): unknown => ({
    ...(shownResults.get(result['uuid']) as object),
    fields: (fieldsByResult.get(result['uuid']) ?? []).map((field) => shownFields.get(field['uuid'])),
  })
  return new Map([...groupedBy(results, kind.owner)].map(([owner, rows]) => [owner, rows.map(whole)]))
}

export const sampleManifest: View = action(
  'GET',
  async (context) => {
    const sample = await rowNeeded(context, 'samples', context.params['uuid'])
    await readableGroup(context, sample['library'], 'Insufficient permissions to get group manifest.')
    const results = await resultsOf(context, ofSamples, [sample['uuid']])
    return jsonReply({
      ...((await representOne(context, fullSamples, sample)) as object),
      analysis_results: results.get(sample['uuid']) ?? [],
    })
  },
  { hasTokenInQuery: true },
)

export const groupManifest: View = action(
  'GET',
  async (context) => {
    const group = await readableGroup(context, context.params['uuid'], 'Insufficient permissions to access group.')
    const samples = await samplesInGroup(context.database, group['uuid'])
    const shown = await bareSamples(context, samples)
    const results = await resultsOf(
      context,
      ofSamples,
      samples.map((sample) => sample['uuid']),
    )
    const own = await resultsOf(context, ofGroups, [group['uuid']])
    return jsonReply({
      ...((await representOne(context, sampleGroups, group)) as object),
      samples: samples.map((sample, index) => ({
        ...(shown[index] as object),
        analysis_results: results.get(sample['uuid']) ?? [],
      })),
      analysis_results: own.get(group['uuid']) ?? [],
    })
  },
  { hasTokenInQuery: true },
)

/** The sample with every version that its metadata had. */
export const sampleVersions: View = action('GET', async (context) => {
  const sample = await rowNeeded(context, 'samples', context.params['uuid'])
  await readableGroup(context, sample['library'], 'Insufficient permissions to get group manifest.')
  const versions = await context.database.rows(sql`select created_at, updated_at, metadata from metadata_versions
      where sample = ${sample['uuid']} order by seq`)
  const shown = await representOne(context, fullSamples, sample)
  return jsonReply({ ...(shown as object), versioned_metadata: versions })
})
