/** Filling a folder from a seed or the example, once. What a person deletes does not come back at the next start. */
import { fileURLToPath } from 'node:url'
import type { Database, Queries } from './database/database.js'
import { exists } from './database/rows.js'
import { json, sql } from './database/sql.js'
import { isDiskFull } from './explained.js'
import { type PlantOptions, plant } from './seed/plant.js'
import { type ReadSeed, readSeed } from './seed/readSeed.js'
import { groupWithFile, type Seed } from './seed/Seed.js'

/** What a seed offers to begin with. */
export interface Beginning {
  readonly user?: { readonly email: string; readonly password: string }
  /** A library that holds a file. */
  readonly library?: { readonly organization: string; readonly group: string }
}

export interface FillOptions extends Omit<PlantOptions, 'folder'> {
  readonly database: Database
  readonly seed: ReadSeed | undefined
  readonly contents: 'empty' | 'example'
}

const example = fileURLToPath(new URL('../example/seed.json', import.meta.url))

const beginningOf = (seed: Seed, password: string): Beginning => {
  const user = seed.users?.[0]
  const library = groupWithFile(seed)
  return {
    ...(user === undefined ? {} : { user: { password, ...user } }),
    ...(library === undefined ? {} : { library }),
  }
}

/** The last one used stands last. */
const record = async (queries: Queries, source: string, beginning: Beginning): Promise<Beginning> => {
  await queries.run(sql`delete from fills where source = ${source}`)
  await queries.run(sql`insert into fills (source, beginning) values (${source}, ${json(beginning)})`)
  return beginning
}

const fillFrom = (read: ReadSeed, { database, password, ...options }: FillOptions): Promise<Beginning> => {
  const { path, seed, folder, sha256 } = read
  // One transaction: that it is filled is known exactly when it is.
  return database.together(async (queries) => {
    if (!(await exists(queries, sql`select 1 from fills where source = ${sha256}`)))
      await plant(queries, seed, { ...options, password, folder }).catch((error: unknown) => {
        if (isDiskFull(error)) throw error
        const reason = error instanceof Error ? error.message : String(error)
        const isOurs = error instanceof Error && !('code' in error)
        throw new Error(`The seed file ${path} ${isOurs ? 'is wrong at' : 'cannot be used:'} ${reason}`, {
          cause: error,
        })
      })
    return record(queries, sha256, beginningOf(seed, password))
  })
}

/** Fills it from the seed; without one, and when it is new, from the example if that is wanted. */
export const fill = async (options: FillOptions): Promise<Beginning> => {
  const { database, seed, contents } = options
  if (seed !== undefined) return fillFrom(seed, options)
  const last = await database.first(sql`select beginning from fills order by seq desc limit 1`)
  if (last !== undefined) return last['beginning'] as Beginning
  return contents === 'example'
    ? fillFrom(await readSeed(example, { isAlone: true }), options)
    : record(database, 'empty', {})
}
