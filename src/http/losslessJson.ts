/**
 * Parses and writes JSON with every digit of its numbers. Never throws, however deeply a value is
 * nested.
 *
 * Before parsing, numbers that a double can't represent exactly are wrapped as `ExactNumber`s in
 * the text; after writing, they are unwrapped.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type Cause, causeOf } from '../errors/Cause.js'
import { isExactDouble, isJsonNumber } from './decimal.js'
import { exactNumberKey } from './exactNumber.js'
import { mayContainInexactNumber } from './scanForInexactNumbers.js'

// pure helpers

/** Escaped letters or `$`, which no JSON writer escapes, but which may spell the key. */
const escapedLetter = /\\u00(?:24|[4-7])/i

const mayContainKey = (text: string): boolean =>
  text.includes(exactNumberKey) || (text.includes('\\u00') && escapedLetter.test(text))

/** Nearly all numbers are short, or written as JavaScript writes them. */
const isSurelyExact = (number: string): boolean => /^-?[\d.]{1,15}$/.test(number) || String(Number(number)) === number

const wrapInexact = (number: string): string =>
  isSurelyExact(number) || !isJsonNumber(number) || isExactDouble(number) ? number : `{"${exactNumberKey}":"${number}"}`

/** Returns the end of a string that starts at this quote: after the next unescaped quote. */
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

/** Adds a `$` to a member name that could be mistaken for the key. */
const escapeKey = (name: string): string => {
  if (!mayContainKey(name)) return name
  const read: unknown = JSON.parse(name)
  return typeof read === 'string' && /^\$+exactNumber$/.test(read) ? `"$${read}"` : name
}

/** Wraps each number of a JSON text that a double can't represent exactly. */
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

/**
 * In the output of `JSON.stringify`, a quote after a brace or comma, but not after a backslash,
 * starts a name.
 */
const wrappedNumbers = /\{"\$exactNumber":"(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)"\}/g
const strayKey = /[{,]"\$exactNumber":/
const escapedKeys = /(?<=[{,]")\$(?=\$+exactNumber":)/g

// operations

/**
 * Parses JSON. A number that a double can't represent exactly becomes an `ExactNumber`, any other a
 * number.
 *
 * Errors: the cause, without any of the text, which may contain a token.
 *
 * @example
 * const metadata = parseJson('{ "run_id": 9007199254740993 }')
 */
export const parseJson = (text: string): E.Either<Cause, unknown> =>
  E.tryCatch(
    () => JSON.parse(mayContainKey(text) || mayContainInexactNumber(text) ? wrapInexactNumbers(text) : text) as unknown,
    (thrown) => ({ ...causeOf(thrown), message: `invalid JSON (${text.length} characters)` }),
  )

/**
 * Writes JSON, each `ExactNumber` as a number.
 *
 * Errors: the cause, if a value is not JSON, contains itself, or is nested thousands of levels
 * deep.
 *
 * @example
 * const text = writeJson({ run_id: exactNumber('9007199254740993') })
 */
export const writeJson = (value: unknown): E.Either<Cause, string> => {
  const written = E.tryCatch(() => JSON.stringify(value) as string | undefined, causeOf)
  if (E.isLeft(written)) return written
  const text = written.right
  if (text === undefined) return E.left({ name: 'TypeError', message: `a ${typeof value} is not JSON` })
  if (!text.includes(exactNumberKey)) return E.right(text)
  const exact = text.replace(wrappedNumbers, '$1')
  return strayKey.test(exact)
    ? E.left({ name: 'TypeError', message: `a member ${exactNumberKey} is not a number` })
    : E.right(exact.replace(escapedKeys, ''))
}
