/**
 * What a command prints to standard output, as data: `renderOutput` turns it into a table, JSON,
 * CSV or TSV. The type parameters have the columns of a listing, or the members of a record: an
 * output with others is another type. Pure.
 */
import type { Json } from 'pangea-fp/node'
import type { ExitCode } from './exitCodes.js'

export type JsonRecord = Readonly<Record<string, Json>>

/** Lines for standard error, and the exit code of a command that completed with problems. */
export interface Problems {
  readonly problems?: ReadonlyArray<string>
  readonly exitCode?: ExitCode
}

/** A listing: all formats have the same columns. */
export interface Rows<Name extends string = string, R extends JsonRecord = JsonRecord> extends Problems {
  readonly _tag: 'Rows'
  readonly columns: ReadonlyArray<Name>
  readonly rows: ReadonlyArray<R>
}

/** One record: a sentence for people, members for programs. */
export interface Report<Name extends string = string, R extends JsonRecord = JsonRecord> extends Problems {
  readonly _tag: 'Report'
  readonly text: string
  readonly members: ReadonlyArray<Name>
  readonly record: R
}

export type Output = Rows | Report

/**
 * Makes a listing from a function for each column.
 *
 * @example
 * rows({ name: ({ name }) => name, uuid: ({ uuid }) => uuid }, organizations)
 */
export const rows = <A, R extends JsonRecord>(
  columns: { readonly [Name in keyof R]: (item: A) => R[Name] },
  items: ReadonlyArray<A>,
  problems: Problems = {},
): Rows<keyof R & string, R> => {
  const names = Object.keys(columns) as ReadonlyArray<keyof R & string>
  return {
    _tag: 'Rows',
    columns: names,
    rows: items.map((item) => Object.fromEntries(names.map((name) => [name, columns[name](item)])) as unknown as R),
    ...problems,
  }
}

export const report = <R extends JsonRecord>(
  text: string,
  record: R,
  problems: Problems = {},
): Report<keyof R & string, R> => ({
  _tag: 'Report',
  text,
  members: Object.keys(record),
  record,
  ...problems,
})
