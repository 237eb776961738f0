/**
 * Detects whether a JSON text may contain a number that a double can't represent exactly, at a
 * fraction of the cost of parsing it.
 *
 * A double represents all decimals of 15 significant digits between 1e-307 and 1e308 exactly. So
 * only two patterns need a closer check: 16 or more digits in a row, with or without a decimal
 * point, and an exponent of three digits. See `docs/adr/0025-exact-numbers.md`.
 * @since 0.1.0
 */
import { isExactDouble } from './decimal.js'
import { isShortestDouble } from './isShortestDouble.js'

// pure helpers

const longDigits = 16
/** A longer number may be too small or too large for a double, whatever its digits. */
const maxPlainLength = 200

const minus = 0x2d
const point = 0x2e
const zero = 0x30

/** A lookup table from character codes to kinds; 0 for all other characters. */
const charTable = (kinds: Readonly<Record<string, number>>): Uint8Array => {
  const table = new Uint8Array(0x1_0000)
  for (const [chars, kind] of Object.entries(kinds)) for (const char of chars) table[char.charCodeAt(0)] = kind
  return table
}

/** 1 for digits and the decimal point, 2 for the other characters of a number. */
const charKinds = charTable({ '0123456789.': 1, 'eE+-': 2 })

/**
 * 1 for characters that can precede a number. Digits in a string can match too, which only costs
 * time.
 */
const isBeforeNumber = charTable({ ':,[ \n\r\t': 1 })

/** Spelled out, so that V8 skips eight characters at a time; `{16}` takes forty times as long. */
const longRun = new RegExp('[0-9.]'.repeat(longDigits))

/** Matching the start of the number, too, would take three times as long. */
const longExponent = /[0-9][eE][-+]?[0-9]{3,}(?:[,}\]\s]|$)/
const numberWithLongExponent = /(?<=^|[:,[\s])-?[0-9][0-9.]*[eE][-+]?[0-9]{3,}(?=[,}\]\s]|$)/g

const hasInexactExponent = (text: string): boolean =>
  longExponent.test(text) && (text.match(numberWithLongExponent) ?? []).some((number) => !isExactDouble(number))

/**
 * Whether there is a digit or decimal point at this index; `false` outside the text, where the code
 * is NaN.
 */
const isDigit = (text: string, at: number): boolean => charKinds[text.charCodeAt(at)] === 1

/** Returns the end of a number whose digits end at `to`. */
const endOf = (text: string, to: number): number => {
  let end = to
  while (end < text.length && charKinds[text.charCodeAt(end)] !== 0) end++
  return end
}

/** Loops over the characters, because a regular expression would take longer than parsing. */
const hasInexactDigits = (text: string): boolean => {
  const { length } = text
  // A run of 16 digits covers one of these positions, and the position 8 before or after it.
  for (let at = longDigits - 1; at < length; at += longDigits) {
    if (charKinds[text.charCodeAt(at)] !== 1) continue
    if (!isDigit(text, at - 8) && !isDigit(text, at + 8)) continue
    let from = at
    while (from > 0 && charKinds[text.charCodeAt(from - 1)] === 1) from--
    // The first 8 significant digits and the rest, each as a 32-bit integer.
    let count = 0
    let upper = 0
    let lower = 0
    let pointAt = -1
    let to = from
    for (; to < length && count < 8; to++) {
      const code = text.charCodeAt(to)
      if (charKinds[code] !== 1) break
      if (code === point) pointAt = to
      else {
        upper = (10 * upper + code - zero) | 0
        if (upper > 0) count++
      }
    }
    for (; to < length; to++) {
      const code = text.charCodeAt(to)
      if (charKinds[code] !== 1) break
      if (code === point) pointAt = to
      else {
        lower = (10 * lower + code - zero) | 0
        count++
      }
    }
    // There is no digit at `to`, so the next run of 16 starts after it.
    at = Math.max(at, to)
    const isPlain = to - from < maxPlainLength
    if (to - from < longDigits || (isPlain && count < longDigits)) continue
    const before = from > 0 && text.charCodeAt(from - 1) === minus ? from - 2 : from - 1
    if (before >= 0 && isBeforeNumber[text.charCodeAt(before)] !== 1) continue
    const end = endOf(text, to)
    const scale = (pointAt < 0 ? 0 : to - 1 - pointAt) - (end === to ? 0 : Number(text.slice(to + 1, end)))
    const isWritten = isPlain && count <= 17 ? isShortestDouble(upper, lower, count, scale) : null
    if (!(isWritten ?? isExactDouble(text.slice(from, end)))) return true
  }
  return false
}

// operation

/**
 * Returns `false` if a double can represent every number of a JSON text exactly; `true` if it may
 * not.
 */
export const mayContainInexactNumber = (text: string): boolean =>
  hasInexactExponent(text) || (longRun.test(text) && hasInexactDigits(text))
