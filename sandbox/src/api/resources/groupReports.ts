/** Reports on a group's samples: their metadata, links, module counts and metadata schema. */
import { updateRow } from '../../database/rowQueries.js'
import { jsonb, sql } from '../../database/sql.js'
import type { Row } from '../../database/postgres.js'
import { groupPermissions } from '../permissions.js'
import { type Context, queryParameter } from '../context.js'
import { isDictionary } from '../../python/jsonValues.js'
import { writeJson } from '../../python/writeJson.js'
import { validationError, jsonResponse, type ApiResponse } from '../http/responses.js'
import { toCsv } from '../metadataTable/writeCsv.js'
import { toDataFrame } from '../metadataTable/dataFrame.js'
import { inferSchema, findViolations } from '../metadataTable/tableSchema.js'
import { methodView, type View } from '../view.js'
import { requireReadableGroup, loadSamplesInGroup } from './manifests.js'

const requireGroup = (context: Context): Promise<Row> =>
  requireReadableGroup(context, context.params['uuid'], 'Insufficient permissions to access group.')

const reportView = (
  respond: (context: Context, group: Row, samples: readonly Row[]) => Promise<ApiResponse> | ApiResponse,
  options: Pick<View, 'hasTokenInQuery'> = {},
): View =>
  methodView(
    'GET',
    async (context) => {
      const group = await requireGroup(context)
      return respond(context, group, await loadSamplesInGroup(context.database, group['uuid']))
    },
    options,
  )

/** Reports that browsers open by a link accept the token in the query. */
const acceptsTokenInQuery = { hasTokenInQuery: true }

const metadataByName = (samples: readonly Row[]): readonly (readonly [name: string, metadata: unknown])[] =>
  samples.map((sample) => [String(sample['name']), sample['metadata']])

export const groupMetadata: View = reportView((context, group, samples) => {
  const metadata = Object.fromEntries(metadataByName(samples))
  if (queryParameter(context, 'kind') !== 'csv') {
    const response = jsonResponse(metadata)
    return { ...response, body: writeJson(metadata, { isJsonDumps: true }) }
  }
  const file = `${String(group['name']).replaceAll(' ', '_')}_metadata.csv`
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv',
      'Content-Disposition': `attachment; filename="${file.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`,
    },
    body: toCsv(toDataFrame(metadataByName(samples))),
  }
}, acceptsTokenInQuery)

/** Omits samples of libraries that the caller may not read. */
export const groupLinks: View = methodView('GET', async (context) => {
  const group = await requireGroup(context)
  const samples = await context.database.rows(sql`select s.* from samples s
    join group_samples l on l.sample = s.uuid join sample_groups t on t.uuid = s.library
    where l.sample_group = ${group['uuid']} and (${groupPermissions.read(context)}) order by s.created_at, s.seq`)
  const isWithMetadata = queryParameter(context, 'metadata') !== undefined
  const links = samples.map(({ uuid, name, metadata }) => ({ uuid, name, ...(isWithMetadata ? { metadata } : {}) }))
  return jsonResponse({ count: links.length, links })
})

/** Counts the samples that have a result of each module, private results included. */
export const moduleCounts = (rows: readonly Row[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map((row) => [String(row['module_name']), Number(row['count'])]))

export const groupModuleCounts: View = reportView(async (context, group, samples) => {
  const counts = await context.database.rows(sql`select r.module_name, count(distinct r.sample) as count
    from sample_ars r join group_samples l on l.sample = r.sample where l.sample_group = ${group['uuid']}
    group by r.module_name`)
  return jsonResponse({ n_samples: samples.length, ...moduleCounts(counts) })
}, acceptsTokenInQuery)

const isTruthySchema = (schema: unknown): boolean =>
  isDictionary(schema) ? Object.keys(schema).length > 0 : schema !== null && schema !== '' && schema !== false

export const generateSchema: View = methodView('POST', async (context) => {
  const group = await requireGroup(context)
  if (isTruthySchema(group['sample_metadata_schema']) && queryParameter(context, 'overwrite') === undefined)
    throw validationError(['no_overwrite_existing_sample_metadata_schema'])
  const samples = await loadSamplesInGroup(context.database, group['uuid'])
  const schema = inferSchema(toDataFrame(metadataByName(samples)))
  const columns = { sample_metadata_schema: jsonb(schema), updated_at: context.nextTimestamp() }
  await updateRow(context.database, 'sample_groups', group['uuid'], columns)
  return jsonResponse({ schema }, 201)
})

export const validateSchema: View = reportView((_context, group, samples) => {
  const errors = findViolations(group['sample_metadata_schema'], toDataFrame(metadataByName(samples)))
  return jsonResponse({ errors, stats: { errors: errors.length, tasks: 1 } })
})
