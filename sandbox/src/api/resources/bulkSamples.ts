/** Many samples of one library at once, by their names alone. */
import { randomUUID } from 'node:crypto'
import { sql } from '../../database/sql.js'
import { isMemberOf } from '../permissions.js'
import { type Context, dictionary, iterated, needed } from '../context.js'
import { forbidden, jsonReply, uncaught } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { shown } from '../validation/fields.js'
import { action, type View } from '../view.js'

const nameOf = (value: unknown): string => {
  if (value === null) throw uncaught('IntegrityError: a sample needs a name')
  const text = shown(value)
  if (!text.isWellFormed()) throw uncaught("UnicodeEncodeError: 'utf-8' codec can't encode character")
  return text
}

/** How many names come before the first that is taken already, in the library or earlier in the list. */
const untilTaken = async (context: Context, library: unknown, names: readonly string[]): Promise<number> => {
  const rows = await context.database.rows(
    sql`select name from samples where library = ${library} and name = any(${names}::text[])`,
  )
  const taken = new Set(rows.map((row) => row['name']))
  const first = names.findIndex((sample) => taken.has(sample) || (taken.add(sample), false))
  return first === -1 ? names.length : first
}

const make = async (context: Context, library: unknown, names: readonly string[]): Promise<readonly string[]> => {
  const uuids = names.map(() => randomUUID())
  const times = names.map(() => context.stamp())
  await context.database.together(async (queries) => {
    await queries.run(sql`insert into samples (uuid, name, library, created_at, updated_at)
      select uuid, name, ${library}, stamp, stamp
      from unnest(${uuids}::uuid[], ${names}::text[], ${times}::timestamptz[]) with ordinality as n (uuid, name, stamp, place)
      order by place`)
    await queries.run(
      sql`insert into group_samples (sample_group, sample) select ${library}::uuid, unnest(${uuids}::uuid[])`,
    )
  })
  return uuids
}

/** Not atomic: at a name that is taken it stops with a 500, and the samples before it stay. */
export const bulkSamples: View = action('POST', async (context) => {
  const body = await dictionary(context)
  const group = await rowNeeded(context, 'sample_groups', needed(body, 'library'))
  if (!(await isMemberOf(context, group['organization'])))
    throw forbidden('Insufficient permissions to get group manifest.')
  const texts = iterated(needed(body, 'names')).map(nameOf)
  if (texts.length > 0 && group['is_library'] !== true)
    throw uncaught('SampleOwnerError: Only libraries can create samples')
  const free = await untilTaken(context, group['uuid'], texts)
  const uuids = await make(context, group['uuid'], texts.slice(0, free))
  if (free < texts.length) throw uncaught('IntegrityError: duplicate key value violates unique constraint')
  return jsonReply({ uuids }, 201)
})
