/** Finds what `JSON.stringify` would drop or change without a word. @since 0.1.0 */
import { exactNumberKey, hasExactNumberKey, isExactNumber } from './exactNumber.js'
import { pointerStep } from './jsonPointer.js'

export interface JsonProblem {
  /** JSON pointer to the value. */
  readonly pointer: string
  readonly problem: string
}

/**
 * Python's reader of JSON gives up at about 1,000, and ours at some thousands: nobody nests as deep
 * on purpose.
 */
const maxDepth = 500

/** The name of an object's class, as far as it says one. */
const classOf = (value: object): string => {
  const { constructor }: { readonly constructor?: { readonly name?: unknown } } = value
  return typeof constructor?.name === 'string' && constructor.name !== '' ? constructor.name : 'class instance'
}

const stringProblem = (text: string): string | null => {
  if (text.includes('\0')) return 'holds a NUL character'
  return text.isWellFormed() ? null : 'holds half of a surrogate pair'
}

/**
 * A body whose optional fields may be `undefined`, which means that they are not there; nothing
 * deeper in it may.
 */
export const findBodyProblem = (body: unknown): JsonProblem | null =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.getPrototypeOf(body) === Object.prototype
    ? findJsonProblem(Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)))
    : findJsonProblem(body)

/**
 * The first place where a value is not JSON that the server can keep: `NaN`, an infinity,
 * `undefined`, a function, a `Date` or another object with a class, a cycle; a NUL, which
 * PostgreSQL can't hold; nesting that the server breaks at.
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
  if (typeof value === 'number') return Number.isFinite(value) ? null : is(`is ${value}, which JSON can't hold`)
  if (typeof value === 'bigint') return is('is a bigint: exactNumber makes a number of it')
  if (typeof value !== 'object')
    return is(`is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON can't hold`)
  if (ancestors.includes(value)) return is('holds itself')
  if (ancestors.length > maxDepth) return is(`is nested more than ${maxDepth} deep`)
  const inside = [...ancestors, value]
  if (Array.isArray(value)) {
    // By index, since a hole in an array is skipped by its iteration methods.
    for (let i = 0; i < value.length; i++) {
      const found = findJsonProblem(value[i], `${pointer}${pointerStep(i)}`, inside)
      if (found !== null) return found
    }
    return null
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  // A plain object of another realm has another `Object.prototype`, but that one, too, inherits
  // from nothing.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return is(`is a ${classOf(value)}; a plain object is wanted`)
  if (isExactNumber(value)) return null
  if (hasExactNumberKey(value))
    return is(
      `has a member ${exactNumberKey} that holds no number (a member of that name is written as $${exactNumberKey})`,
    )
  for (const [key, member] of Object.entries(value)) {
    const problem = stringProblem(key)
    if (problem !== null) return is(`has a key that ${problem}`)
    const found = findJsonProblem(member, `${pointer}${pointerStep(key)}`, inside)
    if (found !== null) return found
  }
  return null
}
