/** Verification of request signatures, version 2 and 4, in headers and queries. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { presignUrl } from '../../../sandbox/src/signing/presignUrl.js'
import { signV2, stringToSignV2 } from '../../../sandbox/src/signing/signatureV2.js'
import {
  amzDate,
  canonicalRequest,
  defaultScope,
  formatScope,
  signingKeyV4,
  signV4,
  stringToSignChunk,
  stringToSignTrailer,
  stringToSignV4,
} from '../../../sandbox/src/signing/signatureV4.js'
import { type TestResponse, md5, outcome, send, startMs, startStore, type TestStore } from './testStore.js'

let store: TestStore
beforeAll(async () => {
  store = await startStore()
  await store.put('k', 'hello')
})
afterAll(() => store.remove())
beforeEach(() => {
  store.clock.nowMs = startMs
})

const url = (version: 'v2' | 'v4', expiresInSeconds = 60): string =>
  presignUrl(store.account, { method: 'GET', key: 'k' }, { version, nowMs: startMs, expiresInSeconds })

const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex')

describe.each(['v2', 'v4'] as const)('a URL presigned in %s', (version) => {
  test('a presigned URL reads its object', async () => {
    const response = await send(url(version))
    expect([response.status, response.body.toString()]).toEqual([200, 'hello'])
    expect(response.headers['x-amz-request-id']).toMatch(/^[0-9A-F]{16}$/)
  })

  test('a presigned URL is rejected for another key, bucket or subresource', async () => {
    expect(outcome(await send(url(version).replace('/k?', '/l?')))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(outcome(await send(url(version).replace('/reads/', '/other/')))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(outcome(await send(`${url(version)}&partNumber=1`))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('a presigned URL is rejected for another method, including HEAD', async () => {
    expect((await send(url(version), { method: 'HEAD' })).status).toBe(403)
    expect(outcome(await send(url(version), { method: 'DELETE' }))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('a presigned URL expires to the millisecond', async () => {
    store.clock.nowMs = startMs + 59_999
    expect((await send(url(version))).status).toBe(200)
    store.clock.nowMs = startMs + 60_000
    expect(outcome(await send(url(version)))).toEqual([403, 'AccessDenied'])
  })

  test('a presigned URL is rejected if its expiry was changed', async () => {
    const longer = url(version).replace(/Expires=(\d+)/, (_all, n: string) => `Expires=${Number(n) + 1}`)
    expect(outcome(await send(longer))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('a presigned URL is rejected if another key signed it', async () => {
    const presigning = { version, nowMs: startMs, expiresInSeconds: 60 }
    const operation = { method: 'GET', key: 'k' } as const
    const secret = presignUrl({ ...store.account, secretAccessKey: 'wrong' }, operation, presigning)
    const id = presignUrl({ ...store.account, accessKeyId: 'nobody' }, operation, presigning)
    expect(outcome(await send(secret))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(outcome(await send(id))).toEqual([403, 'InvalidAccessKeyId'])
  })

  test('a presigned URL is rejected together with an Authorization header', async () => {
    const response = await send(url(version), { headers: { authorization: 'Token abc' } })
    expect(outcome(response)).toEqual([400, 'InvalidArgument'])
  })
})

test('version 4 rejects an expiry over seven days and a date in the future', async () => {
  expect((await send(url('v4', 604_800))).status).toBe(200)
  expect(outcome(await send(url('v4', 604_801)))).toEqual([400, 'AuthorizationQueryParametersError'])
  store.clock.nowMs = startMs - 15 * 60_000 - 1
  expect(outcome(await send(url('v4')))).toEqual([403, 'AccessDenied'])
})

test('an unsigned request is rejected', async () => {
  const { endpoint } = store.account
  expect(outcome(await send(`${endpoint}/reads/k`))).toEqual([403, 'AccessDenied'])
  expect(outcome(await send(`${endpoint}/`))).toEqual([403, 'AccessDenied'])
  expect(outcome(await send(`${endpoint}/reads/k`, { method: 'PUT', body: 'x' }))).toEqual([403, 'AccessDenied'])
})

test('version 2 signs Content-MD5, Content-Type and x-amz headers, so an unsigned one is rejected', async () => {
  const put = (headers: Record<string, string>): Promise<TestResponse> =>
    store.call({ method: 'PUT', key: 'v2' }, { body: 'x', headers })
  expect((await put({})).status).toBe(200)
  expect((await put({ 'x-other': '1' })).status).toBe(200)
  for (const headers of [{ 'content-type': 'a/b' }, { 'content-md5': 'x' }, { 'x-amz-meta-a': '1' }])
    expect(outcome(await put(headers))).toEqual([403, 'SignatureDoesNotMatch'])
})

test('version 2 accepts signed headers in the query, where boto3 puts them', async () => {
  const request = {
    method: 'PUT',
    path: '/reads/typed',
    query: [],
    headers: { 'content-type': 'text/plain', 'x-amz-meta-who': 'me' },
  }
  const expires = String(startMs / 1000 + 60)
  const signature = signV2(store.account.secretAccessKey, stringToSignV2(request, expires))
  const query = new URLSearchParams({
    AWSAccessKeyId: 'AKIDEXAMPLE',
    Signature: signature,
    ...request.headers,
    Expires: expires,
  })
  expect(
    (await send(`${store.account.endpoint}/reads/typed?${query.toString()}`, { method: 'PUT', body: 'x' })).status,
  ).toBe(200)
  const { headers } = await store.get('typed')
  expect([headers['content-type'], headers['x-amz-meta-who']]).toEqual(['text/plain', 'me'])
})

describe('a version 2 Authorization header', () => {
  const call = (dateMs: number): Promise<TestResponse> => {
    const date = new Date(dateMs).toUTCString()
    const request = { method: 'GET', path: '/reads/k', query: [], headers: {} }
    const signature = signV2(store.account.secretAccessKey, stringToSignV2(request, date))
    const headers = { date, authorization: `AWS AKIDEXAMPLE:${signature}` }
    return send(`${store.account.endpoint}/reads/k`, { headers })
  }

  test('a version 2 Authorization header is accepted if its date is within 15 minutes', async () => {
    expect((await call(startMs - 15 * 60_000)).status).toBe(200)
    expect(outcome(await call(startMs - 15 * 60_000 - 1000))).toEqual([403, 'RequestTimeTooSkewed'])
  })
})

describe('a version 4 Authorization header', () => {
  interface Sending {
    readonly payloadHash: string
    readonly wire: (seed: string) => string
    readonly headers?: Record<string, string>
    readonly dateMs?: number
  }

  const put = ({ payloadHash, wire, headers: more = {}, dateMs = startMs }: Sending): Promise<TestResponse> => {
    const { accessKeyId, secretAccessKey, endpoint } = store.account
    const timestamp = amzDate(dateMs)
    const scope = defaultScope(timestamp)
    const headers = {
      host: new URL(endpoint).host,
      'x-amz-content-sha256': payloadHash,
      'x-amz-date': timestamp,
      ...more,
    }
    const names = Object.keys(headers).toSorted()
    const request = { method: 'PUT', path: '/reads/v4', query: [], headers }
    const canonical = canonicalRequest(request, { headers: names, payloadHash })
    const seed = signV4(signingKeyV4(secretAccessKey, scope), stringToSignV4(timestamp, scope, canonical))
    const credential = `${accessKeyId}/${formatScope(scope)}`
    const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${seed}`
    return send(`${endpoint}/reads/v4`, { method: 'PUT', body: wire(seed), headers: { ...headers, authorization } })
  }

  test('a version 4 signature covers the SHA-256 of the body', async () => {
    expect((await put({ payloadHash: sha256('abc'), wire: () => 'abc' })).status).toBe(200)
    const changed = await put({ payloadHash: sha256('abc'), wire: () => 'abd' })
    expect(outcome(changed)).toEqual([400, 'XAmzContentSHA256Mismatch'])
    expect((await store.get('v4')).body.toString()).toBe('abc')
  })

  test('a version 4 signature may leave the body unsigned', async () => {
    expect((await put({ payloadHash: 'UNSIGNED-PAYLOAD', wire: () => 'anything' })).status).toBe(200)
  })

  test('a version 4 Authorization header is rejected if its date is more than 15 minutes away', async () => {
    const late = await put({ payloadHash: sha256('abc'), wire: () => 'abc', dateMs: startMs + 15 * 60_000 + 1000 })
    expect(outcome(late)).toEqual([403, 'RequestTimeTooSkewed'])
  })

  const crc32OfHello = 'NhCmhg=='
  const unsigned = (trailer: string, length = 5): Promise<TestResponse> =>
    put({
      payloadHash: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      wire: () => `3\r\nhel\r\n2\r\nlo\r\n0\r\nx-amz-checksum-crc32:${trailer}\r\n\r\n`,
      headers: {
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': String(length),
        'x-amz-trailer': 'x-amz-checksum-crc32',
      },
    })

  test('an unsigned chunked body may end with a checksum, which is verified', async () => {
    const response = await unsigned(crc32OfHello)
    expect([response.status, response.headers.etag]).toEqual([200, `"${md5('hello')}"`])
    expect(response.headers['x-amz-checksum-crc32']).toBe(crc32OfHello)
    const { body, headers } = await store.get('v4')
    expect([body.toString(), headers['content-encoding']]).toEqual(['hello', undefined])
    expect(outcome(await unsigned('AAAAAA=='))).toEqual([400, 'BadDigest'])
    expect(outcome(await unsigned(crc32OfHello, 6))).toEqual([400, 'IncompleteBody'])
  })

  const signed = (change: (wire: string) => string): Promise<TestResponse> =>
    put({
      payloadHash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      headers: { 'x-amz-decoded-content-length': '5', 'x-amz-trailer': 'x-amz-checksum-crc32' },
      wire: (seed) => {
        const timestamp = amzDate(startMs)
        const scope = defaultScope(timestamp)
        const key = signingKeyV4(store.account.secretAccessKey, scope)
        const chain = (previousSignature: string, bytes: string): string =>
          signV4(key, stringToSignChunk({ timestamp, scope, previousSignature }, sha256(bytes)))
        const first = chain(seed, 'hello')
        const last = chain(first, '')
        const trailer = `x-amz-checksum-crc32:${crc32OfHello}`
        const end = signV4(key, stringToSignTrailer({ timestamp, scope, previousSignature: last }, `${trailer}\n`))
        return change(
          `5;chunk-signature=${first}\r\nhello\r\n0;chunk-signature=${last}\r\n${trailer}\r\nx-amz-trailer-signature:${end}\r\n\r\n`,
        )
      },
    })

  test('signed chunks and a signed trailer are verified, and any change is rejected', async () => {
    expect((await signed((wire) => wire)).status).toBe(200)
    const changes: ReadonlyArray<(wire: string) => string> = [
      (wire) => wire.replace('hello', 'hellO'),
      (wire) => wire.replace('signature=', 'signature=0'),
      (wire) => wire.replace(crc32OfHello, 'AAAAAA=='),
      (wire) => wire.replace(/x-amz-trailer-signature:.*\r\n/, ''),
    ]
    for (const change of changes) expect(outcome(await signed(change))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(outcome(await signed((wire) => wire.slice(0, 100)))).toEqual([400, 'IncompleteBody'])
  })
})

test('CORS allows any origin and exposes the ETag', async () => {
  const preflight = await send(`${store.account.endpoint}/reads/k`, {
    method: 'OPTIONS',
    headers: { origin: 'http://x', 'access-control-request-headers': 'if-match' },
  })
  expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([200, 'if-match'])
  const { headers } = await send(url('v2'))
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-expose-headers']).toContain('ETag')
})
