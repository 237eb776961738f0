/** Finds everything in a value that JSON, or the server's database, can't store. @internal */
import { type JsonProblem, findJsonProblem } from '../http/findJsonProblem.js'

interface Unstorable {
  /** The first problems, up to twenty. */
  readonly problems: ReadonlyArray<JsonProblem>
  /** The value with `null` at those locations, so that a schema can check the rest. */
  readonly repaired: unknown
}

const maxProblems = 20

/** Splits a JSON pointer into its unescaped steps. */
export const pointerSteps = (pointer: string): ReadonlyArray<string> =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Copies a value with `null` at this location. */
const withNull = (value: unknown, [step, ...rest]: ReadonlyArray<string>): unknown => {
  if (step === undefined) return null
  if (Array.isArray(value))
    return Array.from(value as ReadonlyArray<unknown>, (item, i) => (String(i) === step ? withNull(item, rest) : item))
  const members = Object.entries(value as object)
  return Object.fromEntries(members.map(([key, member]) => [key, key === step ? withNull(member, rest) : member]))
}

/** Finds the problems of a value of any depth, even one that contains itself. */
export const findUnstorable = (value: unknown): Unstorable => {
  const problems: Array<JsonProblem> = []
  let repaired = value
  while (problems.length < maxProblems) {
    const found = findJsonProblem(repaired)
    if (found === null) return { problems, repaired }
    problems.push(found)
    repaired = withNull(repaired, pointerSteps(found.pointer))
  }
  // There may be more problems, and a schema must not see them.
  return { problems, repaired: null }
}
