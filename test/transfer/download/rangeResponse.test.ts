import { describe, expect, it } from 'vitest'
import { type RangeRequest, validateResponse } from '../../../src/transfer/rangeResponse.js'
import type { ResponseHeaders } from '../../../src/transfer/ObjectStore.js'

const first: RangeRequest = { range: { start: 0, end: 10 }, object: null }
const whole: RangeRequest = { range: null, object: null }
const later: RangeRequest = { range: { start: 10, end: 20 }, object: { etag: '"e"', sizeBytes: 30 } }
const partial = (range: string, more: ResponseHeaders = {}): ResponseHeaders => ({
  etag: '"e"',
  'content-range': `bytes ${range}`,
  ...more,
})

describe('validateResponse, first request', () => {
  it.each<readonly [string, RangeRequest, number, ResponseHeaders, unknown]>([
    [
      'a range',
      first,
      206,
      partial('0-9/30', { 'content-length': '10' }),
      { _tag: 'Body', object: { etag: '"e"', sizeBytes: 30 }, range: { start: 0, end: 10 } },
    ],
    [
      'all of a small object',
      first,
      206,
      partial('0-6/7'),
      { _tag: 'Body', object: { etag: '"e"', sizeBytes: 7 }, range: { start: 0, end: 7 } },
    ],
    [
      'all of a small object without an ETag',
      first,
      206,
      { 'content-range': 'bytes 0-6/7' },
      { _tag: 'Body', object: { etag: null, sizeBytes: 7 }, range: { start: 0, end: 7 } },
    ],
    [
      'the complete object, from a server without ranges',
      first,
      200,
      { 'content-length': '30' },
      { _tag: 'Body', object: { etag: null, sizeBytes: 30 }, range: { start: 0, end: 30 } },
    ],
    [
      'a complete object of unknown length',
      whole,
      200,
      { etag: '"e"' },
      { _tag: 'Body', object: { etag: '"e"', sizeBytes: null }, range: { start: 0, end: Infinity } },
    ],
    [
      'a range of an object without a strong ETag',
      first,
      206,
      partial('0-9/30', { etag: 'W/"e"' }),
      { _tag: 'Unranged' },
    ],
    ['a range of an object of unknown size', first, 206, partial('0-9/*'), { _tag: 'Unranged' }],
    ['a 416 for an empty object', first, 416, { 'content-range': 'bytes */0' }, { _tag: 'Unranged' }],
    ['a wrong range', first, 206, partial('1-10/30'), { _tag: 'Unexpected' }],
    ['more bytes than requested', first, 206, partial('0-10/30'), { _tag: 'Unexpected' }],
    ['a wrong length', first, 206, partial('0-9/30', { 'content-length': '9' }), { _tag: 'Unexpected' }],
    ['a missing Content-Range', first, 206, { etag: '"e"' }, { _tag: 'Unexpected' }],
    ['a range that was not requested', whole, 206, partial('0-9/30'), { _tag: 'Unexpected' }],
  ])('validateResponse recognizes %s', (_, request, status, headers, expected) => {
    expect(validateResponse({ status, headers }, request)).toMatchObject(expected as object)
  })
})

describe('validateResponse, later ranges', () => {
  it.each<readonly [string, number, ResponseHeaders, string]>([
    ['the requested range', 206, partial('10-19/30'), 'Body'],
    ['the requested range without a size', 206, partial('10-19/*'), 'Body'],
    ['another object, by If-Match', 412, {}, 'Changed'],
    ['an object that ends before the range', 416, {}, 'Changed'],
    ['another ETag', 206, partial('10-19/30', { etag: '"f"' }), 'Changed'],
    ['a complete object with another ETag', 200, { etag: '"f"' }, 'Changed'],
    ['another size', 206, partial('10-19/31'), 'Changed'],
    ['the complete pinned object', 200, { etag: '"e"' }, 'Unranged'],
    ['a response without an ETag, such as the login page of a captive portal', 200, {}, 'Unexpected'],
    ['a range without an ETag', 206, { 'content-range': 'bytes 10-19/30' }, 'Unexpected'],
    ['a wrong range', 206, partial('11-19/30'), 'Unexpected'],
    ['a shorter range', 206, partial('10-18/30'), 'Unexpected'],
    ['a wrong length', 206, partial('10-19/30', { 'content-length': '9' }), 'Unexpected'],
  ])('validateResponse recognizes %s', (_, status, headers, expected) => {
    expect(validateResponse({ status, headers }, later)._tag).toBe(expected)
  })
})
