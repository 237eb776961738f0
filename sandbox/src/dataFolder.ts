/** The folder in which a sandbox keeps everything, and what must stay the same from one start to the next. */
import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { explained } from './fileSystemError.js'
import { holderOf, isAlive, lock, lockIn } from './folderLock.js'
import { makeFolder } from './createFolder.js'
import { readSettings, type Settings, writeSettings } from './persistedSettings.js'

export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly objects: string
  readonly settings: Settings
  readonly remember: (settings: Settings) => Promise<void>
  /** Gives the folder free for another process, and removes it when it was only temporary. */
  readonly release: () => Promise<void>
}

const temporary = 'pangea-sandbox-'

/** Removes what sandboxes that were killed left in the system's folder for temporary files. */
const sweepTemporary = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name)
    const holder = name.startsWith(temporary) ? await holderOf(lockIn(folder)) : 0
    // Without a lock it may be one that is just being made.
    if (holder > 0 && !isAlive(holder, folder))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The temporary folders of this process; those that are left when it exits go with it. */
const ours = new Set<string>()

const removeOurs = (): void => ours.forEach((folder) => rmSync(folder, { recursive: true, force: true }))

const makeTemporary = async (): Promise<string> => {
  await sweepTemporary().catch(() => undefined)
  const folder = await realpath(await mkdtemp(join(tmpdir(), temporary)))
  if (!process.listeners('exit').includes(removeOurs)) process.on('exit', removeOurs)
  ours.add(folder)
  return folder
}

const removeTemporary = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  ours.delete(folder)
}

const openLocked = async (
  directory: string | undefined,
): Promise<{ readonly folder: string; readonly unlock: () => Promise<void> }> => {
  try {
    if (directory !== undefined) await makeFolder(resolve(directory))
    const folder = await realpath(directory ?? (await makeTemporary()))
    return { folder, unlock: await lock(folder) }
  } catch (error) {
    throw explained(error, directory ?? tmpdir())
  }
}

const databaseIn = (folder: string): string => join(folder, 'database')

/** Whether a sandbox has used the folder before. */
export const hasDatabase = (directory: string | undefined): boolean =>
  directory !== undefined && existsSync(databaseIn(resolve(directory)))

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
    database: databaseIn(folder),
    objects: join(folder, 'objects'),
    settings,
    remember: (changed) =>
      writeSettings(file, changed).catch((error: unknown) => {
        throw explained(error, folder)
      }),
    release: async () => {
      await unlock()
      if (directory === undefined) await removeTemporary(folder)
    },
  }
}
