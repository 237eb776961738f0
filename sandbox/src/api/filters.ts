/** Filters lists by query parameters, with the error messages of django-filter. */
import { rowByUuid } from '../database/rowQueries.js'
import { allOf, identifier, sql, type Sql } from '../database/sql.js'
import { type Context, queryParameter } from './context.js'
import { parseUuid } from './http/uuid.js'
import { validationError } from './http/responses.js'
import { strip } from '../python/strip.js'

/** Returns a condition on the rows `t`, or the error message for an invalid value. */
type Filter = (context: Context, value: string) => Promise<Sql | { readonly error: string }>

export type Filters = Readonly<Record<string, Filter>>

const nullCharacters = { error: 'Null characters are not allowed.' }

export const uuidFilter =
  (column = 'uuid'): Filter =>
  async (_context, value) => {
    const text = strip(value)
    if (text === '') return sql`true`
    const uuid = parseUuid(text)
    return uuid === undefined ? { error: 'Enter a valid UUID.' } : sql`t.${identifier(column)} = ${uuid}`
  }

export const textFilter =
  (column: string): Filter =>
  async (_context, value) => {
    if (value.includes('\0')) return nullCharacters
    const text = strip(value)
    return text === '' ? sql`true` : sql`t.${identifier(column)} = ${text}`
  }

/** Accepts `true`, `false`, `1` and `0`, and ignores anything else. */
export const booleanFilter =
  (column: string): Filter =>
  async (_context, value) => {
    const flag = { true: true, '1': true, false: false, '0': false }[value.toLowerCase()]
    return flag === undefined ? sql`true` : sql`t.${identifier(column)} = ${flag}`
  }

/**
 * Selects rows by a foreign key. The referenced row must exist, and its `flag` column must be true.
 */
export const foreignKeyFilter =
  (column: string, table: string, flag?: string): Filter =>
  async (context, value) => {
    const uuid = parseUuid(value)
    if (uuid === undefined) return { error: `“${value}” is not a valid UUID.` }
    const row = await rowByUuid(context.database, table, uuid)
    if (row === undefined || (flag !== undefined && row[flag] !== true))
      return { error: 'Select a valid choice. That choice is not one of the available choices.' }
    return sql`t.${identifier(column)} = ${uuid}`
  }

/** Combines the filters that the query names into one condition. */
export const filterCondition = async (context: Context, filters: Filters): Promise<Sql> => {
  const conditions: Sql[] = []
  const errors: Record<string, readonly string[]> = {}
  for (const [key, filter] of Object.entries(filters)) {
    const value = queryParameter(context, key)
    if (value === undefined) continue
    const outcome = await filter(context, value)
    if ('error' in outcome) errors[key] = [outcome.error]
    else conditions.push(outcome)
  }
  if (Object.keys(errors).length > 0) throw validationError(errors)
  return allOf(conditions)
}
