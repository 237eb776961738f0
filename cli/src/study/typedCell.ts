/** Types the text of a metadata cell, as CSV and TSV have only text. Pure. */
import type { Json } from 'pangea-fp/node'

/** A number as people write it. Identifiers with leading zeros, such as `007`, stay text. */
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** A double represents all decimals with this many digits. */
const exactDigits = 15

const digitsOf = (text: string): number => text.replace(/[eE].*$/, '').replace(/\D/g, '').length

/**
 * Returns a number for text that is one, `true` or `false` for exactly these words, and text for
 * everything else. A number with more digits than a double holds stays text.
 */
export const typedCell = (text: string): Json => {
  if (text === 'true' || text === 'false') return text === 'true'
  return number.test(text) && digitsOf(text) <= exactDigits && Number.isFinite(Number(text)) ? Number(text) : text
}
