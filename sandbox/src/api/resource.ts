/** A resource: what it is made of, how it is shown, who may do what with it, and how it is written. */
import type { Queries, Row } from '../database/database.js'
import { insertRow, updateRow } from '../database/rows.js'
import { name, sql } from '../database/sql.js'
import { randomUUID } from 'node:crypto'
import type { Rules } from './permissions.js'
import type { Context } from './context.js'
import type { Json } from './http/responses.js'
import type { Field } from './validation/fields.js'
import type { Shape, Valid } from './validation/validate.js'

export type Represent = (context: Context, rows: readonly Row[]) => Promise<readonly Json[]>

export interface Saved {
  readonly row: Row
  readonly valid: Valid
  readonly before?: Row
}

export interface Resource extends Shape {
  readonly represent: Represent
  /** Who may read and write a row; without rules everybody may. */
  readonly rules?: Rules
  /** Columns that follow from the values given. */
  readonly derive?: (valid: Valid) => Readonly<Record<string, unknown>>
  /** What else is written with a row, together with it. */
  readonly also?: (queries: Queries, context: Context, saved: Saved) => Promise<void>
}

export const representOne = async (context: Context, represent: Represent, row: Row): Promise<Json> =>
  (await represent(context, [row]))[0]

const columnsOf = (resource: Resource, valid: Valid): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    Object.entries(valid).flatMap(([key, value]) => {
      const field = resource.fields[key] as Field
      return field.link === undefined ? [[key, field.column(value)]] : []
    }),
  ),
  ...resource.derive?.(valid),
})

const saveLinks = async (queries: Queries, resource: Resource, row: Row, valid: Valid): Promise<void> => {
  for (const [key, value] of Object.entries(valid)) {
    const link = resource.fields[key]?.link
    if (link === undefined) continue
    await queries.run(sql`delete from ${name(link.table)} where ${name(link.from)} = ${row['uuid']}`)
    await queries.run(sql`insert into ${name(link.table)} (${name(link.from)}, ${name(link.to)})
      select ${row['uuid']}::uuid, unnest(${value ?? []}::uuid[])`)
  }
}

/** A row like it that somebody else made after the check breaks the write off, which is a 500: so it is in the real server. */
export const createRow = (context: Context, resource: Resource, valid: Valid): Promise<Row> =>
  context.database.together(async (queries) => {
    const now = context.stamp()
    const made = { uuid: randomUUID(), created_at: now, updated_at: now }
    const row = await insertRow(queries, resource.table, { ...made, ...columnsOf(resource, valid) })
    await saveLinks(queries, resource, row, valid)
    await resource.also?.(queries, context, { row, valid })
    return row
  })

/** As {@link createRow}, for a row that is there. */
export const changeRow = (context: Context, resource: Resource, before: Row, valid: Valid): Promise<Row> =>
  context.database.together(async (queries) => {
    const touched = 'updated_at' in before ? { updated_at: context.stamp() } : {}
    const columns = { ...columnsOf(resource, valid), ...touched }
    const row =
      Object.keys(columns).length === 0 ? before : await updateRow(queries, resource.table, before['uuid'], columns)
    await saveLinks(queries, resource, row, valid)
    await resource.also?.(queries, context, { row, valid, before })
    return row
  })
