/** Misconfigured connections: each is tried once, and its message says what to change. */
import { createServer as createPlain, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { either as E } from 'fp-ts'
import { type Clock, describe as sentence, fetchTransport, makePangea, type PangeaOptions, whoAmI } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selfSigned } from './selfSignedCertificate.js'

const reply = { status: 200, headers: { 'content-type': 'application/json' } }
const plain = createPlain((_request, response) => response.writeHead(reply.status, reply.headers).end('{}'))
const secure = createSecure(selfSigned, (_request, response) => response.writeHead(200).end('{}'))

const portOf = (server: Server): number => (server.address() as AddressInfo).port

beforeAll(async () => {
  await Promise.all([plain, secure].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))))
})
afterAll(() => {
  for (const server of [plain, secure]) {
    server.closeAllConnections()
    server.close()
  }
})

/** A clock on which pauses take no time. */
const clock = (): Clock => {
  let nowMs = 0
  return { nowMs: () => nowMs, sleep: (ms) => async () => void (nowMs += ms) }
}

const fail = async (options: PangeaOptions): Promise<{ readonly attempt: number; readonly line: string }> => {
  const result = await whoAmI(makePangea({ clock: clock(), token: 't0k3n', ...options }))()
  if (E.isRight(result)) return expect.fail('it worked')
  const attempt = 'attempt' in result.left ? result.left.attempt : -1
  return { attempt, line: sentence(result.left) }
}

it('https to an http port is tried once, and the message suggests http://', async () => {
  const { attempt, line } = await fail({ endpoint: `https://127.0.0.1:${portOf(plain)}` })
  expect(line).toContain('Write http:// instead of https://')
  expect(attempt).toBe(1)
})

it('http to an https port is reported, and the message suggests https://', async () => {
  const { line } = await fail({ endpoint: `http://127.0.0.1:${portOf(secure)}`, retry: { budgetMs: 0 } })
  expect(line).toContain('write https:// instead of http://')
})

it('a certificate of an unknown authority is tried once, and the message names NODE_EXTRA_CA_CERTS', async () => {
  const { attempt, line } = await fail({ endpoint: `https://127.0.0.1:${portOf(secure)}` })
  expect(line).toContain('NODE_EXTRA_CA_CERTS')
  expect(attempt).toBe(1)
})

it('a port that the platform forbids is tried only twice', async () => {
  const { attempt } = await fail({ endpoint: 'http://127.0.0.1:6000' })
  expect(attempt).toBe(2)
})

describe('in a browser', () => {
  /** The error that browsers throw, whatever the cause. */
  const refuse = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))

  it('a browser error from an unknown server is tried once, and may be CORS', async () => {
    const { attempt, line } = await fail({ endpoint: 'https://x.org', transport: fetchTransport(refuse) })
    expect(line).toContain('CORS')
    expect(attempt).toBe(1)
  })

  it('a browser error from a server that CORS allows is retried', async () => {
    let sent = 0
    const flaky = fetchTransport(() => {
      sent += 1
      if (sent === 2) return refuse()
      return Promise.resolve(new Response('{"detail": "Not here."}', { status: 403, headers: reply.headers }))
    })
    const ask = () => fail({ endpoint: 'https://x.org', transport: flaky })
    expect((await ask()).attempt).toBe(1)
    expect(await ask()).toMatchObject({ attempt: 2, line: expect.stringContaining('Not here.') as string })
  })

  it('a redirect that the browser hides is reported as a redirect', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
    const { attempt, line } = await fail({
      endpoint: 'https://x.org',
      transport: fetchTransport(() => Promise.resolve(opaque)),
    })
    expect(line).toContain('was redirected, and the browser hides the target')
    expect(attempt).toBe(1)
  })
})
