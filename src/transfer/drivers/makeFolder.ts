/** Makes a folder and those above it. Node's own way never ends where a system's folder takes no new ones, as `/proc` does. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** `mode` is for those that are made. */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  const made = await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) => thrown)
  if (made === undefined) return
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return
  const above = dirname(path)
  if (made.code !== 'ENOENT' || above === path) return Promise.reject(made)
  await makeFolder(above, mode)
  await mkdir(path, { mode }).catch((thrown: NodeJS.ErrnoException) =>
    // Somebody else may have made it in between.
    thrown.code === 'EEXIST' ? undefined : Promise.reject(thrown),
  )
}
