/** Finds a row or inserts it. */
import { randomUUID } from 'node:crypto'
import type { NextTimestamp } from '../database/monotonicTimestamps.js'
import type { Queries, Row } from '../database/postgres.js'
import { insertRow } from '../database/rowQueries.js'
import { identifier, sql, type Sql } from '../database/sql.js'
import type { Store } from '../s3/store.js'

/** Everything that inserting a seed needs. */
export interface SeedContext {
  readonly queries: Queries
  readonly nextTimestamp: NextTimestamp
  readonly store: Pick<Store, 'createBucket' | 'putLocalFile'>
  readonly s3: {
    readonly endpoint: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
  /** The folder that file paths in the seed are relative to. */
  readonly folder: string
}

/** Returns the existing or the new row, and which of the two it is. */
export const ensureRow = async (
  { queries, nextTimestamp }: SeedContext,
  table: string,
  where: Sql,
  columns: Readonly<Record<string, unknown>>,
): Promise<{ readonly row: Row; readonly isNew: boolean }> => {
  const existing = await queries.firstRow(sql`select * from ${identifier(table)} where ${where}`)
  if (existing !== undefined) return { row: existing, isNew: false }
  const now = nextTimestamp()
  const newColumns = { uuid: randomUUID(), created_at: now, updated_at: now }
  return { row: await insertRow(queries, table, { ...newColumns, ...columns }), isNew: true }
}
