/** Wikis of groups, organizations and pipelines: the first read makes one. */
import { randomUUID } from 'node:crypto'
import type { Queries, Row } from '../../database/database.js'
import { insertRow, updateRow } from '../../database/rows.js'
import { name, sql } from '../../database/sql.js'
import { groupRules, isMember, type Rules, allows } from '../permissions.js'
import { type Context, dictionary, needed } from '../context.js'
import { forbidden, jsonReply, uncaught } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { othersTurn } from '../yieldToOtherRequests.js'
import { pick } from '../serializers/pick.js'
import { shown } from '../validation/fields.js'
import type { View } from '../view.js'

interface WikiOwner {
  /** The column of `wikis` that points to the owner. */
  readonly column: 'sample_group' | 'organization' | 'pipeline'
  readonly table: string
  readonly word: string
  readonly rules: Rules
}

const everyone = (): ReturnType<typeof sql> => sql`true`

export const groupWiki: WikiOwner = {
  ...{ column: 'sample_group', table: 'sample_groups', word: 'Sample Group' },
  rules: groupRules,
}

export const organizationWiki: WikiOwner = {
  ...{ column: 'organization', table: 'organizations', word: 'Organization' },
  rules: { read: everyone, write: (context) => isMember(context, sql`t.uuid`) },
}

export const pipelineWiki: WikiOwner = {
  ...{ column: 'pipeline', table: 'pipelines', word: 'Pipeline' },
  rules: { read: everyone, write: everyone },
}

const page = (row: Row): unknown => pick(row, ['uuid', 'title', 'created_at', 'updated_at', 'text', 'wiki'])

const represent = async (context: Context, wiki: Row): Promise<object> => {
  const pages = await context.database.rows(
    sql`select * from wiki_pages where wiki = ${wiki['uuid']} order by created_at, seq`,
  )
  const pageOf = (uuid: unknown): unknown => {
    const row = pages.find((candidate) => candidate['uuid'] === uuid)
    return row === undefined ? null : page(row)
  }
  return {
    pages: pages.map(({ uuid }) => uuid),
    ...pick(wiki, ['created_at', 'updated_at']),
    page_objs: pages.map(page),
    home_page_obj: pageOf(wiki['home_page']),
    sidebar_obj: pageOf(wiki['sidebar']),
  }
}

const addPage = (queries: Queries, context: Context, wiki: unknown, title: unknown, text: unknown): Promise<Row> => {
  const now = context.stamp()
  const times = { created_at: now, updated_at: now }
  return insertRow(queries, 'wiki_pages', { uuid: randomUUID(), ...times, title, text, wiki })
}

const make = (context: Context, kind: WikiOwner, owner: Row): Promise<Row> =>
  context.database.together(async (queries) => {
    const now = context.stamp()
    const uuid = randomUUID()
    const times = { created_at: now, updated_at: now }
    await insertRow(queries, 'wikis', { uuid, ...times, [kind.column]: owner['uuid'] })
    const home = await addPage(queries, context, uuid, 'Home Page', `Wiki for ${kind.word} ${String(owner['name'])}`)
    return updateRow(queries, 'wikis', uuid, { home_page: home['uuid'] })
  })

const changePage = async (context: Context, wiki: Row, page: unknown, title: unknown, text: unknown): Promise<void> => {
  const row = await rowNeeded(context, 'wiki_pages', page)
  if (row['wiki'] !== wiki['uuid']) throw uncaught('WikiPage matching query does not exist.')
  await updateRow(context.database, 'wiki_pages', row['uuid'], { title, text, updated_at: context.stamp() })
}

export const wiki = (kind: WikiOwner): View => {
  const ownerFor = async (context: Context, may: keyof Rules): Promise<Row> => {
    const owner = await rowNeeded(context, kind.table, context.params['uuid'])
    const isAllowed = (rule: keyof Rules): Promise<boolean> =>
      allows(context, kind.table, owner['uuid'], kind.rules[rule])
    if (!(await isAllowed('read'))) throw forbidden('Insufficient permissions to view wiki.')
    if (may === 'write' && !(await isAllowed('write'))) throw forbidden('Insufficient permissions to edit wiki.')
    return owner
  }
  const wikiOf = (context: Context, owner: Row): Promise<Row | undefined> =>
    context.database.first(sql`select * from wikis where ${name(kind.column)} = ${owner['uuid']}`)
  return {
    audience: 'readers',
    methods: {
      GET: async (context) => {
        const owner = await ownerFor(context, 'read')
        const before = await wikiOf(context, owner)
        if (before === undefined) await othersTurn()
        const row = before ?? (await make(context, kind, owner))
        return jsonReply(await represent(context, row), before === undefined ? 201 : 200)
      },
      POST: async (context) => {
        const row = await wikiOf(context, await ownerFor(context, 'write'))
        if (row === undefined) throw uncaught('RelatedObjectDoesNotExist: there is no wiki')
        const body = await dictionary(context)
        const given = [needed(body, 'title'), needed(body, 'text')]
        if (given.includes(null)) throw uncaught('IntegrityError: null value violates not-null constraint')
        const [title, text] = given.map(shown)
        if (body['uuid']) await changePage(context, row, body['uuid'], title, text)
        else await addPage(context.database, context, row['uuid'], title, text)
        return jsonReply({ uuid: row['uuid'], ...(await represent(context, row)) }, 201)
      },
    },
  }
}

const broken = async (): Promise<never> => {
  throw uncaught("handle_site_wiki() missing 1 required positional argument: 'pk'")
}

/** The real server cannot serve it at all. */
export const siteWiki: View = { audience: 'readers', methods: { GET: broken, POST: broken } }
