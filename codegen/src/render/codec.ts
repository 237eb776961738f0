/** codec.ts: what every codec is made of, the same for every description. */
import { file } from './text.js'

const text = `import * as t from 'io-ts'

/** A value, where it stands, and what is found there: \`wrong\` does not fit, \`drift\` fits though nothing describes it. */
export interface Place {
  readonly actual: unknown
  readonly context: t.Context
  readonly wrong: Array<t.ValidationError>
  readonly drift: Array<t.ValidationError>
}

/** The slow pass: all that is wrong with a value, and all that is not described in it. */
export type Explain = (at: Place) => void

/** An io-ts type of JSON as it is: a value that fits is given back as the same value, and encoding changes nothing. */
export interface Codec<A> extends t.Type<A, A, unknown> {
  readonly explain: Explain
}

type Members = Readonly<Record<string, unknown>>

// Fast: yes or no.

export const isObject = (u: unknown): u is Members => typeof u === 'object' && u !== null && !Array.isArray(u)

export const isNumber = (u: unknown): u is number => Number.isFinite(u)

/** A member of a name that every object has by its prototype. */
export const own = (u: Members, name: string): unknown => (Object.hasOwn(u, name) ? u[name] : undefined)

/** Below this depth a list of what is still to be seen takes the place of the stack, which no nesting may exhaust. */
const maxDepth = 100

const isScalar = (u: unknown): boolean => typeof u === 'string' || typeof u === 'boolean' || u === null || Number.isFinite(u)

const isFlatJson = (u: object): boolean => {
  const pending: Array<unknown> = [u]
  const seen = new Set<unknown>()
  while (pending.length > 0) {
    const next = pending.pop()
    // What holds itself is no JSON, and would never end.
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

// Fast: what no type can hold.

/** Whether a text has at least so many characters, of which some take two places. */
export const hasLength = (u: string, count: number): boolean => {
  if (u.length < count) return false
  if (u.length >= 2 * count) return true
  let found = 0
  for (const _ of u) if (++found >= count) return true
  return found >= count
}

/** A number as a whole number and how many digits of it stand behind the point. */
const decimalOf = (u: number): readonly [bigint, number] => {
  const [digits = '0', exponent = '0'] = u.toString().split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? [BigInt(whole + fraction), scale] : [BigInt(whole + fraction) * 10n ** BigInt(-scale), 0]
}

/** As the decimal numbers that they are written as: 0.3 is a multiple of 0.1. */
export const isMultipleOf = (u: number, of: number): boolean => {
  if (Number.isSafeInteger(u) && Number.isSafeInteger(of)) return u % of === 0
  if (!Number.isFinite(u)) return false
  const [left, leftScale] = decimalOf(u)
  const [right, rightScale] = decimalOf(of)
  const scale = Math.max(leftScale, rightScale)
  return (left * 10n ** BigInt(scale - leftScale)) % (right * 10n ** BigInt(scale - rightScale)) === 0n
}

export const isInt32 = (u: number): boolean => u >= -2147483648 && u <= 2147483647

/** Members that are there: one that is \`undefined\` is not sent. */
export const memberCount = (u: Members): number => {
  let count = 0
  for (const key of Object.keys(u)) if (u[key] !== undefined) count++
  return count
}

/** The same text for the same value, whatever the order of its keys. */
const sortedText = (u: unknown): string => {
  if (Array.isArray(u)) return \`[\${u.map(sortedText).join()}]\`
  if (!isObject(u)) return JSON.stringify(u)
  return \`{\${Object.keys(u).sort().filter((key) => u[key] !== undefined).map((key) => \`\${JSON.stringify(key)}:\${sortedText(u[key])}\`).join()}}\`
}

export const hasUniqueItems = (u: ReadonlyArray<unknown>): boolean =>
  new Set(u.map((item) => (typeof item === 'object' ? sortedText(item) : typeof item === 'string' ? JSON.stringify(item) : String(item)))).size === u.length

export const isOneOf = (u: unknown, values: ReadonlyArray<unknown>): boolean =>
  values.some((value) => u === value || (typeof u === 'object' && typeof value === 'object' && sortedText(u) === sortedText(value)))

export const countTrue = (all: ReadonlyArray<boolean>): number => all.filter(Boolean).length

// Slow: what is wrong, and where.

/** What is expected at a place: a name, or the members of an enumeration. */
type Label = string | ReadonlyArray<string>

const labelled = (label: Label): t.Mixed =>
  typeof label === 'string'
    ? new t.Type<unknown, unknown, unknown>(label, (_u): _u is unknown => true, t.success, t.identity)
    : t.keyof(Object.fromEntries(label.map((member) => [member, null])))

/** The place of a member or an item. */
export const inside = (at: Place, key: string | number, label: Label): Place => {
  const actual = own(at.actual as Members, String(key))
  return { ...at, actual, context: t.appendContext(at.context, String(key), labelled(label), actual) }
}

/** An item of a tuple: unlike one of a list, it can't be left out without the others moving into its place. */
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

/** The same, for a rule that no type can hold. */
export const violates = ({ actual, context, wrong: found }: Place, expected: string): false => {
  found.push({ value: actual, context, message: expected })
  return false
}

/** Members that nothing describes. */
export const others = (at: Place, described: ReadonlyArray<string>): void => {
  const known = new Set(described)
  for (const key of Object.keys(at.actual as Members)) {
    if (known.has(key)) continue
    const { actual, context } = inside(at, key, 'nothing')
    at.drift.push({ value: actual, context, message: undescribed })
  }
}

/** Members beside the described ones, all alike. */
export const eachMember = (at: Place, described: ReadonlyArray<string>, label: Label, explain: Explain): void => {
  const known = new Set(described)
  for (const key of Object.keys(at.actual as Members)) if (!known.has(key)) explain(inside(at, key, label))
}

export const eachItem = (at: Place, label: Label, explain: Explain): void => {
  if (!Array.isArray(at.actual)) return wrong(at)
  for (let i = 0; i < at.actual.length; i++) explain(inside(at, i, label))
}

/** A text of an enumeration that a newer server may add to. */
export const oneOf = (at: Place, members: ReadonlyArray<string>): void => {
  if (typeof at.actual !== 'string') wrong(at)
  else if (!members.includes(at.actual)) at.drift.push({ value: at.actual, context: at.context, message: members.map((one) => JSON.stringify(one)).join(' | ') })
}

const nowhere = (at: Place): Place => ({ ...at, wrong: [], drift: [] })

/** All at once; what one of them does not describe, another may. */
export const all = (at: Place, explains: ReadonlyArray<Explain>): void => {
  for (const explain of explains) {
    const one = nowhere(at)
    explain(one)
    at.wrong.push(...one.wrong)
    at.drift.push(...one.drift.filter(({ context, message }) => message !== undescribed || context.length > at.context.length + 1))
  }
}

/** One of several: the first that fits, else the one that fits furthest down, with the fewest errors. */
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

/** Whether a value satisfies what no type can hold; where it is given its place, what is wrong as well. */
export type Satisfies = (u: unknown, at: Place | null) => boolean

/** What is wrong with a value by such rules, and where. */
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

/** An io-ts type of the two passes: the slow one is made only where the fast one says no. */
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
      return t.failure(u, context, \`\${name}, not nested deeper than can be read\`)
    }
    return found.length === 0 ? t.failure(u, context) : t.failures(found)
  }
  return Object.assign(new t.Type<A, A, unknown>(name, is, validate, t.identity), { explain })
}`

export const renderCodec = (): string => file('What every codec is made of.', [text])
