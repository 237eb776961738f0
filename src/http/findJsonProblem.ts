/** Finds values that `JSON.stringify` would silently drop or change. @since 0.1.0 */
import { exactNumberKey, hasExactNumberKey, isExactNumber } from './exactNumber.js'
import { pointerStep } from './jsonPointer.js'

export interface JsonProblem {
  /** JSON pointer to the value. */
  readonly pointer: string
  readonly problem: string
}

/**
 * Python's JSON parser fails at a depth of about 1,000, and V8's at a few thousand. No real data is
 * as deep.
 */
const maxDepth = 500

/** The name of an object's class, if it has one. */
const classOf = (value: object): string => {
  const { constructor }: { readonly constructor?: { readonly name?: unknown } } = value
  return typeof constructor?.name === 'string' && constructor.name !== '' ? constructor.name : 'class instance'
}

const stringProblem = (text: string): string | null => {
  if (text.includes('\0')) return 'contains a NUL character'
  return text.isWellFormed() ? null : 'contains a lone surrogate'
}

/**
 * Like {@link findJsonProblem}, but allows optional top-level fields to be `undefined`, which omits
 * them.
 */
export const findBodyProblem = (body: unknown): JsonProblem | null =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.getPrototypeOf(body) === Object.prototype
    ? findJsonProblem(Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)))
    : findJsonProblem(body)

/**
 * Finds the first value that is not JSON or that the server can't store: `NaN`, an infinity,
 * `undefined`, a function, a `Date` or other class instance, a cycle; a NUL, which PostgreSQL
 * rejects; nesting too deep for the server.
 */
export const findJsonProblem = (
  value: unknown,
  pointer = '',
  ancestors: ReadonlyArray<object> = [],
): JsonProblem | null => {
  const is = (problem: string): JsonProblem => ({ pointer, problem })
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'string') {
    const problem = stringProblem(value)
    return problem === null ? null : is(problem)
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : is(`is ${value}, which JSON can't represent`)
  if (typeof value === 'bigint') return is('is a bigint; convert it with exactNumber')
  if (typeof value !== 'object')
    return is(`is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON can't represent`)
  if (ancestors.includes(value)) return is('contains itself')
  if (ancestors.length > maxDepth) return is(`is nested more than ${maxDepth} deep`)
  const inside = [...ancestors, value]
  if (Array.isArray(value)) {
    // By index, because array methods skip holes.
    for (let i = 0; i < value.length; i++) {
      const found = findJsonProblem(value[i], `${pointer}${pointerStep(i)}`, inside)
      if (found !== null) return found
    }
    return null
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  // A plain object of another realm has a different `Object.prototype`, but that, too, inherits
  // from nothing.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return is(`is a ${classOf(value)}; expected a plain object`)
  if (isExactNumber(value)) return null
  if (hasExactNumberKey(value))
    return is(`has a member ${exactNumberKey} that is not a number (escape the name as $${exactNumberKey})`)
  for (const [key, member] of Object.entries(value)) {
    const problem = stringProblem(key)
    if (problem !== null) return is(`has a key that ${problem}`)
    const found = findJsonProblem(member, `${pointer}${pointerStep(key)}`, inside)
    if (found !== null) return found
  }
  return null
}
