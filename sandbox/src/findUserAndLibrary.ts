/** The user and the library of the last seed, if they are still there. */
import { isPassword } from './api/auth/passwords.js'
import { normalizedEmail } from './api/auth/accounts.js'
import { tokenOf } from './api/auth/tokens.js'
import type { Database } from './database/database.js'
import { exists } from './database/rows.js'
import { sql } from './database/sql.js'
import type { SeedSummary } from './initialContents.js'

type User = Required<SeedSummary>['user']

interface Found {
  readonly user?: User & { readonly token: string }
  readonly library?: Required<SeedSummary>['library']
}

/** Another person may have registered with the address of one who deleted the account: the password tells. */
const findUser = async (database: Database, { email, password }: User): Promise<Found> => {
  const row = await database.first(sql`select * from users where email = ${normalizedEmail(email)} and is_active`)
  if (row === undefined || !(await isPassword(password, String(row['password'])))) return {}
  return { user: { email, password, token: await tokenOf(database, row) } }
}

export const findSummary = async (database: Database, { user, library }: SeedSummary): Promise<Found> => {
  const isThere =
    library !== undefined &&
    (await exists(
      database,
      sql`select 1 from sample_groups g join organizations o on o.uuid = g.organization
        where o.name = ${library.organization} and g.name = ${library.group}`,
    ))
  return {
    ...(user === undefined ? {} : await findUser(database, user)),
    ...(isThere ? { library } : {}),
  }
}
