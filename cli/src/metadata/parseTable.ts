/** Reads metadata from the text of a CSV or TSV table, with every problem at once. Pure. */
import { type CsvError, parse } from 'csv-parse/sync'
import { either as E } from 'fp-ts'
import type { Json } from 'pangea-fp/node'
import { typeValue } from './typeValue.js'

// model

/** The metadata of one sample, and where it is: `line 3`. */
export interface MetadataRow {
  readonly where: string
  readonly sample: string
  readonly metadata: Readonly<Record<string, Json>>
}

export interface TableOptions {
  /** The column with the samples' names: its name, or its number from 0. */
  readonly indexColumn: string
  readonly isAllStrings: boolean
  /** What the index column names, for messages: `sample` by default. */
  readonly noun?: string
}

interface Line {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

export interface Parsed {
  readonly rows: ReadonlyArray<MetadataRow>
  readonly problems: ReadonlyArray<string>
}

// pure helpers

interface ParsedRecord {
  readonly record: ReadonlyArray<string>
  /** The number of bytes up to the end of the record. */
  readonly info: { readonly bytes: number }
}

const countLineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Adds the line on which each record starts: the parser states only where records end. */
const withLines = (text: string, records: ReadonlyArray<ParsedRecord>): ReadonlyArray<Line> => {
  const bytes = Buffer.from(text)
  const starts = records.map((_, index) => records[index - 1]?.info.bytes ?? 0)
  const pieces = records.map(({ info }, index) => bytes.subarray(starts[index], info.bytes).toString())
  let line = 1
  return pieces.map((piece, index) => {
    const blank = /^[\r\n]*/.exec(piece)?.[0] ?? ''
    const found = { line: line + countLineEnds(blank), cells: records[index]?.record ?? [] }
    line += countLineEnds(piece)
    return found
  })
}

const reasonOf = ({ code, message }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is never closed' : message

/** Splits a table into its lines; blank lines don't count. */
const linesOf = (text: string, delimiter: string): E.Either<ReadonlyArray<string>, ReadonlyArray<Line>> =>
  E.tryCatch(
    () =>
      withLines(
        text,
        parse(text, {
          bom: true,
          delimiter,
          info: true,
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
        }) as unknown as ReadonlyArray<ParsedRecord>,
      ),
    (thrown) => {
      const error = thrown as CsvError & { readonly lines?: number }
      return [`${error.lines === undefined ? 'the table' : `line ${error.lines}`}: ${reasonOf(error)}.`]
    },
  )

const columnName = (header: ReadonlyArray<string>, index: number): string =>
  `column ${index + 1}${header[index] === undefined || header[index] === '' ? '' : ` (${header[index]})`}`

/** Spreadsheets export empty columns at the end. */
const withoutEmptyEnd = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)

const duplicatesOf = (names: ReadonlyArray<string>): ReadonlyArray<number> =>
  names.flatMap((name, index) => (name !== '' && names.indexOf(name) < index ? [index] : []))

const headerProblems = (
  line: number,
  header: ReadonlyArray<string>,
  lines: ReadonlyArray<Line>,
): ReadonlyArray<string> => [
  ...duplicatesOf(header).map(
    (index) =>
      `line ${line}, ${columnName(header, index)}: the name is also that of column ${header.indexOf(header[index] ?? '') + 1}.`,
  ),
  ...header.flatMap((name, index) =>
    name === '' && lines.some(({ cells }) => (cells[index] ?? '').trim() !== '')
      ? [`line ${line}, column ${index + 1}: the column has no name.`]
      : [],
  ),
]

/** Finds the column with the samples' names, by its name or its number. */
const findIndexColumn = (header: ReadonlyArray<string>, wanted: string): number => {
  const byName = header.indexOf(wanted.trim())
  if (byName >= 0) return byName
  return /^\d+$/.test(wanted) && Number(wanted) < header.length ? Number(wanted) : -1
}

const cellProblems = (header: ReadonlyArray<string>, { line, cells }: Line): ReadonlyArray<string> => {
  const filled = withoutEmptyEnd(cells)
  const tooMany =
    filled.length > header.length
      ? [`line ${line}, column ${header.length + 1}: ${filled.length} cells, but the header has ${header.length}.`]
      : []
  const short =
    cells.length < header.length ? [`line ${line}: ${cells.length} cells, but the header has ${header.length}.`] : []
  const nul = cells.flatMap((cell, index) =>
    cell.includes('\0') ? [`line ${line}, ${columnName(header, index)}: it contains a NUL character.`] : [],
  )
  return [...tooMany, ...short, ...nul]
}

const rowOf = (
  header: ReadonlyArray<string>,
  index: number,
  { line, cells }: Line,
  isAllStrings: boolean,
): MetadataRow => ({
  where: `line ${line}`,
  sample: (cells[index] ?? '').trim(),
  metadata: Object.fromEntries(
    header.flatMap((name, column) => {
      const value = column === index || name === '' ? undefined : typeValue(cells[column] ?? '', isAllStrings)
      return value === undefined ? [] : [[name, value]]
    }),
  ),
})

/** Lines for rows without a name, and for names that occur twice. */
export const nameProblems = (rows: ReadonlyArray<MetadataRow>, noun = 'sample'): ReadonlyArray<string> => {
  const first = new Map<string, string>()
  return rows.flatMap(({ where, sample }) => {
    if (sample === '') return [`${where}: there is no ${noun} name.`]
    const before = first.get(sample)
    first.set(sample, before ?? where)
    return before === undefined ? [] : [`${where}: the ${noun} ${sample} is also on ${before}.`]
  })
}

// operation

/** Reads a table whose first line has the names of the columns. */
export const parseTable = (
  text: string,
  delimiter: string,
  { indexColumn, isAllStrings, noun }: TableOptions,
): Parsed => {
  const found = linesOf(text, delimiter)
  if (E.isLeft(found)) return { rows: [], problems: found.left }
  const [first, ...lines] = found.right
  if (first === undefined) return { rows: [], problems: ['the table is empty.'] }
  const header = withoutEmptyEnd(first.cells).map((name) => name.trim())
  const index = findIndexColumn(header, indexColumn)
  if (index < 0)
    return {
      rows: [],
      problems: [`line ${first.line}: there is no column ${indexColumn} for --index-col: ${header.join(', ')}.`],
    }
  if (header.length < 2)
    return {
      rows: [],
      problems: [
        `line ${first.line}: there is only one column, ${header[0] ?? ''}. Separate columns by commas in .csv, by tabs in .tsv.`,
      ],
    }
  const rows = lines.map((line) => rowOf(header, index, line, isAllStrings))
  const problems = [
    ...headerProblems(first.line, header, lines),
    ...lines.flatMap((line) => cellProblems(header, line)),
    ...nameProblems(rows, noun),
  ]
  return { rows, problems: rows.length === 0 ? [...problems, 'the table has no rows.'] : problems }
}
