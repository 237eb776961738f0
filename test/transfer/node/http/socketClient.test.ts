import type * as Tls from 'node:tls'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseHead } from '../../../../src/transfer/node/http/responseHead.js'
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

describe('parseHead', () => {
  it('parseHead parses status, headers, length and keep-alive', () => {
    expect(parseHead('HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\nETag:"x"\r\nX-Y:  a b \t')).toEqual({
      status: 206,
      headers: { 'content-length': '5', etag: '"x"', 'x-y': 'a b' },
      lengthBytes: 5,
      isKeptAlive: true,
    })
    expect(parseHead('HTTP/1.1 200\r\nConnection: Close')).toMatchObject({ isKeptAlive: false, lengthBytes: null })
    expect(parseHead('HTTP/1.0 200 OK\r\nContent-Length: 0')).toMatchObject({ isKeptAlive: false, lengthBytes: 0 })
    expect(parseHead('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1')).toMatchObject({ lengthBytes: 1 })
  })
  it('parseHead returns no length for a chunked response or an invalid Content-Length', () => {
    const chunked = 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked'
    expect(parseHead(chunked)).toMatchObject({ lengthBytes: null })
    for (const length of ['', '-1', '1, 1', '0x1', '1e3']) {
      expect(parseHead(`HTTP/1.1 200 OK\r\nContent-Length: ${length}`)).toMatchObject({ lengthBytes: null })
    }
  })
  it.each([
    '',
    'HTTP/2 200',
    'HTTP/1.1 20',
    'HTTP/1.1 200OK',
    'HTTP/1.1 200 OK\r\nno colon',
    'HTTP/1.1 200 OK\r\n folded: x',
    'HTTP/1.1 200 OK\r\nA b: c',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2',
  ])('parseHead rejects %j', (text) => expect(parseHead(text)).toBe(null))
})

describe.each(['http', 'https'])('socketClient over %s', (scheme) => {
  const servers: Array<Server> = []
  const storages: Array<ReturnType<typeof httpObjectStore>> = []
  const sockets = new Set<Socket>()
  afterEach(() => {
    for (const storage of storages.splice(0)) storage.close()
    for (const socket of sockets) socket.destroy()
    for (const server of servers.splice(0)) server.close()
  })

  /** Responds to each request, once its empty line has arrived, with what `script` writes. */
  const serve = async (script: (socket: Socket, request: string, count: number) => void): Promise<string> => {
    let count = 0
    const serveSocket = (socket: Socket): void => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      let text = ''
      socket.on('data', (bytes) => {
        text += bytes.toString('latin1')
        for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
          const request = text.slice(0, end)
          text = text.slice(end + 4)
          script(socket, request, (count += 1))
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
  const head = (length: number, more = ''): string =>
    `HTTP/1.1 206 Partial Content\r\nETag: "e"\r\nContent-Length: ${length}\r\n${more}\r\n`
  const ask = (url: string, storage = storageOf(), signal = new AbortController().signal) =>
    storage.get({ url, signal, range: { start: 0, end: 10 }, ifMatch: '"e"' })()
  const bytesOf = async (answer: Awaited<ReturnType<typeof ask>>): Promise<Buffer> => {
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const chunks: Array<Buffer> = []
    await answer.right.pipeTo((borrowed) => {
      chunks.push(Buffer.from(borrowed))
      return undefined
    })
    return Buffer.concat(chunks)
  }

  it('a failed response delivers no more bytes, though more have arrived', async () => {
    const url = await serve(
      (socket) => void socket.write(Buffer.concat([Buffer.from(head(400_000)), seededBytes(200_000)])),
    )
    const stopper = new AbortController()
    const answer = await ask(url, storageOf(), stopper.signal)
    if (E.isLeft(answer)) return expect.unreachable()
    let count = 0
    let resume = (): void => undefined
    const piped = answer.right.pipeTo(() => {
      count += 1
      setTimeout(() => stopper.abort(), 20)
      return new Promise<void>((resolve) => (resume = resolve))
    })
    await expect(piped).rejects.toThrow()
    resume()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(count).toBe(1)
  })

  it('a request ends when its signal fires while it gets a connection', async () => {
    const url = await serve((socket) => void socket.write(head(10)))
    for (let turns = 0; turns < 16; turns += 1) {
      const stopper = new AbortController()
      const asking = ask(url, storageOf(), stopper.signal)
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      stopper.abort()
      const answer = await asking
      if (E.isRight(answer)) await answer.right.discard()
      else expect(answer.left._tag).toBe('Aborted')
    }
  })

  it('a range is received for any chunks of its response', async () => {
    const content = seededBytes(3000)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 8 }), async (cuts) => {
        const whole = Buffer.concat([Buffer.from(head(content.length)), content])
        const url = await serve((socket) => {
          socket.setNoDelay(true)
          let at = 0
          const next = (): void => {
            const length = cuts.shift()
            const end = length === undefined ? whole.length : at + length
            socket.write(whole.subarray(at, end), () => {
              at = end
              if (at < whole.length) setTimeout(next, 1)
            })
          }
          next()
        })
        expect((await bytesOf(await ask(url))).equals(content)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  it('a range request is pinned to its object, and reuses the connection', async () => {
    const seen: Array<string> = []
    const ports = new Set<number | undefined>()
    const url = await serve((socket, request) => {
      seen.push(request)
      ports.add(socket.remotePort)
      socket.write(`HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${head(2)}ok`)
    })
    const storage = storageOf()
    for (const _ of [1, 2, 3]) expect((await bytesOf(await ask(url, storage))).toString()).toBe('ok')
    expect(ports.size).toBe(1)
    expect(seen[0]?.split('\r\n')).toEqual([
      'GET /k?Signature=secret HTTP/1.1',
      `Host: ${new URL(url).host}`,
      'Connection: keep-alive',
      'Range: bytes=0-9',
      'If-Match: "e"',
      'Accept-Encoding: gzip',
    ])
  })

  it.each([
    ['announces that it closes', (socket: Socket) => void socket.write(`${head(2, 'Connection: close\r\n')}ok`)],
    ['is followed by extra bytes', (socket: Socket) => void socket.write(`${head(2)}ok and more`)],
    ['is followed by the end of the connection', (socket: Socket) => void socket.end(`${head(2)}ok`)],
  ])('a range uses another connection when the previous response %s', async (_, script) => {
    const ports = new Set<number | undefined>()
    const url = await serve((socket) => {
      ports.add(socket.remotePort)
      script(socket)
    })
    const storage = storageOf()
    for (const __ of [1, 2]) {
      expect((await bytesOf(await ask(url, storage))).toString()).toBe('ok')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(ports.size).toBe(2)
  })

  it('a range is requested again when the server has closed the idle connection', async () => {
    const url = await serve((socket, _, count) => {
      if (count === 2) socket.destroy()
      else socket.write(`${head(2)}ok`)
    })
    const storage = storageOf()
    for (const _ of [1, 2]) expect((await bytesOf(await ask(url, storage))).toString()).toBe('ok')
  })

  it('a chunked range is requested again by undici', async () => {
    const chunked =
      'HTTP/1.1 206 Partial Content\r\nETag: "e"\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'
    const url = await serve((socket) => void socket.write(chunked))
    expect((await bytesOf(await ask(url))).toString()).toBe('ok')
  })

  it.each(['Content-Length: 37\r\n\r\n', 'Transfer-Encoding: chunked\r\n\r\n25\r\n'])(
    'a rejected range reports the error code of its %j response',
    async (framing) => {
      const document = '<Error><Code>SlowDown</Code></Error>\n'
      const end = framing.startsWith('T') ? '\r\n0\r\n\r\n' : ''
      const url = await serve((socket) => void socket.write(`HTTP/1.1 503 No\r\n${framing}${document}${end}`))
      const refused = await ask(url)
      expect(refused).toMatchObject({ left: { _tag: 'StorageRefused', status: 503, code: 'SlowDown' } })
      expect(JSON.stringify(refused)).not.toContain('secret')
    },
  )

  it.each([
    ['before its head', 'HTTP/1.1 206 Par'],
    ['during its body', `${head(10)}five!`],
  ])('a response that ends %s fails', async (_, text) => {
    const url = await serve((socket) => void socket.end(text))
    const answer = await ask(url)
    const outcome = E.isLeft(answer) ? answer.left : await bytesOf(answer).catch((thrown: unknown) => thrown)
    expect(outcome).toMatchObject(E.isLeft(answer) ? { _tag: 'StorageUnreachable' } : { code: 'ECONNRESET' })
  })

  it('a response that is not HTTP fails immediately', async () => {
    const url = await serve((socket) => void socket.write('SSH-2.0-OpenSSH_9.2\r\n'))
    const startedMs = Date.now()
    expect(await ask(url)).toMatchObject({ left: { _tag: 'StorageUnreachable', cause: { name: 'HTTPParserError' } } })
    expect(Date.now() - startedMs).toBeLessThan(2_000)
  })

  it('a stalled response fails', async () => {
    const url = await serve((socket) => void socket.write(`${head(10)}five!`))
    // Long enough for the head to be read on a busy machine.
    const answer = await ask(url, storageOf(1000))
    await expect(bytesOf(answer)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  })

  it('a response does not stall while it waits for its consumer', async () => {
    const content = seededBytes(3_000_000)
    const url = await serve((socket) => void socket.write(Buffer.concat([Buffer.from(head(content.length)), content])))
    const answer = await ask(url, storageOf(1_000))
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const chunks: Array<Buffer> = []
    await answer.right.pipeTo((borrowed) => {
      chunks.push(Buffer.from(borrowed))
      return chunks.length === 2 ? new Promise((resolve) => setTimeout(resolve, 1_300)) : undefined
    })
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
  })

  it('a range request ends when its signal fires, before or during the body', async () => {
    const first = new AbortController()
    const url = await serve((socket, _, count) => {
      if (count === 1) setTimeout(() => first.abort(), 30)
      else socket.write(`${head(10)}five!`)
    })
    expect(await ask(url, storageOf(), first.signal)).toMatchObject({ left: { _tag: 'Aborted' } })
    const second = new AbortController()
    const answer = await ask(url, storageOf(), second.signal)
    setTimeout(() => second.abort(), 30)
    await expect(bytesOf(answer)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it("a range is read into the caller's memory, except for bytes that arrive with the head", async () => {
    const content = seededBytes(3_000_000)
    const url = await serve((socket) => void socket.write(Buffer.concat([Buffer.from(head(content.length)), content])))
    const storage = storageOf()
    for (const _ of [1, 2]) {
      const answer = await ask(url, storage)
      if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
      const memory = new Uint8Array(content.length)
      let [at, copied] = [0, 0]
      const take = (borrowed: Uint8Array): Promise<void> | undefined => {
        const isThere = borrowed.buffer === memory.buffer && borrowed.byteOffset === at
        if (!isThere) memory.set(borrowed, at)
        copied += isThere ? 0 : borrowed.length
        at += borrowed.length
        return at % 7 === 0 ? new Promise((resolve) => setTimeout(resolve, 2)) : undefined
      }
      // No more than a part at a time, so that the buffer moves.
      await answer.right.pipeTo(take, () => memory.subarray(at, at + 70_000))
      expect(Buffer.from(memory).equals(content)).toBe(true)
      // TLS decrypts arrived bytes also during a pause: these are copied.
      expect(copied).toBeLessThan(scheme === 'http' ? 100_000 : 1_000_000)
    }
  })

  it('a consumer that rejects closes the connection', async () => {
    let isClosed = false
    const url = await serve((socket) => {
      socket.on('close', () => (isClosed = true))
      socket.write(`${head(10)}five!`)
    })
    const answer = await ask(url)
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const full = new Error('ENOSPC')
    await expect(answer.right.pipeTo(() => Promise.reject(full))).rejects.toBe(full)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isClosed).toBe(true)
  })

  it('a consumer that throws fails the request, and nothing else', async () => {
    const url = await serve((socket) => {
      socket.write(head(10))
      setTimeout(() => socket.write('five!'), 20)
    })
    const answer = await ask(url)
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const defect = new Error('a defect')
    const broken = (): undefined => {
      throw defect
    }
    await expect(answer.right.pipeTo(broken)).rejects.toBe(defect)
  })

  it('a completed response does not close a connection that another request uses', async () => {
    const url = await serve((socket, _, count) => {
      if (count === 1) return void socket.write(`${head(2)}ok`)
      socket.write(`${head(4)}no`)
      setTimeout(() => socket.write('ok'), 50)
    })
    const storage = storageOf()
    const first = await ask(url, storage)
    expect((await bytesOf(first)).toString()).toBe('ok')
    const second = bytesOf(await ask(url, storage))
    if (E.isRight(first)) await first.right.discard()
    expect((await second).toString()).toBe('nook')
  })

  it('pipeTo waits for each chunk before the next, also for the last one', async () => {
    const content = seededBytes(500_000)
    const url = await serve((socket) => void socket.end(Buffer.concat([Buffer.from(head(content.length)), content])))
    const answer = await ask(url)
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const chunks: Array<Buffer> = []
    let inFlight = 0
    let most = 0
    await answer.right.pipeTo(async (chunk) => {
      chunks.push(Buffer.from(chunk))
      inFlight += 1
      most = Math.max(most, inFlight)
      await new Promise((resolve) => setTimeout(resolve, 2))
      inFlight -= 1
    })
    expect([most, inFlight, Buffer.concat(chunks).equals(content)]).toEqual([1, 0, true])
  })

  it('a range request continues while a slow connection transfers bytes', async () => {
    const url = await serve((socket) => {
      socket.write(head(10))
      for (let n = 0; n < 10; n += 1) setTimeout(() => socket.write(String(n)), 200 * (n + 1))
    })
    expect((await bytesOf(await ask(url, storageOf(1_500)))).toString()).toBe('0123456789')
  })

  it('a request fails when no connection is established in time', async () => {
    const storage = httpObjectStore({ connectTimeoutMs: 100 })
    storages.push(storage)
    // Accepts and stays silent: over TLS there is no connection before the handshake.
    const silent = createServer((socket) => void sockets.add(socket))
    servers.push(silent)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    if (scheme === 'http') return
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/k`
    for (const range of [{ start: 0, end: 10 }, null]) {
      const result = await storage.get({ url, signal: new AbortController().signal, range, ifMatch: null })()
      expect(result).toMatchObject({ left: { _tag: 'StorageUnreachable', cause: { code: 'ETIMEDOUT' } } })
    }
  })

  it('pipeTo stops when the consumer has enough', async () => {
    const url = await serve((socket) => void socket.write(`${head(10)}five!`))
    const answer = await ask(url)
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    await answer.right.pipeTo(() => 'enough')
  })

  describe('sending a body', () => {
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
      for (let times = 0; times < 2; times += 1)
        expect(await put(url, storage)).toMatchObject({ right: { status: 200 } })
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
})
