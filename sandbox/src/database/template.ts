/**
 * A database that was set up once and is copied from then on: setting one up anew takes seconds and much memory.
 * It is kept in the user's cache folder. Where that cannot be written, every database is set up by itself.
 */
import { createRequire } from 'node:module'
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Its package does not export its description, so that is looked up beside the code. */
const versionOfPglite = async (): Promise<string> => {
  const code = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const description = await readFile(join(dirname(code), '..', 'package.json'), 'utf8')
  return (JSON.parse(description) as { readonly version: string }).version
}

const cacheFolder = (): string => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'pangea-sandbox')

/** Made beside its final place and renamed into it, so that it is whole or not there; whoever is first, wins. */
const makeTemplate = async (template: string): Promise<void> => {
  const folder = cacheFolder()
  await mkdir(folder, { recursive: true })
  const draft = await mkdtemp(join(folder, 'making-'))
  const postgres = await PGlite.create(join(draft, 'database'))
  await postgres.close()
  await rename(join(draft, 'database'), template).catch(async (error: unknown) => {
    if (!(await isThere(template))) throw error
  })
  await rm(draft, { recursive: true, force: true })
}

/** Fills a folder that is not there yet from the template, if one can be had. */
export const copyTemplate = async (directory: string): Promise<void> => {
  if (await isThere(directory)) return
  const copying = `${directory}.copying`
  try {
    const template = join(cacheFolder(), `pglite-${await versionOfPglite()}`)
    if (!(await isThere(template))) await makeTemplate(template)
    await cp(template, copying, { recursive: true, force: true })
    await rename(copying, directory)
  } catch {
    await rm(copying, { recursive: true, force: true })
  }
}
