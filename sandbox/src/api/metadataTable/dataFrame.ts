/**
 * Builds a data frame from metadata as pandas does. A column has one type, integers become floats
 * if some are missing, and a sample without metadata has no row. Metadata that isn't an object has
 * no row either; pandas would number the columns there.
 */
import { asDouble, type Dictionary, parseFloatLiteral, isDictionary, isInteger } from '../../python/jsonValues.js'
import { uncaughtException } from '../http/responses.js'

export type ColumnType = 'integer' | 'number' | 'boolean' | 'string'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** One per row; undefined if the sample doesn't have the key. */
  readonly cells: readonly unknown[]
}

export interface DataFrame {
  /** The names of the samples. */
  readonly rows: readonly string[]
  readonly columns: readonly Column[]
}

const isMissing = (value: unknown): boolean => value === undefined || value === null

const isInRange = (integers: readonly unknown[], lowest: bigint, highest: bigint): boolean =>
  integers.every((value) => isInteger(value) && value >= lowest && value <= highest)

/** Whether pandas stores these integers in 64 bits, signed or unsigned. */
const is64Bit = (integers: readonly unknown[]): boolean =>
  isInRange(integers, -(2n ** 63n), 2n ** 63n - 1n) || isInRange(integers, 0n, 2n ** 64n - 1n)

const inferType = (values: readonly unknown[]): ColumnType => {
  const present = values.filter((value) => !isMissing(value))
  const isComplete = present.length === values.length
  if (present.length === 0) return 'string'
  if (present.every((value) => typeof value === 'boolean')) return isComplete ? 'boolean' : 'string'
  if (!present.every((value) => asDouble(value) !== undefined)) return 'string'
  const integers = present.filter(isInteger)
  if (!is64Bit(integers)) return 'string'
  return isComplete && integers.length === present.length ? 'integer' : 'number'
}

const toColumn = (name: string, metadata: readonly Dictionary[]): Column => {
  const values = metadata.map((row) => (Object.hasOwn(row, name) ? row[name] : undefined))
  const type = inferType(values)
  const asFloat = (value: unknown): unknown =>
    isMissing(value) ? undefined : parseFloatLiteral(String(asDouble(value)))
  return { name, type, cells: type === 'number' ? values.map(asFloat) : values }
}

export const toDataFrame = (samples: readonly (readonly [name: string, metadata: unknown])[]): DataFrame => {
  const hasObjects = isDictionary(samples[0]?.[1])
  const rows = samples.flatMap(([name, metadata]) => {
    if (isDictionary(metadata)) return Object.keys(metadata).length > 0 ? [{ name, metadata }] : []
    if (hasObjects) throw uncaughtException('AttributeError: the metadata have no attribute items')
    return []
  })
  const metadata = rows.map((row) => row.metadata)
  const names = [...new Set(metadata.flatMap(Object.keys))]
  return { rows: rows.map(({ name }) => name), columns: names.map((name) => toColumn(name, metadata)) }
}
