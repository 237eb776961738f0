/** Serializes the parents of rows, such as the organizations of sample groups. */
import { rowsByUuid } from '../../database/rowQueries.js'
import type { Context } from '../context.js'
import type { Serialize } from '../resourceDefinition.js'
import { indexByUuid } from './pick.js'

/** Returns the serialized parents by UUID. One query loads all of them. */
export const serializeParents = async (
  context: Context,
  table: string,
  uuids: readonly unknown[],
  serialize: Serialize,
): Promise<ReadonlyMap<unknown, unknown>> => {
  const rows = [...(await rowsByUuid(context.database, table, uuids)).values()]
  return indexByUuid(rows, await serialize(context, rows))
}
