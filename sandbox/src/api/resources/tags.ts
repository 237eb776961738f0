/** Tags on samples, on groups and on other tags. Every user may write them. */
import type { Row } from '../../database/database.js'
import { insertRow } from '../../database/rows.js'
import { name, sql, type Sql } from '../../database/sql.js'
import { allows, groupRules, type Rule, sampleRules } from '../permissions.js'
import { type Context, dictionary, wholeNumber } from '../context.js'
import { byText, byUuid, type Filters } from '../filters.js'
import { forbidden, jsonReply, uncaught } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { page } from '../pagination.js'
import { sampleGroups, samples } from '../serializers/samples.js'
import { pick } from '../serializers/pick.js'
import type { Represent, Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { shown, text } from '../validation/fields.js'
import { action, type View } from '../view.js'
import { moduleCounts } from './groupReports.js'

const represent: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'payload']))

const tags: Resource = {
  table: 'tags',
  fields: {
    name: text({ unique: 'tag with this name already exists.' }),
    payload: text({ required: false, allowBlank: true }),
  },
  represent,
}

const bySample: Filters[string] = async (_context, value) =>
  sql`exists (select 1 from tag_samples l where l.tag = t.uuid and strpos(l.sample::text, ${value}) > 0)`

export const tagList: View = listAndCreate(tags, {
  filters: { uuid: byUuid(), name: byText('name'), sample: bySample },
})

export const tagDetail: View = detail(tags)

export const tagByName: View = detail(tags, {
  find: (context) => context.database.first(sql`select * from tags where name = ${context.params['name']}`),
})

const tagOf = (context: Context): Promise<Row> => rowNeeded(context, 'tags', context.params['uuid'])

interface Tagged {
  readonly table: string
  readonly links: string
  readonly column: string
  readonly represent: Represent
  readonly readable: Rule
  readonly word: string
}

const taggedSamples: Tagged = {
  ...{ table: 'samples', links: 'tag_samples', column: 'sample', word: 'sample' },
  ...{ represent: samples, readable: sampleRules.read },
}

const taggedGroups: Tagged = {
  ...{ table: 'sample_groups', links: 'tag_sample_groups', column: 'sample_group', word: 'sample group' },
  ...{ represent: sampleGroups, readable: groupRules.read },
}

const tagged = ({ table, links, column }: Tagged): Sql =>
  sql`${name(table)} t join ${name(links)} l on l.${name(column)} = t.uuid`

/** Rules are asked as for a read: what anyone may see, anyone may tag. */
const tagging = (kind: Tagged): View => ({
  audience: 'readers',
  methods: {
    GET: async (context) => {
      const tag = await tagOf(context)
      const where = sql`l.tag = ${tag['uuid']} and (${kind.readable(context)})`
      return page(context, { from: tagged(kind), where, order: sql`l.seq` }, kind.represent)
    },
    POST: async (context) => {
      const tag = await tagOf(context)
      const target = await rowNeeded(context, kind.table, (await dictionary(context))[`${kind.column}_uuid`])
      if (!(await allows(context, kind.table, target['uuid'], kind.readable)))
        throw forbidden(`Insufficient permissions to tag ${kind.word}.`)
      await insertRow(context.database, kind.links, { tag: tag['uuid'], [kind.column]: target['uuid'] })
      return jsonReply({ status: 'success' })
    },
  },
})

export const tagSamples: View = tagging(taggedSamples)
export const tagGroups: View = tagging(taggedGroups)

/** Reading lists every tag there is, not only the related ones: so does the real server. */
export const tagTags: View = {
  audience: 'readers',
  methods: {
    GET: (context) => page(context, { from: sql`tags t`, where: sql`true` }, represent),
    POST: async (context) => {
      const tag = await tagOf(context)
      const body = await dictionary(context)
      const other = await rowNeeded(context, 'tags', body['tag_uuid'])
      const { payload = '' } = body
      if (payload === null) throw uncaught('IntegrityError: null value in column "payload"')
      await insertRow(context.database, 'tag_tags', {
        tag: tag['uuid'],
        other_tag: other['uuid'],
        payload: shown(payload),
      })
      return jsonReply({ status: 'success' })
    },
  },
}

/** So many are drawn, whoever asks, and then those that may not be read are left out. */
export const tagRandomSamples: View = action('GET', async (context) => {
  const tag = await tagOf(context)
  const count = wholeNumber(context, 'n', 100)
  const drawn = await context.database.rows(
    sql`select t.*, (${sampleRules.read(context)}) as is_readable
      from ${tagged(taggedSamples)} where l.tag = ${tag['uuid']} order by random()`,
  )
  // As Python slices: a negative number leaves out so many at the end.
  const readable = drawn.slice(0, count).filter((row) => row['is_readable'] === true)
  return jsonReply({ results: await samples(context, readable) })
})

const counting = (kind: Tagged, results: string, total: string): View =>
  action(
    'GET',
    async (context) => {
      const tag = await tagOf(context)
      const visible = sql`${tagged(kind)} where l.tag = ${tag['uuid']} and (${kind.readable(context)})`
      const count = await context.database.first(sql`select count(*) as count from ${visible}`)
      const modules = await context.database.rows(sql`select r.module_name, count(distinct v.seq) as count
        from (select t.uuid, l.seq from ${visible}) v join ${name(results)} r on r.${name(kind.column)} = v.uuid
        group by r.module_name`)
      return jsonReply({ [total]: Number(count?.['count']), ...moduleCounts(modules) })
    },
    { hasTokenInQuery: true },
  )

export const tagSampleCounts: View = counting(taggedSamples, 'sample_ars', 'n_samples')
export const tagGroupCounts: View = counting(taggedGroups, 'sample_group_ars', 'n_groups')
