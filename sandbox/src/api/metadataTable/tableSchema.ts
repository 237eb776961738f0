/**
 * Infers a Table Schema from a data frame and validates against it, with the messages of
 * frictionless.
 */
import { asDouble, isDictionary, isInteger } from '../../python/jsonValues.js'
import { pythonStr } from '../../python/str.js'
import type { DataFrame } from './dataFrame.js'

interface SchemaField {
  readonly name: string
  readonly type: string
}

interface Schema {
  readonly fields: readonly SchemaField[]
}

export const inferSchema = ({ columns }: DataFrame): Schema => ({
  fields: columns.map(({ name, type }) => ({ name, type })),
})

export type Violation = readonly [sample: string | null, field: string | null, code: string, message: string]

/** Returns the fields of a stored schema, or the inferred ones if it has none. */
const schemaFields = (schema: unknown, frame: DataFrame): readonly SchemaField[] => {
  const fields = isDictionary(schema) ? schema['fields'] : undefined
  if (!Array.isArray(fields) || fields.length === 0) return inferSchema(frame).fields
  return fields
    .filter(isDictionary)
    .map(({ name = '', type = 'any' }) => ({ name: pythonStr(name), type: pythonStr(type) }))
}

/** If all columns have one type, pandas returns NumPy values, which frictionless rejects. */
const hasNumpyValues = ({ columns }: DataFrame): boolean =>
  columns.every(({ type }) => type === 'integer') || columns.every(({ type }) => type === 'boolean')

const isOfType = (type: string, value: unknown): boolean => {
  if (type === 'any') return true
  if (type === 'integer') return isInteger(value) || Number.isInteger(asDouble(value))
  if (type === 'number') return asDouble(value) !== undefined
  if (type === 'boolean') return typeof value === 'boolean'
  return type === 'string' && typeof value === 'string'
}

/** Compares labels with fields by position. */
const labelViolations = (fields: readonly SchemaField[], labels: readonly string[]): readonly Violation[] => {
  const extra = labels.slice(fields.length).map((_, index): Violation => {
    const position = fields.length + index + 1
    return [null, '', 'extra-label', `There is an extra label "" in header at position "${position}"`]
  })
  const missing = fields.slice(labels.length).map(({ name }, index): Violation => {
    const location = `field "${name}" at position "${labels.length + index + 1}"`
    return [null, name, 'missing-label', `There is a missing label in the header's ${location}`]
  })
  const mismatched = fields.slice(0, labels.length).flatMap(({ name }, index): readonly Violation[] => {
    const label = labels[index] ?? ''
    const message = `Label "${label}" in field ${name} at position "${index + 1}" does not match the field name in the schema`
    return label === name ? [] : [[null, name, 'incorrect-label', message]]
  })
  return [...extra, ...missing, ...mismatched]
}

/**
 * In a string column, pandas turns a missing value into NaN, which is a float and so a type error.
 */
const cellViolations = (frame: DataFrame, fields: readonly SchemaField[], row: number): readonly Violation[] => {
  const sample = frame.rows[row] ?? ''
  const at = `Row at position "${row + 2}"`
  const cells = frame.columns.map(({ cells, type }) => ({ value: cells[row], isNaN: type === 'string' }))
  if (cells.every(({ value, isNaN }) => value === null || (value === undefined && !isNaN)))
    return [[sample, null, 'blank-row', `${at} is completely blank`]]
  const mismatched = fields.flatMap(({ name, type }, index): readonly Violation[] => {
    const cell = cells[index]
    const location = `field "${name}" at position "${index + 1}"`
    if (cell === undefined) return [[sample, name, 'missing-cell', `${at} has a missing cell in ${location}`]]
    if (cell.value === null || (cell.value === undefined && !cell.isNaN)) return []
    if (cell.value !== undefined && isOfType(type, cell.value) && !hasNumpyValues(frame)) return []
    const text = cell.value === undefined ? 'nan' : pythonStr(cell.value)
    const message = `Type error in the cell "${text}" in row "${row + 2}" and ${location}: type is "${type}/default"`
    return [[sample, name, 'type-error', message]]
  })
  const extra = cells.slice(fields.length).map((_, index): Violation => {
    const position = fields.length + index + 1
    return [sample, '', 'extra-cell', `${at} has an extra value in field at position "${position}"`]
  })
  return [...mismatched, ...extra]
}

const emptySource: Violation = [
  null,
  null,
  'source-error',
  'The data source has not supported or has inconsistent contents: the source is empty',
]

export const findViolations = (schema: unknown, frame: DataFrame): readonly Violation[] => {
  if (frame.rows.length === 0) return [emptySource]
  const fields = schemaFields(schema, frame)
  const labels = frame.columns.map(({ name }) => name)
  return [...labelViolations(fields, labels), ...frame.rows.flatMap((_, row) => cellViolations(frame, fields, row))]
}
