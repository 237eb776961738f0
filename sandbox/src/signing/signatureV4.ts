/**
 * Signature version 4 for headers, presigned URLs, POST policies and the chunks of streamed bodies.
 */
import { createHash, createHmac } from 'node:crypto'
import type { SignableRequest } from './signableRequest.js'
import { uriEncode, uriEncodePath } from './uriEncode.js'

export const algorithmV4 = 'AWS4-HMAC-SHA256'
export const unsignedPayload = 'UNSIGNED-PAYLOAD'

/** The day and the region that a signature is valid for. */
export interface CredentialScope {
  /** `yyyymmdd` */
  readonly day: string
  readonly region: string
}

export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const emptySha256 = sha256Hex('')

/** Formats a time for version 4: `20251124T160000Z`. */
export const amzDate = (epochMs: number): string => new Date(epochMs).toISOString().replace(/[-:]|\.\d+/g, '')

/** The scope that our own presigners use: the timestamp's day and `us-east-1`. */
export const defaultScope = (timestamp: string): CredentialScope => ({
  day: timestamp.slice(0, 8),
  region: 'us-east-1',
})

export const formatScope = ({ day, region }: CredentialScope): string => `${day}/${region}/s3/aws4_request`

const canonicalQuery = (query: SignableRequest['query']): string =>
  query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')

/**
 * Builds the canonical request. Decodes and re-encodes the path, so that equivalent encodings
 * match.
 */
export const canonicalRequest = (
  request: SignableRequest,
  signed: { readonly headers: ReadonlyArray<string>; readonly payloadHash: string },
): string =>
  [
    request.method,
    uriEncodePath(decodeURIComponent(request.path)),
    canonicalQuery(request.query),
    ...signed.headers.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signed.headers.join(';'),
    signed.payloadHash,
  ].join('\n')

/** Builds the string to sign for a canonical request. */
export const stringToSignV4 = (timestamp: string, scope: CredentialScope, canonical: string): string =>
  [algorithmV4, timestamp, formatScope(scope), sha256Hex(canonical)].join('\n')

/** A link in the chain of chunk signatures: each signature covers the previous one. */
export interface ChunkLink {
  readonly timestamp: string
  readonly scope: CredentialScope
  readonly previousSignature: string
}

/** Builds the string to sign for one chunk, from the SHA-256 of its bytes. */
export const stringToSignChunk = ({ timestamp, scope, previousSignature }: ChunkLink, chunkSha256: string): string =>
  [`${algorithmV4}-PAYLOAD`, timestamp, formatScope(scope), previousSignature, emptySha256, chunkSha256].join('\n')

/** Builds the string to sign for trailing headers, each written as `name:value\n`. */
export const stringToSignTrailer = ({ timestamp, scope, previousSignature }: ChunkLink, trailer: string): string =>
  [`${algorithmV4}-TRAILER`, timestamp, formatScope(scope), previousSignature, sha256Hex(trailer)].join('\n')

const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()

/** Derives the signing key of one day and region. */
export const signingKeyV4 = (secretAccessKey: string, { day, region }: CredentialScope): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), 's3'), 'aws4_request')

/** Signs a string, or a POST policy in base64. */
export const signV4 = (signingKey: Uint8Array, stringToSign: string): string =>
  hmac(signingKey, stringToSign).toString('hex')
