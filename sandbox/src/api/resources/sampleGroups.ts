/** Sample groups; one that is a library holds samples of its own. */
import { groupRules, isMemberOf } from '../permissions.js'
import { byFlag, byPointer, byText, byUuid } from '../filters.js'
import { sampleGroups as representSampleGroups } from '../serializers/samples.js'
import type { Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { anyJson, boolean, text } from '../validation/fields.js'
import { pointer } from '../validation/relations.js'
import type { View } from '../view.js'

const sampleGroups: Resource = {
  table: 'sample_groups',
  fields: {
    name: text({ unique: 'sample group with this name already exists.' }),
    organization: pointer('organizations'),
    description: text({ required: false }),
    is_library: boolean(),
    is_public: boolean(),
    theme: text({ required: false, allowBlank: true }),
    long_description: text({ required: false, allowBlank: true }),
    metadata: anyJson(),
    bucket: pointer('s3_buckets', { required: false, nullable: true }),
    storage_provider_name: text({ required: false }),
    sample_metadata_schema: anyJson(),
  },
  represent: representSampleGroups,
  rules: groupRules,
  derive: (valid) => (valid['is_library'] === true ? { has_library: true } : {}),
}

/** No storage providers are set up, so every new group's is `custom`, whatever it asked for. */
const createdGroups: Resource = {
  ...sampleGroups,
  derive: (valid) => ({ ...sampleGroups.derive?.(valid), storage_provider_name: 'custom' }),
}

export const sampleGroupList: View = listAndCreate(createdGroups, {
  filters: {
    uuid: byUuid(),
    organization_id: byPointer('organization', 'organizations'),
    name: byText('name'),
    is_public: byFlag('is_public'),
  },
  creation: {
    isAllowed: (context, valid) => isMemberOf(context, valid['organization']),
    otherwise: 'Organization membership is required to create a sample group.',
  },
})

export const sampleGroupDetail: View = detail(sampleGroups)
