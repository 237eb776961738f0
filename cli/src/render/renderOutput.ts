/** Renders the output of a command in the format that the user chose. Pure. */
import Table from 'cli-table3'
import { stringify } from 'csv-stringify/sync'
import { either as E, function as F } from 'fp-ts'
import { type Json, writeJson } from 'pangea-fp/node'
import picocolors from 'picocolors'
import type { JsonRecord, Output } from '../Output.js'
import type { Format } from './formats.js'
import { printable } from './printable.js'

/** Writes JSON with all digits of long numbers. */
const jsonText = (value: Json): string =>
  F.pipe(
    writeJson(value),
    E.getOrElse(() => JSON.stringify(value)),
  )

/** Renders a value for a cell: nested values as JSON, a missing one as an empty cell. */
const cellText = (value: Json | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : jsonText(value)

const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((end) => [`${side}${end}`, '']),
  ),
)

/** Columns without any value only take room. */
const table = (all: ReadonlyArray<string>, rows: ReadonlyArray<JsonRecord>, hasColors: boolean): string => {
  if (rows.length === 0) return ''
  const colors = picocolors.createColors(hasColors)
  const columns = all.filter((name) => rows.some((row) => cellText(row[name]) !== ''))
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

const lines = (values: ReadonlyArray<Json>): string => values.map(jsonText).join('\n')

/** Returns the text for standard output, without the last line end; it may be empty. */
export const renderOutput = (output: Output, format: Format, hasColors = false): string => {
  const isListing = output._tag === 'Rows'
  const all = isListing ? output.rows : [output.record]
  const columns = isListing ? output.columns : output.members
  switch (format) {
    case 'json':
      return jsonText(isListing ? output.rows : output.record)
    case 'ndjson':
      return lines(all)
    case 'csv':
      return separated(',', columns, all)
    case 'tsv':
      return separated('\t', columns, all)
    case 'table':
      return isListing ? table(columns, all, hasColors) : output.text
  }
}
