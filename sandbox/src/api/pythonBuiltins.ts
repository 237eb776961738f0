/** Python operations that the real server applies to request bodies, with the exceptions that they raise. */
import { asDouble, isDictionary } from '../python/jsonValues.js'
import { uncaughtException } from './http/responses.js'

/** A value that the real server looks up without asking whether it is there. */
export const requireKey = (data: Readonly<Record<string, unknown>>, key: string): unknown => {
  if (!(key in data)) throw uncaughtException(`KeyError: '${key}'`)
  return data[key]
}

/** What Python goes through in a `for`: the items of a list, the keys of an object, the characters of a text. */
export const iterate = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value === 'string') return [...value]
  if (isDictionary(value)) return Object.keys(value)
  throw uncaughtException('TypeError: the value is not iterable')
}

/** What Python takes for true. */
export const isTruthy = (value: unknown): boolean =>
  isDictionary(value) || Array.isArray(value) ? iterate(value).length > 0 : Boolean(asDouble(value) ?? value)
