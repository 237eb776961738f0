/** Prints JSON values and names their types as Python does, for the real server's messages. */
import { isDictionary, isFloat, isInteger } from './jsonValues.js'
import { writeJson } from './writeJson.js'

const reprString = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`

const pythonRepr = (value: unknown): string => {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return reprString(value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (!isDictionary(value)) return writeJson(value)
  const items = Object.entries(value).map(([key, item]) => `${reprString(key)}: ${pythonRepr(item)}`)
  return `{${items.join(', ')}}`
}

/** Python's `str()`. */
export const pythonStr = (value: unknown): string => (typeof value === 'string' ? value : pythonRepr(value))

/** Python's `type().__name__`. */
export const pythonTypeName = (value: unknown): string => {
  if (value === null) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'boolean') return 'bool'
  if (isInteger(value)) return 'int'
  if (isFloat(value)) return 'float'
  return 'dict'
}
