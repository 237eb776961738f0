/** The folder in which a sandbox keeps everything, and what must stay the same from one start to the next. */
import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { explainFileSystemError } from './fileSystemError.js'
import { readLockHolder, isProcessAlive, lockFolder, lockPath } from './folderLock.js'
import { createFolder } from './createFolder.js'
import { readSettings, type PersistedSettings, writeSettings } from './persistedSettings.js'

export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly objects: string
  readonly settings: PersistedSettings
  readonly saveSettings: (settings: PersistedSettings) => Promise<void>
  /** Gives the folder free for another process, and removes it when it was only temporary. */
  readonly release: () => Promise<void>
}

const temporaryPrefix = 'pangea-sandbox-'

/** Removes what sandboxes that were killed left in the system's folder for temporary files. */
const removeOrphanedFolders = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name)
    const holder = name.startsWith(temporaryPrefix) ? await readLockHolder(lockPath(folder)) : 0
    // Without a lock it may be one that is just being made.
    if (holder > 0 && !isProcessAlive(holder, folder))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The temporary folders of this process; those that are left when it exits go with it. */
const temporaryFolders = new Set<string>()

const removeTemporaryFolders = (): void =>
  temporaryFolders.forEach((folder) => rmSync(folder, { recursive: true, force: true }))

const createTemporary = async (): Promise<string> => {
  await removeOrphanedFolders().catch(() => undefined)
  const folder = await realpath(await mkdtemp(join(tmpdir(), temporaryPrefix)))
  if (!process.listeners('exit').includes(removeTemporaryFolders)) process.on('exit', removeTemporaryFolders)
  temporaryFolders.add(folder)
  return folder
}

const removeTemporary = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  temporaryFolders.delete(folder)
}

const openLocked = async (
  directory: string | undefined,
): Promise<{ readonly folder: string; readonly unlock: () => Promise<void> }> => {
  try {
    if (directory !== undefined) await createFolder(resolve(directory))
    const folder = await realpath(directory ?? (await createTemporary()))
    return { folder, unlock: await lockFolder(folder) }
  } catch (error) {
    throw explainFileSystemError(error, directory ?? tmpdir())
  }
}

const databasePath = (folder: string): string => join(folder, 'database')

/** Whether a sandbox has used the folder before. */
export const hasDatabase = (directory: string | undefined): boolean =>
  directory !== undefined && existsSync(databasePath(resolve(directory)))

/** Opens a folder for this process alone, or makes a temporary one. */
export const openDataFolder = async (directory?: string): Promise<DataFolder> => {
  const { folder, unlock } = await openLocked(directory)
  const file = join(folder, 'settings.json')
  const settings = await readSettings(file).catch(async (error: unknown) => {
    await unlock()
    throw error
  })
  return {
    path: folder,
    database: databasePath(folder),
    objects: join(folder, 'objects'),
    settings,
    saveSettings: (changed) =>
      writeSettings(file, changed).catch((error: unknown) => {
        throw explainFileSystemError(error, folder)
      }),
    release: async () => {
      await unlock()
      if (directory === undefined) await removeTemporary(folder)
    },
  }
}
