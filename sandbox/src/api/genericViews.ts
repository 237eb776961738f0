/** The two generic views of a resource: list and create; retrieve, update and delete. */
import type { Row } from '../database/postgres.js'
import { deleteRow, rowByUuid } from '../database/rowQueries.js'
import { allOf, identifier, sql } from '../database/sql.js'
import { isPermitted, permissionDenied, type Permission } from './permissions.js'
import type { Context } from './context.js'
import { filterCondition, type Filters } from './filters.js'
import { forbidden, jsonResponse, noContent, notFound } from './http/responses.js'
import { simulateConcurrency } from './simulateConcurrency.js'
import { paginate } from './pagination.js'
import { updateResource, createResource, serializeOne, type Resource } from './resourceDefinition.js'
import { validate, type ValidValues } from './validation/validate.js'
import type { Handler, View } from './view.js'

export interface CreatePermission {
  /**
   * Whether the caller may create this. Checked after validation, so that invalid values are
   * reported first.
   */
  readonly isAllowed: (context: Context, valid: ValidValues) => Promise<boolean>
  readonly message: string
}

interface ListOptions {
  readonly filters?: Filters
  /** Which rows the caller sees in the list; by default those that it may read. */
  readonly isListed?: Permission
  readonly createPermission?: CreatePermission
  readonly permissionClass?: View['permissionClass']
}

const everyone: Permission = () => sql`true`

export const listView = (resource: Resource, listing: ListOptions = {}): Handler => {
  const { filters = {}, isListed: listed = resource.permissions?.read ?? everyone } = listing
  return async (context) => {
    const where = allOf([await filterCondition(context, filters), listed(context)])
    return paginate(context, { from: sql`${identifier(resource.table)} t`, where }, resource.serialize)
  }
}

const createView =
  (resource: Resource, creation?: CreatePermission): Handler =>
  async (context) => {
    const valid = await validate(context, resource, { isPartial: false })
    if (creation !== undefined && !(await creation.isAllowed(context, valid))) throw forbidden(creation.message)
    await simulateConcurrency()
    const row = await createResource(context, resource, valid)
    return jsonResponse(await serializeOne(context, resource.serialize, row), 201)
  }

/** GET lists, POST creates. */
export const listCreateView = (resource: Resource, listing: ListOptions = {}): View => ({
  permissionClass: listing.permissionClass ?? 'IsAuthenticatedOrReadOnly',
  methods: { GET: listView(resource, listing), POST: createView(resource, listing.createPermission) },
})

export type FindRow = (context: Context) => Promise<Row | undefined>

const findByUuid =
  (resource: Resource): FindRow =>
  (context) =>
    rowByUuid(context.database, resource.table, context.params['uuid'])

/**
 * GET, PUT, PATCH and DELETE of one row. Finds it by the UUID in the path unless `find` is given.
 */
export const detailView = (
  resource: Resource,
  options: {
    readonly find?: FindRow
    readonly permissionClass?: View['permissionClass']
    readonly isReadOnly?: boolean
  } = {},
): View => {
  const { find = findByUuid(resource) } = options
  const { permissions } = resource
  const requireFound = async (context: Context, rule: Permission | undefined): Promise<Row> => {
    const row = await find(context)
    if (row === undefined) throw notFound()
    if (rule !== undefined && !(await isPermitted(context, resource.table, row['uuid'], rule)))
      throw permissionDenied(context)
    return row
  }
  const read: Handler = async (context) =>
    jsonResponse(await serializeOne(context, resource.serialize, await requireFound(context, permissions?.read)))
  const update =
    (partial: boolean): Handler =>
    async (context) => {
      const before = await requireFound(context, permissions?.write)
      const valid = await validate(context, resource, { existing: before, isPartial: partial })
      await simulateConcurrency()
      const row = await updateResource(context, resource, before, valid)
      return jsonResponse(await serializeOne(context, resource.serialize, row))
    }
  const remove: Handler = async (context) => {
    const row = await requireFound(context, permissions?.write)
    await deleteRow(context.database, resource.table, row['uuid'])
    return noContent
  }
  const writes = { PUT: update(false), PATCH: update(true), DELETE: remove }
  return {
    permissionClass: options.permissionClass ?? (permissions === undefined ? 'IsAuthenticatedOrReadOnly' : 'AllowAny'),
    methods: options.isReadOnly === true ? { GET: read } : { GET: read, ...writes },
  }
}
