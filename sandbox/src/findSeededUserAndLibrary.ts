/** Finds the user and the library of the last seed, if they still exist. */
import { verifyPassword } from './api/auth/passwords.js'
import { normalizeEmail } from './api/auth/accounts.js'
import { ensureToken } from './api/auth/tokens.js'
import type { Database } from './database/postgres.js'
import { exists } from './database/rowQueries.js'
import { sql } from './database/sql.js'
import type { SeedSummary } from './initialContents.js'

type User = Required<SeedSummary>['user']

interface UserAndLibrary {
  readonly user?: User & { readonly token: string }
  readonly library?: Required<SeedSummary>['library']
}

/** Checks the password too: someone else may have registered the address of a deleted account. */
const findUser = async (database: Database, { email, password }: User): Promise<UserAndLibrary> => {
  const row = await database.firstRow(sql`select * from users where email = ${normalizeEmail(email)} and is_active`)
  if (row === undefined || !(await verifyPassword(password, String(row['password'])))) return {}
  return { user: { email, password, token: await ensureToken(database, row) } }
}

export const findSeededUserAndLibrary = async (
  database: Database,
  { user, library }: SeedSummary,
): Promise<UserAndLibrary> => {
  const hasLibrary =
    library !== undefined &&
    (await exists(
      database,
      sql`select 1 from sample_groups g join organizations o on o.uuid = g.organization
        where o.name = ${library.organization} and g.name = ${library.group}`,
    ))
  return {
    ...(user === undefined ? {} : await findUser(database, user)),
    ...(hasLibrary ? { library } : {}),
  }
}
