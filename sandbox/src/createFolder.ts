/** Making a folder and those above it. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory()

/** One folder; another process may make it at the same time. */
const createOne = async (path: string): Promise<void> => {
  try {
    await mkdir(path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !(await isFolder(path))) throw error
  }
}

/** Node 20's own recursive `mkdir` never ends where a file system refuses with ENOENT, as `/proc` does. */
export const createFolder = async (path: string): Promise<void> => {
  try {
    await createOne(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error
    await createFolder(dirname(path))
    await createOne(path)
  }
}
