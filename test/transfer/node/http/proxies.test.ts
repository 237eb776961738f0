/**
 * A storage and a platform that are reachable only through a proxy: only it can resolve their
 * names.
 */
import { type Server, createServer } from 'node:http'
import type * as Tls from 'node:tls'
import type { AddressInfo } from 'node:net'
import { either as E } from 'fp-ts'
import { describe as sentence, makeNodePangea, whoAmI } from 'pangea-fp/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { proxyFor } from '../../../../src/transfer/node/http/proxyFor.js'
import { type HttpObjectStore, httpObjectStore } from '../../../../src/transfer/node/http/httpObjectStore.js'
import { type ProxyServer, startProxyServer } from '../../proxyTestServer.js'
import { seededBytes } from '../../fixture.js'
import { md5, startStorageServer, type StorageServer } from '../../storageTestServer.js'
import { makeCertificate, startTlsServer } from '../../tlsTestServer.js'

const certificate = vi.hoisted(() => ({ ca: '' }))
vi.mock('node:tls', async (importOriginal) => {
  const tls = await importOriginal<typeof Tls>()
  const connect = (options: Tls.ConnectionOptions) => tls.connect({ ca: certificate.ca, ...options })
  return { ...tls, connect }
})
const made = makeCertificate()
certificate.ca = made.ca

const { signal } = new AbortController()
const bytes = seededBytes(300_000)
const stops: Array<() => unknown> = []
let storage: StorageServer
let secure: Awaited<ReturnType<typeof startTlsServer>>
let store: HttpObjectStore

beforeEach(async () => {
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'])
    for (const each of [name, name.toUpperCase()]) vi.stubEnv(each, undefined)
  storage = await startStorageServer()
  storage.objects.set('k', { bytes, etag: md5(bytes) })
  secure = await startTlsServer(made, storage.endpoint)
  store = httpObjectStore({ connectTimeoutMs: 2_000 })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  store.close()
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await secure.stop()
  await storage.stop()
})

const proxyOf = async (...args: Parameters<typeof startProxyServer>): Promise<ProxyServer> => {
  const proxy = await startProxyServer(...args)
  stops.push(proxy.stop)
  return proxy
}
/** The same server by a name that DNS can't resolve. */
const named = (endpoint: string): string => `${new URL(endpoint).protocol}//storage.test:${new URL(endpoint).port}`

const get = async (endpoint: string, range = { start: 0, end: 100_000 }) => {
  const answer = await store.get({ url: `${endpoint}/object/k?Signature=secret`, signal, range, ifMatch: null })()
  if (E.isLeft(answer)) return answer
  const chunks: Array<Buffer> = []
  await answer.right.pipeTo((chunk) => void chunks.push(Buffer.from(chunk)))
  return E.right(Buffer.concat(chunks).equals(bytes.subarray(range.start, range.end)))
}
const put = (endpoint: string) =>
  store.putPart({
    url: `${endpoint}/part/u/1?Signature=secret`,
    signal,
    lengthBytes: bytes.length,
    body: async function* () {
      yield bytes
    },
  })()

describe('a storage behind a proxy', () => {
  it.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])(
    'httpObjectStore reads and writes over TLS through the proxy of %s',
    async (variable) => {
      const proxy = await proxyOf('user:pass word')
      vi.stubEnv(variable, proxy.url.replace(' ', '%20'))
      const endpoint = named(secure.endpoint)
      expect(await get(endpoint)).toEqual(E.right(true))
      expect(await put(endpoint)).toMatchObject({ right: { status: 200 } })
      const { rawHeaders, body } = storage.seen.at(-1) ?? {}
      expect(body?.equals(bytes)).toBe(true)
      expect(rawHeaders?.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase())).toEqual([
        'host',
        'connection',
        'content-length',
      ])
      // One tunnel, used twice.
      expect(proxy.seen.map(({ line }) => line)).toEqual([`CONNECT storage.test:${new URL(endpoint).port}`])
    },
  )

  it.each(['HTTP_PROXY', 'http_proxy'])(
    'httpObjectStore reads and writes over plain HTTP through the proxy of %s',
    async (variable) => {
      const proxy = await proxyOf('user:password')
      vi.stubEnv(variable, proxy.url)
      const endpoint = named(storage.endpoint)
      expect(await get(endpoint)).toEqual(E.right(true))
      expect(await put(endpoint)).toMatchObject({ right: { status: 200 } })
      expect(storage.seen.at(-1)?.body.equals(bytes)).toBe(true)
      expect(storage.seen.at(-1)?.headers).toMatchObject({ host: new URL(endpoint).host })
      expect(proxy.seen.map(({ line }) => line)).toEqual([
        `GET ${endpoint}/object/k?Signature=secret`,
        `PUT ${endpoint}/part/u/1?Signature=secret`,
      ])
    },
  )

  it('httpObjectStore supports a proxy that speaks TLS', async () => {
    const proxy = await proxyOf()
    const front = await startTlsServer(made, proxy.url)
    stops.push(front.stop)
    vi.stubEnv('ALL_PROXY', front.endpoint)
    for (const endpoint of [named(secure.endpoint), named(storage.endpoint)]) {
      expect(await get(endpoint)).toEqual(E.right(true))
      expect(await put(endpoint)).toMatchObject({ right: { status: 200 } })
      expect(storage.seen.at(-1)?.body.equals(bytes)).toBe(true)
    }
    expect(proxy.seen.map(({ line }) => line.split(' ')[0])).toEqual(['CONNECT', 'GET', 'PUT'])
  })

  it('httpObjectStore bypasses the proxy for a host in NO_PROXY', async () => {
    const proxy = await proxyOf()
    vi.stubEnv('HTTPS_PROXY', proxy.url)
    vi.stubEnv('NO_PROXY', 'example.org,127.0.0.1')
    expect(await get(secure.endpoint)).toEqual(E.right(true))
    expect(proxy.seen).toEqual([])
  })

  it.each([
    ['HTTPS_PROXY', () => named(secure.endpoint)],
    ['HTTP_PROXY', () => named(storage.endpoint)],
  ])('httpObjectStore fails once with a wrong password in %s, and names the variable', async (variable, endpoint) => {
    const proxy = await proxyOf('user:right')
    vi.stubEnv(variable, proxy.url.replace('right', 'wr0ng'))
    for (const result of [await get(endpoint()), await put(endpoint())]) {
      expect(result).toMatchObject({
        left: { _tag: 'TransferRefused', reason: expect.stringMatching(new RegExp(`${variable}.*407`)) as string },
      })
      expect(JSON.stringify(result)).not.toMatch(/wr0ng|secret/)
    }
  })

  it('httpObjectStore reports the response of a proxy that refuses the tunnel', async () => {
    const proxy = await proxyOf(null, 503)
    vi.stubEnv('HTTPS_PROXY', proxy.url)
    expect(await get(named(secure.endpoint))).toMatchObject({
      left: { _tag: 'StorageUnreachable', cause: { message: expect.stringMatching(/HTTPS_PROXY.*503/) as string } },
    })
  })

  it('httpObjectStore fails when the proxy is unreachable', async () => {
    const proxy = await startProxyServer()
    await proxy.stop()
    vi.stubEnv('HTTPS_PROXY', proxy.url)
    expect(await get(named(secure.endpoint))).toMatchObject({
      left: { _tag: 'StorageUnreachable', cause: { code: 'ECONNREFUSED' } },
    })
  })

  it('httpObjectStore fails within connectTimeoutMs when the proxy does not respond', async () => {
    const silent = createServer()
    silent.on('connect', () => undefined)
    stops.push(() => {
      silent.closeAllConnections()
      silent.close()
    })
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`)
    store = httpObjectStore({ connectTimeoutMs: 100 })
    expect(await get(named(secure.endpoint))).toMatchObject({
      left: { _tag: 'StorageUnreachable', cause: { code: 'ETIMEDOUT' } },
    })
    const stopper = new AbortController()
    setTimeout(() => stopper.abort(), 30)
    store = httpObjectStore()
    const url = named(secure.endpoint)
    expect(await store.get({ url, signal: stopper.signal, range: null, ifMatch: null })()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
  })

  it('a storage behind a proxy may redirect to another name, but not to a private address', async () => {
    const proxy = await proxyOf()
    vi.stubEnv('HTTP_PROXY', proxy.url)
    const redirectTo = async (location: string): Promise<string> => {
      const server: Server = createServer((_, response) => response.writeHead(307, { Location: location }).end())
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      stops.push(() => server.close())
      return named(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    }
    expect(await get(await redirectTo(`${named(storage.endpoint)}/object/k`))).toEqual(E.right(true))
    expect(await get(await redirectTo(`${storage.endpoint}/object/k`))).toMatchObject({
      left: { _tag: 'TransferRefused', reason: expect.stringContaining('private') as string },
    })
  })
})

describe('proxy environment variables', () => {
  const at = (url: string) => proxyFor(new URL(url))
  it.each([
    'http://',
    'socks5://127.0.0.1:1',
    'http://u:p%@127.0.0.1:1',
    'http://u:secret@:1',
    'http://u:p@a#secret@h:1',
  ])('proxyFor rejects %j in one sentence without its value', async (value) => {
    vi.stubEnv('HTTPS_PROXY', value)
    expect(await get('https://storage.test')).toEqual(
      E.left({
        _tag: 'TransferRefused',
        reason: expect.stringMatching(/^The environment variable HTTPS_PROXY must/) as string,
      }),
    )
    const line = await whoAmI(makeNodePangea({ endpoint: 'https://pangea.test', token: 't' }))()
    expect(E.isLeft(line) ? sentence(line.left) : '').toMatch(/HTTPS_PROXY must be .*unset it\.$/)
    expect(JSON.stringify(line)).not.toContain('secret')
  })
  it('proxyFor accepts a proxy without a scheme', () => {
    vi.stubEnv('HTTPS_PROXY', 'u%40x:p@proxy.test:3128')
    expect(at('https://storage.test/x')).toEqual(
      E.right({
        variable: 'HTTPS_PROXY',
        uri: 'http://proxy.test:3128',
        token: `Basic ${Buffer.from('u@x:p').toString('base64')}`,
      }),
    )
    expect(at('http://storage.test/x')).toEqual(E.right(null))
  })
  it('proxyFor prefers lower-case variables', () => {
    vi.stubEnv('HTTP_PROXY', 'http://upper.test:1')
    vi.stubEnv('http_proxy', 'http://lower.test:1')
    expect(at('http://storage.test/')).toMatchObject({ right: { variable: 'http_proxy', uri: 'http://lower.test:1' } })
    vi.stubEnv('NO_PROXY', '*.test')
    expect(at('http://storage.test/')).toEqual(E.right(null))
  })
})

describe('a platform behind a proxy', () => {
  let platform: Server
  let host = ''
  beforeEach(async () => {
    platform = createServer((request, response) => {
      const chunks: Array<Buffer> = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { authorization, host: asked } = request.headers
        // Some application servers close every connection.
        response.writeHead(403, { 'content-type': 'application/json', connection: 'close' })
        response.end(
          JSON.stringify({ detail: `${request.method} ${asked} ${authorization}${Buffer.concat(chunks).toString()}` }),
        )
      })
    })
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
    stops.push(() => platform.close())
    host = `storage.test:${(platform.address() as AddressInfo).port}`
  })
  const ask = async (endpoint: string) => whoAmI(makeNodePangea({ endpoint, token: 't0k3n', retry: { budgetMs: 0 } }))()

  it('an operation works over plain HTTP through a proxy', async () => {
    vi.stubEnv('http_proxy', (await proxyOf('user:password')).url)
    expect(await ask(`http://${host}`)).toMatchObject({
      left: { _tag: 'Forbidden', detail: `GET ${host} Token t0k3n` },
    })
  })
  it('an operation works over TLS through a proxy', async () => {
    const front = await startTlsServer(made, `http://127.0.0.1:${(platform.address() as AddressInfo).port}`)
    stops.push(front.stop)
    const proxy = await proxyOf('user:password')
    vi.stubEnv('HTTPS_PROXY', proxy.url)
    const endpoint = named(front.endpoint)
    for (const _ of [1, 2]) expect(await ask(endpoint)).toMatchObject({ left: { _tag: 'Forbidden' } })
    expect(proxy.seen.map(({ line }) => line.split(':')[0])).toEqual(['CONNECT storage.test', 'CONNECT storage.test'])
  })
  it.each([
    ['HTTPS_PROXY', 'https'],
    ['HTTP_PROXY', 'http'],
  ])('an operation reports a wrong password in %s', async (variable, scheme) => {
    const proxy = await proxyOf('user:right')
    vi.stubEnv(variable, proxy.url.replace('right', 'wr0ng'))
    const result = await ask(`${scheme}://${host}`)
    expect(E.isLeft(result) ? sentence(result.left) : '').toMatch(new RegExp(`proxy.*407.*${variable}`))
    expect(JSON.stringify(result)).not.toContain('wr0ng')
    expect(proxy.seen).toHaveLength(1)
  })
  it('an operation through a proxy ends when it is aborted', async () => {
    const proxy = await proxyOf()
    vi.stubEnv('HTTP_PROXY', proxy.url)
    const stopper = new AbortController()
    platform.removeAllListeners('request')
    setTimeout(() => stopper.abort(), 50)
    const pangea = makeNodePangea({ endpoint: `http://${host}`, token: 't', signal: stopper.signal })
    expect(await whoAmI(pangea)()).toMatchObject({ left: { _tag: 'Aborted' } })
  })
})
