import { createServer } from 'node:http'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { type Clock, describe, makePangea, request, type Transport } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Method, Operation } from '../../src/generated/operation.js'
import { json, startTestServer, type TestServer, text } from './testServer.js'

const call = (
  method: Method,
  documented: Operation<object, number, never>['responses'] = {},
): Operation<object, number, never> => ({
  id: 'call',
  method,
  path: '/api/n',
  parameters: [],
  hasBody: false,
  security: [[]],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { '200': { 'application/json': t.number }, ...documented },
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** A clock that advances by sleeping. */
const fakeClock = (onSleep: (ms: number) => void = () => undefined): Clock & { readonly slept: Array<number> } => {
  const slept: Array<number> = []
  return {
    slept,
    nowMs: () => slept.reduce((a, b) => a + b, 0),
    sleep: (ms) => async () => {
      slept.push(ms)
      onSleep(ms)
    },
  }
}

const failFirst = (n: number, status: number, headers: Record<string, string> = {}) =>
  server.respondWith((request, response) => {
    if (server.requests.length <= n) response.writeHead(status, headers).end()
    else json(200, 7)(request, response)
  })

const random = { next: () => 0.5 }

it.each([408, 425, 429, 502, 503, 504, 520, 529])('a GET is retried on %i, with growing pauses', async (status) => {
  const clock = fakeClock()
  failFirst(2, status)
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toEqual(E.right(7))
  expect(clock.slept).toEqual([250, 500])
})

it('a request to a server that stays down fails after half a minute, with the number of attempts', async () => {
  const clock = fakeClock()
  failFirst(99, 502)
  const result = await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()
  expect(result).toMatchObject(E.left({ _tag: 'ServerError', status: 502, attempt: server.requests.length }))
  expect(clock.nowMs()).toBe(30_000)
  expect(server.requests.length).toBeGreaterThan(6)
})

it('the retry budget can be set', async () => {
  const clock = fakeClock()
  failFirst(99, 502)
  await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random, retry: { budgetMs: 1000 } }))()
  expect(clock.slept).toEqual([250, 500, 250])
})

it('a retry waits for Retry-After, in seconds and as a date', async () => {
  for (const wanted of ['9', new Date(9000).toUTCString()]) {
    const clock = fakeClock()
    failFirst(1, 503, { 'retry-after': wanted })
    expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toEqual(E.right(7))
    expect(clock.slept).toEqual([9250])
  }
})

it('a Retry-After beyond the remaining budget ends the retries, and is reported', async () => {
  for (const [status, _tag] of [
    [429, 'RateLimited'],
    [503, 'ServerError'],
  ] as const) {
    const clock = fakeClock()
    failFirst(1, status, { 'retry-after': '120' })
    const result = await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()
    expect(result).toMatchObject(E.left({ _tag, status, attempt: 1, retryAfterMs: 120_000 }))
    expect(E.isLeft(result) && describe(result.left)).toContain('120 s')
    expect(clock.slept).toEqual([])
  }
})

it('a 500 is retried once, and is reported if it repeats', async () => {
  const clock = fakeClock()
  failFirst(1, 500)
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toEqual(E.right(7))
  failFirst(99, 500)
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toMatchObject(
    E.left({ _tag: 'ServerError', attempt: 2 }),
  )
})

it('a 500 that the operation documents is final', async () => {
  failFirst(99, 500)
  const env = makePangea({ endpoint: server.url, clock: fakeClock(), random })
  expect(await request(call('GET', { '500': { 'text/html': 'text' } }), {})(env)()).toMatchObject(
    E.left({ _tag: 'ServerError', attempt: 1 }),
  )
})

it('an attempt that timed out is retried once, even beyond the budget', async () => {
  const clock = fakeClock()
  let sent = 0
  const transport: Transport = {
    send: () => async () => {
      sent += 1
      clock.slept.push(60_000)
      return E.left({ _tag: 'TimedOut', cause: { name: 'TimeoutError', message: 'late' } })
    },
  }
  const result = await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random, transport }))()
  expect(result).toMatchObject(E.left({ _tag: 'Timeout', attempt: 2 }))
  expect(sent).toBe(2)
})

it('a POST is retried if the connection was refused, since nothing was sent', async () => {
  const stopped = await startTestServer()
  await stopped.close()
  const restarted = createServer((request, response) => json(200, 7)(request, response))
  const port = Number(new URL(stopped.url).port)
  const clock = fakeClock()
  const sleep: Clock['sleep'] = (ms) => async () => {
    await clock.sleep(ms)()
    if (!restarted.listening) await new Promise<void>((resolve) => restarted.listen(port, '127.0.0.1', resolve))
  }
  const env = makePangea({ endpoint: stopped.url, clock: { ...clock, sleep }, random })
  expect(await request(call('POST'), {})(env)()).toEqual(E.right(7))
  expect(clock.slept).toEqual([250])
  restarted.closeAllConnections()
  restarted.close()
})

it('a POST that was sent is never retried', async () => {
  const clock = fakeClock()
  for (const handler of [text(503, 'text/html', ''), json(429, {})]) {
    server.respondWith(handler)
    await request(call('POST'), {})(makePangea({ endpoint: server.url, clock, random }))()
    expect(server.requests.length).toBe(1)
  }
  server.respondWith((request) => request.socket.destroy())
  expect(await request(call('POST'), {})(makePangea({ endpoint: server.url, clock, random }))()).toMatchObject(
    E.left({ _tag: 'NetworkError', attempt: 1 }),
  )
  expect(server.requests.length).toBe(1)
  expect(clock.slept).toEqual([])
})

it('a DELETE is retried after a reset connection', async () => {
  server.respondWith((request, response) => {
    if (server.requests.length === 1) request.socket.destroy()
    else json(200, 7)(request, response)
  })
  const env = makePangea({ endpoint: server.url, clock: fakeClock(), random })
  expect(await request(call('DELETE'), {})(env)()).toEqual(E.right(7))
})

it('a signal that fires during the pause ends the request', async () => {
  const controller = new AbortController()
  failFirst(99, 503)
  const clock = fakeClock(() => controller.abort())
  const env = makePangea({ endpoint: server.url, clock, random, signal: controller.signal })
  expect(await request(call('GET'), {})(env)()).toMatchObject(E.left({ _tag: 'Aborted', status: 503, attempt: 1 }))
  expect(server.requests.length).toBe(1)
})
