/** Validators of JSON values, whose errors start with the location of the invalid value. */
import { strip } from '../python/strip.js'

export type Validator = (value: unknown, at: string) => void

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fail = (at: string, message: string): never => {
  throw new Error(`${at} ${message}`)
}

/** PostgreSQL can't store U+0000 and lone surrogates. */
const checkStorable = (text: string, at: string): void => {
  const [found] = /\0|\p{Surrogate}/u.exec(text) ?? []
  if (found === undefined) return
  fail(at, `must not contain the character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

export const nonBlankString: Validator = (value, at) => {
  if (typeof value !== 'string' || strip(value) === '') return fail(at, 'must be a string that is not blank')
  checkStorable(value, at)
}

export const email: Validator = (value, at) => {
  nonBlankString(value, at)
  if (!/[^@]@[^@]/.test(String(value))) fail(at, 'must be an e-mail address, with an @')
}

export const booleanValue: Validator = (value, at) => {
  if (typeof value !== 'boolean') fail(at, 'must be true or false')
}

export const anyJson: Validator = (value, at) => {
  if (typeof value === 'string') checkStorable(value, at)
  else if (Array.isArray(value)) arrayOf(anyJson)(value, at)
  else if (isRecord(value))
    for (const [key, each] of Object.entries(value)) {
      checkStorable(key, at)
      anyJson(each, `${at}.${key}`)
    }
}

export const arrayOf =
  (check: Validator): Validator =>
  (value, at) => {
    if (!Array.isArray(value)) return fail(at, 'must be a list')
    value.forEach((item, index) => check(item, `${at}[${index}]`))
  }

/** An object with exactly these keys; a key that ends in `?` is optional. */
export const objectOf =
  (shape: Readonly<Record<string, Validator>>): Validator =>
  (value, at) => {
    if (!isRecord(value)) return fail(at, 'must be an object')
    const known = Object.keys(shape).map((key) => key.replace('?', ''))
    const unknown = Object.keys(value).find((key) => !known.includes(key))
    if (unknown !== undefined) fail(`${at}.${unknown}`, `is not a known key; known keys are ${known.join(', ')}`)
    for (const [key, check] of Object.entries(shape)) {
      const name = key.replace('?', '')
      if (name in value) check(value[name], `${at}.${name}`)
      else if (!key.endsWith('?')) fail(`${at}.${name}`, 'is missing')
    }
  }
