/** Whether two JSON values are the same. @since 0.1.0 */

type Pair = readonly [unknown, unknown]

/** A member that is `undefined` is not sent, so it counts as missing. */
const namesOf = (value: object): ReadonlyArray<string> =>
  Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]))

/** The pairs of parts that must be the same for two values to be; `null` when the values differ by themselves. */
const partsOf = ([a, b]: Pair): ReadonlyArray<Pair> | null => {
  if (a === b) return []
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return null
  if (Array.isArray(a) !== Array.isArray(b)) return null
  const names = namesOf(a)
  if (names.length !== namesOf(b).length) return null
  const [left, right] = [a, b] as ReadonlyArray<Readonly<Record<string, unknown>>>
  return names.every((name) => Object.hasOwn(b, name)) ? names.map((name) => [left?.[name], right?.[name]]) : null
}

/** In whatever order the keys come, which the server does not keep. A list of pairs, and not the stack: JSON may be nested deeply. */
export const isSameJson = (a: unknown, b: unknown): boolean => {
  const pending: Array<Pair> = [[a, b]]
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const parts = partsOf(pair)
    if (parts === null) return false
    for (const part of parts) pending.push(part)
  }
  return true
}
