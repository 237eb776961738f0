import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { httpObjectStore } from '../../src/transfer/node/http/httpObjectStore.js'
import { isPrivateAddress } from '../../src/transfer/node/http/privateAddress.js'
import { resolveRedirect } from '../../src/transfer/node/http/followRedirects.js'
import { seededBytes } from './fixture.js'

describe('isPrivateAddress', () => {
  it.each([
    ...[
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '127.0.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '100.64.0.1',
    ],
    ...['::1', '::', 'fc00::1', 'fdff::', 'fe80::1', 'fe80::1%eth0', '::ffff:10.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
    ...['64:ff9b::10.0.0.1', 'not an address', '1.2.3', '1::2::3', ''],
  ])('isPrivateAddress is true for %j', (address) => expect(isPrivateAddress(address)).toBe(true))
  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.0.1',
    '100.128.0.1',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    'fec0::1',
  ])('isPrivateAddress is false for %j', (address) => expect(isPrivateAddress(address)).toBe(false))
  it('isPrivateAddress treats IPv4 addresses mapped into IPv6 alike', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isPrivateAddress(address) === isPrivateAddress(`::ffff:${address}`)))
  })
})

describe('resolveRedirect', () => {
  it('resolveRedirect resolves relative to the redirecting URL', () => {
    expect(resolveRedirect('https://a.org/x?q=1', '/y')).toEqual(E.right('https://a.org/y'))
    expect(resolveRedirect('https://a.org/x', '//b.org/y?z=1')).toEqual(E.right('https://b.org/y?z=1'))
  })
  it.each(['http://a.org/', 'file:///etc/passwd', 'ftp://a.org/', 'data:,x'])(
    'resolveRedirect rejects another scheme, as in %j',
    (to) => {
      expect(resolveRedirect('https://a.org/x?Signature=secret', to)).toMatchObject({ _tag: 'Left' })
      expect(JSON.stringify(resolveRedirect('https://a.org/x?Signature=secret', to))).not.toContain('secret')
    },
  )
  it('resolveRedirect rejects an invalid location', () => {
    expect(E.isLeft(resolveRedirect('http://a.org/x', 'http://'))).toBe(true)
  })
})

describe('followRedirects', () => {
  const servers: Array<Server> = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })
  interface Seen {
    readonly method: string
    readonly path: string
    readonly headers: IncomingHttpHeaders
    readonly body: Buffer
  }
  const seen: Array<Seen> = []
  const endpointOnly =
    '<Error><Code>PermanentRedirect</Code><Endpoint>bucket.s3.eu-west-1.amazonaws.com</Endpoint></Error>'
  /**
   * `early`: responds before the body has arrived. With a location of `''`, the target appears only
   * in the error document.
   */
  const serve = async (
    host: string,
    location: (path: string) => string | null,
    { status = 307, early = false } = {},
  ): Promise<string> => {
    const server = createServer((request, response) => {
      const { method = '', url: path = '', headers } = request
      const to = location(path)
      const answer = (): void => {
        if (to === null) response.writeHead(200, { 'Content-Length': 2 }).end('ok')
        else if (to === '') response.writeHead(status).end(endpointOnly)
        else response.writeHead(status, { Location: to }).end()
      }
      const chunks: Array<Buffer> = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen.push({ method, path, headers, body: Buffer.concat(chunks) })
        if (!early) answer()
      })
      if (early) answer()
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, host, resolve))
    return `http://${host}:${(server.address() as AddressInfo).port}`
  }
  const { signal } = new AbortController()
  /** Treats only 127.0.0.2 as private. */
  const get = async (url: string) => {
    const storage = httpObjectStore({}, (address) => address === '127.0.0.2')
    const answer = await storage.get({ url, signal, range: { start: 0, end: 2 }, ifMatch: '"e"' })()
    if (E.isRight(answer)) await answer.right.pipeTo(() => undefined)
    storage.close()
    return E.map(({ status }: { readonly status: number }) => status)(answer)
  }

  it('a GET follows a redirect with its range and If-Match', async () => {
    seen.length = 0
    const there = await serve('127.0.0.1', () => null)
    const here = await serve('127.0.0.1', () => `${there}/b`)
    expect(await get(`${here}/a?Signature=secret`)).toEqual(E.right(200))
    expect(seen.at(-1)).toMatchObject({ path: '/b', headers: { range: 'bytes=0-1', 'if-match': '"e"' } })
    expect(JSON.stringify(seen.at(-1))).not.toContain('secret')
  })
  it('a GET does not follow a redirect from a public to a private address', async () => {
    seen.length = 0
    const there = await serve('127.0.0.2', () => null)
    const here = await serve('127.0.0.1', () => `${there}/latest/meta-data`)
    const refused = await get(`${here}/a?Signature=secret`)
    expect(refused).toMatchObject({
      left: { _tag: 'TransferRefused', reason: expect.stringContaining('private') as string },
    })
    expect(JSON.stringify(refused)).not.toContain('secret')
    expect(seen.map(({ path }) => path)).toEqual(['/a?Signature=secret'])
  })
  it('a GET does not follow a redirect to a name with a private address', async () => {
    const there = new URL(await serve('127.0.0.1', () => null))
    const here = await serve('127.0.0.3', () => `http://localhost:${there.port}/b`)
    const storage = httpObjectStore({}, (address) => address === '127.0.0.1' || address === '::1')
    const answer = await storage.get({ url: here, signal, range: null, ifMatch: null })()
    expect(answer).toMatchObject({ left: { _tag: 'TransferRefused' } })
    storage.close()
  })
  it('a storage in a private network may redirect within it', async () => {
    const there = await serve('127.0.0.2', () => null)
    const here = await serve('127.0.0.2', () => `${there}/b`)
    expect(await get(here)).toEqual(E.right(200))
  })
  const put = async (url: string, bytes: Buffer, isPrivate = (address: string) => address === '127.0.0.2') => {
    const storage = httpObjectStore({}, isPrivate)
    const body = async function* () {
      for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
    }
    const answer = await storage.putPart({ url, signal, body, lengthBytes: bytes.length })()
    storage.close()
    return E.map(({ status }: { readonly status: number }) => status)(answer)
  }
  const post = async (url: string, bytes: Buffer) => {
    const storage = httpObjectStore({}, (address) => address === '127.0.0.2')
    const body = async function* () {
      yield bytes
    }
    const fields = { key: 'k', policy: 'p' }
    const answer = await storage.postForm({
      url,
      signal,
      body,
      lengthBytes: bytes.length,
      fields,
      filename: 'reads.fq',
    })()
    storage.close()
    return E.map(({ status }: { readonly status: number }) => status)(answer)
  }
  const bytes = seededBytes(3_000_000)

  it.each([307, 308])('a PUT follows a %i with the same body and no token', async (status) => {
    for (const early of [false, true]) {
      seen.length = 0
      const there = await serve('127.0.0.1', () => null)
      const here = await serve('127.0.0.1', () => `${there}/b`, { status, early })
      expect(await put(`${here}/a?Signature=secret`, bytes)).toEqual(E.right(200))
      const last = seen.at(-1)
      expect(last).toMatchObject({ method: 'PUT', path: '/b' })
      expect(last?.body.equals(bytes)).toBe(true)
      expect(Object.keys(last?.headers ?? {}).sort()).toEqual(['connection', 'content-length', 'host'])
    }
  })
  it.each([307, 308])('a POST follows a %i with the same form', async (status) => {
    seen.length = 0
    const there = await serve('127.0.0.1', () => null)
    const here = await serve('127.0.0.1', () => `${there}/b`, { status })
    expect(await post(`${here}/a`, bytes)).toEqual(E.right(200))
    // Bytes that an earlier test sent may still arrive.
    const [first, last] = seen.filter(({ method }) => method === 'POST')
    expect(last).toMatchObject({ path: '/b' })
    expect(last?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true)
  })
  it.each([301, 302, 303])('a PUT or POST does not follow a %i, and the error names the target', async (status) => {
    seen.length = 0
    const there = await serve('127.0.0.1', () => null)
    const here = await serve('127.0.0.1', () => `${there}/refused-target?Signature=secret`, { status })
    for (const answer of [await put(`${here}/refused`, bytes), await post(`${here}/refused`, bytes)]) {
      expect(answer).toMatchObject({
        left: {
          _tag: 'TransferRefused',
          reason: expect.stringContaining(`${status} to ${there}/refused-target`) as string,
        },
      })
      expect(JSON.stringify(answer)).not.toContain('secret')
    }
    // Bytes that an earlier test sent may still arrive.
    const paths = seen.map(({ path }) => path).filter((path) => path.startsWith('/refused'))
    expect(paths).toEqual(['/refused', '/refused'])
  })
  it("a redirect to another region names the endpoint in S3's error document", async () => {
    const here = await serve('127.0.0.1', () => '', { status: 301 })
    expect(await put(`${here}/a`, bytes)).toMatchObject({
      left: { _tag: 'TransferRefused', reason: expect.stringContaining('bucket.s3.eu-west-1.amazonaws.com') as string },
    })
  })
  it('a PUT does not follow a redirect to a private address, in a loop, or to another scheme', async () => {
    seen.length = 0
    const there = await serve('127.0.0.2', () => null)
    const here = await serve('127.0.0.1', () => `${there}/b`)
    expect(await put(`${here}/a`, bytes)).toMatchObject({
      left: { _tag: 'TransferRefused', reason: expect.stringContaining('private') as string },
    })
    expect(seen.map(({ path }) => path)).toEqual(['/a'])
    const round: string = await serve('127.0.0.1', () => '/again')
    expect(await put(round, bytes)).toMatchObject({ left: { _tag: 'TransferRefused' } })
    const secure = await serve('127.0.0.1', () => 'https://127.0.0.1/x')
    expect(await put(secure, bytes)).toMatchObject({ left: { _tag: 'TransferRefused' } })
  })

  it('a GET does not follow a redirect loop or a redirect to another scheme', async () => {
    const round: string = await serve('127.0.0.1', () => '/again')
    expect(await get(round)).toMatchObject({ left: { _tag: 'TransferRefused' } })
    const ftp = await serve('127.0.0.1', () => 'ftp://127.0.0.1/x')
    expect(await get(ftp)).toMatchObject({ left: { _tag: 'TransferRefused' } })
  })
})
