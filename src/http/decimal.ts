/** The exact value of a JSON number, by its digits: pure, and without a double. @since 0.1.0 */

// model

/** `digits` × 10^`exponent`, with neither leading nor trailing zeros in the digits; zero has no digits. */
export interface Decimal {
  readonly isNegative: boolean
  readonly digits: string
  readonly exponent: bigint
}

// pure

const jsonNumber = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/

/** Whether a text is a number as JSON writes it, and nothing else. */
export const isJsonNumber = (text: string): boolean => jsonNumber.test(text)

/** `null` when the text is not a JSON number. Minus zero is zero. */
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

/** Whether the double that this JSON number is read as is written as a number of the same value. */
export const isExactDouble = (text: string): boolean => {
  const [read, written] = [decimalOf(text), decimalOf(String(Number(text)))]
  return read !== null && written !== null && isSameDecimal(read, written)
}
