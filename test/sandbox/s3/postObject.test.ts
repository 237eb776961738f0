/** Uploads by presigned forms, and their policies. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { presignPost } from '../../../sandbox/src/signing/presignedUrls.js'
import { signV2 } from '../../../sandbox/src/signing/signatureV2.js'
import { type TestResponse, elements, md5, outcome, send, startMs, startStore, type TestStore } from './testStore.js'

let store: TestStore
beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store.remove())
beforeEach(() => {
  store.clock.nowMs = startMs
})

type Fields = Readonly<Record<string, string>>

const boundary = 'the-boundary'
const part = (name: string, value: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const formText = (fields: Fields, file: string): string =>
  Object.entries(fields)
    .map(([name, value]) => part(name, value))
    .join('') +
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x.bin"\r\nContent-Type: a/b\r\n\r\n${file}\r\n--${boundary}--\r\n`

const post = (text: string): Promise<TestResponse> =>
  send(`${store.account.endpoint}/reads`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })

/** Posts a form, signed in version 2, whose policy has these conditions besides the bucket. */
const withPolicy = (fields: Fields, conditions: ReadonlyArray<unknown>, file = 'data'): Promise<TestResponse> => {
  const expiration = new Date(startMs + 60_000).toISOString()
  const text = JSON.stringify({ expiration, conditions: [{ bucket: 'reads' }, ...conditions] })
  const policy = Buffer.from(text).toString('base64')
  const signature = signV2(store.account.secretAccessKey, policy)
  return post(formText({ AWSAccessKeyId: 'AKIDEXAMPLE', policy, signature, ...fields }, file))
}

const presigned = (key: string, version: 'v2' | 'v4' = 'v2'): Fields =>
  presignPost(store.account, key, { version, nowMs: startMs, expiresInSeconds: 60 }).fields

describe.each(['v2', 'v4'] as const)('a form presigned in %s', (version) => {
  test('a presigned form stores its file', async () => {
    const response = await post(formText(presigned('d/form é.bin', version), 'some\r\nbytes'))
    expect([response.status, response.headers.etag]).toEqual([204, `"${md5('some\r\nbytes')}"`])
    expect((await store.get('d/form é.bin')).body.toString()).toBe('some\r\nbytes')
  })

  test('a presigned form accepts an empty file', async () => {
    expect((await post(formText(presigned('empty', version), ''))).status).toBe(204)
    expect((await store.get('empty')).headers['content-length']).toBe('0')
  })

  test('a presigned form is rejected with another key or signature, an extra field, or after its expiry', async () => {
    const fields = presigned('fixed', version)
    const signature = version === 'v2' ? 'signature' : 'x-amz-signature'
    expect(outcome(await post(formText({ ...fields, key: 'other' }, 'x')))).toEqual([403, 'AccessDenied'])
    expect(outcome(await post(formText({ ...fields, [signature]: 'x' }, 'x')))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(outcome(await post(formText({ ...fields, acl: 'public' }, 'x')))).toEqual([403, 'AccessDenied'])
    expect((await post(formText({ ...fields, 'x-ignore-me': '1' }, 'x'))).status).toBe(204)
    store.clock.nowMs = startMs + 60_000
    expect(outcome(await post(formText(fields, 'x')))).toEqual([403, 'AccessDenied'])
  })

  test('a presigned form is rejected if its policy was changed after signing', async () => {
    const fields = presigned('fixed', version)
    const policy = Buffer.from(fields['policy'] ?? '', 'base64')
      .toString('utf8')
      .replace('fixed', 'other')
    const changed = { ...fields, key: 'other', policy: Buffer.from(policy).toString('base64') }
    expect(outcome(await post(formText(changed, 'x')))).toEqual([403, 'SignatureDoesNotMatch'])
  })
})

test('a form without a policy, or for a bucket that its policy does not name, is rejected', async () => {
  expect(outcome(await post(formText({ key: 'k' }, 'x')))).toEqual([403, 'AccessDenied'])
  expect(outcome(await withPolicy({ key: 'k' }, [{ key: 'k' }, { bucket: 'other' }]))).toEqual([403, 'AccessDenied'])
})

test('starts-with compares the key after ${filename} is replaced', async () => {
  const conditions = [['starts-with', '$key', 'up/']]
  expect((await withPolicy({ key: 'up/${filename}' }, conditions)).status).toBe(204)
  expect((await store.get('up/x.bin')).body.toString()).toBe('data')
  expect(outcome(await withPolicy({ key: 'down/${filename}' }, conditions))).toEqual([403, 'AccessDenied'])
})

test('eq applies to every field and ignores the case of its name', async () => {
  const conditions = [{ key: 'k' }, ['eq', '$content-type', 'text/plain']]
  expect((await withPolicy({ key: 'k', 'Content-Type': 'text/plain' }, conditions)).status).toBe(204)
  expect((await store.get('k')).headers['content-type']).toBe('text/plain')
  expect(outcome(await withPolicy({ key: 'k', 'Content-Type': 'text/html' }, conditions))).toEqual([
    403,
    'AccessDenied',
  ])
  expect(outcome(await withPolicy({ key: 'k' }, conditions))).toEqual([403, 'AccessDenied'])
})

test('content-length-range limits the size of the file', async () => {
  const upload = (file: string): Promise<TestResponse> =>
    withPolicy({ key: 'ranged' }, [{ key: 'ranged' }, ['content-length-range', 2, '4']], file)
  expect(outcome(await upload('1'))).toEqual([400, 'EntityTooSmall'])
  expect(outcome(await upload('12345'))).toEqual([400, 'EntityTooLarge'])
  expect((await store.get('ranged')).status).toBe(404)
  expect((await upload('12')).status).toBe(204)
  expect((await upload('1234')).status).toBe(204)
})

test('a file far above the limit gets a response instead of a closed connection', async () => {
  const response = await withPolicy(
    { key: 'k' },
    [{ key: 'k' }, ['content-length-range', 0, 10]],
    'x'.repeat(4_000_000),
  )
  expect(outcome(response)).toEqual([400, 'EntityTooLarge'])
})

test.each([
  ['a policy that is not JSON', 'nonsense'],
  ['no expiration', JSON.stringify({ conditions: [] })],
  ['no conditions', JSON.stringify({ expiration: '2099-01-01T00:00:00Z' })],
  [
    'an unknown operator',
    JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [['ends-with', '$key', 'k']] }),
  ],
])('a signed form is rejected for %s', async (_name, text) => {
  const policy = Buffer.from(text).toString('base64')
  const signature = signV2(store.account.secretAccessKey, policy)
  const fields = { key: 'k', AWSAccessKeyId: 'AKIDEXAMPLE', policy, signature }
  expect(outcome(await post(formText(fields, 'x')))).toEqual([400, 'InvalidPolicyDocument'])
})

test('success_action_status and success_action_redirect choose the response', async () => {
  const conditions = [
    { key: 'k' },
    ['starts-with', '$success_action_status', ''],
    ['starts-with', '$success_action_redirect', ''],
  ]
  const created = await withPolicy({ key: 'k', success_action_status: '201' }, conditions)
  expect([created.status, elements(created, 'Key')]).toEqual([201, ['k']])
  const redirected = await withPolicy({ key: 'k', success_action_redirect: 'http://x.test/done?a=1' }, conditions)
  expect(redirected.status).toBe(303)
  expect(redirected.headers.location).toMatch(/^http:\/\/x\.test\/done\?a=1&bucket=reads&key=k&etag=/)
})

test('a form truncated anywhere stores nothing', async () => {
  const whole = formText(presigned('cut'), 'file content')
  for (const length of [whole.length - 2 * boundary.length, whole.length - boundary.length - 3, 40, 0])
    expect((await post(whole.slice(0, length))).status).toBe(400)
  expect((await store.get('cut')).status).toBe(404)
})

test('a truncated form still gets a response if it is rejected or has a second file', async () => {
  const refused = formText({ ...presigned('cut'), key: 'other' }, 'file content')
  expect(outcome(await post(refused.slice(0, -boundary.length - 8)))).toEqual([403, 'AccessDenied'])
  const fields = presigned('cut')
  const twice = formText(fields, 'one').replace(`--${boundary}--\r\n`, formText({}, 'two'))
  expect(outcome(await post(twice.slice(0, -boundary.length - 8)))).toEqual([400, 'MalformedPOSTRequest'])
  expect((await post(twice)).status).toBe(204)
  expect((await store.get('cut')).body.toString()).toBe('one')
  await store.call({ method: 'DELETE', key: 'cut' })
})

test('fields after the file are ignored', async () => {
  const late = formText(presigned('late'), 'x').replace(`--${boundary}--`, `${part('key', 'other')}--${boundary}--`)
  expect((await post(late)).status).toBe(204)
  expect((await store.get('late')).status).toBe(200)
  expect((await store.get('other')).status).toBe(404)
})
