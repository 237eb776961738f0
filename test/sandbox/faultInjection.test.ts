/** The effects of injected faults on the S3 store. */
import { createHash } from 'node:crypto'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { presignUrl } from '../../sandbox/src/signing/presignUrl.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.setFaults([]))

const url = (method: 'GET' | 'PUT'): string =>
  presignUrl(sandbox.s3, { method, key: 'k' }, { nowMs: Date.now(), expiresInSeconds: 60 })
// Bytes, because a string would send a Content-Type, which the URL's signature does not cover.
const put = (body: string, signal?: AbortSignal): Promise<Response> =>
  fetch(url('PUT'), {
    method: 'PUT',
    body: new TextEncoder().encode(body),
    ...(signal === undefined ? {} : { signal }),
  })
const quoted = (body: string): string => `"${createHash('md5').update(body).digest('hex')}"`

it('the effect {lose} acknowledges an upload and does not store it', async () => {
  await put('first')
  sandbox.setFaults([{ target: 's3', method: 'PUT', times: 1, effect: { lose: true } }])
  const lost = await put('second')
  expect([lost.status, lost.headers.get('etag')]).toEqual([200, quoted('second')])
  expect(await (await fetch(url('GET'))).text()).toBe('first')
  expect((await put('third')).headers.get('etag')).toBe(quoted('third'))
  expect(await (await fetch(url('GET'))).text()).toBe('third')
})

it('the effect {setHeaders} replaces and removes response headers', async () => {
  await put('body')
  const setHeaders = { ETag: '"lie"', 'content-range': null }
  sandbox.setFaults([{ target: 's3', method: 'GET', times: 1, effect: { setHeaders } }])
  const ranged = (): Promise<Response> => fetch(url('GET'), { headers: { Range: 'bytes=0-1' } })
  const changed = await ranged()
  expect([changed.status, changed.headers.get('etag'), changed.headers.get('content-range')]).toEqual([
    206,
    '"lie"',
    null,
  ])
  expect(await changed.text()).toBe('bo')
  const unchanged = await ranged()
  expect([unchanged.headers.get('etag'), unchanged.headers.get('content-range')]).toEqual([
    quoted('body'),
    'bytes 0-1/4',
  ])
})

it('the effect {silence} never responds', async () => {
  sandbox.setFaults([{ target: 's3', method: 'PUT', times: 1, effect: { silence: true } }])
  await expect(put('x', AbortSignal.timeout(300))).rejects.toThrow()
  expect((await put('y')).status).toBe(200)
})
