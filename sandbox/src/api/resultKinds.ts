/**
 * The two kinds of analysis results, of samples and of groups, and everything that differs between
 * them.
 */
import { sql, type Sql } from '../database/sql.js'
import {
  groupFieldPermissions,
  groupResultPermissions,
  type Permissions,
  sampleFieldPermissions,
  sampleResultPermissions,
} from './permissions.js'
import { serializeSampleGroups } from './serializers/sampleGroups.js'
import { serializeSamples } from './serializers/samples.js'
import type { Serialize } from './resourceDefinition.js'

export interface ResultKind {
  /** The column that references the owner, and its name in the API. */
  readonly ownerColumn: 'sample' | 'sample_group'
  /** The tables of owners, results and fields. */
  readonly ownerTable: string
  readonly resultTable: string
  readonly fieldTable: string
  readonly serializeOwners: Serialize
  readonly resultPermissions: Permissions
  readonly fieldPermissions: Permissions
  /**
   * Selects, for results `r`: `result`, `organization`, `library` (the group), `group_name` and
   * `owner_name`.
   */
  readonly selectGroups: (where: Sql) => Sql
  /** The folder for a result's files, below the group's name. */
  readonly fileFolder: (ownerName: string) => string
}

export const sampleResultKind: ResultKind = {
  ownerColumn: 'sample',
  ownerTable: 'samples',
  resultTable: 'sample_ars',
  fieldTable: 'sample_ar_fields',
  serializeOwners: serializeSamples,
  resultPermissions: sampleResultPermissions,
  fieldPermissions: sampleFieldPermissions,
  selectGroups: (where) => sql`
    select r.uuid as result, g.organization, g.uuid as library, g.name as group_name, s.name as owner_name
    from sample_ars r join samples s on s.uuid = r.sample join sample_groups g on g.uuid = s.library
    where ${where}`,
  fileFolder: (ownerName) => `samples/${ownerName}`,
}

export const groupResultKind: ResultKind = {
  ownerColumn: 'sample_group',
  ownerTable: 'sample_groups',
  resultTable: 'sample_group_ars',
  fieldTable: 'sample_group_ar_fields',
  serializeOwners: serializeSampleGroups,
  resultPermissions: groupResultPermissions,
  fieldPermissions: groupFieldPermissions,
  selectGroups: (where) => sql`
    select r.uuid as result, g.organization, g.uuid as library, g.name as group_name, g.name as owner_name
    from sample_group_ars r join sample_groups g on g.uuid = r.sample_group where ${where}`,
  fileFolder: () => 'results',
}
