/**
 * Checks and normalizes names and uuids.
 *
 * The server trims names before it stores or filters by them, and a blank filter matches
 * everything. So names are trimmed here in the same way, and a blank one is rejected before a
 * request is sent.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type InvalidArgument, invalidArgument } from '../../errors/RequestError.js'

// model

/** A valid, normalized argument, or the reason why it is invalid. */
export type Checked<A> = E.Either<InvalidArgument, A>

// pure helpers

/**
 * The characters that Python's `str.strip()` removes. `String.prototype.trim` differs: it removes
 * U+FEFF, and keeps U+001C to U+001F and U+0085.
 */
const space = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const leading = new RegExp(`^${space}+`)
const isSpace = new RegExp(space)

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value)

/** Trims a name as the server does before it stores it. */
export const trimName = (name: string): string => {
  let end = name.length
  // A pattern anchored at the end would take quadratic time on long runs of white space in the
  // middle.
  while (end > 0 && isSpace.test(name.charAt(end - 1))) end--
  return name.slice(0, end).replace(leading, '')
}

/** @internal */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Returns the uuid of a record, or the uuid itself. @internal */
export const idOf = <Id extends string>(like: Id | { readonly uuid: Id }): Id => (isObject(like) ? like.uuid : like)

// checks

/** Returns the trimmed name. @internal */
export const checkName = (argument: string, value: unknown): Checked<string> => {
  if (typeof value !== 'string') return E.left(invalidArgument(argument, `must be a string, not ${kindOf(value)}`))
  const name = trimName(value)
  if (name === '') return E.left(invalidArgument(argument, 'must not be blank'))
  if (name.includes('\0')) return E.left(invalidArgument(argument, 'must not contain NUL'))
  return name.isWellFormed() ? E.right(name) : E.left(invalidArgument(argument, 'must not contain lone surrogates'))
}

/** Returns all names of a list, trimmed, in order. @internal */
export const checkNames = (argument: string, values: unknown): Checked<ReadonlyArray<string>> =>
  Array.isArray(values)
    ? E.traverseArray((value: readonly [number, unknown]) => checkName(`${argument}[${value[0]}]`, value[1]))([
        ...values.entries(),
      ])
    : E.left(invalidArgument(argument, `must be a list of strings, not ${kindOf(values)}`))

/** Returns the uuid in lower case, as the server writes it and expects it in paths. @internal */
export const checkId = <Id extends string>(argument: string, value: unknown): Checked<Id> => {
  const isString = typeof value === 'string'
  return isString && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    ? E.right(value.toLowerCase() as Id)
    : E.left(invalidArgument(argument, `must be a uuid, not ${isString ? `"${value.slice(0, 60)}"` : kindOf(value)}`))
}
