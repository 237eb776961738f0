/**
 * Checks by arithmetic alone whether a decimal is the shortest representation of its nearest
 * double: ten times faster than formatting the double. @since 0.1.0
 */

/** The powers of ten that a double represents exactly. */
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/** Returns the upper 26 bits of a double: products of such halves are exact (Dekker). */
const upperHalf = (x: number): number => {
  const c = 134_217_729 * x
  return c - (c - x)
}

const upperPowers = powers.map(upperHalf)

/**
 * The distance to the next larger double; 0 for a power of two, around which doubles are unevenly
 * spaced.
 */
const spacingAt = (x: number): number => x + x * 1.110_223_024_625_156_8e-16 - x

/**
 * Whether JavaScript writes the double nearest to `digits` × 10^-`scale` with exactly these digits:
 * the shortest decimal that is closer to that double than to any other, and of those the closest.
 * There are 16 or 17 digits: `upper` has the first 8, `lower` the rest. Returns `null` if a
 * rounding error could decide.
 */
export const isShortestDouble = (upper: number, lower: number, count: number, scale: number): boolean | null => {
  // Below 2^52, such a double has no neighbor within half a unit of the last digit.
  if (count === 16 && upper < 45_035_996) return true
  const lastDigit = lower % 10
  if (scale <= 0 || scale > 22 || lastDigit === 0) return null
  const power = powers[scale] ?? 1
  // `sum` + `rest` is exactly the integer of all digits.
  const shifted = upper * (count === 16 ? 1e8 : 1e9)
  const sum = shifted + lower
  const rest = lower - (sum - shifted)
  // `quotient` × `power` is exactly `product` + `error`.
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
  // From here on, everything is in units of the last digit.
  const spacing = spacingAt(quotient)
  const unit = spacing * power
  const offset = sum - product - error + rest
  // The double nearest to the rounded sum may be a neighbor of the nearest one.
  const steps = Math.abs(offset) > unit / 2 ? Math.round(offset / unit) : 0
  if (spacing === 0 || (steps !== 0 && spacingAt(quotient + steps * spacing) !== spacing)) return null
  const distance = offset - steps * unit
  const toShorter = Math.min(lastDigit - distance, 10 - lastDigit + distance)
  const room = Math.min(0.5 - Math.abs(distance), toShorter - unit / 2)
  return room > 1e-3 ? true : room < -1e-3 ? false : null
}
