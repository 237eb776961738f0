/** What must stay the same from one start of a sandbox to the next, kept in a file of its folder. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'

export interface Settings {
  /** Of the last start. */
  readonly port?: number
  readonly s3Port?: number
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly workerPassword: string
  /** Of the users that a seed gives no password. */
  readonly userPassword: string
}

const password = (): string => randomBytes(9).toString('base64url')

const fresh = (): Settings => ({
  bucket: 'pangea-sandbox',
  accessKeyId: `SANDBOX${randomBytes(6).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(20).toString('hex'),
  workerPassword: password(),
  userPassword: password(),
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
