/** Picks columns of rows, and indexes serialized rows. */
import type { Row } from '../../database/postgres.js'

export const pick = (row: Row, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.map((key) => [key, row[key]]))

/** Indexes serialized rows by UUID. */
export const indexByUuid = (rows: readonly Row[], serialized: readonly unknown[]): ReadonlyMap<unknown, unknown> =>
  new Map(rows.map((row, index) => [row['uuid'], serialized[index]]))
