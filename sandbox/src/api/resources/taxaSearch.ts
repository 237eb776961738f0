/**
 * Searches samples by taxon, in fields named `relative_abundance`. Ignores privacy, as the real
 * server does.
 */
import type { Row } from '../../database/postgres.js'
import { groupBy } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import { type Context, lastQueryValue } from '../context.js'
import { validationError, jsonResponse } from '../http/responses.js'
import { pick } from '../serializers/pick.js'
import { methodView, type View } from '../view.js'

export const requireQuery = (context: Context): string => {
  const query = lastQueryValue(context, 'query')
  if (query === undefined) throw validationError(['Must provide URL-encoded `query` query parameter.'])
  return query
}

/** Returns the matches by taxon, for taxa whose name contains the query. */
export const findTaxa = async (context: Context, query: string): Promise<ReadonlyMap<unknown, readonly Row[]>> => {
  const like = `%${query}%`
  const rows = await context.database.rows(sql`
    with found as (select analysis_result, stored_data from sample_ar_fields
      where name = 'relative_abundance' and stored_data::text ilike ${like})
    select taxon.key as taxon, taxon.value::float as relative_abundance, s.uuid as sample_uuid, s.name as sample_name,
      s.library as sample_library_uuid, s.metadata
    from found cross join lateral jsonb_each_text(found.stored_data) taxon
      join sample_ars r on r.uuid = found.analysis_result join samples s on s.uuid = r.sample
    where taxon.key ilike ${like} order by taxon.key, s.library, s.seq`)
  return groupBy(rows, 'taxon')
}

const resultColumns = ['relative_abundance', 'sample_uuid', 'sample_name', 'sample_library_uuid']

export const taxaSearch: View = methodView('GET', async (context) => {
  const found = await findTaxa(context, requireQuery(context))
  const results = [...found].map(([taxon, rows]) => [taxon, rows.map((row) => pick(row, resultColumns))] as const)
  return jsonResponse({ results: Object.fromEntries(results) as object })
})
