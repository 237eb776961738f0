/** Creates many samples of one library from their names. */
import { randomUUID } from 'node:crypto'
import { sql } from '../../database/sql.js'
import { isOrganizationMember } from '../permissions.js'
import { type Context, readDictionary } from '../context.js'
import { iterate, requireKey } from '../pythonBuiltins.js'
import { forbidden, jsonResponse, uncaughtException } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { pythonStr } from '../../python/str.js'
import { methodView, type View } from '../view.js'

const toSampleName = (value: unknown): string => {
  if (value === null) throw uncaughtException('IntegrityError: a sample needs a name')
  const text = pythonStr(value)
  if (!text.isWellFormed()) throw uncaughtException("UnicodeEncodeError: 'utf-8' codec can't encode character")
  return text
}

/** Counts the names before the first duplicate, in the library or earlier in the list. */
const countBeforeTaken = async (context: Context, library: unknown, names: readonly string[]): Promise<number> => {
  const rows = await context.database.rows(
    sql`select name from samples where library = ${library} and name = any(${names}::text[])`,
  )
  const taken = new Set(rows.map((row) => row['name']))
  const first = names.findIndex((sample) => taken.has(sample) || (taken.add(sample), false))
  return first === -1 ? names.length : first
}

const insertSamples = async (
  context: Context,
  library: unknown,
  names: readonly string[],
): Promise<readonly string[]> => {
  const uuids = names.map(() => randomUUID())
  const times = names.map(() => context.nextTimestamp())
  await context.database.transaction(async (queries) => {
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

/** Not atomic: fails with a 500 at the first duplicate name, and the samples before it remain. */
export const bulkSamples: View = methodView('POST', async (context) => {
  const body = await readDictionary(context)
  const group = await rowOrServerError(context, 'sample_groups', requireKey(body, 'library'))
  if (!(await isOrganizationMember(context, group['organization'])))
    throw forbidden('Insufficient permissions to get group manifest.')
  const names = iterate(requireKey(body, 'names')).map(toSampleName)
  if (names.length > 0 && group['is_library'] !== true)
    throw uncaughtException('SampleOwnerError: Only libraries can create samples')
  const available = await countBeforeTaken(context, group['uuid'], names)
  const uuids = await insertSamples(context, group['uuid'], names.slice(0, available))
  if (available < names.length)
    throw uncaughtException('IntegrityError: duplicate key value violates unique constraint')
  return jsonResponse({ uuids }, 201)
})
