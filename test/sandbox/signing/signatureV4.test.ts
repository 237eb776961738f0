/**
 * Signature version 4. Keys, requests and signatures are the examples in Amazon's documentation.
 */
import { expect, test } from 'vitest'
import { parseQuery } from '../../../sandbox/src/signing/signableRequest.js'
import {
  canonicalRequest,
  sha256Hex,
  signingKeyV4,
  signV4,
  stringToSignChunk,
  stringToSignTrailer,
  stringToSignV4,
  unsignedPayload,
} from '../../../sandbox/src/signing/signatureV4.js'

const timestamp = '20130524T000000Z'
const scope = { day: '20130524', region: 'us-east-1' }
const key = signingKeyV4('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope)
const a64k = sha256Hex('a'.repeat(65_536))
const a1k = sha256Hex('a'.repeat(1024))

const chained = (previousSignature: string, chunkSha256: string): string =>
  signV4(key, stringToSignChunk({ timestamp, scope, previousSignature }, chunkSha256))

test('signV4 signs a presigned GET as documented', () => {
  const query = parseQuery(
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host',
  )
  const headers = { host: 'examplebucket.s3.amazonaws.com' }
  const canonical = canonicalRequest(
    { method: 'GET', path: '/test.txt', query, headers },
    { headers: ['host'], payloadHash: unsignedPayload },
  )
  expect(signV4(key, stringToSignV4(timestamp, scope, canonical))).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  )
})

test('stringToSignChunk leads to the documented signatures of a streamed body', () => {
  const seed = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9'
  const first = chained(seed, a64k)
  const second = chained(first, a1k)
  expect(first).toBe('ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648')
  expect(second).toBe('0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497')
  expect(chained(second, sha256Hex(''))).toBe('b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9')
})

test('stringToSignTrailer leads to the documented signature of a trailer', () => {
  const seed = '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e'
  const last = chained(chained(chained(seed, a64k), a1k), sha256Hex(''))
  expect(last).toBe('2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992')
  const link = { timestamp, scope, previousSignature: last }
  expect(signV4(key, stringToSignTrailer(link, 'x-amz-checksum-crc32c:sOO8/Q==\n'))).toBe(
    'd81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435',
  )
})

test('canonicalRequest is the same for equivalent percent-encodings of a path', () => {
  const of = (path: string): string =>
    canonicalRequest({ method: 'GET', path, query: [], headers: {} }, { headers: [], payloadHash: unsignedPayload })
  expect(of('/b/a(1)%2fx')).toBe(of('/b/%61%281%29/x'))
})
