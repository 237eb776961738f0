/**
 * Presigned URLs and forms. The expected values are from boto3 1.26 with its clock set to
 * 2025-11-24T16:00:00Z.
 */
import { describe, expect, test } from 'vitest'
import { presignUrl } from '../../../sandbox/src/signing/presignUrl.js'
import { presignGet, presignPost, presignUploadPart } from '../../../sandbox/src/signing/presignedUrls.js'
import { signV2 } from '../../../sandbox/src/signing/signatureV2.js'
import { defaultScope, signingKeyV4, signV4 } from '../../../sandbox/src/signing/signatureV4.js'

const account = {
  endpoint: 'http://127.0.0.1:9000',
  bucket: 'reads',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret/with+chars',
}
const v2 = { nowMs: 1_764_000_000_000, expiresInSeconds: 3600 } as const
const v4 = { ...v2, version: 'v4' } as const

const v2Tail = (signature: string): string => `AWSAccessKeyId=AKIDEXAMPLE&Signature=${signature}&Expires=1764003600`
const v4Tail = (signature: string): string =>
  'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20251124%2Fus-east-1%2Fs3%2Faws4_request' +
  `&X-Amz-Date=20251124T160000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`

describe('presignGet', () => {
  test.each([
    ['plain.txt', 'plain.txt', 'klykssSI%2FjYe0MlUJ7gY6CoCNvo%3D'],
    ['a/../b? #%é', 'a/../b%3F%20%23%25%C3%A9', 'PgIPBV3YuNDaguNV%2B0Fk3SZkT%2Bk%3D'],
    ["/lead (1)~!*'+.gz", '/lead%20%281%29~%21%2A%27%2B.gz', 'E2mkcOzI4ih6UwQPDCfjQ636Iso%3D'],
  ])('presignGet signs the key %s in version 2 as boto3 does', (key, path, signature) => {
    expect(presignGet(account, key, v2)).toBe(`http://127.0.0.1:9000/reads/${path}?${v2Tail(signature)}`)
  })

  test.each([
    ['plain.txt', 'plain.txt', 'd82bd3b98ba4ec902fede17b10bf923fc38c7cd04f93f189eb030d6080a046b3'],
    ['a/../b? #%é', 'a/../b%3F%20%23%25%C3%A9', 'e5a67dffcc5e17f9ae16190cbcd5214d8f38dccb21be0456853612af002a95dd'],
    [
      "/lead (1)~!*'+.gz",
      '/lead%20%281%29~%21%2A%27%2B.gz',
      '55e115ed7825754a20e0ae93b7b8edbcf9a1ed45dcac203955e6d390e838c7c9',
    ],
  ])('presignGet signs the key %s in version 4 as boto3 does', (key, path, signature) => {
    expect(presignGet(account, key, v4)).toBe(`http://127.0.0.1:9000/reads/${path}?${v4Tail(signature)}`)
  })
})

describe('presignUrl and presignUploadPart', () => {
  const url = (query: string, tail: string): string => `http://127.0.0.1:9000/reads/k?${query}&${tail}`
  const get = (query: string, presigning: typeof v2 | typeof v4): string =>
    presignUrl(account, { method: 'GET', key: 'k', query }, presigning)
  const override =
    'response-content-disposition=attachment%3B%20filename%3D%22a%20b.txt%22&response-content-type=text%2Fplain'

  test('presignUploadPart signs a part of an upload as boto3 does', () => {
    const part = { uploadId: 'up/1+2=', partNumber: 7 }
    const start = 'http://127.0.0.1:9000/reads/big/file.gz?uploadId=up%2F1%2B2%3D&partNumber=7&'
    const version4 = '9f06d32ee63f52df67ca751c44b4b684355e6d9156d63b0a0eda0f038815b843'
    expect(presignUploadPart(account, 'big/file.gz', part, v2)).toBe(start + v2Tail('NUkgnkpvRNCne1uc0r5d%2BPulbrI%3D'))
    expect(presignUploadPart(account, 'big/file.gz', part, v4)).toBe(start + v4Tail(version4))
  })

  test('presignUrl signs a part number as boto3 does', () => {
    const version4 = '0512bb0155a9651bae5d6602390377bf8c7e3a0cd6d855830e6e47fb09d5161b'
    expect(get('partNumber=2', v2)).toBe(url('partNumber=2', v2Tail('4oJzi5ZPxyNaZ%2FCMyAChP64r5fw%3D')))
    expect(get('partNumber=2', v4)).toBe(url('partNumber=2', v4Tail(version4)))
  })

  test('presignUrl signs response header overrides as boto3 does', () => {
    const version4 = '91ee29cda69c40afd521a12a0c31f8e4414912c69724fc0a90d5fbd3d557ac07'
    expect(get(override, v2)).toBe(url(override, v2Tail('9mR2yX4G32z%2B4FUjabgiw2CmvgA%3D')))
    expect(get(override, v4)).toBe(url(override, v4Tail(version4)))
  })

  test('presignUrl signs CreateMultipartUpload as boto3 does', () => {
    const version4 = '1ef4ff488b4c15c8e3c7c4acde144299b9b9b01d581903deadb0238000824c48'
    const post = { method: 'POST', key: 'k', query: 'uploads=' } as const
    expect(presignUrl(account, post, v4)).toBe(url('uploads=', v4Tail(version4)))
  })
})

describe('presignPost', () => {
  const policyOf = (fields: Readonly<Record<string, string>>): unknown =>
    JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString('utf8'))
  const expiration = '2025-11-24T17:00:00Z'
  const scope = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': 'AKIDEXAMPLE/20251124/us-east-1/s3/aws4_request',
    'x-amz-date': '20251124T160000Z',
  }

  test('presignPost in version 2 returns four fields, and a policy for the bucket and the key', () => {
    const { url, fields } = presignPost(account, 'd/form é.bin', v2)
    const { policy, signature, ...others } = fields
    expect(url).toBe('http://127.0.0.1:9000/reads')
    expect(others).toEqual({ key: 'd/form é.bin', AWSAccessKeyId: 'AKIDEXAMPLE' })
    expect(policyOf(fields)).toEqual({ expiration, conditions: [{ bucket: 'reads' }, { key: 'd/form é.bin' }] })
    expect(signature).toBe(signV2(account.secretAccessKey, policy ?? ''))
  })

  test('presignPost in version 4 adds the scope to the fields and to the policy', () => {
    const { fields } = presignPost(account, 'd/form é.bin', v4)
    const { policy, 'x-amz-signature': signature, ...others } = fields
    const covered = Object.entries(scope).map(([name, value]) => ({ [name]: value }))
    expect(others).toEqual({ key: 'd/form é.bin', ...scope })
    expect(policyOf(fields)).toEqual({
      expiration,
      conditions: [{ bucket: 'reads' }, { key: 'd/form é.bin' }, ...covered],
    })
    expect(signature).toBe(
      signV4(signingKeyV4(account.secretAccessKey, defaultScope('20251124T160000Z')), policy ?? ''),
    )
  })

  test('presignPost turns a key that ends in ${filename} into a starts-with condition', () => {
    const { fields } = presignPost(account, 'up/${filename}', v2)
    expect(fields['key']).toBe('up/${filename}')
    expect(policyOf(fields)).toEqual({ expiration, conditions: [{ bucket: 'reads' }, ['starts-with', '$key', 'up/']] })
  })

  test('signV2 and signV4 sign policies as boto3 does', () => {
    const policy2 =
      'eyJleHBpcmF0aW9uIjogIjIwMjUtMTEtMjRUMTc6MDA6MDBaIiwgImNvbmRpdGlvbnMiOiBbeyJidWNrZXQiOiAicmVhZHMifSwgeyJrZXkiOiAiZC9mb3JtIFx1MDBlOS5iaW4ifV19'
    const policy4 =
      'eyJleHBpcmF0aW9uIjogIjIwMjUtMTEtMjRUMTc6MDA6MDBaIiwgImNvbmRpdGlvbnMiOiBbeyJidWNrZXQiOiAicmVhZHMifSwgeyJrZXkiOiAiZC9mb3JtIFx1MDBlOS5iaW4ifSwgeyJ4LWFtei1hbGdvcml0aG0iOiAiQVdTNC1ITUFDLVNIQTI1NiJ9LCB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJREVYQU1QTEUvMjAyNTExMjQvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LCB7IngtYW16LWRhdGUiOiAiMjAyNTExMjRUMTYwMDAwWiJ9XX0='
    expect(signV2(account.secretAccessKey, policy2)).toBe('R2DyjJltoArESd9VQhf5yZxGVXU=')
    expect(signV4(signingKeyV4(account.secretAccessKey, defaultScope('20251124T160000Z')), policy4)).toBe(
      '80bea791221fa58ebd766cef1194676b871936971e5aaa01a68f14f96e100e73',
    )
  })
})
