import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { type Clock, makePangea, request } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Method, type Operation } from '../../src/generated/operation.js'
import { json, startStub, type StubServer, text } from './stubServer.js'

const call = (method: Method): Operation<object, number, never> => ({
  id: 'call',
  method,
  path: '/api/n',
  parameters: [],
  hasBody: false,
  security: [[]],
  pagination: null,
  tags: [],
  invalidates: [],
  responses: { '200': { 'application/json': t.number } },
})

let server: StubServer
beforeAll(async () => {
  server = await startStub()
})
afterAll(() => server.close())

/** Time that passes when it is slept through. */
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
  server.answerWith((asked, response) => {
    if (server.requests.length <= n) response.writeHead(status, headers).end()
    else json(200, 7)(asked, response)
  })

const random = { next: () => 0.5 }

it('a GET goes on after a passing failure, and its error tells how often it was sent', async () => {
  const clock = fakeClock()
  failFirst(2, 503)
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toEqual(E.right(7))
  expect(clock.slept).toEqual([250, 500])
  failFirst(99, 502)
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toMatchObject(
    E.left({ _tag: 'ServerError', status: 502, attempt: 4 }),
  )
})

it('Retry-After is honoured', async () => {
  const clock = fakeClock()
  failFirst(1, 429, { 'retry-after': '9' })
  expect(await request(call('GET'), {})(makePangea({ endpoint: server.url, clock, random }))()).toEqual(E.right(7))
  expect(clock.slept).toEqual([9250])
})

it('a POST is sent once, whatever comes of it', async () => {
  const clock = fakeClock()
  for (const handler of [text(503, 'text/html', ''), json(429, {})]) {
    server.answerWith(handler)
    await request(call('POST'), {})(makePangea({ endpoint: server.url, clock, random }))()
    expect(server.requests.length).toBe(1)
  }
  server.answerWith((asked) => asked.socket.destroy())
  expect(await request(call('POST'), {})(makePangea({ endpoint: server.url, clock, random }))()).toMatchObject(
    E.left({ _tag: 'NetworkError', attempt: 1 }),
  )
  expect(server.requests.length).toBe(1)
  expect(clock.slept).toEqual([])
})

it('a DELETE goes on after a reset connection', async () => {
  server.answerWith((asked, response) => {
    if (server.requests.length === 1) asked.socket.destroy()
    else json(200, 7)(asked, response)
  })
  const env = makePangea({ endpoint: server.url, clock: fakeClock(), random })
  expect(await request(call('DELETE'), {})(env)()).toEqual(E.right(7))
})

it('an abort during the pause ends the call', async () => {
  const controller = new AbortController()
  failFirst(99, 503)
  const clock = fakeClock(() => controller.abort())
  const env = makePangea({ endpoint: server.url, clock, random, signal: controller.signal })
  expect(await request(call('GET'), {})(env)()).toMatchObject(E.left({ _tag: 'Aborted', status: 503, attempt: 1 }))
  expect(server.requests.length).toBe(1)
})
