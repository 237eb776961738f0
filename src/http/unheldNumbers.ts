/**
 * Tells of nearly every body, at a fraction of what parsing it costs, that it holds no number that a double can't hold.
 *
 * A double holds all decimals of 15 significant digits between 1e-307 and 1e308. So two kinds of text need a look: 16 or more digits in a
 * row, with or without a point, and an exponent of three digits. See `docs/adr/0025-numbers-beyond-a-double.md`.
 * @since 0.1.0
 */
import { isHeldByDouble } from './decimal.js'
import { isWrittenDouble } from './writtenDouble.js'

// pure helpers

const longDigits = 16
const chunkChars = 8192
/** A longer number may be too small or too large for a double. */
const maxPlainLength = 200
/** Bytes before a chunk, so that what is before its first byte can be looked at. */
const margin = 16

const minus = 0x2d
const point = 0x2e
const zero = 0x30

/** By the code of a character: 1 for digits and the point, 2 for what else is part of a number. */
const kindOf = new Uint8Array(256)
for (const char of '0123456789.') kindOf[char.charCodeAt(0)] = 1
for (const char of 'eE+-') kindOf[char.charCodeAt(0)] = 2

/** By the code of a character: 1 for what a number stands behind. In a string, digits can, too: that costs time, and nothing else. */
const isBeforeNumber = new Uint8Array(256)
for (const char of ':,[ \n\r\t') isBeforeNumber[char.charCodeAt(0)] = 1

/** Looking at how the number begins would take three times as long. */
const longExponent = /[0-9][eE][-+]?[0-9]{3,}(?:[,}\]\s]|$)/
const numberWithLongExponent = /(?<=^|[:,[\s])-?[0-9][0-9.]*[eE][-+]?[0-9]{3,}(?=[,}\]\s]|$)/g

const hasUnheldExponent = (text: string): boolean =>
  longExponent.test(text) && (text.match(numberWithLongExponent) ?? []).some((number) => !isHeldByDouble(number))

const exponentAt = (bytes: Uint8Array, at: number): number => {
  if (((bytes[at] ?? 0) | 0x20) !== 0x65) return 0
  let exponent = 0
  for (let i = kindOf[bytes[at + 1] ?? 0] === 2 ? at + 2 : at + 1; kindOf[bytes[i] ?? 0] === 1; i++)
    exponent = exponent * 10 + ((bytes[i] ?? 0) - zero)
  return bytes[at + 1] === minus ? -exponent : exponent
}

/** The number itself, where its digits say too little: in what it is held, its sign does not matter. */
const textAt = (bytes: Uint8Array, from: number): string => {
  let end = from
  while (kindOf[bytes[end] ?? 0] !== 0) end++
  return new TextDecoder().decode(bytes.subarray(from, end))
}

/** Whether all four bytes are digits, points, or what is next to them in ASCII: `*+,-/`. */
const areLikeDigits = (word: number): boolean => ((word + 0x06060606) & 0xf0f0f0f0) === 0x30303030

/** Whether digits and points fill a range without a gap, but for the end of a number that is behind it. */
const hasUnheldRun = (bytes: Uint8Array, words: Int32Array, end: number): boolean => {
  // Of three words in a row, all of which 16 digits fill, one is looked at.
  for (let word = margin / 4 + 2; 4 * word < end; word += 3) {
    if (!areLikeDigits(words[word] ?? 0)) continue
    if (!areLikeDigits(words[word - 1] ?? 0) && !areLikeDigits(words[word + 1] ?? 0)) continue
    let from = 4 * word
    if (kindOf[bytes[from] ?? 0] !== 1) continue
    while (kindOf[bytes[from - 1] ?? 0] === 1) from--
    // In two loops, since each sum is a 32-bit integer.
    let count = 0
    let upper = 0
    let lower = 0
    let pointAt = -1
    let to = from
    for (; count < 8; to++) {
      const code = bytes[to] ?? 0
      if (kindOf[code] !== 1) break
      if (code === point) pointAt = to
      else {
        upper = (10 * upper + code - zero) | 0
        if (upper > 0) count++
      }
    }
    for (; ; to++) {
      const code = bytes[to] ?? 0
      if (kindOf[code] !== 1) break
      if (code === point) pointAt = to
      else {
        lower = (10 * lower + code - zero) | 0
        count++
      }
    }
    if (to - from < longDigits) continue
    word = (to >> 2) - 1
    const before = bytes[from - 1] === minus ? from - 2 : from - 1
    if (before >= margin && isBeforeNumber[bytes[before] ?? 0] !== 1) continue
    const isShort = to - from < maxPlainLength
    if (isShort && count < longDigits) continue
    const scale = (pointAt < 0 ? 0 : to - 1 - pointAt) - exponentAt(bytes, to)
    const isWritten = isShort && count <= 17 ? isWrittenDouble(upper, lower, count, scale) : null
    if (!(isWritten ?? isHeldByDouble(textAt(bytes, from)))) return true
  }
  return false
}

const hasUnheldDigits = (text: string): boolean => {
  const chars = Math.min(chunkChars, text.length)
  const words = new Int32Array((3 * chars + 3 * margin) >> 2)
  const bytes = new Uint8Array(words.buffer)
  const chunk = bytes.subarray(margin)
  const encoder = new TextEncoder()
  for (let at = 0; at < text.length;) {
    const { read, written } = encoder.encodeInto(text.slice(at, at + chars), chunk)
    let end = margin + written
    at += read
    if (at < text.length) {
      // A number that goes on is left to the next chunk.
      while (kindOf[bytes[end - 1] ?? 0] !== 0) end--
      if (end === margin) return true
      at -= margin + written - end
    }
    bytes.fill(0, end, end + margin)
    if (hasUnheldRun(bytes, words, end)) return true
  }
  return false
}

// operation

/** `false` when a JSON text holds no number that a double can't hold; `true` when it may. */
export const mayHoldUnheldNumber = (text: string): boolean => hasUnheldExponent(text) || hasUnheldDigits(text)
