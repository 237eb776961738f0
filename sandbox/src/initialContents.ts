/**
 * Fills a new folder from a seed or the example, once: deleted data doesn't come back at the next
 * start.
 */
import { fileURLToPath } from 'node:url'
import type { Database, Queries } from './database/postgres.js'
import { exists } from './database/rowQueries.js'
import { jsonb, sql } from './database/sql.js'
import { isDiskFull } from './fileSystemError.js'
import { type InsertOptions, insertSeed } from './seed/insertSeed.js'
import { type LoadedSeed, readSeed } from './seed/readSeed.js'
import { groupWithFile, type Seed } from './seed/Seed.js'

/** The first user of a seed, and its first library with a file. */
export interface SeedSummary {
  readonly user?: { readonly email: string; readonly password: string }
  readonly library?: { readonly organization: string; readonly group: string }
}

export interface InitialContentsOptions extends Omit<InsertOptions, 'folder'> {
  readonly database: Database
  readonly seed: LoadedSeed | undefined
  readonly contents: 'empty' | 'example'
}

const example = fileURLToPath(new URL('../example/seed.json', import.meta.url))

const summarize = (seed: Seed, password: string): SeedSummary => {
  const user = seed.users?.[0]
  const library = groupWithFile(seed)
  return {
    ...(user === undefined ? {} : { user: { password, ...user } }),
    ...(library === undefined ? {} : { library }),
  }
}

/** Records the source as the one used last. */
const recordSource = async (queries: Queries, source: string, summary: SeedSummary): Promise<SeedSummary> => {
  await queries.run(sql`delete from fills where source = ${source}`)
  await queries.run(sql`insert into fills (source, summary) values (${source}, ${jsonb(summary)})`)
  return summary
}

const applySeed = (
  loaded: LoadedSeed,
  { database, password, ...options }: InitialContentsOptions,
): Promise<SeedSummary> => {
  const { path, seed, folder, sha256 } = loaded
  // One transaction: the seed is recorded if and only if it is inserted.
  return database.transaction(async (queries) => {
    if (!(await exists(queries, sql`select 1 from fills where source = ${sha256}`)))
      await insertSeed(queries, seed, { ...options, password, folder }).catch((error: unknown) => {
        if (isDiskFull(error)) throw error
        const reason = error instanceof Error ? error.message : String(error)
        const isSeedError = error instanceof Error && !('code' in error)
        throw new Error(`The seed file ${path} ${isSeedError ? 'is invalid:' : "can't be inserted:"} ${reason}`, {
          cause: error,
        })
      })
    return recordSource(queries, sha256, summarize(seed, password))
  })
}

/**
 * Applies the seed if there is one. Otherwise fills a new folder with the example, if requested.
 */
export const loadInitialContents = async (options: InitialContentsOptions): Promise<SeedSummary> => {
  const { database, seed, contents } = options
  if (seed !== undefined) return applySeed(seed, options)
  const last = await database.firstRow(sql`select summary from fills order by seq desc limit 1`)
  if (last !== undefined) return last['summary'] as SeedSummary
  return contents === 'example'
    ? applySeed(await readSeed(example, { isAlone: true }), options)
    : recordSource(database, 'empty', {})
}
