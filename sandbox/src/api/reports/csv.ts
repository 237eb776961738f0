/** Metadata as a table: a row a sample, a column a key. */
import { isDictionary } from '../../json/values.js'
import { shown } from '../serializer/fields.js'

/** Quotes a cell where CSV needs it. */
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const valueCell = (value: unknown): string => (value === undefined || value === null ? '' : cell(shown(value)))

/** The keys of all rows, in the order in which they are first met. */
export const keysOf = (rows: readonly unknown[]): readonly string[] => [
  ...new Set(rows.filter(isDictionary).flatMap((row) => Object.keys(row))),
]

export const csvOf = (table: Readonly<Record<string, unknown>>): string => {
  const keys = keysOf(Object.values(table))
  const lines = Object.entries(table).map(([name, row]) =>
    [cell(name), ...keys.map((key) => valueCell(isDictionary(row) ? row[key] : undefined))].join(','),
  )
  return [['', ...keys.map(cell)].join(','), ...lines].join('\n') + '\n'
}
