/** Serializes organizations. */
import type { Serialize } from '../resourceDefinition.js'
import { pick } from './pick.js'

export const serializeOrganizations: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'core_sample_group_uuid']))
