/** Decides whether a new value of a keyword accepts more values or fewer. */

/** Fewer values are valid, more are, or it can't be decided. */
export type ConstraintChange = 'narrowed' | 'widened' | 'incomparable'

type CompareValues = (before: unknown, after: unknown) => ConstraintChange

const ordered =
  (isAtMost: (before: number, after: number) => boolean): CompareValues =>
  (before, after) =>
    typeof before !== 'number' || typeof after !== 'number'
      ? 'incomparable'
      : isAtMost(before, after)
        ? 'widened'
        : 'narrowed'

const upperLimit = ordered((before, after) => before <= after)
const lowerLimit = ordered((before, after) => before >= after)

/** A limit, and whether it's exclusive. */
export type Bound = readonly [number, boolean]

export const isBound = (value: unknown): value is Bound =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'boolean'

const bound =
  (sign: 1 | -1): CompareValues =>
  (before, after) => {
    if (!isBound(before) || !isBound(after)) return 'incomparable'
    const [[a, isAExclusive], [b, isBExclusive]] = [before, after]
    return a === b
      ? isAExclusive && !isBExclusive
        ? 'widened'
        : 'narrowed'
      : sign * (b - a) > 0
        ? 'widened'
        : 'narrowed'
  }

const multipleOf: CompareValues = (before, after) =>
  typeof before !== 'number' || typeof after !== 'number'
    ? 'incomparable'
    : after % before === 0
      ? 'narrowed'
      : before % after === 0
        ? 'widened'
        : 'incomparable'

/** Number formats whose values are a subset of another's. */
const formatSubsets: ReadonlyArray<readonly [string, string]> = [
  ['int32', 'int64'],
  ['float', 'double'],
]

const format: CompareValues = (before, after) =>
  formatSubsets.some(([small, large]) => before === small && after === large)
    ? 'widened'
    : formatSubsets.some(([small, large]) => before === large && after === small)
      ? 'narrowed'
      : 'incomparable'

const comparers: Readonly<Record<string, CompareValues>> = {
  format,
  maxContains: upperLimit,
  maxItems: upperLimit,
  maxLength: upperLimit,
  maxProperties: upperLimit,
  maximum: bound(1),
  minItems: lowerLimit,
  minLength: lowerLimit,
  minProperties: lowerLimit,
  minimum: bound(-1),
  multipleOf: multipleOf,
}

export const isSameConstraint = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) === JSON.stringify(after)

/** `minContains` defaults to 1. */
const minContains: CompareValues = (before = 1, after = 1) => lowerLimit(before, after)

/** Every keyword but `minContains` only restricts: adding it narrows, removing it widens. */
export const compareConstraintValues = (keyword: string, before: unknown, after: unknown): ConstraintChange =>
  keyword === 'minContains'
    ? minContains(before, after)
    : before === undefined
      ? 'narrowed'
      : after === undefined
        ? 'widened'
        : (comparers[keyword] ?? (() => 'incomparable'))(before, after)

/** Whether a keyword affects the generated type. All others only constrain its values. */
export const changesGeneratedType = (keyword: string, kind: string): boolean =>
  keyword === 'format' ? kind === 'string' : ['discriminator', 'patternProperties', 'x-brand'].includes(keyword)
