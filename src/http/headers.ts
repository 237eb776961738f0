/** Headers of a request, whose names are the same in any case. @internal */
import { type BuiltRequest } from './buildRequest.js'

export type Headers = Readonly<Record<string, string>>

/** The first headers and the second ones, which replace those of the same name. */
export const withHeaders = (headers: Headers, more: Headers): Headers => {
  const replaced = new Set(Object.keys(more).map((name) => name.toLowerCase()))
  const kept = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()))
  return { ...Object.fromEntries(kept), ...more }
}

/** Adds a cookie to those that the headers hold; `''` adds none. */
export const withCookie = (headers: Headers, cookie: string): Headers => {
  if (cookie === '') return headers
  const before = Object.entries(headers).find(([name]) => name.toLowerCase() === 'cookie')?.[1]
  return withHeaders(headers, { Cookie: before === undefined ? cookie : `${before}; ${cookie}` })
}

/** The headers of a request, without what lets it in. */
export const headersOf = ({ body, headers = {} }: BuiltRequest): Headers =>
  withHeaders({ Accept: 'application/json', ...(body === null ? {} : { 'Content-Type': 'application/json' }) }, headers)
