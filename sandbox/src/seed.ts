/** Filling a sandbox from a JSON file: people, organizations, groups, samples, and what only administrators make. What is there already stays as it is. */
import { readFile } from 'node:fs/promises'
import { parseJson } from './json/parseJson.js'

export interface SeedSample {
  readonly name: string
  readonly metadata?: unknown
}

export interface SeedGroup {
  readonly name: string
  readonly is_library?: boolean
  readonly is_public?: boolean
  readonly metadata?: unknown
  readonly samples?: readonly SeedSample[]
}

export interface SeedOrganization {
  readonly name: string
  /** The e-mail address of the member who makes it. */
  readonly owner: string
  readonly groups?: readonly SeedGroup[]
}

export interface SeedWorkOrderPrototype {
  readonly name: string
  readonly jobs?: readonly { readonly name: string; readonly resources_needed?: unknown }[]
  /** The e-mail addresses of those who may carry it out. */
  readonly workers?: readonly string[]
}

export interface SeedGroupWorkOrderPrototype {
  readonly name: string
  /** The names of the prototypes of work orders that it has each sample given. */
  readonly work_orders: readonly string[]
}

export interface Seed {
  readonly users?: readonly { readonly email: string; readonly password: string }[]
  readonly organizations?: readonly SeedOrganization[]
  readonly work_order_prototypes?: readonly SeedWorkOrderPrototype[]
  readonly group_work_order_prototypes?: readonly SeedGroupWorkOrderPrototype[]
}

type Check = (value: unknown, at: string) => void

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fail = (at: string, message: string): never => {
  throw new Error(`${at}: ${message}`)
}

const words: Check = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') fail(at, 'must be a text that is not blank')
}

const flag: Check = (value, at) => {
  if (typeof value !== 'boolean') fail(at, 'must be true or false')
}

const anything: Check = () => undefined

const listOf =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return fail(at, 'must be a list')
    value.forEach((item, index) => check(item, `${at}[${index}]`))
  }

/** An object with these keys and no others; a key that ends in `?` may be absent. */
const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isRecord(value)) return fail(at, 'must be an object')
    const known = Object.keys(shape).map((key) => key.replace('?', ''))
    const unknown = Object.keys(value).find((key) => !known.includes(key))
    if (unknown !== undefined) fail(`${at}.${unknown}`, `is not known here; known are ${known.join(', ')}`)
    for (const [key, check] of Object.entries(shape)) {
      const name = key.replace('?', '')
      if (name in value) check(value[name], `${at}.${name}`)
      else if (!key.endsWith('?')) fail(`${at}.${name}`, 'is missing')
    }
  }

const sample = record({ name: words, 'metadata?': anything })

const group: Check = (value, at) => {
  record({ name: words, 'is_library?': flag, 'is_public?': flag, 'metadata?': anything, 'samples?': listOf(sample) })(
    value,
    at,
  )
  if (isRecord(value) && 'samples' in value && value['is_library'] !== true)
    fail(`${at}.samples`, 'only a group that is_library holds samples')
}

const seed = record({
  'users?': listOf(record({ email: words, password: words })),
  'organizations?': listOf(record({ name: words, owner: words, 'groups?': listOf(group) })),
  'work_order_prototypes?': listOf(
    record({
      name: words,
      'jobs?': listOf(record({ name: words, 'resources_needed?': anything })),
      'workers?': listOf(words),
    }),
  ),
  'group_work_order_prototypes?': listOf(record({ name: words, work_orders: listOf(words) })),
})

/** Reads a seed file; an error says where in it something is wrong. */
export const readSeed = async (path: string): Promise<Seed> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`the seed file ${path} cannot be read`, { cause: error })
  })
  let value: unknown
  try {
    value = parseJson(text)
  } catch (error) {
    throw new Error(`the seed file ${path} is not JSON`, { cause: error })
  }
  seed(value, 'seed')
  return value as Seed
}
