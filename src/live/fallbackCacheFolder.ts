/**
 * Finds a private folder in the system's temporary one, for a user without a home directory. @since
 * 0.1.0
 */
import { lstatSync, mkdirSync, mkdtempSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F, option as O } from 'fp-ts'

/** Windows has no user ids; its temporary folder belongs to the user. */
const userId = process.getuid?.()

/**
 * Whether only this user can write to the folder. Another user could create a folder or link of
 * this name first, and so control its content.
 */
const isPrivateToUser = (found: Stats): boolean =>
  found.isDirectory() && (userId === undefined || (found.uid === userId && (found.mode & 0o022) === 0))

/**
 * Returns the same folder each time, so that later processes find its content; or a new one if
 * other users can write to the folder of that name. If none can be created, returns a path that
 * fails on use, with its name in the error.
 */
export const fallbackCacheFolder = (): string => {
  const wanted = join(tmpdir(), `pangea-fp-${userId ?? ''}`)
  // It may already exist.
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
