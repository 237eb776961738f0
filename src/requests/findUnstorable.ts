/** All that JSON, or the server's database, can't hold in a value. @internal */
import { type JsonProblem, findJsonProblem } from '../http/findJsonProblem.js'

interface Unstorable {
  /** The first ones, up to twenty. */
  readonly problems: ReadonlyArray<JsonProblem>
  /** The value with `null` in those places, so that a schema can look at the rest of it. */
  readonly repaired: unknown
}

const maxProblems = 20

/** The steps of a JSON pointer. */
export const pointerSteps = (pointer: string): ReadonlyArray<string> =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A copy that holds `null` there. */
const withNull = (value: unknown, [step, ...rest]: ReadonlyArray<string>): unknown => {
  if (step === undefined) return null
  if (Array.isArray(value))
    return Array.from(value as ReadonlyArray<unknown>, (item, i) => (String(i) === step ? withNull(item, rest) : item))
  const members = Object.entries(value as object)
  return Object.fromEntries(members.map(([key, member]) => [key, key === step ? withNull(member, rest) : member]))
}

/** Looks at a value of any depth, also at one that holds itself. */
export const findUnstorable = (value: unknown): Unstorable => {
  const problems: Array<JsonProblem> = []
  let repaired = value
  while (problems.length < maxProblems) {
    const found = findJsonProblem(repaired)
    if (found === null) return { problems, repaired }
    problems.push(found)
    repaired = withNull(repaired, pointerSteps(found.pointer))
  }
  // There may be more, which a schema must not meet.
  return { problems, repaired: null }
}
