import { describe, expect, it } from 'vitest'
import { parseHead } from '../../../../src/transfer/node/http/responseHead.js'

describe('parseHead', () => {
  it('parseHead parses status, headers, length and keep-alive', () => {
    expect(parseHead('HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\nETag:"x"\r\nX-Y:  a b \t')).toEqual({
      status: 206,
      headers: { 'content-length': '5', etag: '"x"', 'x-y': 'a b' },
      lengthBytes: 5,
      isKeptAlive: true,
    })
    expect(parseHead('HTTP/1.1 200\r\nConnection: Close')).toMatchObject({ isKeptAlive: false, lengthBytes: null })
    expect(parseHead('HTTP/1.0 200 OK\r\nContent-Length: 0')).toMatchObject({ isKeptAlive: false, lengthBytes: 0 })
    expect(parseHead('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1')).toMatchObject({ lengthBytes: 1 })
  })
  it('parseHead returns no length for a chunked response or an invalid Content-Length', () => {
    const chunked = 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked'
    expect(parseHead(chunked)).toMatchObject({ lengthBytes: null })
    for (const length of ['', '-1', '1, 1', '0x1', '1e3']) {
      expect(parseHead(`HTTP/1.1 200 OK\r\nContent-Length: ${length}`)).toMatchObject({ lengthBytes: null })
    }
  })
  it.each([
    '',
    'HTTP/2 200',
    'HTTP/1.1 20',
    'HTTP/1.1 200OK',
    'HTTP/1.1 200 OK\r\nno colon',
    'HTTP/1.1 200 OK\r\n folded: x',
    'HTTP/1.1 200 OK\r\nA b: c',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2',
  ])('parseHead rejects %j', (text) => expect(parseHead(text)).toBe(null))
})
