/** The context of one API request, and helpers that read its query and body. */
import type { Database, Row } from '../database/postgres.js'
import type { NextTimestamp } from '../database/monotonicTimestamps.js'
import { isDictionary } from '../python/jsonValues.js'
import type { Presigner } from './files/presignedUrlCache.js'
import type { RequestBody } from './http/requestBody.js'
import { uncaughtException } from './http/responses.js'

export interface Services {
  readonly database: Database
  readonly nextTimestamp: NextTimestamp
  readonly presigner: Presigner
}

export interface Context extends Services {
  readonly method: string
  /** Scheme, host and percent-encoded path, without the query. */
  readonly url: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  /** The authenticated user's row; absent for anonymous callers. */
  readonly user?: Row
  readonly body: () => Promise<RequestBody>
}

/** Returns the last value of a query parameter, as Django does. */
export const lastQueryValue = (context: Context, name: string): string | undefined => context.query.getAll(name).at(-1)

/** Like {@link lastQueryValue}, but an empty value counts as absent. */
export const queryParameter = (context: Context, name: string): string | undefined =>
  lastQueryValue(context, name) || undefined

/** Reads a query parameter as an integer; raises Python's `ValueError` for anything else. */
export const integerParameter = (context: Context, name: string, defaultValue: number): number => {
  const text = lastQueryValue(context, name) ?? String(defaultValue)
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw uncaughtException(`ValueError: ${name} is no whole number`)
  return Number(text)
}

/** Reads the body as a dictionary without validation. Any other body is an uncaught exception. */
export const readDictionary = async (context: Context): Promise<Readonly<Record<string, unknown>>> => {
  const { data } = await context.body()
  if (!isDictionary(data)) throw uncaughtException('AttributeError')
  return data
}
