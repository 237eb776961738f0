/** Samples. Each write also updates the link to its library and the versions of its metadata. */
import type { Queries, Row } from '../../database/postgres.js'
import { exists } from '../../database/rowQueries.js'
import { jsonb, sql } from '../../database/sql.js'
import { groupAccessCondition, samplePermissions } from '../permissions.js'
import type { Context } from '../context.js'
import { foreignKeyFilter, textFilter, uuidFilter } from '../filters.js'
import { serializeSamples } from '../serializers/samples.js'
import type { Resource, SavedRow } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { textField, uncheckedJsonField } from '../validation/fields.js'
import { foreignKey } from '../validation/relations.js'
import type { View } from '../view.js'

/** Unchanged metadata adds no version, unless it is empty. */
const recordMetadataVersion = async (
  queries: Queries,
  context: Context,
  { row, valid, before }: SavedRow,
): Promise<void> => {
  if (before !== undefined && !('metadata' in valid)) return
  const now = context.nextTimestamp()
  const metadata = jsonb(row['metadata'])
  const unchanged = await queries.firstRow(sql`update metadata_versions set updated_at = ${now}
    where metadata = ${metadata} and metadata not in ('{}', '[]', '""', '0', 'false')
    and seq = (select max(seq) from metadata_versions where sample = ${row['uuid']}) returning seq`)
  if (unchanged !== undefined) return
  await queries.run(sql`insert into metadata_versions (sample, metadata, created_at, updated_at)
    values (${row['uuid']}, ${metadata}, ${now}, ${now})`)
}

const linkToLibrary = async (queries: Queries, row: Row, before: Row | undefined): Promise<void> => {
  if (before?.['library'] === row['library']) return
  await queries.run(sql`delete from group_samples
    where sample = ${row['uuid']} and sample_group = ${before?.['library'] ?? null}`)
  await queries.run(sql`insert into group_samples (sample_group, sample) values (${row['library']}, ${row['uuid']})
    on conflict do nothing`)
}

const samples: Resource = {
  table: 'samples',
  fields: {
    name: textField(),
    library: foreignKey('sample_groups', { condition: sql`t.has_library` }),
    metadata: uncheckedJsonField,
    description: textField({ required: false, allowBlank: true }),
  },
  uniqueTogether: [['name', 'library']],
  serialize: serializeSamples,
  permissions: samplePermissions,
  afterSave: async (queries, context, saved) => {
    await linkToLibrary(queries, saved.row, saved.before)
    await recordMetadataVersion(queries, context, saved)
  },
}

export const sampleList: View = listCreateView(samples, {
  filters: {
    uuid: uuidFilter(),
    library_id: foreignKeyFilter('library', 'sample_groups', 'has_library'),
    name: textFilter('name'),
  },
  createPermission: {
    isAllowed: (context, { library }) =>
      exists(context.database, sql`select 1 where ${groupAccessCondition(context, sql`${library}::uuid`)}`),
    message: 'Organization membership is required to create a sample.',
  },
})

export const sampleDetail: View = detailView(samples)
