/**
 * What a command prints to standard output, as data: `renderOutput` turns it into a table, JSON,
 * CSV or TSV. The names of columns and members are the stable schema of a command. Pure.
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
export interface Rows extends Problems {
  readonly _tag: 'Rows'
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<JsonRecord>
}

/** One record: a sentence for people, members for programs. */
export interface Report extends Problems {
  readonly _tag: 'Report'
  readonly text: string
  readonly record: JsonRecord
}

export type Output = Rows | Report

/**
 * Makes a listing from a function for each column.
 *
 * @example
 * rows({ name: ({ name }) => name, uuid: ({ uuid }) => uuid }, organizations)
 */
export const rows = <A>(
  columns: Readonly<Record<string, (item: A) => Json>>,
  items: ReadonlyArray<A>,
  problems: Problems = {},
): Rows => ({
  _tag: 'Rows',
  columns: Object.keys(columns),
  rows: items.map((item) =>
    Object.fromEntries(Object.entries(columns).map(([name, valueOf]) => [name, valueOf(item)])),
  ),
  ...problems,
})

export const report = (text: string, record: JsonRecord, problems: Problems = {}): Report => ({
  _tag: 'Report',
  text,
  record,
  ...problems,
})
