/** Renders the output of a command in the format that the user chose. Pure. */
import Table from 'cli-table3'
import { stringify } from 'csv-stringify/sync'
import type { Json } from 'pangea-fp/node'
import colors from 'picocolors'
import type { JsonRecord, Output } from '../Output.js'
import type { Format } from './formats.js'

/** Renders a value for a cell: nested values as JSON, a missing one as an empty cell. */
const cellText = (value: Json | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** Escapes control characters, which could break the table or command the terminal. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F]/g, (character) => JSON.stringify(character).slice(1, -1))

const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((end) => [`${side}${end}`, '']),
  ),
)

const table = (columns: ReadonlyArray<string>, rows: ReadonlyArray<JsonRecord>): string => {
  if (rows.length === 0) return ''
  const drawn = new Table({
    head: columns.map((name) => colors.bold(name)),
    chars: { ...noBorders, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  drawn.push(...rows.map((row) => columns.map((name) => printable(cellText(row[name])))))
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const separated = (delimiter: string, columns: ReadonlyArray<string>, rows: ReadonlyArray<JsonRecord>): string =>
  stringify([[...columns], ...rows.map((row) => columns.map((name) => cellText(row[name])))], { delimiter }).trimEnd()

const lines = (values: ReadonlyArray<Json>): string => values.map((value) => JSON.stringify(value)).join('\n')

/** Returns the text for standard output, without the last line end; it may be empty. */
export const renderOutput = (output: Output, format: Format): string => {
  const isListing = output._tag === 'Rows'
  const all = isListing ? output.rows : [output.record]
  const columns = isListing ? output.columns : Object.keys(output.record)
  switch (format) {
    case 'json':
      return JSON.stringify(isListing ? output.rows : output.record)
    case 'ndjson':
      return lines(all)
    case 'csv':
      return separated(',', columns, all)
    case 'tsv':
      return separated('\t', columns, all)
    case 'table':
      return isListing ? table(columns, all) : output.text
  }
}
