/** GET and HEAD of objects: ranges, preconditions and header overrides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestResponse, md5, outcome, send, startMs, startStore, type TestStore } from './testStore.js'

const text = 'abcdefghij'
const etag = `"${md5(text)}"`
const otherEtag = '"00000000000000000000000000000000"'
const stored = new Date(startMs).toUTCString()
const earlier = new Date(startMs - 1000).toUTCString()

let store: TestStore
beforeAll(async () => {
  store = await startStore()
  await store.put('k', text)
  await store.put('empty', '')
})
afterAll(() => store.remove())

const get = (headers: Record<string, string>): Promise<TestResponse> => store.get('k', headers)
const seen = ({ status, headers, body }: TestResponse) => [status, body.toString(), headers['content-range']]

test('GET returns the bytes, ETag, length and date of an object', async () => {
  const { status, headers, body } = await get({})
  expect([status, body.toString(), headers.etag, headers['content-length']]).toEqual([200, text, etag, '10'])
  expect([headers['last-modified'], headers['accept-ranges']]).toEqual([stored, 'bytes'])
  expect(headers['content-type']).toBe('binary/octet-stream')
})

test('HEAD returns the headers of GET without a body', async () => {
  const { status, headers, body } = await store.call({ method: 'HEAD', key: 'k' })
  expect([status, body.length, headers.etag, headers['content-length']]).toEqual([200, 0, etag, '10'])
  const missing = await store.call({ method: 'HEAD', key: 'nope' })
  expect([missing.status, missing.body.length]).toEqual([404, 0])
})

describe('the Range header', () => {
  test.each([
    ['bytes=2-4', 'cde', 'bytes 2-4/10'],
    ['bytes=0-0', 'a', 'bytes 0-0/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=7-99', 'hij', 'bytes 7-9/10'],
    ['bytes=-3', 'hij', 'bytes 7-9/10'],
    ['bytes=-99', text, 'bytes 0-9/10'],
  ])('Range: %s returns its bytes', async (range, body, contentRange) => {
    expect(seen(await get({ range }))).toEqual([206, body, contentRange])
  })

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('Range: %s has no bytes and gets a 416', async (range) => {
    expect(outcome(await get({ range }))).toEqual([416, 'InvalidRange'])
  })

  test.each(['bytes=4-2', 'bytes=-', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b'])(
    'Range: %s is ignored',
    async (range) => {
      expect(seen(await get({ range }))).toEqual([200, text, undefined])
    },
  )

  test.each(['bytes=0-0', 'bytes=0-', 'bytes=-1'])('Range: %s of an empty object gets a 416', async (range) => {
    expect(outcome(await store.get('empty', { range }))).toEqual([416, 'InvalidRange'])
  })
})

describe('preconditions', () => {
  test.each([
    [{ 'if-match': etag }, 200],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': `${otherEtag}, ${etag}` }, 200],
    [{ 'if-match': otherEtag }, 412],
    [{ 'if-match': otherEtag, range: 'bytes=0-1' }, 412],
    [{ 'if-none-match': etag }, 304],
    [{ 'if-none-match': otherEtag }, 200],
    [{ 'if-modified-since': stored }, 304],
    [{ 'if-modified-since': earlier }, 200],
    [{ 'if-unmodified-since': stored }, 200],
    [{ 'if-unmodified-since': earlier }, 412],
    [{ 'if-match': etag, 'if-unmodified-since': earlier }, 200],
    [{ 'if-none-match': otherEtag, 'if-modified-since': stored }, 200],
    [{ 'if-modified-since': 'not a date' }, 200],
  ] as ReadonlyArray<readonly [Record<string, string>, number]>)(
    'GET with the preconditions %o gets a %i',
    async (headers, status) => {
      expect((await get(headers)).status).toBe(status)
    },
  )

  test('If-Range returns the range if it matches, and otherwise the complete object', async () => {
    const range = 'bytes=0-1'
    expect((await get({ range, 'if-range': etag })).status).toBe(206)
    expect((await get({ range, 'if-range': stored })).status).toBe(206)
    expect(seen(await get({ range, 'if-range': otherEtag }))).toEqual([200, text, undefined])
    expect(seen(await get({ range, 'if-range': earlier }))).toEqual([200, text, undefined])
  })

  test('a 304 has the ETag and no body', async () => {
    const { headers, body } = await get({ 'if-none-match': etag })
    expect([headers.etag, body.length]).toEqual([etag, 0])
  })
})

test('a presigned URL may override response headers, but not add others', async () => {
  const query =
    'response-content-type=text%2Fcsv&response-content-disposition=attachment%3B%20filename%3D%22%C3%A9.csv%22'
  const { status, headers } = await store.call({ method: 'GET', key: 'k', query })
  expect([status, headers['content-type']]).toEqual([200, 'text/csv'])
  expect(Buffer.from(headers['content-disposition'] ?? '', 'latin1').toString('utf8')).toBe(
    'attachment; filename="é.csv"',
  )
  const broken = await store.call({ method: 'GET', key: 'k', query: 'response-content-type=a%0D%0Ax-evil%3A%201' })
  expect(outcome(broken)).toEqual([400, 'InvalidArgument'])
})

test('a malformed path is rejected', async () => {
  expect(outcome(await send(`${store.account.endpoint}/reads/%E0%A4%A`))).toEqual([400, 'InvalidURI'])
})
