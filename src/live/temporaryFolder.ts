/** A folder of this user in the system's temporary one, for a user without a home. @since 0.1.0 */
import { lstatSync, mkdirSync, mkdtempSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F, option as O } from 'fp-ts'

/** Windows has no user ids; its temporary folder is each user's own. */
const userId = process.getuid?.()

/** Others can make a folder, or a link, of this name first: what is kept in it would be in their hands. */
const isPrivateToUser = (found: Stats): boolean =>
  found.isDirectory() && (userId === undefined || (found.uid === userId && (found.mode & 0o022) === 0))

/**
 * The same folder each time, so that later processes find what is kept in it; or a new one, when the folder of that name is not this
 * user's alone. Where none can be made, whoever uses it fails with that name in the error.
 */
export const temporaryFolder = (): string => {
  const wanted = join(tmpdir(), `pangea-fp-${userId ?? ''}`)
  // It may exist already.
  E.tryCatch(() => mkdirSync(wanted, { mode: 0o700 }), F.identity)
  return F.pipe(
    O.tryCatch(() => lstatSync(wanted)),
    O.match(
      () => wanted,
      (found) =>
        isPrivateToUser(found) ? wanted : O.getOrElse(() => wanted)(O.tryCatch(() => mkdtempSync(`${wanted}-`))),
    ),
  )
}
