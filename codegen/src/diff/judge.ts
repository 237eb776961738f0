/** Whether another value of a keyword lets more through, or less. */

/** How the second compares to the first: fewer values fit, more do, or neither is known. */
export type Verdict = 'narrower' | 'wider' | 'other'

type Judge = (before: unknown, after: unknown) => Verdict

const ordered =
  (isAtMost: (before: number, after: number) => boolean): Judge =>
  (before, after) =>
    typeof before !== 'number' || typeof after !== 'number' ? 'other' : isAtMost(before, after) ? 'wider' : 'narrower'

const upper = ordered((before, after) => before <= after)
const lower = ordered((before, after) => before >= after)

/** A number, and whether the number itself is out. */
export type Bound = readonly [number, boolean]

export const isBound = (value: unknown): value is Bound =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'boolean'

const bound =
  (sign: 1 | -1): Judge =>
  (before, after) => {
    if (!isBound(before) || !isBound(after)) return 'other'
    const [[a, isAOut], [b, isBOut]] = [before, after]
    return a === b ? (isAOut && !isBOut ? 'wider' : 'narrower') : sign * (b - a) > 0 ? 'wider' : 'narrower'
  }

const multiple: Judge = (before, after) =>
  typeof before !== 'number' || typeof after !== 'number'
    ? 'other'
    : after % before === 0
      ? 'narrower'
      : before % after === 0
        ? 'wider'
        : 'other'

/** Formats of numbers that hold one another. */
const within: ReadonlyArray<readonly [string, string]> = [
  ['int32', 'int64'],
  ['float', 'double'],
]

const format: Judge = (before, after) =>
  within.some(([small, large]) => before === small && after === large)
    ? 'wider'
    : within.some(([small, large]) => before === large && after === small)
      ? 'narrower'
      : 'other'

const judges: Readonly<Record<string, Judge>> = {
  format,
  maxContains: upper,
  maxItems: upper,
  maxLength: upper,
  maxProperties: upper,
  maximum: bound(1),
  minItems: lower,
  minLength: lower,
  minProperties: lower,
  minimum: bound(-1),
  multipleOf: multiple,
}

export const isSameFact = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** One is wanted where nothing is said. */
const fewest: Judge = (before = 1, after = 1) => lower(before, after)

/** Every other keyword restricts: one that is new lets less through, whatever it says. */
export const judge = (keyword: string, before: unknown, after: unknown): Verdict =>
  keyword === 'minContains'
    ? fewest(before, after)
    : before === undefined
      ? 'narrower'
      : after === undefined
        ? 'wider'
        : (judges[keyword] ?? (() => 'other'))(before, after)

/** Keywords that make another type, where the others only limit what a type holds. */
export const isOfType = (keyword: string, kind: string): boolean =>
  keyword === 'format' ? kind === 'string' : ['discriminator', 'patternProperties', 'x-brand'].includes(keyword)
