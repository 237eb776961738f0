/**
 * Plain data for JSON numbers that a double can't represent exactly:
 * `{ "$exactNumber": "9007199254740993" }`.
 *
 * A member that the server itself names `$exactNumber` is read with one more `$`, as
 * `$$exactNumber`.
 * @since 0.1.0
 */
import { option as O } from 'fp-ts'
import { decimalOf, isJsonNumber } from './decimal.js'

// model

/** Any JSON value. */
type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** The name of the member with the digits. */
export const exactNumberKey = '$exactNumber'

/**
 * A number that a double can't represent exactly (a 64-bit integer, a long decimal, 1e-400), as the
 * server wrote it. It is plain JSON: it can be spread, compared, cloned and stored, and is written
 * as a number.
 */
// A type, not an interface: interfaces have no index signature, so they aren't `Json`.
export type ExactNumber = { readonly $exactNumber: string }

// constructors

/**
 * Makes a number with all its digits, for metadata or the content of a field, from a bigint or from
 * the string of a JSON number.
 *
 * Errors: sending any other string is an `InvalidArgument`.
 *
 * @example
 * const numbered = withMetadata(sample, (metadata) => ({ before: metadata, run_id: exactNumber(9007199254740993n) }))
 */
export const exactNumber = (value: bigint | string): ExactNumber => ({ [exactNumberKey]: String(value) })

// pure

/** Whether a value has the member for the digits, whatever its content and its siblings. */
export const hasExactNumberKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, exactNumberKey)

/** Whether a value is an `ExactNumber`: made by {@link exactNumber}, or read from a response. */
export const isExactNumber = (value: unknown): value is ExactNumber => {
  if (!hasExactNumberKey(value)) return false
  const { [exactNumberKey]: digits, ...others } = value as Readonly<Record<string, unknown>>
  return typeof digits === 'string' && isJsonNumber(digits) && Object.keys(others).length === 0
}

/**
 * Converts a number to the nearest double; none if it is not a number, or too large for a double.
 */
export const toNumber = (value: Json): O.Option<number> => {
  const number = isExactNumber(value) ? Number(value.$exactNumber) : value
  return typeof number === 'number' && Number.isFinite(number) ? O.some(number) : O.none
}

/** Longer integers have no practical use, and could exhaust the memory. */
const maxDigits = 10_000n

/**
 * Converts a number to a bigint with all its digits; none if it is not an integer, or has more than
 * 10,000 digits.
 */
export const toBigInt = (value: Json): O.Option<bigint> => {
  if (typeof value !== 'number' && !isExactNumber(value)) return O.none
  const decimal = decimalOf(typeof value === 'number' ? String(value) : value.$exactNumber)
  if (decimal === null || decimal.exponent < 0n) return O.none
  if (decimal.exponent + BigInt(decimal.digits.length) > maxDigits) return O.none
  const integer = BigInt(decimal.digits) * 10n ** decimal.exponent
  return O.some(decimal.isNegative ? -integer : integer)
}
