/** What a view knows while it answers one request. */
import type { Database, Row } from '../database/database.js'
import type { Stamp } from '../database/timestamps.js'
import { asDouble, isDictionary } from '../python/jsonValues.js'
import type { Presigner } from './files/presigner.js'
import type { Body } from './http/requestBody.js'
import { uncaught } from './http/responses.js'

export interface Services {
  readonly database: Database
  readonly stamp: Stamp
  readonly presigner: Presigner
}

export interface Context extends Services {
  readonly method: string
  /** Scheme, host and percent-encoded path, without the query. */
  readonly url: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  /** The row of the user who asks; anonymous when absent. */
  readonly user?: Row
  readonly body: () => Promise<Body>
}

/** The last value of a query parameter, as Django takes it. */
export const lastValue = (context: Context, name: string): string | undefined => context.query.getAll(name).at(-1)

/** As {@link lastValue}, where an empty value counts as absent. */
export const parameter = (context: Context, name: string): string | undefined => lastValue(context, name) || undefined

/** A query parameter that Python makes a whole number of. */
export const wholeNumber = (context: Context, name: string, otherwise: number): number => {
  const given = lastValue(context, name) ?? String(otherwise)
  if (!/^\s*[-+]?\d+\s*$/.test(given)) throw uncaught(`ValueError: ${name} is no whole number`)
  return Number(given)
}

/** The body of a view that reads it as a dictionary with no validation: anything else is an uncaught exception. */
export const dictionary = async (context: Context): Promise<Readonly<Record<string, unknown>>> => {
  const { data } = await context.body()
  if (!isDictionary(data)) throw uncaught('AttributeError')
  return data
}

/** A value that the real server looks up without asking whether it is there. */
export const needed = (data: Readonly<Record<string, unknown>>, key: string): unknown => {
  if (!(key in data)) throw uncaught(`KeyError: '${key}'`)
  return data[key]
}

/** What Python goes through in a `for`: the items of a list, the keys of an object, the characters of a text. */
export const iterated = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value === 'string') return [...value]
  if (isDictionary(value)) return Object.keys(value)
  throw uncaught('TypeError: the value is not iterable')
}

/** What Python takes for true. */
export const isTruthy = (value: unknown): boolean =>
  isDictionary(value) || Array.isArray(value) ? iterated(value).length > 0 : Boolean(asDouble(value) ?? value)
