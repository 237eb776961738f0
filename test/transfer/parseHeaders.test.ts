import { option as O } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { parseContentRange } from '../../src/transfer/rangeResponse.js'
import { expiryOf } from '../../src/transfer/presignedExpiry.js'
import { storageErrorCode } from '../../src/transfer/ObjectStore.js'

describe('parseContentRange', () => {
  it('parseContentRange parses the forms of RFC 9110', () => {
    expect(parseContentRange('bytes 0-9/100')).toEqual(O.some({ range: { start: 0, end: 10 }, sizeBytes: 100 }))
    expect(parseContentRange('bytes 5-9/*')).toEqual(O.some({ range: { start: 5, end: 10 }, sizeBytes: null }))
    expect(parseContentRange('bytes */0')).toEqual(O.some({ range: null, sizeBytes: 0 }))
  })
  it.each(['', 'bytes', 'bytes 9-0/100', 'bytes 0-100/100', 'items 0-1/2', 'bytes */*', 'bytes -1-2/3'])(
    'parseContentRange rejects %j',
    (header) => {
      expect(parseContentRange(header)).toEqual(O.none)
    },
  )
})

describe('expiryOf', () => {
  it('expiryOf reads signature version 2', () => {
    const url = 'https://s3.org/b/k?AWSAccessKeyId=A&Expires=1700000000&Signature=x%2F'
    expect(expiryOf(url)).toEqual(O.some(1_700_000_000_000))
  })
  it('expiryOf reads signature version 4', () => {
    const url = 'https://s3.org/b/k?X-Amz-Date=20260131T235959Z&X-Amz-Expires=86400&X-Amz-Signature=x'
    expect(expiryOf(url)).toEqual(O.some(Date.parse('2026-02-01T23:59:59Z')))
  })
  it.each(['https://s3.org/b/k', 'https://s3.org/b/k?Expires=soon', '', 'https://s3.org/k?X-Amz-Expires=5'])(
    'expiryOf returns none for %j',
    (url) => {
      expect(expiryOf(url)).toEqual(O.none)
    },
  )
})

describe('storageErrorCode', () => {
  it('storageErrorCode finds the code of an S3 error document, and nothing in another page', () => {
    expect(storageErrorCode('<Error>\n<Code>SlowDown</Code></Error>')).toBe('SlowDown')
    expect(storageErrorCode('<html><Code>a b</Code>')).toBe('')
  })
})
