/** Fields that point to other rows: by uuid, by a user's number, or by a list of uuids. */
import { rowsByUuid } from '../../database/rows.js'
import { identifier, sql, type Sql } from '../../database/sql.js'
import { asDouble, isDictionary, isInteger } from '../../python/jsonValues.js'
import type { Context } from '../context.js'
import { parseUuid } from '../http/uuid.js'
import { pythonStr, pythonTypeName } from '../../python/str.js'
import { validValue, baseField, type Field, type FieldOptions, type FieldResult, invalidValue } from './fields.js'

const missingObject = (value: unknown): FieldResult =>
  invalidValue(`Invalid pk "${pythonStr(value)}" - object does not exist.`)
const invalidUuid = (value: unknown): FieldResult => invalidValue(`“${pythonStr(value)}” is not a valid UUID.`)

/** What Python makes of a value that should be a uuid: a whole number counts as one, and is then found nowhere. */
const toUuid = (value: unknown): string | undefined => {
  if (typeof value === 'string') return parseUuid(value)
  if (isInteger(value) && value >= 0) return parseUuid(value.toString(16).padStart(32, '0'))
  return undefined
}

const readForeignKey = async (
  context: Context,
  table: string,
  value: unknown,
  condition?: Sql,
): Promise<FieldResult> => {
  if (typeof value === 'boolean') return invalidValue('Incorrect type. Expected pk value, received bool.')
  const uuid = toUuid(value)
  if (uuid === undefined) return invalidUuid(value)
  const found = await context.database.firstRow(
    sql`select uuid from ${identifier(table)} t where uuid = ${uuid} and ${condition ?? sql`true`}`,
  )
  return found === undefined ? missingObject(value) : validValue(uuid)
}

/** The uuid of one row of a table; `condition` narrows which rows may be pointed to. */
export const foreignKey = (table: string, options: FieldOptions & { readonly condition?: Sql } = {}): Field => ({
  ...baseField(options),
  isRelation: true,
  read: (context, value) => readForeignKey(context, table, value, options.condition),
})

export interface LinkTable {
  readonly table: string
  readonly from: string
  readonly to: string
}

/** The uuids of any number of rows of a table, kept in a table of links. */
export const manyToMany = (table: string, link: LinkTable, options: FieldOptions = {}): Field => ({
  ...baseField(options),
  link,
  read: async (context, value) => {
    const given: unknown = isDictionary(value) ? Object.keys(value) : value
    if (!Array.isArray(given)) return invalidValue(`Expected a list of items but got type "${pythonTypeName(value)}".`)
    const uuids = given.map(toUuid)
    const found = await rowsByUuid(context.database, table, uuids)
    const invalidIndex = uuids.findIndex((uuid) => uuid === undefined || !found.has(uuid))
    if (invalidIndex === -1) return validValue([...new Set(uuids)])
    return uuids[invalidIndex] === undefined ? invalidUuid(given[invalidIndex]) : missingObject(given[invalidIndex])
  },
})

/** A user by the number that the API gives them. */
export const userForeignKey: Field = {
  ...baseField({}),
  isRelation: true,
  read: async (context, value) => {
    const isNumber = asDouble(value) !== undefined || (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value))
    if (!isNumber) return invalidValue(`Incorrect type. Expected pk value, received ${pythonTypeName(value)}.`)
    const id = Math.trunc(asDouble(value) ?? Number(value))
    const isInt32 = Math.abs(id) < 2 ** 31
    const found = isInt32 ? await context.database.firstRow(sql`select id from users where id = ${id}`) : undefined
    return found === undefined ? missingObject(value) : validValue(id)
  },
}
