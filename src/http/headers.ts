/** Merges request headers, whose names are case-insensitive. @internal */
import type { BuiltRequest } from './buildRequest.js'

export type Headers = Readonly<Record<string, string>>

/** Merges headers; those in `more` replace those of the same name. */
export const withHeaders = (headers: Headers, more: Headers): Headers => {
  const replaced = new Set(Object.keys(more).map((name) => name.toLowerCase()))
  const remaining = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()))
  return { ...Object.fromEntries(remaining), ...more }
}

/** Appends a cookie to the `Cookie` header; `''` adds none. */
export const withCookie = (headers: Headers, cookie: string): Headers => {
  if (cookie === '') return headers
  const before = Object.entries(headers).find(([name]) => name.toLowerCase() === 'cookie')?.[1]
  return withHeaders(headers, { Cookie: before === undefined ? cookie : `${before}; ${cookie}` })
}

/** Returns the headers of a request, without credentials. */
export const headersOf = ({ body, headers = {} }: BuiltRequest): Headers =>
  withHeaders({ Accept: 'application/json', ...(body === null ? {} : { 'Content-Type': 'application/json' }) }, headers)
