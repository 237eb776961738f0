/** Compares two JSON values of any depth. @since 0.1.0 */
import { decimalOf, isSameDecimal } from './decimal.js'
import { isExactNumber } from './exactNumber.js'

type Members = Readonly<Record<string, unknown>>

const digitsOf = (value: unknown): string | null =>
  isExactNumber(value) ? value.$exactNumber : typeof value === 'number' ? String(value) : null

const isSameNumber = (a: unknown, b: unknown): boolean => {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left === null || right === null) return false
  if (left === right) return true
  const [one, other] = [decimalOf(left), decimalOf(right)]
  return one !== null && other !== null && isSameDecimal(one, other)
}

/** The keys of defined members; of a list, its indexes. */
const membersOf = (value: object): ReadonlyArray<string> =>
  Object.keys(value).filter((key) => (value as Members)[key] !== undefined)

const isParent = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isExactNumber(value)

/**
 * Whether both values are the same JSON. Ignores the order of members, which the server does not
 * preserve; compares numbers by value, to the last digit.
 */
export const isSameJson = (a: unknown, b: unknown): boolean => {
  const pending: Array<readonly [unknown, unknown]> = [[a, b]]
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [one, other] = pair
    if (one === other) continue
    if (!isParent(one) || !isParent(other)) {
      if (!isSameNumber(one, other)) return false
      continue
    }
    const members = membersOf(one)
    if (Array.isArray(one) !== Array.isArray(other) || members.length !== membersOf(other).length) return false
    for (const key of members) {
      if (!Object.hasOwn(other, key)) return false
      pending.push([(one as Members)[key], (other as Members)[key]])
    }
  }
  return true
}
