/** The kinds of field that a resource is made of, and how each reads what a client sends. */
import type { Context } from '../context.js'
import type { Sql } from '../../database/sql.js'
import { json } from '../../database/sql.js'
import { asDouble, holdsInfinity, isDictionary, isFloat, isInteger } from '../../python/jsonValues.js'
import { writeJson } from '../../python/writeJson.js'
import { strip } from '../../python/strip.js'

/** A value as the database takes it, or the messages that say why it is refused. */
export type Reading = { readonly value: unknown } | { readonly errors: readonly string[] }

export interface Field {
  readonly required: boolean
  readonly nullable: boolean
  /** Used when a value is missing on creation or replacement, as a serializer's own default is. */
  readonly fallback?: () => unknown
  /** The value of an absent input in a form, where that means something. */
  readonly absentInForm?: unknown
  readonly isUnique?: { readonly message: string }
  readonly read: (context: Context, value: unknown) => Promise<Reading> | Reading
  /** A column of the table, or rows of a table that links two others. */
  readonly column: (value: unknown) => unknown
  readonly link?: { readonly table: string; readonly from: string; readonly to: string }
  /** Whether null is no value at all, and not even a wrong one. */
  readonly isNullIgnored?: boolean
  /** Whether it points to a row: an empty text then means null. */
  readonly isPointer?: boolean
}

export interface Options {
  readonly required?: boolean
  readonly nullable?: boolean
  readonly unique?: string
}

export const refused = (...errors: readonly string[]): Reading => ({ errors })
export const accepted = (value: unknown): Reading => ({ value })

const asIs = (value: unknown): unknown => value

/** The parts that are the same for every kind of field. */
export const base = ({ required = true, nullable = false, unique }: Options) => ({
  required,
  nullable,
  column: asIs,
  ...(unique === undefined ? {} : { isUnique: { message: unique } }),
})

const blank = 'This field may not be blank.'
const loneSurrogate = /\p{Surrogate}/u

/** Text, as DRF's CharField: numbers become text, white space at the ends goes. */
const readText = (value: unknown, allowBlank: boolean): Reading => {
  if (typeof value === 'string' && strip(value) === '') return allowBlank ? accepted('') : refused(blank)
  if (typeof value !== 'string' && asDouble(value) === undefined) return refused('Not a valid string.')
  const text = strip(shown(value))
  if (text.includes('\0')) return refused('Null characters are not allowed.')
  const surrogate = loneSurrogate.exec(text)?.[0].charCodeAt(0)
  if (surrogate !== undefined)
    return refused(`Surrogate characters are not allowed: U+${surrogate.toString(16).toUpperCase()}.`)
  return accepted(text)
}

export const text = (
  options: Options & { readonly allowBlank?: boolean; readonly fallback?: () => string } = {},
): Field => ({
  ...base(options),
  read: (_context, value) => readText(value, options.allowBlank ?? false),
  ...(options.fallback === undefined ? {} : { fallback: options.fallback }),
})

const urlPattern =
  /^(?:https?|ftps?):\/\/(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:(?:[a-z\u00a1-\uffff0-9](?:[a-z\u00a1-\uffff0-9-]{0,61}[a-z\u00a1-\uffff0-9])?\.)+(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})\.?|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])(?::\d{2,5})?(?:[/?#][^\s]*)?$/i

interface Patterned {
  readonly allowBlank?: boolean
  readonly maxLength: number
  readonly isOne: (text: string) => boolean
  readonly otherwise: string
}

/** A text of a certain form. What is no text at all is not of that form, and all that is wrong is told at once. */
export const readPatterned = (
  value: unknown,
  { allowBlank = false, maxLength, isOne, otherwise }: Patterned,
): Reading => {
  if (typeof value !== 'string' && asDouble(value) === undefined) return refused(otherwise)
  const reading = readText(value, allowBlank)
  if ('errors' in reading) return reading.errors.includes(blank) ? reading : refused(...reading.errors, otherwise)
  const text = String(reading.value)
  if (text === '') return reading
  const errors = [
    ...([...text].length > maxLength ? [`Ensure this field has no more than ${maxLength} characters.`] : []),
    ...(isOne(text) ? [] : [otherwise]),
  ]
  return errors.length > 0 ? refused(...errors) : accepted(text)
}

/** A web address. */
export const url = (options: Options & { readonly allowBlank?: boolean; readonly maxLength?: number } = {}): Field => ({
  ...base(options),
  read: (_context, value) => {
    const isOne = (address: string): boolean => urlPattern.test(address)
    return readPatterned(value, { maxLength: Infinity, ...options, isOne, otherwise: 'Enter a valid URL.' })
  },
})

const meansTrue = new Set<unknown>([
  't',
  'T',
  'y',
  'Y',
  'yes',
  'YES',
  'true',
  'True',
  'TRUE',
  'on',
  'On',
  'ON',
  '1',
  1,
  true,
])
const meansFalse = new Set<unknown>([
  'f',
  'F',
  'n',
  'N',
  'no',
  'NO',
  'false',
  'False',
  'FALSE',
  'off',
  'Off',
  'OFF',
  '0',
  0,
  false,
])

/** Yes or no, in any of the ways in which DRF takes them. */
export const boolean = (options: Options = {}): Field => ({
  ...base({ required: false, ...options }),
  absentInForm: false,
  read: (_context, value) => {
    const said = asDouble(value) ?? value
    if (meansTrue.has(said)) return accepted(true)
    return meansFalse.has(said) ? accepted(false) : refused('Must be a valid boolean.')
  },
})

/** Any JSON value but null. */
export const anyJson = (options: Options = {}): Field => ({
  ...base({ required: false, ...options }),
  column: (value): Sql => json(value),
  read: (_context, value) => (holdsInfinity(value) ? refused('Value must be valid JSON.') : accepted(value)),
})

/** JSON that the real server takes past its serializer: null changes nothing, and what cannot be kept is not refused. */
export const uncheckedJson: Field = { ...anyJson(), isNullIgnored: true, read: (_context, value) => accepted(value) }

/** One of a few words. */
export const choice = (choices: readonly string[], options: Options = {}): Field => ({
  ...base({ required: false, ...options }),
  read: (_context, value) =>
    choices.some((option) => option === value) ? accepted(value) : refused(`"${shown(value)}" is not a valid choice.`),
})

/** An uploaded file, which JSON cannot hold. */
export const uploadedFile = (options: Options = {}): Field => ({
  ...base({ required: false, nullable: true, ...options }),
  read: () => refused('The submitted data was not a file. Check the encoding type on the form.'),
})

const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`

const inPython = (value: unknown): string => {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(inPython).join(', ')}]`
  if (!isDictionary(value)) return writeJson(value)
  const items = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${inPython(item)}`)
  return `{${items.join(', ')}}`
}

/** A value as the server's messages show it. */
export const shown = (value: unknown): string => (typeof value === 'string' ? value : inPython(value))

/** The name of a JSON value's type in the server's messages. */
export const typeName = (value: unknown): string => {
  if (value === null) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'boolean') return 'bool'
  if (isInteger(value)) return 'int'
  if (isFloat(value)) return 'float'
  return 'dict'
}
