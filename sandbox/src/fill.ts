/** Planting a seed or the example, once for each folder. What a person deletes does not come back at the next start. */
import { fileURLToPath } from 'node:url'
import type { Database } from './database/database.js'
import { type PlantOptions, plant } from './seed/plant.js'
import { type ReadSeed, readSeed } from './seed/readSeed.js'
import { groupWithFile, type Seed } from './seed/Seed.js'
import type { Beginning, Settings } from './settings.js'

export interface FillOptions extends Omit<PlantOptions, 'password' | 'folder'> {
  readonly database: Database
  readonly seed: ReadSeed | undefined
  readonly contents: 'empty' | 'example'
}

const example = fileURLToPath(new URL('../example/seed.json', import.meta.url))

const beginningOf = (seed: Seed, userPassword: string): Beginning => {
  const user = seed.users?.[0]
  const library = groupWithFile(seed)
  return {
    ...(user === undefined ? {} : { user: { password: userPassword, ...user } }),
    ...(library === undefined ? {} : { library }),
  }
}

/** The seed that this folder wants: the one that is given; the example only in a folder that is new. */
const wantedSeed = async (settings: Settings, { seed, contents }: FillOptions): Promise<ReadSeed | undefined> => {
  if (seed !== undefined) return seed
  const isNew = settings.port === undefined
  return isNew && contents === 'example' ? readSeed(example) : undefined
}

/** Gives the settings with what was planted. */
export const fill = async (settings: Settings, options: FillOptions): Promise<Settings> => {
  const wanted = await wantedSeed(settings, options)
  if (wanted === undefined) return settings
  const { userPassword: password, seeds } = settings
  const { path, seed, folder, sha256 } = wanted
  const beginning = beginningOf(seed, password)
  if (seeds.includes(sha256)) return { ...settings, beginning }
  const { database, stamp, store, s3 } = options
  await plant(database, seed, { stamp, store, s3, folder, password }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The seed file ${path} cannot be planted: ${reason}`, { cause: error })
  })
  return { ...settings, beginning, seeds: [...seeds, sha256] }
}
