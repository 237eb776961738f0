/** Rows that the real server takes to be there: when one is not, that is an uncaught exception. */
import type { Row } from '../database/database.js'
import { rowByUuid } from '../database/rows.js'
import type { Context } from './context.js'
import { parsedUuid } from './http/path.js'
import { uncaught } from './http/responses.js'

export const rowNeeded = async (context: Context, table: string, uuid: unknown): Promise<Row> => {
  const parsed = typeof uuid === 'string' ? parsedUuid(uuid) : undefined
  const row = parsed === undefined ? undefined : await rowByUuid(context.database, table, parsed)
  if (row === undefined) throw uncaught('matching query does not exist.')
  return row
}
