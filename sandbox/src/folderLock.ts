/** Locks a folder for one process. Takes over the lock of a dead process. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The folders that this process has open. A lock on any other folder with our process ID is from a
 * dead process that had the same ID.
 */
const openFolders = new Set<string>()

/**
 * A killed process still accepts signals until its parent reaps it, which may never happen in a
 * container without an init.
 */
const isZombie = (pid: number): boolean => {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    // Not Linux, or the process has just ended, which the next check notices.
    return false
  }
}

export const isProcessAlive = (pid: number, folder: string): boolean => {
  if (!(pid > 0)) return false
  if (pid === process.pid) return openFolders.has(folder)
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

export const lockPath = (folder: string): string => join(folder, 'sandbox.lock')

export const readLockHolder = async (file: string): Promise<number> =>
  Number(await readFile(file, 'utf8').catch(() => ''))

/**
 * Removes the lock of a dead process. Restores it if another process has just replaced it with its
 * own.
 */
const removeStaleLock = async (folder: string, file: string): Promise<void> => {
  const renamed = `${file}.${randomBytes(6).toString('hex')}`
  await rename(file, renamed).catch(() => undefined)
  if (isProcessAlive(await readLockHolder(renamed), folder)) await link(renamed, file).catch(() => undefined)
  await rm(renamed, { force: true })
}

export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = lockPath(folder)
  // Written first and then linked, so that no process reads an empty lock.
  const candidate = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(candidate, String(process.pid))
  try {
    for (;;) {
      try {
        await link(candidate, file)
        openFolders.add(folder)
        return async () => {
          openFolders.delete(folder)
          await rm(file, { force: true })
        }
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error
      }
      const holder = await readLockHolder(file)
      if (isProcessAlive(holder, folder))
        throw new Error(
          `The folder ${folder} is in use by another sandbox (process ${holder}). Stop it or choose another folder. If no such sandbox is running, remove ${file}.`,
        )
      await removeStaleLock(folder, file)
    }
  } finally {
    await rm(candidate, { force: true })
  }
}
