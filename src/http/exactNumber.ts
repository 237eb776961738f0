/**
 * Numbers of JSON that a double can't hold, as plain data: `{ "$exactNumber": "9007199254740993"
 * }`.
 *
 * A member that a server itself calls so is told apart from it by one more `$`: what is read as
 * `$$exactNumber` is `$exactNumber` there.
 * @since 0.1.0
 */
import { option as O } from 'fp-ts'
import { decimalOf, isJsonNumber } from './decimal.js'

// model

/** Any JSON value. */
type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** The name of the member that holds the digits. */
export const exactNumberKey = '$exactNumber'

/**
 * A number that a double can't hold (a 64-bit integer, a long decimal, 1e-400), as the server wrote
 * it. It is JSON like any other: it can be spread, compared, cloned and stored, and is written as
 * the number that it is.
 */
// A type, not an interface: only that is `Json`, which is indexed by any name.
export type ExactNumber = { readonly $exactNumber: string }

// constructors

/**
 * A number for metadata or for what a field stores, with all its digits: of a bigint, or of the
 * text of a JSON number.
 *
 * Errors: whatever sends another text is an `InvalidArgument`.
 *
 * @example
 * const numbered = withMetadata(sample, (metadata) => ({ before: metadata, run_id: exactNumber(9007199254740993n) }))
 */
export const exactNumber = (value: bigint | string): ExactNumber => ({ [exactNumberKey]: String(value) })

// pure

/** Whether a value has the member that holds digits, whatever is in it and beside it. */
export const hasExactNumberKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, exactNumberKey)

/**
 * Whether a value is a number that {@link exactNumber} made, or that was read and that a double
 * can't hold.
 */
export const isExactNumber = (value: unknown): value is ExactNumber => {
  if (!hasExactNumberKey(value)) return false
  const { [exactNumberKey]: digits, ...others } = value as Readonly<Record<string, unknown>>
  return typeof digits === 'string' && isJsonNumber(digits) && Object.keys(others).length === 0
}

/** The double that is next to a number; none for what is no number, or too large for a double. */
export const toNumber = (value: Json): O.Option<number> => {
  const number = isExactNumber(value) ? Number(value.$exactNumber) : value
  return typeof number === 'number' && Number.isFinite(number) ? O.some(number) : O.none
}

/** More digits are no integer that anybody counts with, and could fill the memory. */
const maxDigits = 10_000n

/**
 * The integer that a number is, with all its digits; none for what is no integer, or has more than
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
