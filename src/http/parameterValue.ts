/** The value of a parameter, taken apart into texts that can be sent: pure. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Cause } from '../errors/Cause.js'
import { isExactNumber } from './exactNumber.js'
import { writeJson } from './losslessJson.js'
import { findBodyProblem } from './findJsonProblem.js'

// model

/** Either what is wrong with the value, in words that follow its name. */
export type Encoded<A> = E.Either<string, A>

export type Pair = readonly [name: string, value: string]

/** Lists and objects are flat: no style says how one is written in another, but for `deepObject`. */
export type ParameterValue =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'list'; readonly items: ReadonlyArray<string> }
  | { readonly kind: 'object'; readonly members: ReadonlyArray<Pair> }

// pure

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)

/** A string, number or boolean as it is sent, before it is escaped. */
export const stringOf = (value: unknown): Encoded<string> => {
  if (isExactNumber(value)) return E.right(value.$exactNumber)
  if (typeof value === 'number' && !Number.isFinite(value)) return E.left(`is ${value}, which is no number`)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return E.left(`is a ${kindOf(value)}; a string, number or boolean is wanted`)
  }
  const text = String(value)
  // PostgreSQL can't hold NUL, and half a surrogate pair has no UTF-8 form.
  if (text.includes('\0')) return E.left('holds a NUL character')
  return text.isWellFormed() ? E.right(text) : E.left('holds half of a surrogate pair')
}

/** Each in its turn, up to the first that is wrong. */
export const encodeEach = <A, B>(
  values: ReadonlyArray<A>,
  f: (value: A, i: number) => Encoded<B>,
): Encoded<ReadonlyArray<B>> => {
  const done: Array<B> = []
  for (const [i, value] of values.entries()) {
    const result = f(value, i)
    if (E.isLeft(result)) return result
    done.push(result.right)
  }
  return E.right(done)
}

/** Says of which part something is wrong. */
export const prefixProblem = <A>(part: string, result: Encoded<A>): Encoded<A> =>
  E.isLeft(result) ? E.left(`has ${part} that ${result.left}`) : result

/** The items of a list, with the holes in it. */
export const itemsOf = (value: ReadonlyArray<unknown>): ReadonlyArray<unknown> => Array.from<unknown>(value)

export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !isExactNumber(value) &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)

/** A member that is `undefined` is not there. */
export const membersOf = (value: Readonly<Record<string, unknown>>): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(value).filter(([, member]) => member !== undefined)

const pairOf = ([key, member]: readonly [string, unknown]): Encoded<Pair> => {
  const name = prefixProblem('a name', stringOf(key))
  return E.isLeft(name)
    ? name
    : prefixProblem(`a member ${JSON.stringify(key)}`, E.map((text: string): Pair => [key, text])(stringOf(member)))
}

export const splitValue = (value: unknown): Encoded<ParameterValue> => {
  if (Array.isArray(value)) {
    const items = encodeEach(itemsOf(value), (item, i) => prefixProblem(`an item ${i}`, stringOf(item)))
    return E.map((texts: ReadonlyArray<string>): ParameterValue => ({ kind: 'list', items: texts }))(items)
  }
  if (isPlainObject(value)) {
    return E.map((pairs: ReadonlyArray<Pair>): ParameterValue => ({ kind: 'object', members: pairs }))(
      encodeEach(membersOf(value), pairOf),
    )
  }
  return E.map((text: string): ParameterValue => ({ kind: 'one', text }))(stringOf(value))
}

export const writeValueAsJson = (value: unknown): Encoded<ParameterValue> => {
  const problem = findBodyProblem(value)
  if (problem !== null)
    return E.left(problem.pointer === '' ? problem.problem : `at ${problem.pointer} ${problem.problem}`)
  return E.bimap(
    ({ message }: Cause) => `can't be written: ${message}`,
    (text: string): ParameterValue => ({ kind: 'one', text }),
  )(writeJson(value))
}

/** All that is written of the parts, the names of members included. */
export const stringsOf = (parts: ParameterValue): ReadonlyArray<string> =>
  parts.kind === 'one' ? [parts.text] : parts.kind === 'list' ? parts.items : parts.members.flat()

export const isEmpty = (parts: ParameterValue): boolean => parts.kind !== 'one' && stringsOf(parts).length === 0

/** What stands between items may not stand in one, where no escape tells the one from the other. */
export const rejectSeparator = (parts: ParameterValue, taken: RegExp, words: string): Encoded<ParameterValue> => {
  const found = parts.kind === 'one' ? undefined : stringsOf(parts).find((text) => taken.test(text))
  return found === undefined
    ? E.right(parts)
    : E.left(`holds ${JSON.stringify(found)}; ${words} can't be told from what stands between items`)
}
