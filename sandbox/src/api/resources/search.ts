/** Finding things by a part of their name. */
import type { Row } from '../../database/database.js'
import { name, sql } from '../../database/sql.js'
import { groupRules, type Rule, sampleRules } from '../permissions.js'
import { type Context, lastValue } from '../context.js'
import { jsonReply, uncaught } from '../http/responses.js'
import { organizations, sampleGroups, samples } from '../serializers/samples.js'
import { action, type View } from '../view.js'

const most = 1000

const matches = (context: Context, table: string, query: string, readable: Rule): Promise<readonly Row[]> =>
  context.database.rows(sql`select t.* from ${name(table)} t
    where strpos(upper(t.name), upper(${query})) > 0 and (${readable(context)})
    order by t.created_at, t.seq limit ${most}`)

const named = async (context: Context, query: string) => ({
  samples: await samples(context, await matches(context, 'samples', query, sampleRules.read)),
  sample_groups: await sampleGroups(context, await matches(context, 'sample_groups', query, groupRules.read)),
  organizations: await organizations(context, await matches(context, 'organizations', query, () => sql`true`)),
})

export const search: View = action('GET', async (context) => {
  const query = lastValue(context, 'query') ?? ''
  return jsonReply({ query, ...(await named(context, query)) })
})

/** What looks like DNA is sent to a service that answers no more, and `key=value` looks for a column that is gone. */
const isBroken = (query: string): boolean => /^[ATCGUN]*$/.test(query.slice(0, 100)) || query.split('=').length === 2

/** Anything of a name. Taxa are not looked for. */
export const omnisearch: View = action('GET', async (context) => {
  const query = lastValue(context, 'query')
  if (query === undefined || isBroken(query)) throw uncaught('the search fails')
  return jsonReply({ results: { search_term: query, ...(await named(context, query)), taxa: [] } })
})
