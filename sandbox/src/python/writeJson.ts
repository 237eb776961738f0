/** Writes JSON as Python does, with every digit that was read. */
import { isWholeFloat, formatNumber } from './jsonValues.js'

export interface WriteJsonOptions {
  /**
   * Writes a space after every comma and colon, and only ASCII: the default of Python's
   * `json.dumps`.
   */
  readonly isJsonDumps?: boolean
}

const escapedUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const writeString = (text: string, { isJsonDumps: isDumped }: WriteJsonOptions): string => {
  const quoted = JSON.stringify(text)
  return isDumped === true
    ? quoted.replace(/[\u007f-\uffff]/g, escapedUnit)
    : quoted.replace(/[\u2028\u2029]/g, escapedUnit)
}

/** Omits undefined members. */
export const writeJson = (value: unknown, style: WriteJsonOptions = {}): string => {
  const [comma, colon] = style.isJsonDumps === true ? [', ', ': '] : [',', ':']
  const write = (value: unknown): string => {
    if (typeof value === 'string') return writeString(value, style)
    if (typeof value === 'number' || typeof value === 'bigint' || isWholeFloat(value)) return formatNumber(value)
    if (typeof value === 'boolean') return String(value)
    if (typeof value !== 'object' || value === null) return 'null'
    if (Array.isArray(value)) return `[${value.map(write).join(comma)}]`
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    return `{${members.map(([key, member]) => `${writeString(key, style)}${colon}${write(member)}`).join(comma)}}`
  }
  return write(value)
}
