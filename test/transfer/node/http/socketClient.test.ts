import type * as Tls from 'node:tls'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
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

  it('a request ends when its signal fires while it waits for a connection', async () => {
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

  it('a range is received however its response is split into chunks', async () => {
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
    [
      'announces that the connection closes',
      (socket: Socket) => void socket.write(`${head(2, 'Connection: close\r\n')}ok`),
    ],
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
      // TLS decrypts received bytes even during a pause, so these are copied.
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

  it('a consumer that throws makes pipeTo reject with its error, and causes no other failure', async () => {
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
})
