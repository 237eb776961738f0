/** Opens and locks the folder with a sandbox's data, or creates a temporary one. */
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
  /** Unlocks the folder, and removes it if it is temporary. */
  readonly release: () => Promise<void>
}

const temporaryPrefix = 'pangea-sandbox-'

/** Removes temporary folders of sandboxes that were killed. */
const removeOrphanedFolders = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name)
    const holder = name.startsWith(temporaryPrefix) ? await readLockHolder(lockPath(folder)) : 0
    // Another process may be creating a folder that has no lock yet.
    if (holder > 0 && !isProcessAlive(holder, folder))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The temporary folders of this process. Those that still exist when it exits are removed. */
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

/** Opens a folder exclusively, or creates a temporary one. */
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
    saveSettings: (newSettings) =>
      writeSettings(file, newSettings).catch((error: unknown) => {
        throw explainFileSystemError(error, folder)
      }),
    release: async () => {
      await unlock()
      if (directory === undefined) await removeTemporary(folder)
    },
  }
}
