/** Creates a folder and its parents. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory()

/** Creates one folder. Another process may create it concurrently. */
const createOne = async (path: string): Promise<void> => {
  try {
    await mkdir(path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !(await isFolder(path))) throw error
  }
}

/**
 * Replaces Node 20's recursive `mkdir`, which never returns on file systems that fail with ENOENT,
 * such as `/proc`.
 */
export const createFolder = async (path: string): Promise<void> => {
  try {
    await createOne(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error
    await createFolder(dirname(path))
    await createOne(path)
  }
}
