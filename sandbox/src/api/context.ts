/** What a view knows while it answers one request. */
import type { Database, Row } from '../database/database.js'
import type { NextTimestamp } from '../database/timestamps.js'
import { isDictionary } from '../python/jsonValues.js'
import type { Presigner } from './files/presigner.js'
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
  /** The row of the user who asks; anonymous when absent. */
  readonly user?: Row
  readonly body: () => Promise<RequestBody>
}

/** The last value of a query parameter, as Django takes it. */
export const queryValue = (context: Context, name: string): string | undefined => context.query.getAll(name).at(-1)

/** As {@link queryValue}, where an empty value counts as absent. */
export const queryParameter = (context: Context, name: string): string | undefined =>
  queryValue(context, name) || undefined

/** A query parameter that Python makes a whole number of. */
export const integerParameter = (context: Context, name: string, defaultValue: number): number => {
  const given = queryValue(context, name) ?? String(defaultValue)
  if (!/^\s*[-+]?\d+\s*$/.test(given)) throw uncaughtException(`ValueError: ${name} is no whole number`)
  return Number(given)
}

/** The body of a view that reads it as a dictionary with no validation: anything else is an uncaught exception. */
export const readDictionary = async (context: Context): Promise<Readonly<Record<string, unknown>>> => {
  const { data } = await context.body()
  if (!isDictionary(data)) throw uncaughtException('AttributeError')
  return data
}
