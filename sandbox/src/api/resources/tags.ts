/** Tags on samples, groups and other tags. Every user may change them. */
import type { Row } from '../../database/postgres.js'
import { insertRow } from '../../database/rowQueries.js'
import { identifier, sql, type Sql } from '../../database/sql.js'
import { isPermitted, groupPermissions, type Permission, samplePermissions } from '../permissions.js'
import { type Context, readDictionary, integerParameter } from '../context.js'
import { textFilter, uuidFilter, type Filters } from '../filters.js'
import { forbidden, jsonResponse, uncaughtException } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { paginate } from '../pagination.js'
import { serializeSampleGroups } from '../serializers/sampleGroups.js'
import { serializeSamples } from '../serializers/samples.js'
import { pick } from '../serializers/pick.js'
import type { Serialize, Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { pythonStr } from '../../python/str.js'
import { textField } from '../validation/fields.js'
import { methodView, type View } from '../view.js'
import { moduleCounts } from './groupReports.js'

const serializeTags: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'payload']))

const tags: Resource = {
  table: 'tags',
  fields: {
    name: textField({ unique: 'tag with this name already exists.' }),
    payload: textField({ required: false, allowBlank: true }),
  },
  serialize: serializeTags,
}

const sampleFilter: Filters[string] = async (_context, value) =>
  sql`exists (select 1 from tag_samples l where l.tag = t.uuid and strpos(l.sample::text, ${value}) > 0)`

export const tagList: View = listCreateView(tags, {
  filters: { uuid: uuidFilter(), name: textFilter('name'), sample: sampleFilter },
})

export const tagDetail: View = detailView(tags)

export const tagByName: View = detailView(tags, {
  find: (context) => context.database.firstRow(sql`select * from tags where name = ${context.params['name']}`),
})

const requireTag = (context: Context): Promise<Row> => rowOrServerError(context, 'tags', context.params['uuid'])

interface TaggableKind {
  readonly table: string
  readonly linkTable: string
  readonly column: string
  readonly serialize: Serialize
  readonly canRead: Permission
  readonly label: string
}

const taggedSamples: TaggableKind = {
  ...{ table: 'samples', linkTable: 'tag_samples', column: 'sample', label: 'sample' },
  ...{ serialize: serializeSamples, canRead: samplePermissions.read },
}

const taggedGroups: TaggableKind = {
  ...{ table: 'sample_groups', linkTable: 'tag_sample_groups', column: 'sample_group', label: 'sample group' },
  ...{ serialize: serializeSampleGroups, canRead: groupPermissions.read },
}

const selectTagged = ({ table, linkTable: links, column }: TaggableKind): Sql =>
  sql`${identifier(table)} t join ${identifier(links)} l on l.${identifier(column)} = t.uuid`

/** Tagging requires only read permission. */
const taggedView = (kind: TaggableKind): View => ({
  permissionClass: 'IsAuthenticatedOrReadOnly',
  methods: {
    GET: async (context) => {
      const tag = await requireTag(context)
      const where = sql`l.tag = ${tag['uuid']} and (${kind.canRead(context)})`
      return paginate(context, { from: selectTagged(kind), where, order: sql`l.seq` }, kind.serialize)
    },
    POST: async (context) => {
      const tag = await requireTag(context)
      const target = await rowOrServerError(context, kind.table, (await readDictionary(context))[`${kind.column}_uuid`])
      if (!(await isPermitted(context, kind.table, target['uuid'], kind.canRead)))
        throw forbidden(`Insufficient permissions to tag ${kind.label}.`)
      await insertRow(context.database, kind.linkTable, { tag: tag['uuid'], [kind.column]: target['uuid'] })
      return jsonResponse({ status: 'success' })
    },
  },
})

export const tagSamples: View = taggedView(taggedSamples)
export const tagGroups: View = taggedView(taggedGroups)

/** GET lists every tag, not only the related ones, as the real server does. */
export const tagTags: View = {
  permissionClass: 'IsAuthenticatedOrReadOnly',
  methods: {
    GET: (context) => paginate(context, { from: sql`tags t`, where: sql`true` }, serializeTags),
    POST: async (context) => {
      const tag = await requireTag(context)
      const body = await readDictionary(context)
      const other = await rowOrServerError(context, 'tags', body['tag_uuid'])
      const { payload = '' } = body
      if (payload === null) throw uncaughtException('IntegrityError: null value in column "payload"')
      await insertRow(context.database, 'tag_tags', {
        tag: tag['uuid'],
        other_tag: other['uuid'],
        payload: pythonStr(payload),
      })
      return jsonResponse({ status: 'success' })
    },
  },
}

/** Draws `n` samples, then removes those that the caller may not read. */
export const tagRandomSamples: View = methodView('GET', async (context) => {
  const tag = await requireTag(context)
  const count = integerParameter(context, 'n', 100)
  const randomRows = await context.database.rows(
    sql`select t.*, (${samplePermissions.read(context)}) as is_readable
      from ${selectTagged(taggedSamples)} where l.tag = ${tag['uuid']} order by random()`,
  )
  // Like a Python slice: a negative number omits that many at the end.
  const readable = randomRows.slice(0, count).filter((row) => row['is_readable'] === true)
  return jsonResponse({ results: await serializeSamples(context, readable) })
})

const moduleCountsView = (kind: TaggableKind, results: string, total: string): View =>
  methodView(
    'GET',
    async (context) => {
      const tag = await requireTag(context)
      const visible = sql`${selectTagged(kind)} where l.tag = ${tag['uuid']} and (${kind.canRead(context)})`
      const count = await context.database.firstRow(sql`select count(*) as count from ${visible}`)
      const modules = await context.database.rows(sql`select r.module_name, count(distinct v.seq) as count
        from (select t.uuid, l.seq from ${visible}) v join ${identifier(results)} r on r.${identifier(kind.column)} = v.uuid
        group by r.module_name`)
      return jsonResponse({ [total]: Number(count?.['count']), ...moduleCounts(modules) })
    },
    { hasTokenInQuery: true },
  )

export const tagSampleCounts: View = moduleCountsView(taggedSamples, 'sample_ars', 'n_samples')
export const tagGroupCounts: View = moduleCountsView(taggedGroups, 'sample_group_ars', 'n_groups')
