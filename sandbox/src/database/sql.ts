/**
 * SQL as a value: a template whose interpolations are parameters or other SQL, never plain text.
 */

import { writeJson } from '../python/writeJson.js'

export interface Sql {
  readonly pieces: readonly string[]
  readonly values: readonly unknown[]
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'pieces' in value && 'values' in value

const append = (left: Sql, right: Sql): Sql => ({
  pieces: [
    ...left.pieces.slice(0, -1),
    `${left.pieces[left.pieces.length - 1]}${right.pieces[0]}`,
    ...right.pieces.slice(1),
  ],
  values: [...left.values, ...right.values],
})

const parameter = (value: unknown): Sql => ({ pieces: ['', ''], values: [value] })

const literal = (piece: string): Sql => ({ pieces: [piece], values: [] })

/** Builds a query: splices in SQL, and turns any other value into a parameter. */
export const sql = (strings: TemplateStringsArray, ...interpolations: readonly unknown[]): Sql =>
  interpolations.reduce<Sql>(
    (query, interpolation, index) =>
      append(
        append(query, isSql(interpolation) ? interpolation : parameter(interpolation)),
        literal(strings[index + 1] ?? ''),
      ),
    literal(strings[0] ?? ''),
  )

/**
 * Quotes the name of a table or column. Anything but a plain lower-case name is a programming
 * error.
 */
export const identifier = (identifier: string): Sql => {
  if (!/^[a-z_][a-z0-9_]*$/.test(identifier)) throw new Error(`not a name in the schema: ${identifier}`)
  return literal(`"${identifier}"`)
}

/** A JSON value as a jsonb parameter: `null` is JSON's null, not SQL's. */
export const jsonb = (value: unknown): Sql => sql`${writeJson(value)}::jsonb`

const join = (parts: readonly Sql[], separator: Sql): Sql =>
  parts.length === 0 ? literal('') : parts.reduce((left, part) => append(append(left, separator), part))

export const commaSeparated = (parts: readonly Sql[]): Sql => join(parts, sql`, `)

export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`true`
    : join(
        conditions.map((condition) => sql`(${condition})`),
        sql` and `,
      )

/** Converts a query to PostgreSQL's form: text with `$1`, `$2` …, and the values. */
export const toStatement = (query: Sql): { readonly text: string; readonly values: unknown[] } => ({
  text: query.pieces.reduce((sofar, piece, index) => `${sofar}$${index}${piece}`),
  values: [...query.values],
})
