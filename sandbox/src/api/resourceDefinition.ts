/**
 * Defines a resource (its fields, serializer and permissions), and creates and updates its rows.
 */
import type { Queries, Row } from '../database/postgres.js'
import { insertRow, updateRow } from '../database/rowQueries.js'
import { identifier, sql } from '../database/sql.js'
import { randomUUID } from 'node:crypto'
import type { Permissions } from './permissions.js'
import type { Context } from './context.js'
import type { Json } from './http/responses.js'
import type { Field } from './validation/fields.js'
import type { Model, ValidValues } from './validation/validate.js'

export type Serialize = (context: Context, rows: readonly Row[]) => Promise<readonly Json[]>

export interface SavedRow {
  readonly row: Row
  readonly valid: ValidValues
  readonly before?: Row
}

export interface Resource extends Model {
  readonly serialize: Serialize
  /** Who may read and write a row; everyone if absent. */
  readonly permissions?: Permissions
  /** Columns that are derived from the validated values. */
  readonly derivedColumns?: (valid: ValidValues) => Readonly<Record<string, unknown>>
  /** Writes more rows in the same transaction. */
  readonly afterSave?: (queries: Queries, context: Context, saved: SavedRow) => Promise<void>
}

export const serializeOne = async (context: Context, serialize: Serialize, row: Row): Promise<Json> =>
  (await serialize(context, [row]))[0]

const toColumns = (resource: Resource, valid: ValidValues): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    Object.entries(valid).flatMap(([key, value]) => {
      const field = resource.fields[key] as Field
      return field.link === undefined ? [[key, field.toColumn(value)]] : []
    }),
  ),
  ...resource.derivedColumns?.(valid),
})

const saveLinks = async (queries: Queries, resource: Resource, row: Row, valid: ValidValues): Promise<void> => {
  for (const [key, value] of Object.entries(valid)) {
    const link = resource.fields[key]?.link
    if (link === undefined) continue
    await queries.run(sql`delete from ${identifier(link.table)} where ${identifier(link.from)} = ${row['uuid']}`)
    await queries.run(sql`insert into ${identifier(link.table)} (${identifier(link.from)}, ${identifier(link.to)})
      select ${row['uuid']}::uuid, unnest(${value ?? []}::uuid[])`)
  }
}

/**
 * Inserts a row. If another request has inserted the same row since validation, the write fails
 * with a 500, as on the real server.
 */
export const createResource = (context: Context, resource: Resource, valid: ValidValues): Promise<Row> =>
  context.database.transaction(async (queries) => {
    const now = context.nextTimestamp()
    const newColumns = { uuid: randomUUID(), created_at: now, updated_at: now }
    const row = await insertRow(queries, resource.table, { ...newColumns, ...toColumns(resource, valid) })
    await saveLinks(queries, resource, row, valid)
    await resource.afterSave?.(queries, context, { row, valid })
    return row
  })

/** Like {@link createResource}, for an existing row. */
export const updateResource = (context: Context, resource: Resource, before: Row, valid: ValidValues): Promise<Row> =>
  context.database.transaction(async (queries) => {
    const touched = 'updated_at' in before ? { updated_at: context.nextTimestamp() } : {}
    const columns = { ...toColumns(resource, valid), ...touched }
    const row =
      Object.keys(columns).length === 0 ? before : await updateRow(queries, resource.table, before['uuid'], columns)
    await saveLinks(queries, resource, row, valid)
    await resource.afterSave?.(queries, context, { row, valid, before })
    return row
  })
