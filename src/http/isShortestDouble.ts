/** Whether a decimal is how a double is written, by arithmetic alone: ten times as fast as writing the double. @since 0.1.0 */

/** The powers of ten that a double holds. */
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/** The upper 26 bits of a double: products of such halves are exact (Dekker). */
const upperHalf = (x: number): number => {
  const c = 134_217_729 * x
  return c - (c - x)
}

const upperPowers = powers.map(upperHalf)

/** The distance to the next double above; 0 for a power of two, beside which doubles are not evenly spaced. */
const spacingAt = (x: number): number => x + x * 1.110_223_024_625_156_8e-16 - x

/**
 * Whether `digits` × 10^-`scale` is how the double nearest to it is written: as the shortest decimal that is nearer to that double than to
 * any other, and of those the nearest. The digits are 16 or 17, `upper` the first 8 and `lower` the others. `null` where a rounding
 * error could decide.
 */
export const isShortestDouble = (upper: number, lower: number, count: number, scale: number): boolean | null => {
  // Below 2^52 such a double has no neighbour within half a unit of the last digit.
  if (count === 16 && upper < 45_035_996) return true
  const lastDigit = lower % 10
  if (scale <= 0 || scale > 22 || lastDigit === 0) return null
  const power = powers[scale] ?? 1
  // `sum` + `rest` is the integer of all digits, exactly.
  const shifted = upper * (count === 16 ? 1e8 : 1e9)
  const sum = shifted + lower
  const rest = lower - (sum - shifted)
  // The product of `quotient` and `power` is `product` + `error`, exactly.
  const quotient = sum / power
  const product = quotient * power
  const quotientUpper = upperHalf(quotient)
  const quotientLower = quotient - quotientUpper
  const powerUpper = upperPowers[scale] ?? 1
  const powerLower = power - powerUpper
  const error =
    quotientUpper * powerUpper -
    product +
    quotientUpper * powerLower +
    quotientLower * powerUpper +
    quotientLower * powerLower
  // From here on, all is counted in units of the last digit.
  const spacing = spacingAt(quotient)
  const unit = spacing * power
  const offset = sum - product - error + rest
  // The double nearest to the rounded sum may be a neighbour of the nearest one.
  const steps = Math.abs(offset) > unit / 2 ? Math.round(offset / unit) : 0
  if (spacing === 0 || (steps !== 0 && spacingAt(quotient + steps * spacing) !== spacing)) return null
  const distance = offset - steps * unit
  const toShorter = Math.min(lastDigit - distance, 10 - lastDigit + distance)
  const room = Math.min(0.5 - Math.abs(distance), toShorter - unit / 2)
  return room > 1e-3 ? true : room < -1e-3 ? false : null
}
