/** Creates user accounts: an e-mail address and a hashed password. */
import { randomUUID } from 'node:crypto'
import type { Queries, Row } from '../../database/postgres.js'
import { insertRow } from '../../database/rowQueries.js'
import { hashPassword } from './passwords.js'

/** Lower-cases the domain of an address. The local part may be case-sensitive. */
export const normalizeEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  return at === -1 ? email : email.slice(0, at) + email.slice(at).toLowerCase()
}

export const createAccount = async (
  queries: Queries,
  now: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Row> =>
  insertRow(queries, 'users', {
    uuid: randomUUID(),
    email: normalizeEmail(email),
    password: await hashPassword(password),
    date_joined: now,
  })
