/** The two views that most resources have: the list that is added to, and the one that is read, changed and deleted. */
import type { Row } from '../database/database.js'
import { deleteRow, rowByUuid } from '../database/rows.js'
import { all, name, sql } from '../database/sql.js'
import { allows, refusal, type Rule } from './permissions.js'
import type { Context } from './context.js'
import { filtered, type Filters } from './filters.js'
import { forbidden, jsonReply, noContent, notFound } from './http/responses.js'
import { othersTurn } from './yieldToOtherRequests.js'
import { page } from './pagination.js'
import { changeRow, createRow, representOne, type Resource } from './resource.js'
import { validate, type Valid } from './validation/validate.js'
import type { Handler, View } from './view.js'

export interface Creation {
  /** Whether the asker may create this; checked after the values, so that wrong values are told first. */
  readonly isAllowed: (context: Context, valid: Valid) => Promise<boolean>
  readonly otherwise: string
}

interface Listing {
  readonly filters?: Filters
  /** Which rows are listed for whom. */
  readonly listed?: Rule
  readonly creation?: Creation
  readonly audience?: View['audience']
}

const everything: Rule = () => sql`true`

export const listView = (resource: Resource, listing: Listing = {}): Handler => {
  const { filters = {}, listed = resource.rules?.read ?? everything } = listing
  return async (context) => {
    const where = all([await filtered(context, filters), listed(context)])
    return page(context, { from: sql`${name(resource.table)} t`, where }, resource.represent)
  }
}

const createView =
  (resource: Resource, creation?: Creation): Handler =>
  async (context) => {
    const valid = await validate(context, resource, { partial: false })
    if (creation !== undefined && !(await creation.isAllowed(context, valid))) throw forbidden(creation.otherwise)
    await othersTurn()
    const row = await createRow(context, resource, valid)
    return jsonReply(await representOne(context, resource.represent, row), 201)
  }

/** GET lists, POST creates. */
export const listAndCreate = (resource: Resource, listing: Listing = {}): View => ({
  audience: listing.audience ?? 'readers',
  methods: { GET: listView(resource, listing), POST: createView(resource, listing.creation) },
})

export type Find = (context: Context) => Promise<Row | undefined>

const byUuidInPath =
  (resource: Resource): Find =>
  (context) =>
    rowByUuid(context.database, resource.table, context.params['uuid'])

/** GET, PUT, PATCH and DELETE of one row, found by the uuid in the path unless said otherwise. */
export const detail = (
  resource: Resource,
  options: { readonly find?: Find; readonly audience?: View['audience']; readonly isReadOnly?: boolean } = {},
): View => {
  const { find = byUuidInPath(resource) } = options
  const { rules } = resource
  const found = async (context: Context, rule: Rule | undefined): Promise<Row> => {
    const row = await find(context)
    if (row === undefined) throw notFound()
    if (rule !== undefined && !(await allows(context, resource.table, row['uuid'], rule))) throw refusal(context)
    return row
  }
  const read: Handler = async (context) =>
    jsonReply(await representOne(context, resource.represent, await found(context, rules?.read)))
  const change =
    (partial: boolean): Handler =>
    async (context) => {
      const before = await found(context, rules?.write)
      const valid = await validate(context, resource, { before, partial })
      await othersTurn()
      const row = await changeRow(context, resource, before, valid)
      return jsonReply(await representOne(context, resource.represent, row))
    }
  const remove: Handler = async (context) => {
    const row = await found(context, rules?.write)
    await deleteRow(context.database, resource.table, row['uuid'])
    return noContent
  }
  const writes = { PUT: change(false), PATCH: change(true), DELETE: remove }
  return {
    audience: options.audience ?? (rules === undefined ? 'readers' : 'everyone'),
    methods: options.isReadOnly === true ? { GET: read } : { GET: read, ...writes },
  }
}
