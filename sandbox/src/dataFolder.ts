/** The folder in which a sandbox keeps everything: its lock, and what must stay the same from one start to the next. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { link, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { explained } from './explained.js'
import { makeFolder } from './makeFolder.js'
import { readSettings, type Settings, writeSettings } from './settings.js'

export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly objects: string
  readonly settings: Settings
  readonly remember: (settings: Settings) => Promise<void>
  /** Gives the folder free for another process, and removes it when it was only temporary. */
  readonly release: () => Promise<void>
}

/** The folders that this very process has open: a lock with our own number that is not among them is a dead one's. */
const openHere = new Set<string>()

/** A process that was killed can be sent signals until its parent has seen that it ended; in a container without an init, for good. */
const isZombie = (pid: number): boolean => {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    // Not Linux, or gone meanwhile: then the next look tells.
    return false
  }
}

const isAlive = (pid: number, folder: string): boolean => {
  if (!(pid > 0)) return false
  if (pid === process.pid) return openHere.has(folder)
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const lockIn = (folder: string): string => join(folder, 'sandbox.lock')

const holderOf = async (file: string): Promise<number> => Number(await readFile(file, 'utf8').catch(() => ''))

/** Takes the lock of a dead process away; one that somebody else has just made in its place is put back. */
const dropStale = async (folder: string, file: string): Promise<void> => {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await rename(file, aside).catch(() => undefined)
  if (isAlive(await holderOf(aside), folder)) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

const lock = async (folder: string): Promise<() => Promise<void>> => {
  const file = lockIn(folder)
  // Linked when it is written, so that nobody ever reads a lock that names no process yet.
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(mine, String(process.pid))
  try {
    for (;;) {
      try {
        await link(mine, file)
        openHere.add(folder)
        return async () => {
          openHere.delete(folder)
          await rm(file, { force: true })
        }
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error
      }
      const holder = await holderOf(file)
      if (isAlive(holder, folder))
        throw new Error(
          `The folder ${folder} is in use by another sandbox (process ${holder}). Stop that one, or choose another folder; if there is none, remove ${file}.`,
        )
      await dropStale(folder, file)
    }
  } finally {
    await rm(mine, { force: true })
  }
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
