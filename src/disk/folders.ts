/** Makes, lists, sweeps and syncs folders. */
import type { Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { coalesceRuns } from './coalesceRuns.js'
import { errorCode, recoverFrom, rethrow } from './errorCodes.js'

// folders

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Makes a folder and its parents; `mode` applies to new ones. Node's own recursive `mkdir` never
 * returns under `/proc`, where no folder can be made.
 */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  const make = (): Promise<void> =>
    mkdir(path, { mode }).catch(async (thrown: unknown) => {
      // Another process may have just made it.
      if (!(await isFolder(path))) await rethrow(thrown)
    })
  if (await isFolder(path)) return
  const above = dirname(path)
  // Only once: a retry can't help in `/proc`.
  await make().catch((thrown: unknown) =>
    errorCode(thrown) === 'ENOENT' && above !== path ? makeFolder(above, mode).then(make) : rethrow(thrown),
  )
}

/**
 * Makes renames in a folder durable; one sync covers all earlier ones. Windows can't open folders,
 * and some network file systems can't sync them: then only durability is lost.
 */
export const syncFolder = coalesceRuns(async (path) => {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    return
  }
})

// folder contents

/** A file's metadata when it was read; other processes may change the file at any time. */
export interface FileInfo {
  readonly path: string
  readonly bytes: number
  readonly changedAtMs: number
  /** Whether it's a regular file: no folder, link or pipe. */
  readonly isFile: boolean
}

/**
 * Lists a folder; empty if it doesn't exist or isn't a folder. Rejects if it can't be read, because
 * it may contain files in use.
 */
export const listFolder = (folder: string): Promise<ReadonlyArray<Dirent>> =>
  readdir(folder, { withFileTypes: true }).catch(recoverFrom(['ENOENT', 'ENOTDIR'], () => []))

/** Returns a file's metadata without following links; `null` if it doesn't exist. */
export const statFile = async (path: string): Promise<FileInfo | null> => {
  const found = await lstat(path).catch(recoverFrom(['ENOENT', 'ENOTDIR'], () => null))
  return found === null ? null : { path, bytes: found.size, changedAtMs: found.mtimeMs, isFile: found.isFile() }
}

/** Deletes the files that have been unchanged for `unchangedMs` and match `isSwept`. */
export const sweepFolder = async (
  folder: string,
  nowMs: number,
  unchangedMs: number,
  isSwept: (found: FileInfo) => boolean,
): Promise<void> => {
  for (const { name } of await listFolder(folder)) {
    const found = await statFile(join(folder, name)).catch(() => null)
    if (found !== null && nowMs - found.changedAtMs > unchangedMs && isSwept(found))
      await rm(found.path, { recursive: true, force: true })
  }
}
