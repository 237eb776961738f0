/** Represents a JSON number exactly, by its decimal digits. @since 0.1.0 */

// model

/** `digits` × 10^`exponent`; the digits have no leading or trailing zeros, and zero has none. */
export interface Decimal {
  readonly isNegative: boolean
  readonly digits: string
  readonly exponent: bigint
}

// pure

const jsonNumber = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/

/** Whether a string is a JSON number and nothing else. */
export const isJsonNumber = (text: string): boolean => jsonNumber.test(text)

/** Parses a JSON number; `null` if the string is not one. Minus zero is zero. */
export const decimalOf = (text: string): Decimal | null => {
  const match = jsonNumber.exec(text)
  if (match === null) return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const significant = `${whole}${fraction}`.replace(/^0+/, '')
  let end = significant.length
  while (significant.charAt(end - 1) === '0') end--
  if (end === 0) return { isNegative: false, digits: '', exponent: 0n }
  return {
    isNegative: sign === '-',
    digits: significant.slice(0, end),
    exponent: BigInt(exponent) + BigInt(significant.length - end - fraction.length),
  }
}

export const isSameDecimal = (a: Decimal, b: Decimal): boolean =>
  a.isNegative === b.isNegative && a.digits === b.digits && a.exponent === b.exponent

/**
 * Whether a double preserves the value of this JSON number: reading and writing it gives the same
 * number.
 */
export const isExactDouble = (text: string): boolean => {
  const [read, written] = [decimalOf(text), decimalOf(String(Number(text)))]
  return read !== null && written !== null && isSameDecimal(read, written)
}
