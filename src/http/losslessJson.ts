/**
 * JSON as text, read and written with every digit of its numbers. Neither throws, however deep a value is nested.
 *
 * Numbers that a double can't hold are `ExactNumber`s in between: they are put in the place of their text before it is parsed, and taken
 * out of it after it was written.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type Cause, causeOf } from '../errors/Cause.js'
import { isExactDouble, isJsonNumber } from './decimal.js'
import { exactNumberKey } from './exactNumber.js'
import { mayContainInexactNumber } from './scanForInexactNumbers.js'

// pure helpers

/** Letters and `$` that are escaped, as no writer of JSON does: they may spell the tag. */
const escapedLetter = /\\u00(?:24|[4-7])/i

const mayContainKey = (text: string): boolean =>
  text.includes(exactNumberKey) || (text.includes('\\u00') && escapedLetter.test(text))

/** Nearly all numbers are short, or as JavaScript writes them itself. */
const isSurelyExact = (number: string): boolean => /^-?[\d.]{1,15}$/.test(number) || String(Number(number)) === number

const wrapInexact = (number: string): string =>
  isSurelyExact(number) || !isJsonNumber(number) || isExactDouble(number) ? number : `{"${exactNumberKey}":"${number}"}`

/** Where a string ends that begins at a quote: behind the next quote that is not escaped. */
const endOfString = (text: string, start: number): number => {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote
    while (text.charAt(first - 1) === '\\') first--
    if ((quote - first) % 2 === 0) return quote + 1
  }
  return text.length
}

const isBeforeColon = (text: string, at: number): boolean => {
  const colon = /[ \n\r\t]*:/y
  colon.lastIndex = at
  return colon.test(text)
}

/** The name of a member as it stands in the text; with one more `$` when it could be taken for the tag. */
const escapeKey = (name: string): string => {
  if (!mayContainKey(name)) return name
  const read: unknown = JSON.parse(name)
  return typeof read === 'string' && /^\$+exactNumber$/.test(read) ? `"$${read}"` : name
}

/** The same text with tags in the place of the numbers that a double can't hold. */
const wrapInexactNumbers = (text: string): string => {
  const parts: Array<string> = []
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at)
    const start = quote < 0 ? text.length : quote
    parts.push(text.slice(at, start).replace(/-?\d[\d.eE+-]*/g, wrapInexact))
    at = endOfString(text, start)
    const string = text.slice(start, at)
    parts.push(isBeforeColon(text, at) ? escapeKey(string) : string)
  }
  return parts.join('')
}

/** In what `JSON.stringify` writes, a quote that no backslash is before, but a brace or a comma, is the first of a name. */
const wrappedNumbers = /\{"\$exactNumber":"(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)"\}/g
const strayKey = /[{,]"\$exactNumber":/
const escapedKeys = /(?<=[{,]")\$(?=\$+exactNumber":)/g

// operations

/**
 * Reads JSON. A number that a double can't hold is an `ExactNumber`, any other is a number.
 *
 * Errors: the cause, without a word of the text, which may be a session with its token.
 *
 * @example
 * const metadata = parseJson('{ "run_id": 9007199254740993 }')
 */
export const parseJson = (text: string): E.Either<Cause, unknown> =>
  E.tryCatch(
    () => JSON.parse(mayContainKey(text) || mayContainInexactNumber(text) ? wrapInexactNumbers(text) : text) as unknown,
    (thrown) => ({ ...causeOf(thrown), message: `not JSON, in ${text.length} characters` }),
  )

/**
 * Writes JSON, an `ExactNumber` as the number that it is.
 *
 * Errors: the cause, when a value is no JSON, holds itself, or is nested some thousands deep.
 *
 * @example
 * const text = writeJson({ run_id: exactNumber('9007199254740993') })
 */
export const writeJson = (value: unknown): E.Either<Cause, string> => {
  const written = E.tryCatch(() => JSON.stringify(value) as string | undefined, causeOf)
  if (E.isLeft(written)) return written
  const text = written.right
  if (text === undefined) return E.left({ name: 'TypeError', message: `a ${typeof value} is no JSON` })
  if (!text.includes(exactNumberKey)) return E.right(text)
  const exact = text.replace(wrappedNumbers, '$1')
  return strayKey.test(exact)
    ? E.left({ name: 'TypeError', message: `a member ${exactNumberKey} holds no number` })
    : E.right(exact.replace(escapedKeys, ''))
}
