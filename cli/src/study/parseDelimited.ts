/**
 * Parses a study's table from CSV or TSV. Positions have the line of the text and the number of the
 * cell. Pure.
 */
import { CsvError, parse } from 'csv-parse/sync'
import { either as E } from 'fp-ts'
import { type Json, parseJson, type StudyCell, type StudyProblem, type StudyRow } from 'pangea-fp/node'
import type { ParsedTable } from './ParsedTable.js'
import { typeValue } from '../metadata/typeValue.js'

export interface DelimitedOptions {
  /** Keeps metadata as text: no numbers, no booleans. */
  readonly isAllStrings: boolean
}

interface Entry {
  readonly record: ReadonlyArray<string>
  readonly info: { readonly lines: number }
}

/** Columns whose blank cells are errors; other blank cells say nothing. */
const neverBlank: ReadonlySet<string> = new Set(['organization', 'library', 'sample'])

const nameOfColumn = (text: string): string => {
  const name = text.trim()
  // Spreadsheets like capitals; a key of metadata keeps them.
  return /^metadata\./i.test(name) ? `metadata.${name.slice('metadata.'.length)}` : name.toLowerCase()
}

type CellContent = Pick<StudyCell, 'value' | 'problem'>

const contentOf = (column: string, text: string, { isAllStrings }: DelimitedOptions): CellContent => {
  if (column.startsWith('metadata.')) return { value: typeValue(text, isAllStrings) ?? text }
  if (column !== 'value') return { value: text }
  const parsed = parseJson(text)
  return E.isRight(parsed)
    ? { value: parsed.right as Json }
    : { value: null, problem: `value must be JSON, such as 3, "text" or {"reads": 3}, not ${text.slice(0, 40)}.` }
}

/** Spreadsheets of some countries separate cells with semicolons. */
const delimiterOf = (text: string): string => {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  return header.includes(',') || !header.includes(';') ? ',' : ';'
}

/** The line on which a record starts; its cells may contain line breaks. */
const startOf = ({ record, info }: Entry): number =>
  info.lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

const rowOf = (
  header: ReadonlyArray<string>,
  headerLine: number,
  entry: Entry,
  options: DelimitedOptions,
): StudyRow => {
  const line = startOf(entry)
  const cells = header.flatMap((name, index): ReadonlyArray<StudyCell> => {
    const text = entry.record[index] ?? ''
    const isBlank = text.trim() === ''
    if (name === '' || (isBlank && !neverBlank.has(name))) return []
    return [
      {
        name,
        nameAt: { line: headerLine, column: index + 1 },
        at: { line, column: index + 1 },
        ...contentOf(name, text, options),
      },
    ]
  })
  return { at: { line, column: 1 }, cells }
}

const lengthProblems = (header: ReadonlyArray<string>, entries: ReadonlyArray<Entry>): ReadonlyArray<StudyProblem> =>
  entries
    .filter(({ record }) => record.length > header.length && record.slice(header.length).some((cell) => cell !== ''))
    .map((entry) => ({
      at: { line: startOf(entry), column: header.length + 1 },
      message: `The row has ${entry.record.length} cells, but the header only ${header.length}: put a cell with a separator into quotes.`,
    }))

const headerProblems = (
  header: ReadonlyArray<string>,
  line: number,
  entries: ReadonlyArray<Entry>,
): ReadonlyArray<StudyProblem> =>
  header.flatMap((name, index) =>
    name === '' && entries.some(({ record }) => (record[index] ?? '').trim() !== '')
      ? [{ at: { line, column: index + 1 }, message: 'The column has no name.' }]
      : [],
  )

const tableOf = ([first, ...entries]: ReadonlyArray<Entry>, options: DelimitedOptions): ParsedTable => {
  if (first === undefined) return { rows: [], problems: [] }
  const header = first.record.map(nameOfColumn)
  const line = startOf(first)
  const rows = entries.map((entry) => rowOf(header, line, entry, options))
  return { rows, problems: [...headerProblems(header, line, entries), ...lengthProblems(header, entries)] }
}

const problemOf = (thrown: unknown): StudyProblem => {
  const details = thrown instanceof CsvError ? (thrown as CsvError & Readonly<Record<string, unknown>>) : undefined
  const [line, column] = [details?.['lines'], details?.['index']]
  const message =
    details?.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'A quoted cell is not closed: add the missing ".'
      : (thrown as Error).message
  return {
    at: { line: typeof line === 'number' ? line : 1, column: typeof column === 'number' ? column + 1 : 1 },
    message,
  }
}

export const parseDelimited = (format: 'csv' | 'tsv', text: string, options: DelimitedOptions): ParsedTable => {
  try {
    const entries = parse(text, {
      bom: true,
      delimiter: format === 'tsv' ? '\t' : delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: format === 'tsv',
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as ReadonlyArray<Entry>
    return tableOf(entries, options)
  } catch (thrown) {
    return { rows: [], problems: [problemOf(thrown)] }
  }
}
