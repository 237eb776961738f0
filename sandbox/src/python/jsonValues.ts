/**
 * JSON as Python reads it. Python tells 1 from 1.0 and keeps every digit of an integer, and so do the answers of the
 * real server. Here a `number` that is whole is an integer, one that is not is a float; a `bigint` is an integer that
 * a `number` cannot hold, and a `WholeFloat` a float that would look like an integer.
 */

const wholeFloat = Symbol('whole float')

/** The symbol keeps it apart from any object that a client can send. */
export interface WholeFloat {
  readonly [wholeFloat]: number
}

export const isWholeFloat = (value: unknown): value is WholeFloat =>
  typeof value === 'object' && value !== null && wholeFloat in value

/** Whether arrays and objects lie more than `most` deep in one another. */
export const isDeeperThan = (most: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((member) => isDeeperThan(most - 1, member)))

/** Whether a number in it is too large for a double, and so for Python, which reads it as infinite. */
export const hasInfinity = (value: unknown): boolean => {
  const number = asDouble(value)
  if (number !== undefined) return typeof value !== 'bigint' && !Number.isFinite(number)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInfinity)
}

/** What JSON calls an object. */
export type Dictionary = Readonly<Record<string, unknown>>

export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isWholeFloat(value)

/** A literal with a fraction or an exponent. */
export const parseFloatLiteral = (literal: string): number | WholeFloat => {
  const value = Number(literal)
  return Number.isInteger(value) ? { [wholeFloat]: value } : value
}

/** A literal of digits alone. */
export const parseIntegerLiteral = (literal: string): number | bigint => {
  const value = Number(literal)
  return Number.isSafeInteger(value) ? value + 0 : BigInt(literal)
}

export const isInteger = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))

export const isFloat = (value: unknown): value is number | WholeFloat =>
  isWholeFloat(value) || (typeof value === 'number' && !Number.isInteger(value))

/** The nearest double of a number of either kind; of anything else nothing. */
export const asDouble = (value: unknown): number | undefined => {
  if (isWholeFloat(value)) return value[wholeFloat]
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

/** A double in the words of Python: an exponent has two digits, and comes earlier than in JavaScript. */
const formatFloat = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  const text = Object.is(value, -0) ? '-0' : String(value)
  return text.includes('.') ? text : `${text}.0`
}

/** A number as Python writes it. */
export const formatNumber = (value: number | bigint | WholeFloat): string => {
  if (isWholeFloat(value)) return formatFloat(value[wholeFloat])
  return isInteger(value) ? String(BigInt(value)) : formatFloat(value)
}
