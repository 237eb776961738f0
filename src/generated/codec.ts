// @generated from the API description. Do not edit: change the description and run the generator again.
/** The runtime that all codecs share. */
import * as t from 'io-ts'

/**
 * A value, its location, and the errors collected so far: `wrong` for what is invalid, `drift` for
 * what is valid but not described.
 */
export interface Place {
  readonly actual: unknown
  readonly context: t.Context
  readonly wrong: Array<t.ValidationError>
  readonly drift: Array<t.ValidationError>
}

/** The slow pass: collects everything that is wrong or not described in a value. */
export type Explain = (at: Place) => void

/** An io-ts type of plain JSON: decoding returns the same value, and encoding changes nothing. */
export interface Codec<A> extends t.Type<A, A, unknown> {
  readonly explain: Explain
}

type Members = Readonly<Record<string, unknown>>

// fast pass: valid or not

export const isObject = (u: unknown): u is Members => typeof u === 'object' && u !== null && !Array.isArray(u)

export const isNumber = (u: unknown): u is number => Number.isFinite(u)

/** Reads an own property. Needed for names that every object inherits. */
export const own = (u: Members, name: string): unknown => (Object.hasOwn(u, name) ? u[name] : undefined)

/** Below this depth values are visited iteratively, so that no nesting overflows the stack. */
const maxDepth = 100

const isScalar = (u: unknown): boolean => typeof u === 'string' || typeof u === 'boolean' || u === null || Number.isFinite(u)

const isFlatJson = (u: object): boolean => {
  const pending: Array<unknown> = [u]
  const seen = new Set<unknown>()
  while (pending.length > 0) {
    const next = pending.pop()
    // A cyclic value is not JSON, and the loop would never end.
    if (seen.has(next)) return false
    if (typeof next === 'object' && next !== null) {
      seen.add(next)
      for (const part of Object.values(next)) pending.push(part)
    } else if (!isScalar(next)) return false
  }
  return true
}

const isDeepJson = (u: unknown, depth: number): boolean => {
  if (typeof u !== 'object' || u === null) return false
  if (depth === maxDepth) return isFlatJson(u)
  if (Array.isArray(u)) {
    for (let i = 0; i < u.length; i++) if (!isScalar(u[i]) && !isDeepJson(u[i], depth + 1)) return false
    return true
  }
  for (const key in u) {
    const member = (u as Members)[key]
    if (!isScalar(member) && !isDeepJson(member, depth + 1)) return false
  }
  return true
}

export const isJson = (u: unknown): boolean => isScalar(u) || isDeepJson(u, 0)

export const isArray = (u: unknown): u is ReadonlyArray<unknown> => Array.isArray(u)

// fast pass: rules that a type can't express

/** Whether a string has at least this many characters. Some take two UTF-16 code units. */
export const hasLength = (u: string, count: number): boolean => {
  if (u.length < count) return false
  if (u.length >= 2 * count) return true
  let found = 0
  for (const _ of u) if (++found >= count) return true
  return found >= count
}

/** A number as an integer and the number of its decimal places. */
const decimalOf = (u: number): readonly [bigint, number] => {
  const [digits = '0', exponent = '0'] = u.toString().split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? [BigInt(whole + fraction), scale] : [BigInt(whole + fraction) * 10n ** BigInt(-scale), 0]
}

/** Compares decimal notations: 0.3 is a multiple of 0.1. */
export const isMultipleOf = (u: number, of: number): boolean => {
  if (Number.isSafeInteger(u) && Number.isSafeInteger(of)) return u % of === 0
  if (!Number.isFinite(u)) return false
  const [left, leftScale] = decimalOf(u)
  const [right, rightScale] = decimalOf(of)
  const scale = Math.max(leftScale, rightScale)
  return (left * 10n ** BigInt(scale - leftScale)) % (right * 10n ** BigInt(scale - rightScale)) === 0n
}

export const isInt32 = (u: number): boolean => u >= -2147483648 && u <= 2147483647

/** Counts properties. One that is `undefined` is not sent. */
export const memberCount = (u: Members): number => {
  let count = 0
  for (const key of Object.keys(u)) if (u[key] !== undefined) count++
  return count
}

/** Returns equal strings for equal values, regardless of the order of their keys. */
const sortedText = (u: unknown): string => {
  if (Array.isArray(u)) return `[${u.map(sortedText).join()}]`
  if (!isObject(u)) return JSON.stringify(u)
  return `{${Object.keys(u).sort().filter((key) => u[key] !== undefined).map((key) => `${JSON.stringify(key)}:${sortedText(u[key])}`).join()}}`
}

export const hasUniqueItems = (u: ReadonlyArray<unknown>): boolean =>
  new Set(u.map((item) => (typeof item === 'object' ? sortedText(item) : typeof item === 'string' ? JSON.stringify(item) : String(item)))).size === u.length

export const isOneOf = (u: unknown, values: ReadonlyArray<unknown>): boolean =>
  values.some((value) => u === value || (typeof u === 'object' && typeof value === 'object' && sortedText(u) === sortedText(value)))

export const countTrue = (all: ReadonlyArray<boolean>): number => all.filter(Boolean).length

// slow pass: what is wrong, and where

/** What is expected at a location: a name, or the values of an enum. */
type Label = string | ReadonlyArray<string>

const labelled = (label: Label): t.Mixed =>
  typeof label === 'string'
    ? new t.Type<unknown, unknown, unknown>(label, (_u): _u is unknown => true, t.success, t.identity)
    : t.keyof(Object.fromEntries(label.map((member) => [member, null])))

/** The location of a property or an item. */
export const inside = (at: Place, key: string | number, label: Label): Place => {
  const actual = own(at.actual as Members, String(key))
  return { ...at, actual, context: t.appendContext(at.context, String(key), labelled(label), actual) }
}

/**
 * An item of a tuple: unlike an item of a list, it can't be dropped, since the others would move.
 */
export interface TupleEntry extends t.ContextEntry {
  readonly isInTuple: true
}

export const inTuple = (at: Place, index: number, label: Label): Place => {
  const { context, ...place } = inside(at, index, label)
  const entry = context.at(-1)
  return { ...place, context: entry === undefined ? context : [...at.context, { ...entry, isInTuple: true } as TupleEntry] }
}

export const wrong = ({ actual, context, ...at }: Place): void => {
  at.wrong.push({ value: actual, context })
}

const undescribed = 'nothing, since no member of this name is described'

/** Reports the violation of a rule that a type can't express. */
export const violates = ({ actual, context, wrong: found }: Place, expected: string): false => {
  found.push({ value: actual, context, message: expected })
  return false
}

/** Reports properties that aren't described. */
export const others = (at: Place, described: ReadonlyArray<string>): void => {
  const known = new Set(described)
  for (const key of Object.keys(at.actual as Members)) {
    if (known.has(key)) continue
    const { actual, context } = inside(at, key, 'nothing')
    at.drift.push({ value: actual, context, message: undescribed })
  }
}

/** Checks the additional properties, which share one schema. */
export const eachMember = (at: Place, described: ReadonlyArray<string>, label: Label, explain: Explain): void => {
  const known = new Set(described)
  for (const key of Object.keys(at.actual as Members)) if (!known.has(key)) explain(inside(at, key, label))
}

export const eachItem = (at: Place, label: Label, explain: Explain): void => {
  if (!Array.isArray(at.actual)) return wrong(at)
  for (let i = 0; i < at.actual.length; i++) explain(inside(at, i, label))
}

/** Checks a string of an open enum. A newer server may send values that aren't known yet. */
export const oneOf = (at: Place, members: ReadonlyArray<string>): void => {
  if (typeof at.actual !== 'string') wrong(at)
  else if (!members.includes(at.actual)) at.drift.push({ value: at.actual, context: at.context, message: members.map((one) => JSON.stringify(one)).join(' | ') })
}

const nowhere = (at: Place): Place => ({ ...at, wrong: [], drift: [] })

/** Checks an intersection. A property is described if any of its members describes it. */
export const all = (at: Place, explains: ReadonlyArray<Explain>): void => {
  for (const explain of explains) {
    const one = nowhere(at)
    explain(one)
    at.wrong.push(...one.wrong)
    at.drift.push(...one.drift.filter(({ context, message }) => message !== undescribed || context.length > at.context.length + 1))
  }
}

/** Checks a union: takes the first match, or else the errors of the deepest partial match. */
export const either = (at: Place, explains: ReadonlyArray<Explain>): void => {
  let best: Place | undefined
  const depth = ({ wrong: errors }: Place): number => Math.min(...errors.map(({ context }) => context.length))
  for (const explain of explains) {
    const one = nowhere(at)
    explain(one)
    if (best === undefined || depth(one) > depth(best) || (depth(one) === depth(best) && one.wrong.length < best.wrong.length)) best = one
    if (one.wrong.length === 0) break
  }
  if (best === undefined || depth(best) === at.context.length) return wrong(at)
  at.wrong.push(...best.wrong)
  at.drift.push(...best.drift)
}

/**
 * Whether a value satisfies the rules that a type can't express. Given its location, collects
 * errors.
 */
export type Satisfies = (u: unknown, at: Place | null) => boolean

/** Returns the violations of such rules, each with its path. */
export const violations = (
  value: unknown,
  satisfies: Satisfies,
): ReadonlyArray<{ readonly path: ReadonlyArray<string | number>; readonly expected: string }> => {
  if (satisfies(value, null)) return []
  const at: Place = { actual: value, context: [], wrong: [], drift: [] }
  satisfies(value, at)
  if (at.wrong.length === 0) return [{ path: [], expected: 'something else' }]
  return at.wrong.map(({ context, message = 'something else' }) => ({
    path: context.map(({ key }, i) => (Array.isArray(i === 0 ? value : context[i - 1]?.actual) ? Number(key) : key)),
    expected: message,
  }))
}

const always: Satisfies = () => true

/** Builds an io-ts type from both passes. The slow one runs only if the fast one fails. */
export const codec = <A>(
  name: string,
  fits: (u: unknown) => u is A,
  why: Explain,
  satisfies: Satisfies = always,
): Codec<A> => {
  const is = satisfies === always ? fits : (u: unknown): u is A => fits(u) && satisfies(u, null)
  const explain: Explain = (at) => {
    const before = at.wrong.length
    why(at)
    if (at.wrong.length === before) satisfies(at.actual, at)
  }
  const validate = (u: unknown, context: t.Context): t.Validation<A> => {
    const found: Array<t.ValidationError> = []
    try {
      if (is(u)) return t.success(u)
      explain({ actual: u, context, wrong: found, drift: [] })
    } catch {
      return t.failure(u, context, `${name}, not nested deeper than can be read`)
    }
    return found.length === 0 ? t.failure(u, context) : t.failures(found)
  }
  return Object.assign(new t.Type<A, A, unknown>(name, is, validate, t.identity), { explain })
}
