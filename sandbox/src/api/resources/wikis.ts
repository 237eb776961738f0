/** Wikis of groups, organizations and pipelines. The first read creates the wiki. */
import { randomUUID } from 'node:crypto'
import type { Queries, Row } from '../../database/postgres.js'
import { insertRow, updateRow } from '../../database/rowQueries.js'
import { identifier, sql } from '../../database/sql.js'
import { groupPermissions, memberCondition, type Permissions, isPermitted } from '../permissions.js'
import { type Context, readDictionary } from '../context.js'
import { requireKey } from '../pythonBuiltins.js'
import { forbidden, jsonResponse, uncaughtException } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { simulateConcurrency } from '../simulateConcurrency.js'
import { pick } from '../serializers/pick.js'
import { pythonStr } from '../../python/str.js'
import type { View } from '../view.js'

interface WikiKind {
  /** The column of `wikis` that references the owner. */
  readonly column: 'sample_group' | 'organization' | 'pipeline'
  readonly table: string
  readonly label: string
  readonly permissions: Permissions
}

const everyone = (): ReturnType<typeof sql> => sql`true`

export const groupWikiKind: WikiKind = {
  ...{ column: 'sample_group', table: 'sample_groups', label: 'Sample Group' },
  permissions: groupPermissions,
}

export const organizationWikiKind: WikiKind = {
  ...{ column: 'organization', table: 'organizations', label: 'Organization' },
  permissions: { read: everyone, write: (context) => memberCondition(context, sql`t.uuid`) },
}

export const pipelineWikiKind: WikiKind = {
  ...{ column: 'pipeline', table: 'pipelines', label: 'Pipeline' },
  permissions: { read: everyone, write: everyone },
}

const serializePage = (row: Row): unknown => pick(row, ['uuid', 'title', 'created_at', 'updated_at', 'text', 'wiki'])

const serializeWiki = async (context: Context, wiki: Row): Promise<object> => {
  const pages = await context.database.rows(
    sql`select * from wiki_pages where wiki = ${wiki['uuid']} order by created_at, seq`,
  )
  const pageOf = (uuid: unknown): unknown => {
    const row = pages.find((candidate) => candidate['uuid'] === uuid)
    return row === undefined ? null : serializePage(row)
  }
  return {
    pages: pages.map(({ uuid }) => uuid),
    ...pick(wiki, ['created_at', 'updated_at']),
    page_objs: pages.map(serializePage),
    home_page_obj: pageOf(wiki['home_page']),
    sidebar_obj: pageOf(wiki['sidebar']),
  }
}

const addPage = (queries: Queries, context: Context, wiki: unknown, title: unknown, text: unknown): Promise<Row> => {
  const now = context.nextTimestamp()
  const times = { created_at: now, updated_at: now }
  return insertRow(queries, 'wiki_pages', { uuid: randomUUID(), ...times, title, text, wiki })
}

const createWiki = (context: Context, kind: WikiKind, owner: Row): Promise<Row> =>
  context.database.transaction(async (queries) => {
    const now = context.nextTimestamp()
    const uuid = randomUUID()
    const times = { created_at: now, updated_at: now }
    await insertRow(queries, 'wikis', { uuid, ...times, [kind.column]: owner['uuid'] })
    const home = await addPage(queries, context, uuid, 'Home Page', `Wiki for ${kind.label} ${String(owner['name'])}`)
    return updateRow(queries, 'wikis', uuid, { home_page: home['uuid'] })
  })

const updatePage = async (context: Context, wiki: Row, page: unknown, title: unknown, text: unknown): Promise<void> => {
  const row = await rowOrServerError(context, 'wiki_pages', page)
  if (row['wiki'] !== wiki['uuid']) throw uncaughtException('WikiPage matching query does not exist.')
  await updateRow(context.database, 'wiki_pages', row['uuid'], { title, text, updated_at: context.nextTimestamp() })
}

export const wikiView = (kind: WikiKind): View => {
  const requireOwner = async (context: Context, access: keyof Permissions): Promise<Row> => {
    const owner = await rowOrServerError(context, kind.table, context.params['uuid'])
    const isAllowed = (rule: keyof Permissions): Promise<boolean> =>
      isPermitted(context, kind.table, owner['uuid'], kind.permissions[rule])
    if (!(await isAllowed('read'))) throw forbidden('Insufficient permissions to view wiki.')
    if (access === 'write' && !(await isAllowed('write'))) throw forbidden('Insufficient permissions to edit wiki.')
    return owner
  }
  const findWiki = (context: Context, owner: Row): Promise<Row | undefined> =>
    context.database.firstRow(sql`select * from wikis where ${identifier(kind.column)} = ${owner['uuid']}`)
  return {
    permissionClass: 'IsAuthenticatedOrReadOnly',
    methods: {
      GET: async (context) => {
        const owner = await requireOwner(context, 'read')
        const before = await findWiki(context, owner)
        if (before === undefined) await simulateConcurrency()
        const row = before ?? (await createWiki(context, kind, owner))
        return jsonResponse(await serializeWiki(context, row), before === undefined ? 201 : 200)
      },
      POST: async (context) => {
        const row = await findWiki(context, await requireOwner(context, 'write'))
        if (row === undefined) throw uncaughtException('RelatedObjectDoesNotExist: there is no wiki')
        const body = await readDictionary(context)
        const values = [requireKey(body, 'title'), requireKey(body, 'text')]
        if (values.includes(null)) throw uncaughtException('IntegrityError: null value violates not-null constraint')
        const [title, text] = values.map(pythonStr)
        if (body['uuid']) await updatePage(context, row, body['uuid'], title, text)
        else await addPage(context.database, context, row['uuid'], title, text)
        return jsonResponse({ uuid: row['uuid'], ...(await serializeWiki(context, row)) }, 201)
      },
    },
  }
}

const alwaysFails = async (): Promise<never> => {
  throw uncaughtException("handle_site_wiki() missing 1 required positional argument: 'pk'")
}

/** Always fails on the real server. */
export const siteWiki: View = {
  permissionClass: 'IsAuthenticatedOrReadOnly',
  methods: { GET: alwaysFails, POST: alwaysFails },
}
