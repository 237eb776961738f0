/** Parts of rows, under the names that the API gives them. */
import type { Row } from '../../database/database.js'

export const pick = (row: Row, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.map((key) => [key, row[key]]))

/** What was represented, by the uuid of its row. */
export const indexByUuid = (rows: readonly Row[], serialized: readonly unknown[]): ReadonlyMap<unknown, unknown> =>
  new Map(rows.map((row, index) => [row['uuid'], serialized[index]]))
