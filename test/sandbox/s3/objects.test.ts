/** PUT of objects, listing of objects, and buckets. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { presignUrl } from '../../../sandbox/src/signing/presignUrl.js'
import { type TestResponse, elements, md5, outcome, send, startMs, startStore, type TestStore } from './testStore.js'

const presigning = { nowMs: startMs, expiresInSeconds: 60 }

let store: TestStore
beforeEach(async () => {
  store = await startStore()
})
afterEach(() => store.remove())

const list = (query: string): Promise<TestResponse> => store.call({ method: 'GET', key: '', query })
const putAll = async (...keys: ReadonlyArray<string>): Promise<void> => {
  for (const key of keys) await store.put(key, key)
}

const hostileKeys = [
  'a/../b? #%é',
  '..',
  '../../etc/passwd',
  '/lead',
  'a//b',
  '%2F',
  '+ +',
  'tab\tnew\nline',
  'é',
  'é',
  '😀',
  'x'.repeat(1024),
]

test.each(hostileKeys)('an object can be stored, read and deleted by the key %j', async (key) => {
  expect((await store.put(key, key)).status).toBe(200)
  expect((await store.get(key)).body.toString()).toBe(key)
  expect((await store.call({ method: 'DELETE', key })).status).toBe(204)
  expect(outcome(await store.get(key))).toEqual([404, 'NoSuchKey'])
})

test('keys that differ only in case or Unicode normalization are distinct', async () => {
  await putAll('k', 'K', 'é', 'é')
  for (const key of ['k', 'K', 'é', 'é']) expect((await store.get(key)).body.toString()).toBe(key)
})

test('a key longer than 1024 bytes is rejected', async () => {
  expect(outcome(await store.put('é'.repeat(512) + 'x', ''))).toEqual([400, 'KeyTooLongError'])
})

test('PUT replaces an object and its headers', async () => {
  await store.put('k', 'one', { 'content-type': 'text/plain', 'x-amz-meta-who': 'me', 'cache-control': 'no-store' })
  const first = await store.get('k')
  expect(first.headers).toMatchObject({
    'content-type': 'text/plain',
    'x-amz-meta-who': 'me',
    'cache-control': 'no-store',
  })
  await store.put('k', 'two')
  const second = await store.get('k')
  expect([second.body.toString(), second.headers['x-amz-meta-who']]).toEqual(['two', undefined])
})

test('PUT supports If-Match and If-None-Match', async () => {
  const tag = `"${md5('one')}"`
  expect(outcome(await store.put('k', 'x', { 'if-match': tag }))).toEqual([404, 'NoSuchKey'])
  expect((await store.put('k', 'one', { 'if-none-match': '*' })).status).toBe(200)
  expect(outcome(await store.put('k', 'x', { 'if-none-match': '*' }))).toEqual([412, 'PreconditionFailed'])
  expect((await store.put('k', 'two', { 'if-match': tag })).status).toBe(200)
  expect(outcome(await store.put('k', 'x', { 'if-match': tag }))).toEqual([412, 'PreconditionFailed'])
  expect((await store.get('k')).body.toString()).toBe('two')
})

describe('checksums of a PUT', () => {
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32('abc'))
  const digest = (algorithm: string): string => createHash(algorithm).update('abc').digest('base64')
  const right: ReadonlyArray<readonly [string, string]> = [
    ['content-md5', digest('md5')],
    ['x-amz-checksum-crc32', crc.toString('base64')],
    ['x-amz-checksum-sha1', digest('sha1')],
    ['x-amz-checksum-sha256', digest('sha256')],
  ]

  test.each(right)('PUT verifies %s', async (header, value) => {
    expect((await store.put('k', 'abc', { [header]: value })).status).toBe(200)
    expect(outcome(await store.put('k', 'abd', { [header]: value }))).toEqual([400, 'BadDigest'])
    expect((await store.get('k')).body.toString()).toBe('abc')
  })

  test('PUT rejects a malformed Content-MD5', async () => {
    expect(outcome(await store.put('k', 'abc', { 'content-md5': 'abc' }))).toEqual([400, 'InvalidDigest'])
  })
})

test('PUT requires a Content-Length', async () => {
  const headers = { 'transfer-encoding': 'chunked' }
  expect(outcome(await store.call({ method: 'PUT', key: 'k' }, { body: 'x', headers }))).toEqual([
    411,
    'MissingContentLength',
  ])
})

test('a stored header keeps characters beyond Latin-1', async () => {
  const utf8 = Buffer.from('é 😀', 'utf8').toString('latin1')
  await store.put('k', '', { 'x-amz-meta-who': utf8 })
  expect((await store.get('k')).headers['x-amz-meta-who']).toBe(utf8)
})

describe('ListObjects', () => {
  test('ListObjects orders keys by UTF-8 bytes and filters by prefix', async () => {
    await putAll('b', 'a/2', 'a/1', '😀', '豈', 'B')
    expect(elements(await list('list-type=2'), 'Key')).toEqual(['B', 'a/1', 'a/2', 'b', '豈', '😀'])
    expect(elements(await list('list-type=2&prefix=a%2F'), 'Key')).toEqual(['a/1', 'a/2'])
    expect(elements(await list('list-type=2&start-after=a%2F1&prefix=a'), 'Key')).toEqual(['a/2'])
  })

  test('ListObjects groups keys by delimiter', async () => {
    await putAll('a/1', 'a/2', 'a/b/c', 'd', 'e/f')
    const top = await list('delimiter=%2F')
    expect([elements(top, 'Key'), elements(top, 'Prefix')]).toEqual([['d'], ['', 'a/', 'e/']])
    const below = await list('delimiter=%2F&prefix=a%2F')
    expect([elements(below, 'Key'), elements(below, 'Prefix')]).toEqual([
      ['a/1', 'a/2'],
      ['a/', 'a/b/'],
    ])
  })

  test.each([
    ['list-type=2', 'NextContinuationToken', 'continuation-token'],
    ['delimiter=%2F', 'NextMarker', 'marker'],
  ])('pages of %s return every key once', async (query, next, parameter) => {
    const keys = ['a', 'b', 'c', 'd é', 'e&f']
    await putAll(...keys)
    const found: Array<string> = []
    let from: string | undefined = ''
    for (let pages = 0; from !== undefined && pages < 10; pages += 1) {
      const at: string = from === '' ? '' : `&${parameter}=${encodeURIComponent(from)}`
      const page = await list(`${query}&encoding-type=url&max-keys=2${at}`)
      found.push(...elements(page, 'Key').map(decodeURIComponent))
      from = elements(page, next)[0]
    }
    expect(found).toEqual(keys)
  })

  test('ListObjects escapes keys that contain XML', async () => {
    await putAll('<a>&"b"')
    expect((await list('list-type=2')).body.toString()).toContain('<Key>&lt;a&gt;&amp;&quot;b&quot;</Key>')
  })
})

describe('buckets', () => {
  test('a bucket can be created, found and, once empty, deleted', async () => {
    await store.put('k', 'x')
    expect(outcome(await store.call({ method: 'DELETE', key: '' }))).toEqual([409, 'BucketNotEmpty'])
    await store.call({ method: 'DELETE', key: 'k' })
    expect((await store.call({ method: 'HEAD', key: '' })).status).toBe(200)
    expect((await store.call({ method: 'DELETE', key: '' })).status).toBe(204)
    expect((await store.call({ method: 'HEAD', key: '' })).status).toBe(404)
    expect(outcome(await store.get('k'))).toEqual([404, 'NoSuchBucket'])
    expect((await store.call({ method: 'PUT', key: '' })).status).toBe(200)
    expect(outcome(await store.get('k'))).toEqual([404, 'NoSuchKey'])
  })

  test.each(['..', 'A', 'a_b', '-ab', 'ab'])('the bucket name %s is rejected', async (bucket) => {
    const url = presignUrl({ ...store.account, bucket }, { method: 'PUT', key: '' }, presigning)
    expect(outcome(await send(url, { method: 'PUT' }))).toEqual([400, 'InvalidBucketName'])
  })
})

test('unsupported S3 operations get NotImplemented or MethodNotAllowed', async () => {
  expect(outcome(await store.call({ method: 'GET', key: 'k', query: 'acl=' }))).toEqual([501, 'NotImplemented'])
  expect(outcome(await store.put('k', '', { 'x-amz-copy-source': '/reads/a' }))).toEqual([501, 'NotImplemented'])
  expect(outcome(await store.call({ method: 'POST', key: 'k' }))).toEqual([405, 'MethodNotAllowed'])
})
