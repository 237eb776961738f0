/** Multipart uploads, from creation to completion or abort. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignGet,
  presignUploadPart,
} from '../../../sandbox/src/signing/presignedUrls.js'
import { type TestResponse, elements, md5, outcome, send, startMs, startStore, type TestStore } from './testStore.js'

const mebibyte = 1024 * 1024
const parts = [Buffer.alloc(5 * mebibyte, 'a'), Buffer.alloc(5 * mebibyte + 1, 'b'), Buffer.from('the end')]
const presigning = { nowMs: startMs, expiresInSeconds: 60 }

let store: TestStore
beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store.remove())

const open = async (key: string): Promise<string> => {
  const response = await store.call({ method: 'POST', key, query: 'uploads=' })
  return elements(response, 'UploadId')[0] ?? ''
}

const upload = (key: string, uploadId: string, partNumber: number, body: string | Buffer): Promise<TestResponse> =>
  send(presignUploadPart(store.account, key, { uploadId, partNumber }, presigning), { method: 'PUT', body })

type Listed = ReadonlyArray<readonly [partNumber: number, etag: string]>

const complete = (key: string, uploadId: string, listed: Listed): Promise<TestResponse> => {
  const items = listed.map(([n, etag]) => `<Part><PartNumber>${n}</PartNumber><ETag>${etag}</ETag></Part>`)
  const body = `<CompleteMultipartUpload>${items.join('')}</CompleteMultipartUpload>`
  return store.call({ method: 'POST', key, query: `uploadId=${uploadId}` }, { body })
}

const tag = (bytes: string | Buffer): string => `"${md5(bytes)}"`
const listedParts = parts.map((bytes, at) => [at + 1, tag(bytes)] as const)

const uploadAll = async (key: string): Promise<string> => {
  const uploadId = await open(key)
  for (const [at, bytes] of parts.entries()) await upload(key, uploadId, at + 1, bytes)
  return uploadId
}

describe('an upload of three parts', () => {
  const etag = `"${md5(Buffer.concat(parts.map((bytes) => Buffer.from(md5(bytes), 'hex'))))}-3"`
  let uploadId = ''
  beforeAll(async () => {
    uploadId = await uploadAll('big')
  })

  test('a multipart upload lists its parts, and its object does not exist before completion', async () => {
    expect(outcome(await store.get('big'))).toEqual([404, 'NoSuchKey'])
    const query = `uploadId=${uploadId}`
    const listed = await store.call({ method: 'GET', key: 'big', query })
    expect(elements(listed, 'PartNumber')).toEqual(['1', '2', '3'])
    expect(elements(listed, 'Size')).toEqual(parts.map(({ length }) => String(length)))
    const page = await store.call({ method: 'GET', key: 'big', query: `${query}&max-parts=1&part-number-marker=1` })
    expect([elements(page, 'PartNumber'), elements(page, 'IsTruncated')]).toEqual([['2'], ['true']])
    expect(elements(await store.call({ method: 'GET', key: '', query: 'uploads=' }), 'UploadId')).toContain(uploadId)
  })

  test('a multipart upload can still be completed after an invalid part list was rejected', async () => {
    const wrongTag = listedParts.with(0, [1, tag('other')])
    expect(outcome(await complete('big', uploadId, wrongTag))).toEqual([400, 'InvalidPart'])
    expect(outcome(await complete('big', uploadId, [...listedParts, [4, tag('other')]]))).toEqual([400, 'InvalidPart'])
    expect(outcome(await complete('big', uploadId, listedParts.toReversed()))).toEqual([400, 'InvalidPartOrder'])
    expect(outcome(await complete('big', uploadId, [listedParts[0]!, listedParts[0]!]))).toEqual([
      400,
      'InvalidPartOrder',
    ])
    expect(outcome(await complete('big', uploadId, []))).toEqual([400, 'MalformedXML'])
    expect(outcome(await complete('other', uploadId, listedParts))).toEqual([404, 'NoSuchUpload'])
    const nonsense = await store.call({ method: 'POST', key: 'big', query: `uploadId=${uploadId}` }, { body: '<a' })
    expect(outcome(nonsense)).toEqual([400, 'MalformedXML'])
    expect((await store.get('big')).status).toBe(404)
  })

  test('a completed multipart upload is one object with a multipart ETag', async () => {
    const response = await complete('big', uploadId, listedParts)
    expect([response.status, elements(response, 'ETag')]).toEqual([200, [etag.replaceAll('"', '&quot;')]])
    const { headers, body } = await store.get('big')
    expect(headers.etag).toBe(etag)
    expect(body.equals(Buffer.concat(parts))).toBe(true)
  })

  test('a completion may be repeated with the same part list, but not with another one', async () => {
    expect((await complete('big', uploadId, listedParts)).status).toBe(200)
    expect(outcome(await complete('big', uploadId, listedParts.slice(1)))).toEqual([404, 'NoSuchUpload'])
    expect(outcome(await upload('big', uploadId, 1, 'x'))).toEqual([404, 'NoSuchUpload'])
  })

  test('a range may span several parts of a multipart object', async () => {
    const size = 10 * mebibyte + 8
    const { headers, body } = await store.get('big', { range: `bytes=${5 * mebibyte - 2}-${5 * mebibyte + 1}` })
    expect([body.toString(), headers['content-range']]).toEqual([
      'aabb',
      `bytes ${5 * mebibyte - 2}-${5 * mebibyte + 1}/${size}`,
    ])
    expect((await store.get('big', { range: 'bytes=-9' })).body.toString()).toBe('bbthe end')
    expect((await store.get('big', { range: 'bytes=0-0' })).headers.etag).toBe(etag)
  })

  test('partNumber returns one part of a multipart object', async () => {
    const third = await store.call({ method: 'GET', key: 'big', query: 'partNumber=3' })
    expect([third.status, third.body.toString(), third.headers['x-amz-mp-parts-count']]).toEqual([206, 'the end', '3'])
    const fourth = await store.call({ method: 'GET', key: 'big', query: 'partNumber=4' })
    expect(outcome(fourth)).toEqual([416, 'InvalidPartNumber'])
  })
})

test('a part sent again replaces the previous one, and unlisted parts are dropped', async () => {
  const uploadId = await open('again')
  await upload('again', uploadId, 2, 'first')
  await upload('again', uploadId, 2, 'second')
  await upload('again', uploadId, 7, 'unlisted')
  expect(outcome(await complete('again', uploadId, [[2, tag('first')]]))).toEqual([400, 'InvalidPart'])
  expect((await complete('again', uploadId, [[2, tag('second')]])).status).toBe(200)
  expect((await store.get('again')).body.toString()).toBe('second')
})

test('every part but the last must have at least 5 MiB, and the last may be empty', async () => {
  const small = await open('small')
  await upload('small', small, 1, 'a')
  await upload('small', small, 2, 'b')
  const listed: Listed = [
    [1, tag('a')],
    [2, tag('b')],
  ]
  expect(outcome(await complete('small', small, listed))).toEqual([400, 'EntityTooSmall'])
  const empty = await open('empty')
  await upload('empty', empty, 1, '')
  expect((await complete('empty', empty, [[1, tag('')]])).status).toBe(200)
  expect((await store.get('empty')).headers['content-length']).toBe('0')
})

test('part numbers range from 1 to 10000', async () => {
  const uploadId = await open('numbers')
  expect((await upload('numbers', uploadId, 10_000, 'x')).status).toBe(200)
  for (const number of [0, 10_001, -1, 1.5])
    expect(outcome(await upload('numbers', uploadId, number, 'x'))).toEqual([400, 'InvalidArgument'])
})

test('an aborted upload accepts no parts and no completion', async () => {
  const uploadId = await open('gone')
  await upload('gone', uploadId, 1, 'x')
  expect((await store.call({ method: 'DELETE', key: 'gone', query: `uploadId=${uploadId}` })).status).toBe(204)
  expect(outcome(await upload('gone', uploadId, 1, 'x'))).toEqual([404, 'NoSuchUpload'])
  expect(outcome(await complete('gone', uploadId, [[1, tag('x')]]))).toEqual([404, 'NoSuchUpload'])
})

test('twenty concurrent parts of 8 MiB are joined correctly', async () => {
  const bodies = Array.from({ length: 20 }, (_, at) => Buffer.alloc(8 * mebibyte, `part ${at} `))
  const uploadId = await open('wide')
  const responses = await Promise.all(bodies.map((body, at) => upload('wide', uploadId, at + 1, body)))
  expect(responses.map(({ headers }) => headers.etag)).toEqual(bodies.map(tag))
  await complete(
    'wide',
    uploadId,
    bodies.map((body, at) => [at + 1, tag(body)] as const),
  )
  expect((await store.get('wide')).body.equals(Buffer.concat(bodies))).toBe(true)
})

test("the server's S3 client creates and completes an upload for a key with special characters", async () => {
  const key = 'a/../b? #%é'
  const uploadId = await createMultipartUploadAtStart(key)
  await upload(key, uploadId, 1, 'bytes')
  const wrong = completeMultipartUpload(accountNow(), key, uploadId, [{ ETag: tag('other'), PartNumber: 1 }])
  await expect(wrong).rejects.toThrow('The storage responded with 400 InvalidPart')
  await completeMultipartUpload(accountNow(), key, uploadId, [{ ETag: tag('bytes'), PartNumber: 1 }])
  store.clock.nowMs = startMs
  expect((await send(presignGet(store.account, key, presigning))).body.toString()).toBe('bytes')
})

/** The S3 client signs with the system clock. */
const accountNow = () => {
  store.clock.nowMs = Date.now()
  return store.account
}

const createMultipartUploadAtStart = async (key: string): Promise<string> => {
  const uploadId = await createMultipartUpload(accountNow(), key)
  store.clock.nowMs = startMs
  return uploadId
}
