/** What must stay the same from one start of a sandbox to the next, kept in a file of its folder. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'

/** What the seeds of a folder offer to begin with. */
export interface Beginning {
  readonly user?: { readonly email: string; readonly password: string }
  /** A library that holds a file. */
  readonly library?: { readonly organization: string; readonly group: string }
}

export interface Settings {
  /** Known once the folder has been filled. */
  readonly port?: number
  readonly s3Port?: number
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly workerPassword: string
  /** Of the users that a seed gives no password. */
  readonly userPassword: string
  /** The SHA-256 of each seed that has been planted. */
  readonly seeds: readonly string[]
  readonly beginning: Beginning
}

const password = (): string => randomBytes(9).toString('base64url')

const fresh = (): Settings => ({
  bucket: 'pangea-sandbox',
  accessKeyId: `SANDBOX${randomBytes(6).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(20).toString('hex'),
  workerPassword: password(),
  userPassword: password(),
  seeds: [],
  beginning: {},
})

export const readSettings = async (file: string): Promise<Settings> => {
  try {
    return { ...fresh(), ...(JSON.parse(await readFile(file, 'utf8')) as Partial<Settings>) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fresh()
    throw new Error(`The settings in ${file} cannot be read`, { cause: error })
  }
}

export const writeSettings = async (file: string, settings: Settings): Promise<void> => {
  await writeFile(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
