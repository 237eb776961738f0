import { describe, expect, it } from 'vitest'
import { type RangeRequest, validateResponse } from '../../../src/transfer/rangeResponse.js'
import { type ResponseHeaders } from '../../../src/transfer/ObjectStore.js'

const first: RangeRequest = { range: { start: 0, end: 10 }, object: null }
const whole: RangeRequest = { range: null, object: null }
const later: RangeRequest = { range: { start: 10, end: 20 }, object: { etag: '"e"', sizeBytes: 30 } }
const partial = (range: string, more: ResponseHeaders = {}): ResponseHeaders => ({
  etag: '"e"',
  'content-range': `bytes ${range}`,
  ...more,
})

describe('the response to the first request', () => {
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
      'all of it, of a server without ranges',
      first,
      200,
      { 'content-length': '30' },
      { _tag: 'Body', object: { etag: null, sizeBytes: 30 }, range: { start: 0, end: 30 } },
    ],
    [
      'all of it, of unknown length',
      whole,
      200,
      { etag: '"e"' },
      { _tag: 'Body', object: { etag: '"e"', sizeBytes: null }, range: { start: 0, end: Infinity } },
    ],
    ['a range of an object that nothing pins', first, 206, partial('0-9/30', { etag: 'W/"e"' }), { _tag: 'Unranged' }],
    ['a range of an object of unknown size', first, 206, partial('0-9/*'), { _tag: 'Unranged' }],
    ['no range, of an empty object', first, 416, { 'content-range': 'bytes */0' }, { _tag: 'Unranged' }],
    ['another range', first, 206, partial('1-10/30'), { _tag: 'Unexpected' }],
    ['more than was asked for', first, 206, partial('0-10/30'), { _tag: 'Unexpected' }],
    ['another length', first, 206, partial('0-9/30', { 'content-length': '9' }), { _tag: 'Unexpected' }],
    ['no Content-Range', first, 206, { etag: '"e"' }, { _tag: 'Unexpected' }],
    ['a range that nobody asked for', whole, 206, partial('0-9/30'), { _tag: 'Unexpected' }],
  ])('is %s', (_, asked, status, headers, expected) => {
    expect(validateResponse({ status, headers }, asked)).toMatchObject(expected as object)
  })
})

describe('the response to a request for a later range', () => {
  it.each<readonly [string, number, ResponseHeaders, string]>([
    ['the range', 206, partial('10-19/30'), 'Body'],
    ['the range, without a size', 206, partial('10-19/*'), 'Body'],
    ['of another object, by If-Match', 412, {}, 'Changed'],
    ['of an object that ends before it', 416, {}, 'Changed'],
    ['of another ETag', 206, partial('10-19/30', { etag: '"f"' }), 'Changed'],
    ['of another ETag, whole', 200, { etag: '"f"' }, 'Changed'],
    ['of another size', 206, partial('10-19/31'), 'Changed'],
    ['all of the object', 200, { etag: '"e"' }, 'Unranged'],
    ['something without an ETag, such as the page of a portal', 200, {}, 'Unexpected'],
    ['a range without an ETag', 206, { 'content-range': 'bytes 10-19/30' }, 'Unexpected'],
    ['another range', 206, partial('11-19/30'), 'Unexpected'],
    ['a shorter range', 206, partial('10-18/30'), 'Unexpected'],
    ['another length', 206, partial('10-19/30', { 'content-length': '9' }), 'Unexpected'],
  ])('is %s', (_, status, headers, expected) => {
    expect(validateResponse({ status, headers }, later)._tag).toBe(expected)
  })
})
