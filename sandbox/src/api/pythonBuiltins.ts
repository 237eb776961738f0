/**
 * Python operations on untyped request bodies, with the exceptions that they raise on the real
 * server.
 */
import { asDouble, isDictionary } from '../python/jsonValues.js'
import { uncaughtException } from './http/responses.js'

/** Reads a key like Python's `data[key]`: raises `KeyError` if it is missing. */
export const requireKey = (data: Readonly<Record<string, unknown>>, key: string): unknown => {
  if (!(key in data)) throw uncaughtException(`KeyError: '${key}'`)
  return data[key]
}

/**
 * Iterates like Python's `for`: over the items of a list, the keys of an object or the characters
 * of a string.
 */
export const iterate = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value === 'string') return [...value]
  if (isDictionary(value)) return Object.keys(value)
  throw uncaughtException('TypeError: the value is not iterable')
}

/** Whether Python considers a value true. */
export const isTruthy = (value: unknown): boolean =>
  isDictionary(value) || Array.isArray(value) ? iterate(value).length > 0 : Boolean(asDouble(value) ?? value)
