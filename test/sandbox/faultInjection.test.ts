/** The effects of injected faults on the API and the S3 store. */
import { createHash } from 'node:crypto'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { presignUrl } from '../../sandbox/src/signing/presignUrl.js'
import { call, signUp } from './api/apiClient.js'

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

const organizations = () => fetch(`${sandbox.endpoint}/api/organizations`)

it('the effect {status} replaces the response as many times as requested', async () => {
  sandbox.setFaults([
    { target: 'api', path: 'organizations$', times: 1, effect: { status: 503, headers: { 'Retry-After': '1' } } },
  ])
  const first = await organizations()
  expect([first.status, first.headers.get('retry-after'), (await organizations()).status]).toStrictEqual([
    503,
    '1',
    200,
  ])
})

it('a fault applies only to its method and target', async () => {
  sandbox.setFaults([
    { target: 'api', method: 'POST', effect: { status: 500 } },
    { target: 's3', effect: { status: 500 } },
    { target: 'api', probability: 0, effect: { status: 500 } },
  ])
  expect((await organizations()).status).toBe(200)
  expect((await fetch(sandbox.s3.endpoint)).status).toBe(500)
})

it('the effect {drop} closes the connection before the request is handled, or after it', async () => {
  const token = await signUp(sandbox.endpoint, 'alice')
  const post = (name: string) => call(sandbox.endpoint, 'POST', '/organizations', { token, json: { name } })
  const find = (name: string) => call(sandbox.endpoint, 'GET', `/organizations?name=${name}`)
  sandbox.setFaults([{ target: 'api', method: 'POST', times: 1, effect: { drop: 'before' } }])
  await expect(post('Before')).rejects.toThrow()
  sandbox.setFaults([{ target: 'api', method: 'POST', times: 1, effect: { drop: 'after' } }])
  await expect(post('After')).rejects.toThrow()
  expect((await find('Before')).body).toMatchObject({ count: 0 })
  expect((await find('After')).body).toMatchObject({ count: 1 })
})

it('the effect {truncateBody} sends less than the Content-Length', async () => {
  sandbox.setFaults([{ target: 'api', times: 1, effect: { truncateBody: 10 } }])
  const response = await organizations()
  expect([response.status, Number(response.headers.get('content-length')) > 10]).toStrictEqual([200, true])
  await expect(response.text()).rejects.toThrow()
})

it('the effect {latencyMs} delays the response', async () => {
  sandbox.setFaults([{ target: 'api', effect: { latencyMs: 50 } }])
  const startedMs = performance.now()
  await organizations()
  expect(performance.now() - startedMs).toBeGreaterThan(45)
})
