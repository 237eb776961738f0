/**
 * Field types of resources: each validates a value of a request body as DRF's field of that type
 * does.
 */
import type { Context } from '../context.js'
import type { Sql } from '../../database/sql.js'
import { jsonb } from '../../database/sql.js'
import { asDouble, hasInfinity } from '../../python/jsonValues.js'
import { pythonStr } from '../../python/str.js'
import { strip } from '../../python/strip.js'

/** A value for the database, or the error messages. */
export type FieldResult = { readonly value: unknown } | { readonly errors: readonly string[] }

export interface Field {
  readonly required: boolean
  readonly nullable: boolean
  /** The default for a missing value on POST and PUT. */
  readonly defaultValue?: () => unknown
  /** The value of an input that is absent from a form, if absence means something. */
  readonly formDefault?: unknown
  readonly isUnique?: { readonly message: string }
  readonly read: (context: Context, value: unknown) => Promise<FieldResult> | FieldResult
  /**
   * Converts a valid value for its column. Fields with a `link` are stored in the link table
   * instead.
   */
  readonly toColumn: (value: unknown) => unknown
  readonly link?: { readonly table: string; readonly from: string; readonly to: string }
  /** Whether null counts as missing and is not an error. */
  readonly isNullIgnored?: boolean
  /** Whether it references another row: an empty string then means null. */
  readonly isRelation?: boolean
}

export interface FieldOptions {
  readonly required?: boolean
  readonly nullable?: boolean
  readonly unique?: string
}

export const invalidValue = (...errors: readonly string[]): FieldResult => ({ errors })
export const validValue = (value: unknown): FieldResult => ({ value })

const identity = (value: unknown): unknown => value

/** The parts that all field types share. */
export const baseField = ({ required = true, nullable = false, unique }: FieldOptions) => ({
  required,
  nullable,
  toColumn: identity,
  ...(unique === undefined ? {} : { isUnique: { message: unique } }),
})

const blankError = 'This field may not be blank.'
const loneSurrogate = /\p{Surrogate}/u

/** DRF's CharField: converts numbers to strings and trims white space. */
const readText = (value: unknown, allowBlank: boolean): FieldResult => {
  if (typeof value === 'string' && strip(value) === '') return allowBlank ? validValue('') : invalidValue(blankError)
  if (typeof value !== 'string' && asDouble(value) === undefined) return invalidValue('Not a valid string.')
  const text = strip(pythonStr(value))
  if (text.includes('\0')) return invalidValue('Null characters are not allowed.')
  const surrogate = loneSurrogate.exec(text)?.[0].charCodeAt(0)
  if (surrogate !== undefined)
    return invalidValue(`Surrogate characters are not allowed: U+${surrogate.toString(16).toUpperCase()}.`)
  return validValue(text)
}

export const textField = (
  options: FieldOptions & { readonly allowBlank?: boolean; readonly fallback?: () => string } = {},
): Field => ({
  ...baseField(options),
  read: (_context, value) => readText(value, options.allowBlank ?? false),
  ...(options.fallback === undefined ? {} : { defaultValue: options.fallback }),
})

const urlPattern =
  /^(?:https?|ftps?):\/\/(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:(?:[a-z\u00a1-\uffff0-9](?:[a-z\u00a1-\uffff0-9-]{0,61}[a-z\u00a1-\uffff0-9])?\.)+(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})\.?|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])(?::\d{2,5})?(?:[/?#][^\s]*)?$/i

interface PatternOptions {
  readonly allowBlank?: boolean
  readonly maxLength: number
  readonly isMatch: (text: string) => boolean
  readonly message: string
}

/**
 * Validates a string against a pattern and reports all errors. A value that isn't a string doesn't
 * match.
 */
export const readPattern = (
  value: unknown,
  { allowBlank = false, maxLength, isMatch, message }: PatternOptions,
): FieldResult => {
  if (typeof value !== 'string' && asDouble(value) === undefined) return invalidValue(message)
  const result = readText(value, allowBlank)
  if ('errors' in result) return result.errors.includes(blankError) ? result : invalidValue(...result.errors, message)
  const text = String(result.value)
  if (text === '') return result
  const errors = [
    ...([...text].length > maxLength ? [`Ensure this field has no more than ${maxLength} characters.`] : []),
    ...(isMatch(text) ? [] : [message]),
  ]
  return errors.length > 0 ? invalidValue(...errors) : validValue(text)
}

/** DRF's URLField. */
export const urlField = (
  options: FieldOptions & { readonly allowBlank?: boolean; readonly maxLength?: number } = {},
): Field => ({
  ...baseField(options),
  read: (_context, value) => {
    const isMatch = (address: string): boolean => urlPattern.test(address)
    return readPattern(value, { maxLength: Infinity, ...options, isMatch, message: 'Enter a valid URL.' })
  },
})

const trueValues = new Set<unknown>([
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
const falseValues = new Set<unknown>([
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

/** DRF's BooleanField, with all its spellings of true and false. */
export const booleanField = (options: FieldOptions = {}): Field => ({
  ...baseField({ required: false, ...options }),
  formDefault: false,
  read: (_context, value) => {
    const scalar = asDouble(value) ?? value
    if (trueValues.has(scalar)) return validValue(true)
    return falseValues.has(scalar) ? validValue(false) : invalidValue('Must be a valid boolean.')
  },
})

/** DRF's JSONField: any JSON value but null. */
export const jsonField = (options: FieldOptions = {}): Field => ({
  ...baseField({ required: false, ...options }),
  toColumn: (value): Sql => jsonb(value),
  read: (_context, value) => (hasInfinity(value) ? invalidValue('Value must be valid JSON.') : validValue(value)),
})

/**
 * JSON that bypasses the real server's serializer: null is ignored, and values that can't be stored
 * aren't rejected.
 */
export const uncheckedJsonField: Field = {
  ...jsonField(),
  isNullIgnored: true,
  read: (_context, value) => validValue(value),
}

/** DRF's ChoiceField. */
export const choiceField = (choices: readonly string[], options: FieldOptions = {}): Field => ({
  ...baseField({ required: false, ...options }),
  read: (_context, value) =>
    choices.some((option) => option === value)
      ? validValue(value)
      : invalidValue(`"${pythonStr(value)}" is not a valid choice.`),
})

/** DRF's FileField, which rejects every JSON value. */
export const fileField = (options: FieldOptions = {}): Field => ({
  ...baseField({ required: false, nullable: true, ...options }),
  read: () => invalidValue('The submitted data was not a file. Check the encoding type on the form.'),
})
