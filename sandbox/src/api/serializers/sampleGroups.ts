/** Serializes sample groups, each with its organization. */
import type { Serialize } from '../resourceDefinition.js'
import { serializeOrganizations } from './organizations.js'
import { serializeParents } from './parents.js'
import { pick } from './pick.js'

export const serializeSampleGroups: Serialize = async (context, rows) => {
  const organizations = rows.map((row) => row['organization'])
  const owners = await serializeParents(context, 'organizations', organizations, serializeOrganizations)
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'organization', 'description', 'is_library']),
    ...pick(row, ['is_public', 'theme']),
    organization_obj: owners.get(row['organization']),
    ...pick(row, ['long_description', 'metadata', 'bucket', 'storage_provider_name', 'sample_metadata_schema']),
  }))
}
