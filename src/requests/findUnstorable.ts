/** All that JSON, or the server's database, can't hold in a value. @internal */
import { type JsonProblem, jsonProblem } from '../http/findJsonProblem.js'

interface Looked {
  /** The first ones, up to twenty. */
  readonly problems: ReadonlyArray<JsonProblem>
  /** The value with `null` in those places, so that a schema can look at the rest of it. */
  readonly mended: unknown
}

const most = 20

/** The steps of a JSON pointer. */
export const stepsOf = (pointer: string): ReadonlyArray<string> =>
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
export const unstorable = (value: unknown): Looked => {
  const problems: Array<JsonProblem> = []
  let mended = value
  while (problems.length < most) {
    const found = jsonProblem(mended)
    if (found === null) return { problems, mended }
    problems.push(found)
    mended = withNull(mended, stepsOf(found.pointer))
  }
  // There may be more, which a schema must not meet.
  return { problems, mended: null }
}
