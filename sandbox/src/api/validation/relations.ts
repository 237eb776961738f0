/** Fields that point to other rows: by uuid, by a user's number, or by a list of uuids. */
import { rowsByUuid } from '../../database/rows.js'
import { name, sql, type Sql } from '../../database/sql.js'
import { asDouble, isDictionary, isInteger } from '../../python/jsonValues.js'
import type { Context } from '../context.js'
import { parsedUuid } from '../http/path.js'
import { accepted, base, type Field, type Options, type Reading, refused, shown, typeName } from './fields.js'

const missing = (value: unknown): Reading => refused(`Invalid pk "${shown(value)}" - object does not exist.`)
const notAUuid = (value: unknown): Reading => refused(`“${shown(value)}” is not a valid UUID.`)

/** What Python makes of a value that should be a uuid: a whole number counts as one, and is then found nowhere. */
const asUuid = (value: unknown): string | undefined => {
  if (typeof value === 'string') return parsedUuid(value)
  if (isInteger(value) && value >= 0) return parsedUuid(value.toString(16).padStart(32, '0'))
  return undefined
}

const findPointed = async (context: Context, table: string, value: unknown, condition?: Sql): Promise<Reading> => {
  if (typeof value === 'boolean') return refused('Incorrect type. Expected pk value, received bool.')
  const uuid = asUuid(value)
  if (uuid === undefined) return notAUuid(value)
  const found = await context.database.first(
    sql`select uuid from ${name(table)} t where uuid = ${uuid} and ${condition ?? sql`true`}`,
  )
  return found === undefined ? missing(value) : accepted(uuid)
}

/** The uuid of one row of a table; `condition` narrows which rows may be pointed to. */
export const pointer = (table: string, options: Options & { readonly condition?: Sql } = {}): Field => ({
  ...base(options),
  isPointer: true,
  read: (context, value) => findPointed(context, table, value, options.condition),
})

export interface Link {
  readonly table: string
  readonly from: string
  readonly to: string
}

/** The uuids of any number of rows of a table, kept in a table of links. */
export const pointers = (table: string, link: Link, options: Options = {}): Field => ({
  ...base(options),
  link,
  read: async (context, value) => {
    const given: unknown = isDictionary(value) ? Object.keys(value) : value
    if (!Array.isArray(given)) return refused(`Expected a list of items but got type "${typeName(value)}".`)
    const uuids = given.map(asUuid)
    const found = await rowsByUuid(context.database, table, uuids)
    const wrong = uuids.findIndex((uuid) => uuid === undefined || !found.has(uuid))
    if (wrong === -1) return accepted([...new Set(uuids)])
    return uuids[wrong] === undefined ? notAUuid(given[wrong]) : missing(given[wrong])
  },
})

/** A user by the number that the API gives them. */
export const userNumber: Field = {
  ...base({}),
  isPointer: true,
  read: async (context, value) => {
    const isNumber = asDouble(value) !== undefined || (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value))
    if (!isNumber) return refused(`Incorrect type. Expected pk value, received ${typeName(value)}.`)
    const id = Math.trunc(asDouble(value) ?? Number(value))
    const fits = Math.abs(id) < 2 ** 31
    const found = fits ? await context.database.first(sql`select id from users where id = ${id}`) : undefined
    return found === undefined ? missing(value) : accepted(id)
  },
}
