/**
 * Verifies the signature of a request: header or query, version 2 or 4. `postPolicy.ts` verifies
 * forms.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { SignableRequest } from '../signing/signableRequest.js'
import { signV2, stringToSignV2 } from '../signing/signatureV2.js'
import {
  algorithmV4,
  canonicalRequest,
  type ChunkLink,
  type CredentialScope,
  signingKeyV4,
  signV4,
  stringToSignV4,
  unsignedPayload,
} from '../signing/signatureV4.js'
import { s3Error } from './s3Error.js'
import { queryValue } from './s3Request.js'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** How a signature covers the body: by its SHA-256, or by a chain of chunk signatures. */
export interface SignedPayload {
  readonly sha256?: string
  readonly chunks?: { readonly signingKey: Uint8Array; readonly link: ChunkLink }
}

const maxSkewMs = 15 * 60 * 1000
const maxExpirySeconds = 7 * 24 * 60 * 60

/** Throws S3's error unless the request has exactly one valid signature. */
export const verifySignature = (request: SignableRequest, credentials: Credentials, nowMs: number): SignedPayload => {
  const authorization = request.headers['authorization']
  const isQueryV4 = queryValue(request, 'X-Amz-Algorithm') !== undefined
  const isQueryV2 = queryValue(request, 'AWSAccessKeyId') !== undefined
  if ([authorization !== undefined, isQueryV4, isQueryV2].filter(Boolean).length > 1)
    throw s3Error('InvalidArgument', 'Only one way of authentication is allowed.')
  if (isQueryV4) return verifyQueryV4(request, credentials, nowMs)
  if (isQueryV2) return verifyQueryV2(request, credentials, nowMs)
  if (authorization === undefined) throw s3Error('AccessDenied')
  if (authorization.startsWith(`${algorithmV4} `)) return verifyHeaderV4(request, authorization, credentials, nowMs)
  if (authorization.startsWith('AWS ')) return verifyHeaderV2(request, authorization, credentials, nowMs)
  throw s3Error('InvalidArgument', 'Unsupported authorization type.')
}

/** Compares two signatures in constant time. */
export const checkSignature = (expected: string, actual: string): void => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(expected), digest(actual))) throw s3Error('SignatureDoesNotMatch')
}

export const checkAccessKey = (credentials: Credentials, accessKeyId: string): void => {
  if (accessKeyId !== credentials.accessKeyId) throw s3Error('InvalidAccessKeyId')
}

/** Parses `KEY/yyyymmdd/region/s3/aws4_request`. */
export const parseCredential = (
  text: string,
): { readonly accessKeyId: string; readonly scope: CredentialScope } | undefined => {
  const [, accessKeyId, day, region] = /^(.+)\/(\d{8})\/([^/]+)\/s3\/aws4_request$/.exec(text) ?? []
  return accessKeyId === undefined || day === undefined || region === undefined
    ? undefined
    : { accessKeyId, scope: { day, region } }
}

const verifyQueryV2 = (request: SignableRequest, credentials: Credentials, nowMs: number): SignedPayload => {
  const expires = queryValue(request, 'Expires') ?? ''
  if (!/^\d{1,12}$/.test(expires)) throw s3Error('AccessDenied', 'Invalid date (should be seconds since epoch).')
  if (Number(expires) * 1000 <= nowMs) throw s3Error('AccessDenied', 'Request has expired')
  checkAccessKey(credentials, queryValue(request, 'AWSAccessKeyId') ?? '')
  const expected = signV2(credentials.secretAccessKey, stringToSignV2(request, expires))
  checkSignature(expected, queryValue(request, 'Signature') ?? '')
  return {}
}

const verifyHeaderV2 = (
  request: SignableRequest,
  authorization: string,
  credentials: Credentials,
  nowMs: number,
): SignedPayload => {
  const [, accessKeyId = '', signature = ''] = /^AWS ([^:]+):(.+)$/.exec(authorization) ?? []
  const amz = request.headers['x-amz-date']
  const date = request.headers['date'] ?? ''
  checkAccessKey(credentials, accessKeyId)
  checkSkew(Date.parse(amz ?? date), nowMs)
  checkSignature(signV2(credentials.secretAccessKey, stringToSignV2(request, amz === undefined ? date : '')), signature)
  return {}
}

const verifyQueryV4 = (request: SignableRequest, credentials: Credentials, nowMs: number): SignedPayload => {
  const value = (name: string): string => queryValue(request, `X-Amz-${name}`) ?? ''
  const credential = parseCredential(value('Credential'))
  const signedAtMs = parseAmzDate(value('Date'))
  const expires = value('Expires')
  const isWellFormed = value('Algorithm') === algorithmV4 && /^\d{1,9}$/.test(expires) && !Number.isNaN(signedAtMs)
  if (credential === undefined || !isWellFormed) throw s3Error('AuthorizationQueryParametersError')
  if (Number(expires) > maxExpirySeconds || Number(expires) < 1)
    throw s3Error('AuthorizationQueryParametersError', 'X-Amz-Expires must be from 1 to 604800 seconds.')
  if (signedAtMs > nowMs + maxSkewMs) throw s3Error('AccessDenied', 'Request is not yet valid')
  if (signedAtMs + Number(expires) * 1000 <= nowMs) throw s3Error('AccessDenied', 'Request has expired')
  return verifyV4(request, credentials, {
    ...credential,
    timestamp: value('Date'),
    headers: value('SignedHeaders').split(';'),
    payloadHash: queryValue(request, 'X-Amz-Content-Sha256') ?? unsignedPayload,
    signature: value('Signature'),
  })
}

const verifyHeaderV4 = (
  request: SignableRequest,
  authorization: string,
  credentials: Credentials,
  nowMs: number,
): SignedPayload => {
  const value = (name: string): string => new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1] ?? ''
  const credential = parseCredential(value('Credential'))
  if (credential === undefined) throw s3Error('AuthorizationHeaderMalformed')
  const payloadHash = request.headers['x-amz-content-sha256']
  if (payloadHash === undefined) throw s3Error('InvalidRequest', 'Missing required header x-amz-content-sha256.')
  const timestamp = request.headers['x-amz-date'] ?? ''
  checkSkew(parseAmzDate(timestamp), nowMs)
  const headers = value('SignedHeaders').split(';')
  return verifyV4(request, credentials, {
    ...credential,
    timestamp,
    headers,
    payloadHash,
    signature: value('Signature'),
  })
}

interface SignatureClaim {
  readonly accessKeyId: string
  readonly scope: CredentialScope
  readonly timestamp: string
  readonly headers: ReadonlyArray<string>
  readonly payloadHash: string
  readonly signature: string
}

const verifyV4 = (request: SignableRequest, credentials: Credentials, claim: SignatureClaim): SignedPayload => {
  const { scope, timestamp, headers, payloadHash, signature } = claim
  checkAccessKey(credentials, claim.accessKeyId)
  if (!headers.includes('host')) throw s3Error('AccessDenied', 'The host header must be signed.')
  if (!timestamp.startsWith(scope.day)) throw s3Error('SignatureDoesNotMatch', 'The scope is of another day.')
  const signingKey = signingKeyV4(credentials.secretAccessKey, scope)
  const canonical = canonicalRequest(request, { headers, payloadHash })
  checkSignature(signV4(signingKey, stringToSignV4(timestamp, scope, canonical)), signature)
  if (payloadHash.startsWith(`STREAMING-${algorithmV4}-PAYLOAD`))
    return { chunks: { signingKey, link: { timestamp, scope, previousSignature: signature } } }
  if (/^[0-9a-f]{64}$/i.test(payloadHash)) return { sha256: payloadHash.toLowerCase() }
  if (payloadHash === unsignedPayload || payloadHash === `STREAMING-${unsignedPayload}-TRAILER`) return {}
  throw s3Error('InvalidArgument', 'x-amz-content-sha256 is neither a SHA-256 nor a known kind of payload.')
}

const checkSkew = (signedAtMs: number, nowMs: number): void => {
  if (Number.isNaN(signedAtMs)) throw s3Error('AccessDenied', 'A valid Date or x-amz-date header is required.')
  if (Math.abs(signedAtMs - nowMs) > maxSkewMs) throw s3Error('RequestTimeTooSkewed')
}

const parseAmzDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
