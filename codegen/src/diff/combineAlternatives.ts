/** Combines the alternatives of several schemas into their union or their intersection. */
import { type SchemaAlternative, acceptsAllOfItsKind } from './SchemaAlternative.js'
import { intersectAlternatives } from './intersectAlternatives.js'
import { mergeDocumentation } from './Documentation.js'
import { intersectConstraints } from './Constraints.js'

type Alternatives = ReadonlyArray<SchemaAlternative>

/** An intersection with more alternatives than this isn't expanded. */
const maxAlternatives = 400

const mergeAlternatives = (left: SchemaAlternative, right: SchemaAlternative): SchemaAlternative => ({
  ...left,
  values: [...new Set([...left.values, ...right.values])],
  isOpen: left.isOpen || right.isOpen,
  docs: mergeDocumentation(left.docs, right.docs),
  via: left.kind === 'literals' ? [...left.via, ...right.via] : left.via,
})

/**
 * Alternatives with the same key merge into one without accepting more; `null` for one that can't
 * be merged.
 */
const keyOf = (one: SchemaAlternative): string | null =>
  one.kind === 'literals' && one.constraints.size === 0
    ? 'literals'
    : acceptsAllOfItsKind(one)
      ? `${one.kind}${one.isInteger ? ' integer' : ''}`
      : null

/**
 * Returns the union. Literals become one alternative, however many enums they come from, and so do
 * duplicates.
 */
export const unionOfAlternatives = (alternatives: Alternatives): Alternatives => {
  const merged = new Map<SchemaAlternative | string, SchemaAlternative>()
  for (const one of alternatives) {
    const key = keyOf(one) ?? one
    const existing = merged.get(key)
    merged.set(key, existing === undefined ? one : mergeAlternatives(existing, one))
  }
  return [...merged.values()]
}

const mayOverlap = (one: SchemaAlternative, other: SchemaAlternative): boolean =>
  one.kind === other.kind || [one.kind, other.kind].some((kind) => kind === 'any' || kind === 'literals')

const countOfPairs = (left: Alternatives, right: Alternatives): number =>
  left.reduce((count, one) => count + right.filter((other) => mayOverlap(one, other)).length, 0)

/** Returns the alternatives that accept what both sides accept. */
export const intersectionOfAlternatives =
  (fingerprint: (one: SchemaAlternative) => string) =>
  (left: Alternatives, right: Alternatives): Alternatives => {
    if (left.length * right.length <= maxAlternatives || countOfPairs(left, right) <= maxAlternatives) {
      return left.flatMap((one) => right.flatMap((other) => intersectAlternatives(one, other) ?? []))
    }
    const rest = new Map([['oneOf', right.map(fingerprint).sort()]])
    return left.map((one) => ({ ...one, constraints: intersectConstraints(one.constraints, rest) }))
  }
