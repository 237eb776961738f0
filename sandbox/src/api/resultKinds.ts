/** Results belong to samples or to groups. Everything about them is the same but for what this says. */
import { sql, type Sql } from '../database/sql.js'
import { groupFieldRules, groupResultRules, type Rules, sampleFieldRules, sampleResultRules } from './permissions.js'
import { sampleGroups, samples } from './serializers/samples.js'
import type { Represent } from './resource.js'

export interface OwnerKind {
  /** The column that points to the owner, which is also its name in the API. */
  readonly owner: 'sample' | 'sample_group'
  /** The tables of owners, results and fields. */
  readonly owners: string
  readonly results: string
  readonly fields: string
  readonly representOwners: Represent
  readonly resultRules: Rules
  readonly fieldRules: Rules
  /** For results `r`: each with its `result`, `organization`, `library` (the group) and the `owner`'s name. */
  readonly groupsOfResults: (where: Sql) => Sql
  /** Where the file of a result is kept, below the group's name. */
  readonly folder: (ownerName: string) => string
}

export const ofSamples: OwnerKind = {
  owner: 'sample',
  owners: 'samples',
  results: 'sample_ars',
  fields: 'sample_ar_fields',
  representOwners: samples,
  resultRules: sampleResultRules,
  fieldRules: sampleFieldRules,
  groupsOfResults: (where) => sql`
    select r.uuid as result, g.organization, g.uuid as library, g.name as group_name, s.name as owner_name
    from sample_ars r join samples s on s.uuid = r.sample join sample_groups g on g.uuid = s.library
    where ${where}`,
  folder: (ownerName) => `samples/${ownerName}`,
}

export const ofGroups: OwnerKind = {
  owner: 'sample_group',
  owners: 'sample_groups',
  results: 'sample_group_ars',
  fields: 'sample_group_ar_fields',
  representOwners: sampleGroups,
  resultRules: groupResultRules,
  fieldRules: groupFieldRules,
  groupsOfResults: (where) => sql`
    select r.uuid as result, g.organization, g.uuid as library, g.name as group_name, g.name as owner_name
    from sample_group_ars r join sample_groups g on g.uuid = r.sample_group where ${where}`,
  folder: () => 'results',
}
