/** What a group says about its samples as a whole: metadata, links, counts, and the schema of the metadata. */
import { updateRow } from '../../database/rows.js'
import { json, sql } from '../../database/sql.js'
import type { Row } from '../../database/database.js'
import { groupRules } from '../permissions.js'
import { type Context, parameter } from '../context.js'
import { isDictionary } from '../../python/jsonValues.js'
import { writeJson } from '../../python/writeJson.js'
import { invalid, jsonReply, type Reply } from '../http/responses.js'
import { csvOf } from '../metadataTable/csv.js'
import { frameOf } from '../metadataTable/dataFrame.js'
import { inferSchema, violations } from '../metadataTable/tableSchema.js'
import { action, type View } from '../view.js'
import { readableGroup, samplesInGroup } from './manifests.js'

const groupOf = (context: Context): Promise<Row> =>
  readableGroup(context, context.params['uuid'], 'Insufficient permissions to access group.')

const report = (
  answer: (context: Context, group: Row, samples: readonly Row[]) => Promise<Reply> | Reply,
  options: Pick<View, 'hasTokenInQuery'> = {},
): View =>
  action(
    'GET',
    async (context) => {
      const group = await groupOf(context)
      return answer(context, group, await samplesInGroup(context.database, group['uuid']))
    },
    options,
  )

/** What is made into a link for browsers takes the token in its address; the other reports do not. */
const openInBrowsers = { hasTokenInQuery: true }

const named = (samples: readonly Row[]): readonly (readonly [name: string, metadata: unknown])[] =>
  samples.map((sample) => [String(sample['name']), sample['metadata']])

export const groupMetadata: View = report((context, group, samples) => {
  const metadata = Object.fromEntries(named(samples))
  if (parameter(context, 'kind') !== 'csv') {
    const reply = jsonReply(metadata)
    return { ...reply, body: writeJson(metadata, { isDumped: true }) }
  }
  const file = `${String(group['name']).replaceAll(' ', '_')}_metadata.csv`
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv',
      'Content-Disposition': `attachment; filename="${file.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`,
    },
    body: csvOf(frameOf(named(samples))),
  }
}, openInBrowsers)

/** Leaves out the samples of libraries that the caller may not read. */
export const groupLinks: View = action('GET', async (context) => {
  const group = await groupOf(context)
  const samples = await context.database.rows(sql`select s.* from samples s
    join group_samples l on l.sample = s.uuid join sample_groups t on t.uuid = s.library
    where l.sample_group = ${group['uuid']} and (${groupRules.read(context)}) order by s.created_at, s.seq`)
  const isWithMetadata = parameter(context, 'metadata') !== undefined
  const links = samples.map(({ uuid, name, metadata }) => ({ uuid, name, ...(isWithMetadata ? { metadata } : {}) }))
  return jsonReply({ count: links.length, links })
})

/** How many samples have a result of each module: private results count too. */
export const moduleCounts = (rows: readonly Row[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map((row) => [String(row['module_name']), Number(row['count'])]))

export const groupModuleCounts: View = report(async (context, group, samples) => {
  const counts = await context.database.rows(sql`select r.module_name, count(distinct r.sample) as count
    from sample_ars r join group_samples l on l.sample = r.sample where l.sample_group = ${group['uuid']}
    group by r.module_name`)
  return jsonReply({ n_samples: samples.length, ...moduleCounts(counts) })
}, openInBrowsers)

const isFilled = (schema: unknown): boolean =>
  isDictionary(schema) ? Object.keys(schema).length > 0 : schema !== null && schema !== '' && schema !== false

export const generateSchema: View = action('POST', async (context) => {
  const group = await groupOf(context)
  if (isFilled(group['sample_metadata_schema']) && parameter(context, 'overwrite') === undefined)
    throw invalid(['no_overwrite_existing_sample_metadata_schema'])
  const samples = await samplesInGroup(context.database, group['uuid'])
  const schema = inferSchema(frameOf(named(samples)))
  const columns = { sample_metadata_schema: json(schema), updated_at: context.stamp() }
  await updateRow(context.database, 'sample_groups', group['uuid'], columns)
  return jsonReply({ schema }, 201)
})

export const validateSchema: View = report((_context, group, samples) => {
  const errors = violations(group['sample_metadata_schema'], frameOf(named(samples)))
  return jsonReply({ errors, stats: { errors: errors.length, tasks: 1 } })
})
