/** Inserts, updates, deletes and finds rows of any table. */
import { commaSeparated, identifier, sql, type Sql } from './sql.js'
import type { Queries, Row } from './postgres.js'

/** Column values: SQL is spliced in, and any other value becomes a parameter. */
export type Columns = Readonly<Record<string, unknown>>

const requireReturned = (row: Row | undefined): Row => {
  if (row === undefined) throw new Error('the row that was just written is missing')
  return row
}

export const insertRow = async (queries: Queries, table: string, columns: Columns): Promise<Row> => {
  const keys = Object.keys(columns)
  const query = sql`insert into ${identifier(table)} (${commaSeparated(keys.map(identifier))})
    values (${commaSeparated(keys.map((key) => sql`${columns[key]}`))}) returning *`
  return requireReturned(await queries.firstRow(query))
}

export const updateRow = async (queries: Queries, table: string, uuid: unknown, columns: Columns): Promise<Row> => {
  const sets = Object.entries(columns).map(([key, value]) => sql`${identifier(key)} = ${value}`)
  return requireReturned(
    await queries.firstRow(
      sql`update ${identifier(table)} set ${commaSeparated(sets)} where uuid = ${uuid} returning *`,
    ),
  )
}

export const deleteRow = (queries: Queries, table: string, uuid: unknown): Promise<void> =>
  queries.run(sql`delete from ${identifier(table)} where uuid = ${uuid}`)

export const rowByUuid = (queries: Queries, table: string, uuid: unknown): Promise<Row | undefined> =>
  queries.firstRow(sql`select * from ${identifier(table)} where uuid = ${uuid}`)

/** Returns the rows with these UUIDs, by UUID, in one query. */
export const rowsByUuid = async (
  queries: Queries,
  table: string,
  uuids: readonly unknown[],
): Promise<ReadonlyMap<unknown, Row>> => {
  const distinct = [...new Set(uuids.filter((uuid) => uuid !== null && uuid !== undefined))]
  if (distinct.length === 0) return new Map()
  const rows = await queries.rows(sql`select * from ${identifier(table)} where uuid = any(${distinct}::uuid[])`)
  return new Map(rows.map((row) => [row['uuid'], row]))
}

export const exists = async (queries: Queries, query: Sql): Promise<boolean> =>
  (await queries.firstRow(sql`select 1 as one where exists (${query})`)) !== undefined

/** Groups rows by a column's value, and keeps their order. */
export const groupBy = (rows: readonly Row[], column: string): ReadonlyMap<unknown, readonly Row[]> => {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group === undefined) groups.set(row[column], [row])
    else group.push(row)
  }
  return groups
}
