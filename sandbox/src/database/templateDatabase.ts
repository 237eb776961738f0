/**
 * A database that was set up once, with its tables, and is copied from then on: setting one up anew
 * takes seconds and much memory. It is kept in the user's cache folder. Where that cannot be written,
 * every database is set up by itself.
 */
import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { schema } from './schema.js'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Its package does not export its description, so that is looked up beside the code. */
const pgliteVersion = async (): Promise<string> => {
  const code = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const description = await readFile(join(dirname(code), '..', 'package.json'), 'utf8')
  return (JSON.parse(description) as { readonly version: string }).version
}

const cacheFolder = (): string => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'pangea-sandbox')

/** PostgreSQL clears its buffers at each start: the 128 MB of its default take a second. */
const settings = "shared_buffers = '16MB'\n"

/** Made beside its final place and renamed into it, so that it is whole or not there; whoever is first, wins. */
const createTemplate = async (template: string): Promise<void> => {
  const folder = cacheFolder()
  await mkdir(folder, { recursive: true })
  const temporary = await mkdtemp(join(folder, 'making-'))
  const postgres = await PGlite.create(join(temporary, 'database'))
  await postgres.exec(schema)
  await postgres.close()
  await writeFile(join(temporary, 'database', 'postgresql.conf'), settings, { flag: 'a' })
  await rename(join(temporary, 'database'), template).catch(async (error: unknown) => {
    if (!(await exists(template))) throw error
  })
  await rm(temporary, { recursive: true, force: true })
}

/** Another schema or setting is another template: an older one stays for who still runs it. */
const templatePath = async (): Promise<string> => {
  const contentHash = createHash('sha256').update(settings).update(schema).digest('hex').slice(0, 12)
  return join(cacheFolder(), `pglite-${await pgliteVersion()}-${contentHash}`)
}

/** Fills a folder that does not exist yet from the template; whether it has its tables now. */
export const copyTemplateDatabase = async (directory: string): Promise<boolean> => {
  if (await exists(directory)) return false
  const partialCopy = `${directory}.copying`
  try {
    const template = await templatePath()
    if (!(await exists(template))) await createTemplate(template)
    // A thousand small files: in one go they take a third of what `cp` takes.
    cpSync(template, partialCopy, { recursive: true })
    await rename(partialCopy, directory)
    return true
  } catch {
    await rm(partialCopy, { recursive: true, force: true })
    return false
  }
}
