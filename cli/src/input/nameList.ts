/** Parses lists of names: one a line, or a column of a table. Pure. */
import { parse } from 'csv-parse/sync'
import { either as E, function as F } from 'fp-ts'
import { trimName } from 'pangea-fp/node'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

/** A name, and where it stands, for messages. */
export interface ListedName {
  readonly name: string
  readonly place: string
}

type Parsed = E.Either<CommandFailure, ReadonlyArray<ListedName>>

const linesOf = (source: string, text: string): ReadonlyArray<ListedName> =>
  text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ name: trimName(line), place: `${source} line ${index + 1}` }))
    .filter(({ name }) => name !== '')

interface TableRow {
  readonly record: ReadonlyArray<string>
  readonly info: { readonly lines: number }
}

const tableOf = (source: string, text: string): E.Either<CommandFailure, ReadonlyArray<TableRow>> => {
  const [header = ''] = text.split(/\r\n|\n|\r/)
  return E.tryCatch(
    () =>
      parse(text, {
        delimiter: header.includes('\t') ? '\t' : ',',
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }) as unknown as ReadonlyArray<TableRow>,
    (thrown) => wrongUsage(`${source} is not a CSV or TSV table: ${(thrown as Error).message}.`),
  )
}

/** Finds a column by its name, else by its number. */
const columnIndex = (header: ReadonlyArray<string>, column: string): number => {
  const named = header.findIndex((name) => trimName(name) === trimName(column))
  return named >= 0 || !/^[1-9]\d*$/.test(column) ? named : Number(column) <= header.length ? Number(column) - 1 : -1
}

const columnOf = (source: string, text: string, column: string): Parsed =>
  F.pipe(
    tableOf(source, text),
    E.flatMap(([header, ...rows]): Parsed => {
      const names = header?.record ?? []
      const index = columnIndex(names, column)
      if (index < 0)
        return E.left(wrongUsage(`${source} has no column ${column}. It has: ${names.map(trimName).join(', ')}.`))
      return E.right(
        rows.map(({ record, info }) => ({
          name: trimName(record[index] ?? ''),
          place: `${source} line ${info.lines}`,
        })),
      )
    }),
  )

/**
 * Parses a list of names. Without a column, each line is a name, and blank lines are skipped. A
 * table needs a column, so that its lines aren't taken as names.
 */
export const parseNames = (source: string, text: string, column: string | undefined): Parsed => {
  if (column !== undefined) return columnOf(source, text, column)
  const lines = linesOf(source, text)
  const [first] = lines
  return first !== undefined && (first.name.includes('\t') || /\.(csv|tsv)$/i.test(source))
    ? E.left(
        wrongUsage(
          `${source} is a table: choose the column of names with --column. Its first line is ${first.name.replace(/\t/g, ' | ')}.`,
        ),
      )
    : E.right(lines)
}

export interface NameList {
  /** Each name once, in order. */
  readonly names: ReadonlyArray<string>
  /** A line for each name that is given several times, or differs from another only in case. */
  readonly notices: ReadonlyArray<string>
}

const problemOf = (name: string): string | null => {
  if (name === '') return 'is blank'
  if (name.includes('\0')) return 'contains a NUL character'
  return name.includes('\uFFFD') || !name.isWellFormed() ? 'is not valid UTF-8' : null
}

const groupedBy = (
  list: ReadonlyArray<ListedName>,
  keyOf: (name: string) => string,
): ReadonlyArray<ReadonlyArray<ListedName>> => {
  const groups = new Map<string, ListedName[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one.name))
    if (group === undefined) groups.set(keyOf(one.name), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

const places = (list: ReadonlyArray<ListedName>): string => list.map(({ place }) => place).join(', ')

/** Checks all names, and reports every invalid one at once. */
export const checkNameList = (list: ReadonlyArray<ListedName>): E.Either<CommandFailure, NameList> => {
  const invalid = list.flatMap(({ name, place }) => {
    const problem = problemOf(name)
    return problem === null ? [] : [`The name at ${place} ${problem}.`]
  })
  if (invalid.length > 0) return E.left(wrongUsage([...invalid, 'Nothing was sent.'].join('\n')))
  const distinct = groupedBy(list, (name) => name)
  const names = distinct.flatMap(([one]) => (one === undefined ? [] : [one]))
  return E.right({
    names: names.map(({ name }) => name),
    notices: [
      ...distinct
        .filter(({ length }) => length > 1)
        .map((same) => `${same[0]?.name ?? ''} is given ${same.length} times: ${places(same)}.`),
      ...groupedBy(names, (name) => name.toLowerCase())
        .filter(({ length }) => length > 1)
        .map((alike) => `${alike.map(({ name }) => name).join(' and ')} differ only in case: ${places(alike)}.`),
    ],
  })
}
