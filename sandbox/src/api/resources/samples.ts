/** Samples, and what goes with writing one: its place in its library, and the versions of its metadata. */
import type { Queries, Row } from '../../database/database.js'
import { exists } from '../../database/rows.js'
import { json, sql } from '../../database/sql.js'
import { mayAccessGroup, sampleRules } from '../permissions.js'
import type { Context } from '../context.js'
import { byPointer, byText, byUuid } from '../filters.js'
import { samples as representSamples } from '../serializers/samples.js'
import type { Resource, Saved } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { text, uncheckedJson } from '../validation/fields.js'
import { pointer } from '../validation/relations.js'
import type { View } from '../view.js'

/** Metadata that are written again as they are make no new version, unless there are none. */
const keepVersion = async (queries: Queries, context: Context, { row, valid, before }: Saved): Promise<void> => {
  if (before !== undefined && !('metadata' in valid)) return
  const now = context.stamp()
  const metadata = json(row['metadata'])
  const again = await queries.first(sql`update metadata_versions set updated_at = ${now}
    where metadata = ${metadata} and metadata not in ('{}', '[]', '""', '0', 'false')
    and seq = (select max(seq) from metadata_versions where sample = ${row['uuid']}) returning seq`)
  if (again !== undefined) return
  await queries.run(sql`insert into metadata_versions (sample, metadata, created_at, updated_at)
    values (${row['uuid']}, ${metadata}, ${now}, ${now})`)
}

const enterLibrary = async (queries: Queries, row: Row, before: Row | undefined): Promise<void> => {
  if (before?.['library'] === row['library']) return
  await queries.run(sql`delete from group_samples
    where sample = ${row['uuid']} and sample_group = ${before?.['library'] ?? null}`)
  await queries.run(sql`insert into group_samples (sample_group, sample) values (${row['library']}, ${row['uuid']})
    on conflict do nothing`)
}

const samples: Resource = {
  table: 'samples',
  fields: {
    name: text(),
    library: pointer('sample_groups', { condition: sql`t.has_library` }),
    metadata: uncheckedJson,
    description: text({ required: false, allowBlank: true }),
  },
  uniqueTogether: [['name', 'library']],
  represent: representSamples,
  rules: sampleRules,
  also: async (queries, context, saved) => {
    await enterLibrary(queries, saved.row, saved.before)
    await keepVersion(queries, context, saved)
  },
}

export const sampleList: View = listAndCreate(samples, {
  filters: { uuid: byUuid(), library_id: byPointer('library', 'sample_groups', 'has_library'), name: byText('name') },
  creation: {
    isAllowed: (context, { library }) =>
      exists(context.database, sql`select 1 where ${mayAccessGroup(context, sql`${library}::uuid`)}`),
    otherwise: 'Organization membership is required to create a sample.',
  },
})

export const sampleDetail: View = detail(samples)
