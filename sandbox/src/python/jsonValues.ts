/**
 * JSON values as Python reads them: 1 differs from 1.0, and integers keep every digit. An integral
 * `number` is an integer, and any other `number` is a float. A `bigint` is an integer that a
 * `number` can't represent exactly, and a `WholeFloat` is a float with an integral value.
 */

const wholeFloat = Symbol('whole float')

/** The symbol distinguishes it from any object that a client can send. */
export interface WholeFloat {
  readonly [wholeFloat]: number
}

export const isWholeFloat = (value: unknown): value is WholeFloat =>
  typeof value === 'object' && value !== null && wholeFloat in value

/** Whether arrays and objects are nested more than `maxDepth` levels deep. */
export const isDeeperThan = (maxDepth: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (maxDepth === 0 || Object.values(value).some((member) => isDeeperThan(maxDepth - 1, member)))

/** Whether a value contains a number too large for a double, which Python reads as infinite. */
export const hasInfinity = (value: unknown): boolean => {
  const number = asDouble(value)
  if (number !== undefined) return typeof value !== 'bigint' && !Number.isFinite(number)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInfinity)
}

/** A JSON object. */
export type Dictionary = Readonly<Record<string, unknown>>

export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isWholeFloat(value)

/** Parses a literal with a fraction or an exponent. */
export const parseFloatLiteral = (literal: string): number | WholeFloat => {
  const value = Number(literal)
  return Number.isInteger(value) ? { [wholeFloat]: value } : value
}

/** Parses a literal of digits. */
export const parseIntegerLiteral = (literal: string): number | bigint => {
  const value = Number(literal)
  return Number.isSafeInteger(value) ? value + 0 : BigInt(literal)
}

export const isInteger = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))

export const isFloat = (value: unknown): value is number | WholeFloat =>
  isWholeFloat(value) || (typeof value === 'number' && !Number.isInteger(value))

/**
 * Converts an integer or a float to the nearest double; returns `undefined` for any other value.
 */
export const asDouble = (value: unknown): number | undefined => {
  if (isWholeFloat(value)) return value[wholeFloat]
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

/**
 * Formats a double as Python does. Unlike JavaScript, it uses exponents below 1e-4 and from 1e16
 * on, with at least two digits.
 */
const formatFloat = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  const text = Object.is(value, -0) ? '-0' : String(value)
  return text.includes('.') ? text : `${text}.0`
}

/** Formats a number as Python does. */
export const formatNumber = (value: number | bigint | WholeFloat): string => {
  if (isWholeFloat(value)) return formatFloat(value[wholeFloat])
  return isInteger(value) ? String(BigInt(value)) : formatFloat(value)
}
