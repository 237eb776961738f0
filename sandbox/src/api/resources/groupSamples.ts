/** Lists, adds and removes the samples of a group. */
import type { Row } from '../../database/postgres.js'
import { exists } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import { isPermitted, groupPermissions, memberCondition, isOrganizationMember } from '../permissions.js'
import { type Context, readDictionary } from '../context.js'
import { isTruthy, iterate } from '../pythonBuiltins.js'
import { forbidden, jsonResponse, type ApiResponse, uncaughtException } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { emptyPage, paginate } from '../pagination.js'
import { serializeSamples } from '../serializers/samples.js'
import type { View } from '../view.js'

/**
 * Everyone who may read a library may list its samples. Any other group requires membership in the
 * organizations of all its samples' libraries.
 */
const maySeeSamples = async (context: Context, group: Row): Promise<boolean> => {
  if (group['is_library'] === true) return isPermitted(context, 'sample_groups', group['uuid'], groupPermissions.read)
  const hasForeignSample = await exists(
    context.database,
    sql`select 1 from group_samples l join samples s on s.uuid = l.sample join sample_groups g on g.uuid = s.library
      where l.sample_group = ${group['uuid']} and not ${memberCondition(context, sql`g.organization`)}`,
  )
  return !hasForeignSample
}

const list = async (context: Context): Promise<ApiResponse> => {
  const group = await rowOrServerError(context, 'sample_groups', context.params['uuid'])
  if (!(await maySeeSamples(context, group))) return emptyPage(context)
  const from = sql`samples t join group_samples l on l.sample = t.uuid`
  return paginate(context, { from, where: sql`l.sample_group = ${group['uuid']}` }, serializeSamples)
}

const readSampleUuids = async (context: Context): Promise<readonly unknown[]> => {
  const { sample_uuids: uuids = [], sample_uuid: uuid } = await readDictionary(context)
  return isTruthy(uuid) ? [...iterate(uuids), uuid] : iterate(uuids)
}

const isLibraryMember = async (context: Context, sample: Row): Promise<boolean> => {
  const library = await rowOrServerError(context, 'sample_groups', sample['library'])
  return isOrganizationMember(context, library['organization'])
}

/** Adds samples sequentially: the ones before a rejected sample remain added. */
const add = async (context: Context): Promise<ApiResponse> => {
  const uuids = await readSampleUuids(context)
  const group = await rowOrServerError(context, 'sample_groups', context.params['uuid'])
  const isGroupMember = await isOrganizationMember(context, group['organization'])
  for (const uuid of uuids) {
    const sample = await rowOrServerError(context, 'samples', uuid)
    if (!isGroupMember || !(await isLibraryMember(context, sample)))
      throw forbidden('Insufficient permissions to add sample to sample group.')
    await context.database.run(sql`insert into group_samples (sample_group, sample)
      values (${group['uuid']}, ${sample['uuid']}) on conflict do nothing`)
  }
  return jsonResponse({ status: 'success' })
}

/**
 * Like {@link add}, but for non-members of the group's organization the real server fails with a
 * 500.
 */
const remove = async (context: Context): Promise<ApiResponse> => {
  const uuids = await readSampleUuids(context)
  const group = await rowOrServerError(context, 'sample_groups', context.params['uuid'])
  if (!(await isOrganizationMember(context, group['organization'])))
    throw uncaughtException("UnboundLocalError: local variable 'sample' referenced before assignment")
  for (const uuid of uuids) {
    const sample = await rowOrServerError(context, 'samples', uuid)
    if (!(await isLibraryMember(context, sample)))
      throw forbidden('Insufficient permissions to remove sample from sample group.')
    await context.database.run(sql`delete from group_samples
      where sample_group = ${group['uuid']} and sample = ${sample['uuid']}`)
  }
  return jsonResponse({ status: 'success' })
}

export const groupSamples: View = {
  permissionClass: 'IsAuthenticatedOrReadOnly',
  methods: { GET: list, POST: add, DELETE: remove },
}
