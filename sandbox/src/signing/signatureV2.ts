/**
 * Signature version 2, which boto3 uses for presigned URLs of a custom endpoint, and so Pangea's
 * server does.
 */
import { createHmac } from 'node:crypto'
import type { SignableRequest } from './signableRequest.js'

/** The query parameters in the canonical resource; all others are unsigned. */
const subResources: ReadonlySet<string> = new Set([
  'acl',
  'cors',
  'delete',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'partNumber',
  'policy',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
])

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0)

/** The path and the subresources in alphabetical order; their values are not encoded. */
const canonicalResource = ({ path, query }: SignableRequest): string => {
  const signed = query
    .filter(([name]) => subResources.has(name))
    .toSorted(byName)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return signed.length === 0 ? path : `${path}?${signed.join('&')}`
}

const canonicalAmzHeaders = ({ headers }: SignableRequest): string =>
  Object.entries(headers)
    .filter(([name]) => name.startsWith('x-amz-'))
    .toSorted(byName)
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .join('')

/**
 * Builds the string to sign. `date` is the `Date` header (empty if `x-amz-date` is sent), or
 * `Expires` of a presigned URL.
 *
 * It includes `Content-MD5`, `Content-Type` and every `x-amz-*` header, so adding one of them
 * invalidates the signature.
 */
export const stringToSignV2 = (request: SignableRequest, date: string): string =>
  [
    request.method,
    request.headers['content-md5'] ?? '',
    request.headers['content-type'] ?? '',
    date,
    canonicalAmzHeaders(request) + canonicalResource(request),
  ].join('\n')

/** Signs a string, or a POST policy in base64. */
export const signV2 = (secretAccessKey: string, stringToSign: string): string =>
  createHmac('sha1', secretAccessKey).update(stringToSign, 'utf8').digest('base64')
