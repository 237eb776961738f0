/** Makes a folder and those above it. Node's own way never ends where a system's folder takes no new ones, as `/proc` does. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}

/** `mode` is for those that are made. */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  if (await isFolder(path)) return
  const failed = await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) => thrown)
  // Somebody else may have made it in between.
  if (failed === undefined || (await isFolder(path))) return
  const above = dirname(path)
  if (failed.code !== 'ENOENT' || above === path) return Promise.reject(failed)
  await makeFolder(above, mode)
  // Once: `/proc` has no such folder however often it is asked.
  await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) =>
    thrown.code === 'EEXIST' ? undefined : Promise.reject(thrown),
  )
}
