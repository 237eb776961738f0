/** Alternatives of several schemas: all of them at once, or one of them. */
import { type Alternative, saysOnlyItsKind } from './Alternative.js'
import { both } from './both.js'
import { bothDocs } from './docs.js'
import { bothFacts } from './facts.js'

type Alternatives = ReadonlyArray<Alternative>

/** A choice of more than these is told apart no further. */
const maxAlternatives = 400

const joined = (left: Alternative, right: Alternative): Alternative => ({
  ...left,
  values: [...new Set([...left.values, ...right.values])],
  isOpen: left.isOpen || right.isOpen,
  docs: bothDocs(left.docs, right.docs),
  via: left.kind === 'literals' ? [...left.via, ...right.via] : left.via,
})

/** Those with the same key let no more through together than the first of them does with the values of all. */
const keyOf = (one: Alternative): string | null =>
  one.kind === 'literals' && one.facts.size === 0
    ? 'literals'
    : saysOnlyItsKind(one)
      ? `${one.kind}${one.isInteger ? ' integer' : ''}`
      : null

/** A choice of these: literals are one alternative, however many enumerations they come from, and so is what is said twice. */
export const choiceOf = (alternatives: Alternatives): Alternatives => {
  const gathered = new Map<Alternative | string, Alternative>()
  for (const one of alternatives) {
    const key = keyOf(one) ?? one
    const before = gathered.get(key)
    gathered.set(key, before === undefined ? one : joined(before, one))
  }
  return [...gathered.values()]
}

const mayMeet = (one: Alternative, other: Alternative): boolean =>
  one.kind === other.kind || [one.kind, other.kind].some((kind) => kind === 'any' || kind === 'literals')

const countOfPairs = (left: Alternatives, right: Alternatives): number =>
  left.reduce((count, one) => count + right.filter((other) => mayMeet(one, other)).length, 0)

/** What fits one of each. */
export const allOf =
  (fingerprint: (one: Alternative) => string) =>
  (left: Alternatives, right: Alternatives): Alternatives => {
    if (left.length * right.length <= maxAlternatives || countOfPairs(left, right) <= maxAlternatives) {
      return left.flatMap((one) => right.flatMap((other) => both(one, other) ?? []))
    }
    const rest = new Map([['oneOf', right.map(fingerprint).sort()]])
    return left.map((one) => ({ ...one, facts: bothFacts(one.facts, rest) }))
  }
