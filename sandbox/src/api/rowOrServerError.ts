/** Loads a row that the real server assumes to exist. A missing row is an uncaught exception. */
import type { Row } from '../database/postgres.js'
import { rowByUuid } from '../database/rowQueries.js'
import type { Context } from './context.js'
import { parseUuid } from './http/uuid.js'
import { uncaughtException } from './http/responses.js'

export const rowOrServerError = async (context: Context, table: string, uuid: unknown): Promise<Row> => {
  const parsed = typeof uuid === 'string' ? parseUuid(uuid) : undefined
  const row = parsed === undefined ? undefined : await rowByUuid(context.database, table, parsed)
  if (row === undefined) throw uncaughtException('matching query does not exist.')
  return row
}
