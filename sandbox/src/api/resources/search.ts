/** Searches samples, groups and organizations by the words of their names. */
import type { Row } from '../../database/postgres.js'
import { identifier, sql, type Sql } from '../../database/sql.js'
import { groupPermissions, type Permission, samplePermissions } from '../permissions.js'
import { type Context, lastQueryValue } from '../context.js'
import { jsonResponse, uncaughtException } from '../http/responses.js'
import { serializeOrganizations } from '../serializers/organizations.js'
import { serializeSampleGroups } from '../serializers/sampleGroups.js'
import { serializeSamples } from '../serializers/samples.js'
import { methodView, type View } from '../view.js'

const maxResults = 1000

/** As the real server's index splits texts; it also reduces words to their stems. */
const wordsOf = (text: Sql): Sql =>
  sql`array(select lower(found[1]) from regexp_matches(${text}, '(\\w+(?:\\.?\\w+)*)', 'g') found
    where length(found[1]) > 1)`

/**
 * A name matches if it has all words of the query. A query without words finds nothing, a blank one
 * everything.
 */
const matches = (query: string): Sql =>
  query === ''
    ? sql`true`
    : sql`cardinality(${wordsOf(sql`${query}::text`)}) > 0
        and ${wordsOf(sql`t.name`)} @> ${wordsOf(sql`${query}::text`)}`

const findByName = (context: Context, table: string, query: string, readable: Permission): Promise<readonly Row[]> =>
  context.database.rows(sql`select t.* from ${identifier(table)} t
    where ${matches(query)} and (${readable(context)})
    order by t.created_at, t.seq limit ${maxResults}`)

const searchByName = async (context: Context, query: string) => ({
  samples: await serializeSamples(context, await findByName(context, 'samples', query, samplePermissions.read)),
  sample_groups: await serializeSampleGroups(
    context,
    await findByName(context, 'sample_groups', query, groupPermissions.read),
  ),
  organizations: await serializeOrganizations(
    context,
    await findByName(context, 'organizations', query, () => sql`true`),
  ),
})

export const search: View = methodView('GET', async (context) => {
  const query = lastQueryValue(context, 'query') ?? ''
  return jsonResponse({ query, ...(await searchByName(context, query)) })
})

/**
 * The real server sends DNA to a discontinued service and `key=value` to a dropped column, so both
 * fail.
 */
const isUnsupportedQuery = (query: string): boolean =>
  /^[ATCGUN]*$/.test(query.slice(0, 100)) || query.split('=').length === 2

/** Searches all names. Never finds taxa. */
export const omnisearch: View = methodView('GET', async (context) => {
  const query = lastQueryValue(context, 'query')
  if (query === undefined || isUnsupportedQuery(query)) throw uncaughtException('the search fails')
  return jsonResponse({ results: { search_term: query, ...(await searchByName(context, query)), taxa: [] } })
})
