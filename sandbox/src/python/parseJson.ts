/** Parses JSON as Python does: numbers keep every digit, and errors have the same messages. */
import { parseFloatLiteral, parseIntegerLiteral } from './jsonValues.js'

/** A syntax error in JSON. */
export class JsonError extends Error {}

/** Python's limit on the digits of an integer. */
const maxDigits = 4300

/** Adds line, column and offset to a message. */
const errorAt = (message: string, text: string, index: number): JsonError => {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  const column = index - before.lastIndexOf('\n')
  return new JsonError(`${message}: line ${line} column ${column} (char ${index})`)
}

const whitespace = /[ \t\n\r]*/y
const number = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y
const plainText = /[^"\\\u0000-\u001f]*/y
const hex = /[0-9a-fA-F]{4}/y
const constant = /true|false|null|NaN|-?Infinity/y

const constants: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Parses the complete text. Each inner function parses one kind of value at the current position.
 */
const read = (text: string): unknown => {
  let at = 0

  const error = (message: string, index = at): JsonError => errorAt(message, text, index)

  /** Consumes and returns the match of a sticky pattern. */
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match
  }

  const is = (character: string): boolean => {
    if (text[at] !== character) return false
    at += 1
    return true
  }

  const escaped = (start: number): string => {
    const character = text[at]
    if (character === undefined) throw error('Unterminated string starting at', start)
    at += 1
    if (character === 'u') {
      const digits = take(hex)?.[0]
      if (digits === undefined) throw error('Invalid \\uXXXX escape', at - 1)
      return String.fromCharCode(parseInt(digits, 16))
    }
    const plain = escapes[character]
    if (plain === undefined) throw error('Invalid \\escape', at - 2)
    return plain
  }

  const string = (): string => {
    const start = at - 1
    let read = ''
    for (;;) {
      read += take(plainText)?.[0] ?? ''
      if (is('"')) return read
      if (at >= text.length) throw error('Unterminated string starting at', start)
      if (!is('\\')) throw error('Invalid control character at')
      read += escaped(start)
    }
  }

  const numberOrConstant = (): unknown => {
    const word = take(constant)?.[0]
    if (word !== undefined) {
      if (word in constants) return constants[word]
      throw new JsonError(`Out of range float values are not JSON compliant: '${word}'`)
    }
    const [literal, integer = '', fraction, exponent] = take(number) ?? []
    if (literal === undefined) throw error('Expecting value')
    if (fraction !== undefined || exponent !== undefined) return parseFloatLiteral(literal)
    const length = integer.replace('-', '').length
    if (length > maxDigits)
      throw new JsonError(
        `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${length} digits; use sys.set_int_max_str_digits() to increase the limit`,
      )
    return parseIntegerLiteral(integer)
  }

  /** Parses comma-separated items up to the closing bracket. */
  const items = (close: string, item: () => void): void => {
    take(whitespace)
    if (is(close)) return
    for (;;) {
      item()
      take(whitespace)
      if (is(close)) return
      if (!is(',')) throw error("Expecting ',' delimiter")
      take(whitespace)
    }
  }

  const list = (): unknown => {
    const values: unknown[] = []
    items(']', () => values.push(value()))
    return values
  }

  const object = (): unknown => {
    const entries: [string, unknown][] = []
    items('}', () => {
      if (!is('"')) throw error('Expecting property name enclosed in double quotes')
      const key = string()
      take(whitespace)
      if (!is(':')) throw error("Expecting ':' delimiter")
      take(whitespace)
      entries.push([key, value()])
    })
    return Object.fromEntries(entries)
  }

  const value = (): unknown => {
    if (is('"')) return string()
    if (is('{')) return object()
    return is('[') ? list() : numberOrConstant()
  }

  if (text.startsWith('\ufeff')) throw error('Unexpected UTF-8 BOM (decode using utf-8-sig)')
  take(whitespace)
  const result = value()
  take(whitespace)
  if (at < text.length) throw error('Extra data')
  return result
}

/** Whether JavaScript's faster parser might lose digits, so that it can't be used. */
const losesPrecision = /\d[.eE]|\d{16}|[\ufeff]/

export const parseJson = (text: string): unknown => {
  if (!losesPrecision.test(text)) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      // `read` throws the error with Python's message.
    }
  }
  return read(text)
}
