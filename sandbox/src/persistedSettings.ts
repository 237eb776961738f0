/** Settings that stay the same between starts, stored in a file of the data folder. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'

export interface PersistedSettings {
  /** The port of the last start. */
  readonly port?: number
  readonly s3Port?: number
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly workerPassword: string
  /** For users without a password in the seed. */
  readonly userPassword: string
}

const randomPassword = (): string => randomBytes(9).toString('base64url')

const newSettings = (): PersistedSettings => ({
  bucket: 'pangea-sandbox',
  accessKeyId: `SANDBOX${randomBytes(6).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(20).toString('hex'),
  workerPassword: randomPassword(),
  userPassword: randomPassword(),
})

export const readSettings = async (file: string): Promise<PersistedSettings> => {
  try {
    return { ...newSettings(), ...(JSON.parse(await readFile(file, 'utf8')) as Partial<PersistedSettings>) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return newSettings()
    throw new Error(`Can't read the settings in ${file}`, { cause: error })
  }
}

export const writeSettings = async (file: string, settings: PersistedSettings): Promise<void> => {
  await writeFile(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
