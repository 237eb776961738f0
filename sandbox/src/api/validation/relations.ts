/** Field types that reference other rows: by UUID, by user ID or by a list of UUIDs. */
import { rowsByUuid } from '../../database/rowQueries.js'
import { identifier, sql, type Sql } from '../../database/sql.js'
import { asDouble, isDictionary, isInteger } from '../../python/jsonValues.js'
import type { Context } from '../context.js'
import { parseUuid } from '../http/uuid.js'
import { pythonStr, pythonTypeName } from '../../python/str.js'
import { validValue, baseField, type Field, type FieldOptions, type FieldResult, invalidValue } from './fields.js'

const missingObject = (value: unknown): FieldResult =>
  invalidValue(`Invalid pk "${pythonStr(value)}" - object does not exist.`)
const invalidUuid = (value: unknown): FieldResult => invalidValue(`“${pythonStr(value)}” is not a valid UUID.`)

/** Converts a value as Python's `UUID` does. An integer is a valid UUID too, but matches no row. */
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

/** The UUID of one row; `condition` restricts which rows may be referenced. */
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

/** The UUIDs of any number of rows, stored in a link table. */
export const manyToMany = (table: string, link: LinkTable, options: FieldOptions = {}): Field => ({
  ...baseField(options),
  link,
  read: async (context, value) => {
    const items: unknown = isDictionary(value) ? Object.keys(value) : value
    if (!Array.isArray(items)) return invalidValue(`Expected a list of items but got type "${pythonTypeName(value)}".`)
    const uuids = items.map(toUuid)
    const found = await rowsByUuid(context.database, table, uuids)
    const invalidIndex = uuids.findIndex((uuid) => uuid === undefined || !found.has(uuid))
    if (invalidIndex === -1) return validValue([...new Set(uuids)])
    return uuids[invalidIndex] === undefined ? invalidUuid(items[invalidIndex]) : missingObject(items[invalidIndex])
  },
})

/** The numeric ID of a user. */
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
