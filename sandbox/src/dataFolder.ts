/** The folder in which a sandbox keeps everything: its lock, and what must stay the same from one start to the next. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Settings {
  readonly port?: number
  readonly s3Port?: number
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly workerPassword: string
}

export interface DataFolder {
  readonly database: string
  readonly objects: string
  readonly settings: Settings
  readonly remember: (settings: Settings) => Promise<void>
  /** Gives the folder free for another process, and removes it when it was only temporary. */
  readonly release: () => Promise<void>
}

/** The folders that this very process has open: a lock with our own number that is not among them is a dead one's. */
const openHere = new Set<string>()

const isAlive = (pid: number, folder: string): boolean => {
  if (pid === process.pid) return openHere.has(folder)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const lock = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'sandbox.lock')
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      openHere.add(folder)
      return async () => {
        openHere.delete(folder)
        await rm(file, { force: true })
      }
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder > 0 && isAlive(holder, folder))
      throw new Error(
        `the folder ${folder} is in use by another sandbox (process ${holder}); if it is not, remove ${file}`,
      )
    await rm(file, { force: true })
  }
}

const fresh = (): Settings => ({
  bucket: 'pangea-sandbox',
  accessKeyId: `SANDBOX${randomBytes(6).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(20).toString('hex'),
  workerPassword: randomBytes(9).toString('base64url'),
})

const readSettings = async (file: string): Promise<Settings> => {
  try {
    return { ...fresh(), ...(JSON.parse(await readFile(file, 'utf8')) as Partial<Settings>) }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return fresh()
    throw new Error(`${file} cannot be read`, { cause: error })
  }
}

/** Opens a folder for this process alone, or makes a temporary one. */
export const openDataFolder = async (directory?: string): Promise<DataFolder> => {
  if (directory !== undefined) await mkdir(directory, { recursive: true })
  const folder = await realpath(directory ?? (await mkdtemp(join(tmpdir(), 'pangea-sandbox-'))))
  const unlock = await lock(folder)
  const file = join(folder, 'settings.json')
  const settings = await readSettings(file).catch(async (error: unknown) => {
    await unlock()
    throw error
  })
  return {
    database: join(folder, 'database'),
    objects: join(folder, 'objects'),
    settings,
    remember: async (changed) => {
      await writeFile(`${file}.new`, `${JSON.stringify(changed, null, 2)}\n`, { mode: 0o600 })
      await rename(`${file}.new`, file)
    },
    release: async () => {
      await unlock()
      if (directory === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
