/** Splits the value of a parameter into the strings to send. @since 0.1.0 */
import { either as E } from 'fp-ts'
import type { Cause } from '../errors/Cause.js'
import { isExactNumber } from './exactNumber.js'
import { writeJson } from './losslessJson.js'
import { findBodyProblem } from './findJsonProblem.js'

// model

/**
 * A result; on the left, what is wrong with the value, as the rest of a sentence that starts with
 * its name.
 */
export type Encoded<A> = E.Either<string, A>

export type Pair = readonly [name: string, value: string]

/** Lists and objects are flat: only the style `deepObject` nests them. */
export type ParameterValue =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'list'; readonly items: ReadonlyArray<string> }
  | { readonly kind: 'object'; readonly members: ReadonlyArray<Pair> }

// pure

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)

/** Converts a string, number or boolean to a string, unescaped. */
export const stringOf = (value: unknown): Encoded<string> => {
  if (isExactNumber(value)) return E.right(value.$exactNumber)
  if (typeof value === 'number' && !Number.isFinite(value)) return E.left(`is ${value}, not a finite number`)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return E.left(`is a ${kindOf(value)}; expected a string, number or boolean`)
  }
  const text = String(value)
  // PostgreSQL rejects NUL, and a lone surrogate has no UTF-8 encoding.
  if (text.includes('\0')) return E.left('contains a NUL character')
  return text.isWellFormed() ? E.right(text) : E.left('contains a lone surrogate')
}

/** Encodes each value, up to the first problem. */
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

/** Prefixes a problem with the part that has it. */
export const prefixProblem = <A>(part: string, result: Encoded<A>): Encoded<A> =>
  E.isLeft(result) ? E.left(`has ${part} that ${result.left}`) : result

/** The items of a list, holes included. */
export const itemsOf = (value: ReadonlyArray<unknown>): ReadonlyArray<unknown> => Array.from<unknown>(value)

export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !isExactNumber(value) &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)

/** The defined members of an object. */
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

/** All strings of a value, including member names. */
export const stringsOf = (parts: ParameterValue): ReadonlyArray<string> =>
  parts.kind === 'one' ? [parts.text] : parts.kind === 'list' ? parts.items : parts.members.flat()

export const isEmpty = (parts: ParameterValue): boolean => parts.kind !== 'one' && stringsOf(parts).length === 0

/** Rejects items that contain the separator, in styles that can't escape it. */
export const rejectSeparator = (
  parts: ParameterValue,
  separator: RegExp,
  separatorName: string,
): Encoded<ParameterValue> => {
  const found = parts.kind === 'one' ? undefined : stringsOf(parts).find((text) => separator.test(text))
  return found === undefined
    ? E.right(parts)
    : E.left(`contains ${JSON.stringify(found)}; ${separatorName} is the separator between items`)
}
