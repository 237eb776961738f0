/** Which samples are in a group. */
import type { Row } from '../../database/database.js'
import { exists } from '../../database/rows.js'
import { sql } from '../../database/sql.js'
import { allows, groupRules, isMember, isMemberOf } from '../permissions.js'
import { type Context, dictionary, isTruthy, iterated } from '../context.js'
import { forbidden, jsonReply, type Reply, uncaught } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { emptyPage, page } from '../pagination.js'
import { samples as representSamples } from '../serializers/samples.js'
import type { View } from '../view.js'

/** A library shows its samples to its readers; any other group only to those at home in all the libraries they come from. */
const maySeeSamples = async (context: Context, group: Row): Promise<boolean> => {
  if (group['is_library'] === true) return allows(context, 'sample_groups', group['uuid'], groupRules.read)
  const isStranger = await exists(
    context.database,
    sql`select 1 from group_samples l join samples s on s.uuid = l.sample join sample_groups g on g.uuid = s.library
      where l.sample_group = ${group['uuid']} and not ${isMember(context, sql`g.organization`)}`,
  )
  return !isStranger
}

const list = async (context: Context): Promise<Reply> => {
  const group = await rowNeeded(context, 'sample_groups', context.params['uuid'])
  if (!(await maySeeSamples(context, group))) return emptyPage(context)
  const from = sql`samples t join group_samples l on l.sample = t.uuid`
  return page(context, { from, where: sql`l.sample_group = ${group['uuid']}` }, representSamples)
}

const uuidsIn = async (context: Context): Promise<readonly unknown[]> => {
  const { sample_uuids: several = [], sample_uuid: one } = await dictionary(context)
  return isTruthy(one) ? [...iterated(several), one] : iterated(several)
}

const isOurs = async (context: Context, sample: Row): Promise<boolean> => {
  const library = await rowNeeded(context, 'sample_groups', sample['library'])
  return isMemberOf(context, library['organization'])
}

/** One after the other: what comes before a refusal stays done. */
const add = async (context: Context): Promise<Reply> => {
  const uuids = await uuidsIn(context)
  const group = await rowNeeded(context, 'sample_groups', context.params['uuid'])
  const isAtHome = await isMemberOf(context, group['organization'])
  for (const uuid of uuids) {
    const sample = await rowNeeded(context, 'samples', uuid)
    if (!isAtHome || !(await isOurs(context, sample)))
      throw forbidden('Insufficient permissions to add sample to sample group.')
    await context.database.run(sql`insert into group_samples (sample_group, sample)
      values (${group['uuid']}, ${sample['uuid']}) on conflict do nothing`)
  }
  return jsonReply({ status: 'success' })
}

/** As {@link add}; the real server fails while it refuses those who are not at home in the group. */
const remove = async (context: Context): Promise<Reply> => {
  const uuids = await uuidsIn(context)
  const group = await rowNeeded(context, 'sample_groups', context.params['uuid'])
  if (!(await isMemberOf(context, group['organization'])))
    throw uncaught("UnboundLocalError: local variable 'sample' referenced before assignment")
  for (const uuid of uuids) {
    const sample = await rowNeeded(context, 'samples', uuid)
    if (!(await isOurs(context, sample)))
      throw forbidden('Insufficient permissions to remove sample from sample group.')
    await context.database.run(sql`delete from group_samples
      where sample_group = ${group['uuid']} and sample = ${sample['uuid']}`)
  }
  return jsonReply({ status: 'success' })
}

export const groupSamples: View = { audience: 'readers', methods: { GET: list, POST: add, DELETE: remove } }
