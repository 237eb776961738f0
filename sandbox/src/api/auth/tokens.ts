/** Issues, deletes and checks the API tokens of users. */
import { randomBytes } from 'node:crypto'
import type { Queries, Row } from '../../database/postgres.js'
import { sql } from '../../database/sql.js'
import type { ApiException } from '../http/responses.js'

/** Returns the user's token. The first login creates it, and a logout deletes it. */
export const ensureToken = async (queries: Queries, user: Row): Promise<string> => {
  const fresh = randomBytes(20).toString('hex')
  await queries.run(sql`insert into tokens (key, user_id) values (${fresh}, ${user['id']}) on conflict do nothing`)
  const row = await queries.firstRow(sql`select key from tokens where user_id = ${user['id']}`)
  return String(row?.['key'])
}

export const deleteToken = (queries: Queries, user: Row): Promise<void> =>
  queries.run(sql`delete from tokens where user_id = ${user['id']}`)

/**
 * Returns the user of an `Authorization: Token …` header. Without a header, or with another scheme,
 * the caller is anonymous. `reject` makes the exception for an invalid token.
 */
export const authenticateToken = async (
  queries: Queries,
  header: string | undefined,
  reject: (message: string) => ApiException,
): Promise<Row | undefined> => {
  const parts = (header ?? '').split(/\s+/).filter((word) => word !== '')
  const [scheme, token, ...more] = parts
  if (scheme?.toLowerCase() !== 'token') return undefined
  if (token === undefined) throw reject('Invalid token header. No credentials provided.')
  if (more.length > 0) throw reject('Invalid token header. Token string should not contain spaces.')
  const user = token.includes('\0')
    ? undefined
    : await queries.firstRow(sql`select u.* from tokens t join users u on u.id = t.user_id where t.key = ${token}`)
  if (user === undefined) throw reject('Invalid token.')
  if (user['is_active'] !== true) throw reject('User inactive or deleted.')
  return user
}
