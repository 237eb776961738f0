/**
 * Types the cells of a table. A cell becomes a number or a boolean only if writing that value gives
 * the same text again; everything else stays text. Pure.
 */
import type { Json } from 'pangea-fp/node'

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Whether the text is exactly what the number is written as, for example not `1.50` or `007`. */
const isExactNumber = (text: string): boolean => {
  const number = Number(text)
  return (
    plainNumber.test(text) && String(number) === text && (!Number.isInteger(number) || Number.isSafeInteger(number))
  )
}

/**
 * `12`, `-0.5` and `true` are typed; `007`, `1e5`, `1.50`, `TRUE` and integers beyond 2^53 stay
 * text. An empty cell has no value.
 */
export const typeValue = (text: string, isAllStrings: boolean): Json | undefined => {
  if (text.trim() === '') return undefined
  if (isAllStrings) return text
  if (text === 'true' || text === 'false') return text === 'true'
  return isExactNumber(text) ? Number(text) : text
}
