/** Serializes samples, with or without the library that contains them. */
import type { Serialize } from '../resourceDefinition.js'
import { serializeParents } from './parents.js'
import { pick } from './pick.js'
import { serializeSampleGroups } from './sampleGroups.js'

export const serializeSamplesWithoutLibrary: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'library', 'metadata', 'description']))

export const serializeSamples: Serialize = async (context, rows) => {
  const uuids = rows.map((row) => row['library'])
  const libraries = await serializeParents(context, 'sample_groups', uuids, serializeSampleGroups)
  const plain = await serializeSamplesWithoutLibrary(context, rows)
  return rows.map((row, index) => ({ ...(plain[index] as object), library_obj: libraries.get(row['library']) }))
}
