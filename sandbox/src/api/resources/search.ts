/** Finding things by a part of their name. */
import type { Row } from '../../database/database.js'
import { name, sql } from '../../database/sql.js'
import { groupRules, type Rule, sampleRules } from '../access.js'
import type { Context } from '../context.js'
import { jsonReply } from '../http/reply.js'
import { organizations, sampleGroups, samples } from '../represent/collections.js'
import { action, type View } from '../view.js'

const most = 1000

const matches = (context: Context, table: string, query: string, readable: Rule): Promise<readonly Row[]> =>
  context.database.rows(sql`select t.* from ${name(table)} t
    where strpos(upper(t.name), upper(${query})) > 0 and (${readable(context)})
    order by t.created_at, t.seq limit ${most}`)

export const search: View = action('GET', async (context) => {
  const query = context.query.getAll('query').at(-1) ?? ''
  return jsonReply({
    query,
    samples: await samples(context, await matches(context, 'samples', query, sampleRules.read)),
    sample_groups: await sampleGroups(context, await matches(context, 'sample_groups', query, groupRules.read)),
    organizations: await organizations(context, await matches(context, 'organizations', query, () => sql`true`)),
  })
})
