/** Checks that files can be written to a folder before anything is downloaded, and creates it. */
import { existsSync } from 'node:fs'
import { access, constants, lstat, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { makeFolder } from 'pangea-fp/node'

const reasons: Readonly<Record<string, string>> = {
  ENOTDIR: 'part of the path is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'its disk is full',
  EDQUOT: 'your disk quota is used up',
}

/** More than fits into what a full disk may have left in its last block. */
const probeBytes = 65_536

const codeOf = (thrown: unknown): string => String((thrown as NodeJS.ErrnoException).code)

const reasonOf = (thrown: unknown): string => reasons[codeOf(thrown)] ?? (thrown as Error).message

/** Checks the folder, or its nearest existing ancestor. */
const problemOf = async (path: string): Promise<string | null> => {
  try {
    if (!(await stat(path)).isDirectory()) return 'it is a file'
    await access(path, constants.W_OK | constants.X_OK)
    return null
  } catch (thrown) {
    const above = dirname(path)
    if (codeOf(thrown) !== 'ENOENT' || above === path) return reasonOf(thrown)
    const isLink = await lstat(path).then(
      () => true,
      () => false,
    )
    return isLink ? 'it is a link to a folder that does not exist' : problemOf(above)
  }
}

const intoAdvice = 'Choose another folder with --into.'

const unusableFolder = (folder: string, problem: string, advice: string): string =>
  `Can't write to ${folder}: ${problem}. ${advice}`

/** Creates nothing. Left is a message for the user. */
export const checkTargetFolder =
  (folder: string, advice = intoAdvice): TE.TaskEither<string, void> =>
  async () => {
    const problem = await problemOf(resolve(folder))
    if (problem !== null) return E.left(unusableFolder(folder, problem, advice))
    // Node's replacement for bytes of an argument that aren't UTF-8.
    return folder.includes('\uFFFD') && !existsSync(folder)
      ? E.left(`Can't write to ${folder}: its name is not UTF-8. Change into it, and omit --into.`)
      : E.right(undefined)
  }

/** Creates the folder once there are files for it. Reports problems that the check can't detect. */
export const makeTargetFolder = (folder: string, advice = intoAdvice): TE.TaskEither<string, void> =>
  TE.tryCatch(
    () => makeFolder(resolve(folder)),
    (thrown) => unusableFolder(folder, reasonOf(thrown), advice),
  )

/** Writes a file into an existing folder, and removes it: a full disk shows only then. */
export const probeFolder =
  (folder: string, advice: string): TE.TaskEither<string, void> =>
  async () => {
    const probe = join(folder, `.probe-${process.pid}`)
    try {
      await writeFile(probe, new Uint8Array(probeBytes))
      return E.right(undefined)
    } catch (thrown) {
      return codeOf(thrown) === 'ENOENT' ? E.right(undefined) : E.left(unusableFolder(folder, reasonOf(thrown), advice))
    } finally {
      await rm(probe, { force: true })
    }
  }
