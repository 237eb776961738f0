/** Serializes user profiles. */
import { groupBy } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import type { Serialize } from '../resourceDefinition.js'
import { pick } from './pick.js'

const profileColumns = [
  'avatar',
  'name',
  'biography',
  'url',
  'twitter_username',
  'github_username',
  'company',
  'location',
]

export const serializeUsers: Serialize = async (context, rows) => {
  const ids = rows.map((row) => row['id'])
  const memberships = groupBy(
    await context.database.rows(sql`select m.user_id, o.uuid, o.name from memberships m
      join organizations o on o.uuid = m.organization where m.user_id = any(${ids}::int[]) order by m.seq`),
    'user_id',
  )
  return rows.map((row) => ({
    ...pick(row, ['id', 'uuid', 'email', 'is_staff', 'is_active', 'personal_org_uuid']),
    organization_objs: (memberships.get(row['id']) ?? []).map(({ uuid, name }) => ({ uuid, name })),
    saved_sample_group_objs: [],
    ...pick(row, profileColumns),
  }))
}
