/** Parses an HTTP request into bucket, key, query and headers. */
import type { IncomingMessage } from 'node:http'
import { parseQuery, type SignableRequest } from '../signing/signableRequest.js'
import { s3Error } from './s3Error.js'

export interface S3Request extends SignableRequest {
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly body: IncomingMessage
}

const maxKeyBytes = 1024

/** Parses a request. Doesn't normalize the path, because `a/../b` is a valid key. */
export const toS3Request = (body: IncomingMessage): S3Request => {
  const [path = '/', ...rest] = (body.url ?? '/').split('?')
  try {
    const query = parseQuery(rest.join('?'))
    const [, bucket = '', key] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? []
    return {
      method: body.method ?? 'GET',
      path,
      query,
      headers: headersOf(body, query),
      bucket: bucket === '' ? undefined : decodeURIComponent(bucket),
      key: key === undefined || key === '' ? undefined : checkKey(decodeURIComponent(key)),
      body,
    }
  } catch (error) {
    throw error instanceof URIError ? s3Error('InvalidURI') : error
  }
}

/** Returns the value of a query parameter; the empty string if it has no value. */
export const queryValue = ({ query }: SignableRequest, name: string): string | undefined =>
  query.find(([candidate]) => candidate === name)?.[1]

/** Returns a query parameter, or a default if it is absent or empty. */
export const queryOr = (request: SignableRequest, name: string, defaultValue: string): string =>
  queryValue(request, name) || defaultValue

/** Reads a count in the query, such as `max-keys`, limited to `limit`. */
export const queryCount = (request: SignableRequest, name: string, limit: number): number => {
  const text = queryOr(request, name, String(limit))
  if (!/^\d{1,9}$/.test(text)) throw s3Error('InvalidArgument', `${name} is not a number from 0 on.`)
  return Math.min(limit, Number(text))
}

/** Throws if a key is longer than S3 allows. */
export const checkKey = (key: string): string => {
  if (Buffer.byteLength(key) > maxKeyBytes) throw s3Error('KeyTooLongError')
  return key
}

/**
 * Joins repeated headers by commas and decodes UTF-8. In a URL presigned in version 2, boto3 puts
 * signed headers into the query.
 */
const headersOf = (message: IncomingMessage, query: S3Request['query']): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2) {
    const name = (message.rawHeaders[at] ?? '').toLowerCase()
    const value = Buffer.from(message.rawHeaders[at + 1] ?? '', 'latin1').toString('utf8')
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`
  }
  const isPresignedV2 = query.some(([name]) => name === 'AWSAccessKeyId')
  const inQuery = isPresignedV2 ? query.filter(([name]) => /^(x-amz-.*|content-(type|md5))$/.test(name)) : []
  return { ...Object.fromEntries(inQuery), ...headers }
}
