/**
 * Presigns any operation on an object, in version 2 or 4: path-style, with parameters in boto3's
 * order.
 */
import type { Presigning, S3Account } from './s3Account.js'
import { parseQuery, type SignableRequest } from './signableRequest.js'
import { uriEncode, uriEncodePath } from './uriEncode.js'
import { signV2, stringToSignV2 } from './signatureV2.js'
import {
  algorithmV4,
  amzDate,
  canonicalRequest,
  defaultScope,
  formatScope,
  signingKeyV4,
  signV4,
  stringToSignV4,
  unsignedPayload,
} from './signatureV4.js'

/** The operation to presign; `query` has its subresources, encoded and in order. */
export interface PresignedOperation {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly key: string
  readonly query?: string
}

/** Returns the presigned URL of an operation. */
export const presignUrl = (account: S3Account, operation: PresignedOperation, presigning: Presigning): string => {
  const endpoint = account.endpoint.replace(/\/+$/, '')
  const { host, pathname } = new URL(endpoint)
  const objectPath = `/${account.bucket}/${uriEncodePath(operation.key)}`
  const query = operation.query ?? ''
  const request: SignableRequest = {
    method: operation.method,
    path: (pathname === '/' ? '' : pathname) + objectPath,
    query: parseQuery(query),
    headers: { host },
  }
  const sign = presigning.version === 'v4' ? queryV4 : queryV2
  return `${endpoint}${objectPath}?${query === '' ? '' : `${query}&`}${sign(account, request, presigning)}`
}

const queryV2 = (account: S3Account, request: SignableRequest, { nowMs, expiresInSeconds }: Presigning): string => {
  const expires = String(Math.floor(nowMs / 1000) + expiresInSeconds)
  const signature = signV2(account.secretAccessKey, stringToSignV2(request, expires))
  return `AWSAccessKeyId=${uriEncode(account.accessKeyId)}&Signature=${uriEncode(signature)}&Expires=${expires}`
}

const queryV4 = (account: S3Account, request: SignableRequest, { nowMs, expiresInSeconds }: Presigning): string => {
  const timestamp = amzDate(nowMs)
  const scope = defaultScope(timestamp)
  const signing: ReadonlyArray<readonly [string, string]> = [
    ['X-Amz-Algorithm', algorithmV4],
    ['X-Amz-Credential', `${account.accessKeyId}/${formatScope(scope)}`],
    ['X-Amz-Date', timestamp],
    ['X-Amz-Expires', String(expiresInSeconds)],
    ['X-Amz-SignedHeaders', 'host'],
  ]
  const canonical = canonicalRequest(
    { ...request, query: [...request.query, ...signing] },
    { headers: ['host'], payloadHash: unsignedPayload },
  )
  const signature = signV4(signingKeyV4(account.secretAccessKey, scope), stringToSignV4(timestamp, scope, canonical))
  return [...signing, ['X-Amz-Signature', signature] as const].map((pair) => pair.map(uriEncode).join('=')).join('&')
}
