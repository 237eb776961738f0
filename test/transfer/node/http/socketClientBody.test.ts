import type * as Tls from 'node:tls'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpObjectStore } from '../../../../src/transfer/node/http/httpObjectStore.js'
import { seededBytes } from '../../fixture.js'
import { makeCertificate } from '../../tlsTestServer.js'

const certificate = vi.hoisted(() => ({ ca: '' }))
vi.mock('node:tls', async (importOriginal) => {
  const tls = await importOriginal<typeof Tls>()
  const connect = (options: Tls.ConnectionOptions) => tls.connect({ ca: certificate.ca, ...options })
  return { ...tls, connect }
})
const made = makeCertificate()
certificate.ca = made.ca

describe.each(['http', 'https'])('socketClient sending a body over %s', (scheme) => {
  const servers: Array<Server> = []
  const storages: Array<ReturnType<typeof httpObjectStore>> = []
  const sockets = new Set<Socket>()
  afterEach(() => {
    for (const storage of storages.splice(0)) storage.close()
    for (const socket of sockets) socket.destroy()
    for (const server of servers.splice(0)) server.close()
  })
  /** Runs `script` for each request, once its head has arrived. */
  const serve = async (script: (socket: Socket) => void): Promise<string> => {
    const serveSocket = (socket: Socket): void => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      let text = ''
      socket.on('data', (bytes) => {
        text += bytes.toString('latin1')
        for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
          text = text.slice(end + 4)
          script(socket)
        }
      })
    }
    const server = scheme === 'http' ? createServer(serveSocket) : createSecureServer(made, serveSocket)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/k?Signature=secret`
  }
  const storageOf = (stallTimeoutMs = 5_000) => {
    const storage = httpObjectStore({ stallTimeoutMs })
    storages.push(storage)
    return storage
  }
  /** Counts the bytes after the empty line; responds once `answerAfter` of them have arrived. */
  const receive = (answerAfter: number, answer: string) => {
    const seen = { connections: 0, bodyBytes: 0, heads: [] as Array<string> }
    const serveSocket = (socket: Socket): void => {
      seen.connections += 1
      sockets.add(socket)
      socket.on('error', () => undefined)
      let text = ''
      socket.on('data', (bytes) => {
        text += bytes.toString('latin1')
        const end = text.indexOf('\r\n\r\n')
        if (end < 0 || text.length - end - 4 < answerAfter) return
        seen.heads.push(text.slice(0, end))
        seen.bodyBytes = text.length - end - 4
        text = ''
        socket.write(answer)
      })
    }
    const server = scheme === 'http' ? createServer(serveSocket) : createSecureServer(made, serveSocket)
    servers.push(server)
    const port = new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    )
    return port.then((at) => ({ url: `${scheme}://127.0.0.1:${at}/k?Signature=secret`, seen }))
  }
  const content = seededBytes(300_000)
  const put = (
    url: string,
    storage = storageOf(),
    body: () => AsyncIterable<Uint8Array> = async function* () {
      yield content
    },
    signal = new AbortController().signal,
  ) => storage.putPart({ url, signal, body, lengthBytes: content.length })()

  it.each([
    ['no body', 'HTTP/1.1 200 OK\r\nETag: "e"\r\nContent-Length: 0\r\n\r\n', 200],
    ['a short body', 'HTTP/1.1 200 OK\r\nETag: "e"\r\nContent-Length: 5\r\n\r\nhello', 200],
    ['an empty chunked body', 'HTTP/1.1 200 OK\r\nETag: "e"\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 200],
    ['204 and no length', 'HTTP/1.1 204 No Content\r\nETag: "e"\r\n\r\n', 204],
    ['100 first', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nETag: "e"\r\nContent-Length: 0\r\n\r\n', 200],
  ])('a sent body is acknowledged with %s, and the connection is reused', async (_, answer, status) => {
    const { url, seen } = await receive(content.length, answer)
    const storage = storageOf()
    for (let times = 0; times < 3; times += 1)
      expect(await put(url, storage)).toMatchObject({ right: { status, headers: { etag: '"e"' } } })
    expect(seen).toMatchObject({ connections: 1, bodyBytes: content.length })
    const { host } = new URL(url)
    expect(seen.heads[0]?.split('\r\n')).toEqual([
      'PUT /k?Signature=secret HTTP/1.1',
      `Host: ${host}`,
      'Connection: keep-alive',
      `Content-Length: ${content.length}`,
    ])
  })

  it('a chunked response to a sent body closes the connection', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nETag: "e"\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'
    const { url, seen } = await receive(content.length, answer)
    const storage = storageOf()
    for (let times = 0; times < 2; times += 1) expect(await put(url, storage)).toMatchObject({ right: { status: 200 } })
    expect(seen.connections).toBe(2)
  })

  it.each([
    ['an extension', '0;a=b\r\n\r\n'],
    ['a trailer', '0\r\nChecksum: 5\r\n\r\n'],
  ])('a chunked response to a sent body may end with %s', async (_, end) => {
    const answer = `HTTP/1.1 200 OK\r\nETag: "e"\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n${end}`
    const { url } = await receive(content.length, answer)
    const startedMs = Date.now()
    expect(await put(url)).toMatchObject({ right: { status: 200 } })
    expect(Date.now() - startedMs).toBeLessThan(2_000)
  })

  it('a sent body fails when its response breaks off', async () => {
    const url = await serve((socket) => {
      socket.end('HTTP/1.1 200 OK\r\nETag: "e"\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok')
    })
    expect(await put(url)).toMatchObject({ left: { _tag: 'StorageUnreachable', cause: { code: 'ECONNRESET' } } })
  })

  it.each([
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    'HTTP/1.1 200OK\r\n\r\n',
    'HTTP/1.1 200 OK\nContent-Length: 0\n\n',
    'SSH-2.0-OpenSSH_9.2\r\n',
  ])('a body is sent once when the response is %j', async (answer) => {
    const { url, seen } = await receive(content.length, answer)
    const startedMs = Date.now()
    const failure = { _tag: 'StorageUnreachable', cause: { code: 'HPE_INVALID_HEAD' } }
    expect(await put(url)).toMatchObject({ left: failure })
    expect(Date.now() - startedMs).toBeLessThan(2_000)
    expect(seen).toMatchObject({ connections: 1, heads: [expect.stringContaining('PUT')] })
  })

  it('a body that is rejected early is read no further', async () => {
    const xml = '<Error><Code>AccessDenied</Code></Error>'
    const { url } = await receive(1, `HTTP/1.1 403 Forbidden\r\nContent-Length: ${xml.length}\r\n\r\n${xml}`)
    let chunks = 0
    const endless = async function* () {
      for (; ; chunks += 1) {
        yield content.subarray(0, 1000)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    expect(await put(url, storageOf(), endless)).toMatchObject({
      left: { _tag: 'StorageRefused', status: 403, code: 'AccessDenied' },
    })
    const after = chunks
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(chunks - after).toBeLessThan(2)
  })

  it.each([
    ['too few bytes', 299_999, { name: 'ShortBody', message: '299999 of 300000 bytes' }],
    ['too many bytes', 300_001, { name: 'LongBody', message: 'more than the 300000 bytes promised' }],
  ])('a body with %s fails as a source error, and is not accepted as complete', async (_, length, cause) => {
    const { url, seen } = await receive(content.length, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    const body = async function* () {
      yield seededBytes(length)
    }
    expect(await put(url, storageOf(), body)).toMatchObject({ left: { _tag: 'BodyFailed', cause } })
    expect(seen.heads).toEqual([])
  })

  it('a failing source ends the request and is closed', async () => {
    const { url } = await receive(content.length, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    let isClosed = false
    const body = async function* () {
      try {
        yield content.subarray(0, 1000)
        await Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
      } finally {
        isClosed = true
      }
    }
    expect(await put(url, storageOf(), body)).toMatchObject({ left: { _tag: 'BodyFailed', cause: { code: 'EIO' } } })
    expect(isClosed).toBe(true)
  })

  it('an aborted upload ends while the server reads nothing, and closes the source', async () => {
    const url = await serve((socket) => void socket.pause())
    const stopper = new AbortController()
    let isClosed = false
    const body = async function* () {
      try {
        for (;;) yield Buffer.alloc(1024 * 1024)
      } finally {
        isClosed = true
      }
    }
    setTimeout(() => stopper.abort(), 50)
    const storage = storageOf()
    const lengthBytes = 2 ** 40
    expect(await storage.putPart({ url, signal: stopper.signal, body, lengthBytes })()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
    await vi.waitFor(() => expect(isClosed).toBe(true))
  })
})
