/** Sample groups. A library is a group that owns samples. */
import { groupPermissions, isOrganizationMember } from '../permissions.js'
import { booleanFilter, foreignKeyFilter, textFilter, uuidFilter } from '../filters.js'
import { serializeSampleGroups } from '../serializers/sampleGroups.js'
import type { Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { jsonField, booleanField, textField } from '../validation/fields.js'
import { foreignKey } from '../validation/relations.js'
import type { View } from '../view.js'

const sampleGroups: Resource = {
  table: 'sample_groups',
  fields: {
    name: textField({ unique: 'sample group with this name already exists.' }),
    organization: foreignKey('organizations'),
    description: textField({ required: false }),
    is_library: booleanField(),
    is_public: booleanField(),
    theme: textField({ required: false, allowBlank: true }),
    long_description: textField({ required: false, allowBlank: true }),
    metadata: jsonField(),
    bucket: foreignKey('s3_buckets', { required: false, nullable: true }),
    storage_provider_name: textField({ required: false }),
    sample_metadata_schema: jsonField(),
  },
  serialize: serializeSampleGroups,
  permissions: groupPermissions,
  derivedColumns: (valid) => (valid['is_library'] === true ? { has_library: true } : {}),
}

/** No storage providers are configured, so every new group gets `custom`, whatever it requested. */
const newSampleGroups: Resource = {
  ...sampleGroups,
  derivedColumns: (valid) => ({ ...sampleGroups.derivedColumns?.(valid), storage_provider_name: 'custom' }),
}

export const sampleGroupList: View = listCreateView(newSampleGroups, {
  filters: {
    uuid: uuidFilter(),
    organization_id: foreignKeyFilter('organization', 'organizations'),
    name: textFilter('name'),
    is_public: booleanFilter('is_public'),
  },
  createPermission: {
    isAllowed: (context, valid) => isOrganizationMember(context, valid['organization']),
    message: 'Organization membership is required to create a sample group.',
  },
})

export const sampleGroupDetail: View = detailView(sampleGroups)
