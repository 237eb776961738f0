/** Writes a data frame as CSV: one row per sample, one column per metadata key. */
import { pythonStr } from '../../python/str.js'
import type { DataFrame } from './dataFrame.js'

/** Quotes a cell if CSV requires it. */
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const valueCell = (value: unknown): string => (value === undefined || value === null ? '' : cell(pythonStr(value)))

export const toCsv = ({ rows, columns }: DataFrame): string => {
  if (rows.length === 0) return '""\n'
  const lines = rows.map((name, row) => [cell(name), ...columns.map(({ cells }) => valueCell(cells[row]))].join(','))
  return [['', ...columns.map(({ name }) => cell(name))].join(','), ...lines].join('\n') + '\n'
}
