/**
 * Makes a folder and its parents. Node's own recursive `mkdir` never ends under `/proc`, which
 * takes no new folders.
 */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}

/** `mode` applies to the folders that are made. */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  if (await isFolder(path)) return
  const failed = await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) => thrown)
  // Another process may have made it meanwhile.
  if (failed === undefined || (await isFolder(path))) return
  const above = dirname(path)
  if (failed.code !== 'ENOENT' || above === path) return Promise.reject(failed)
  await makeFolder(above, mode)
  // Once: `/proc` has no such folder however often it is asked.
  await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) =>
    thrown.code === 'EEXIST' ? undefined : Promise.reject(thrown),
  )
}
