import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import type * as Tls from 'node:tls'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import { build } from 'esbuild'
import { describe as sentence } from 'pangea-fp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { httpObjectStore } from '../../../../src/transfer/node/http/httpObjectStore.js'
import { seededBytes, useTransferFixture } from '../../fixture.js'
import { md5, startStorageServer, type StorageServer } from '../../storageTestServer.js'
import { makeCertificate, startTlsServer } from '../../tlsTestServer.js'

const certificate = vi.hoisted(() => ({ ca: '' }))
vi.mock('node:tls', async (importOriginal) => {
  const tls = await importOriginal<typeof Tls>()
  const connect = (options: Tls.ConnectionOptions) =>
    tls.connect(certificate.ca === '' ? options : { ca: certificate.ca, ...options })
  return { ...tls, connect }
})
const made = makeCertificate()
certificate.ca = made.ca

const fixture = useTransferFixture()
const { signal } = new AbortController()

const from = (...chunks: ReadonlyArray<Uint8Array>) =>
  async function* () {
    yield* chunks
  }

describe.each(['http', 'https'])('httpObjectStore over %s', (scheme) => {
  const certificateOf = () => (scheme === 'http' ? null : made)
  let server: StorageServer
  beforeEach(async () => {
    server = await startStorageServer(undefined, certificateOf())
    return server.stop
  })
  const partUrl = (id: string): string => server.partUrl(id, 1)
  /** Starts a server that handles each connection with `serve`. */
  const serveRaw = async (serve: (socket: Socket) => void) => {
    const raw = scheme === 'http' ? createServer(serve) : createSecureServer(made, serve)
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
    return { url: `${scheme}://127.0.0.1:${(raw.address() as AddressInfo).port}`, close: () => raw.close() }
  }

  it('httpObjectStore reports a refused connection', async () => {
    const gone = await startStorageServer(undefined, certificateOf())
    await gone.stop()
    const result = await fixture.ports().storage.putPart({
      url: `${gone.endpoint}/part/u/1?Signature=secret`,
      signal,
      body: from(),
      lengthBytes: 0,
    })()
    expect(result).toMatchObject({
      left: {
        _tag: 'StorageUnreachable',
        method: 'PUT',
        url: `${gone.endpoint}/part/u/1`,
        cause: { code: 'ECONNREFUSED' },
      },
    })
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it.each([
    ['fewer', [seededBytes(10)]],
    ['more', [seededBytes(900_000), seededBytes(200_000)]],
  ])('httpObjectStore rejects a part with %s bytes than lengthBytes', async (_, chunks) => {
    const url = partUrl('u')
    const result = await fixture
      .ports()
      .storage.putPart({ url, signal, body: from(...chunks), lengthBytes: 1_000_000 })()
    expect(result).toMatchObject({ left: { _tag: 'BodyFailed' } })
  })

  it('httpObjectStore reports a failing source and closes it', async () => {
    let isClosed = false
    const broken = async function* () {
      try {
        yield seededBytes(10)
        await Promise.reject(Object.assign(new Error('bad sector'), { code: 'EIO' }))
      } finally {
        isClosed = true
      }
    }
    const url = partUrl('u')
    const result = await fixture.ports().storage.putPart({ url, signal, body: broken, lengthBytes: 20 })()
    expect(result).toMatchObject({ left: { _tag: 'BodyFailed', cause: { code: 'EIO' } } })
    expect(isClosed).toBe(true)
  })

  it.each([100, 20_000, 300_000])(
    'httpObjectStore no longer uses a chunk of %i bytes when it requests the next one',
    async (size) => {
      const chunk = Buffer.alloc(size)
      const expected: Array<Buffer> = []
      const lending = async function* () {
        for (let n = 1; n <= 20; n += 1) {
          expected.push(Buffer.alloc(size, n))
          yield chunk.fill(n)
          chunk.fill(0xff)
        }
      }
      const url = partUrl('borrowed')
      await fixture.ports().storage.putPart({ url, signal, body: lending, lengthBytes: 20 * size })()
      expect(server.seen[0]?.body.equals(Buffer.concat(expected))).toBe(true)
    },
  )

  it('httpObjectStore does not count time spent on its source or consumer as a stall', async () => {
    const quick = httpObjectStore({ stallTimeoutMs: 100 })
    const slow = async function* () {
      yield seededBytes(10)
      await new Promise((resolve) => setTimeout(resolve, 400))
      yield seededBytes(10)
    }
    const url = partUrl('slow')
    expect(await quick.putPart({ url, signal, body: slow, lengthBytes: 20 })()).toMatchObject({
      right: { status: 200 },
    })
    server.injectFaults(/^PUT/, { kind: 'silence' })
    expect(await quick.putPart({ url, signal, body: slow, lengthBytes: 20 })()).toMatchObject({
      left: { _tag: 'StorageUnreachable', cause: { code: 'ETIMEDOUT', message: 'not a byte within 100 ms' } },
    })
    quick.close()
  })

  it('httpObjectStore reports the status and code of a rejection before the body was sent', async () => {
    for (const status of [403, 503]) {
      server.injectFaults(/^PUT/, { kind: 'early', status })
      const body = async function* () {
        for (let n = 0; n < 64; n += 1) yield Buffer.alloc(256 * 1024, n)
      }
      const result = await fixture
        .ports()
        .storage.putPart({ url: partUrl('u'), signal, body, lengthBytes: 64 * 256 * 1024 })()
      expect(result).toMatchObject({ left: { _tag: 'StorageRefused', status, code: 'AccessDenied' } })
    }
  })

  it('httpObjectStore does not stall while a slow connection accepts bytes of a large chunk', async () => {
    const store = httpObjectStore({ stallTimeoutMs: 1_500 })
    // Takes longer than the stall timeout, also without the bytes that the system buffers.
    const slow = await serveRaw((socket) => {
      let got = 0
      socket
        .on('error', () => undefined)
        .on('data', (bytes: Buffer) => {
          got += bytes.length
          socket.pause()
          setTimeout(() => socket.resume(), bytes.length / 12_000)
          if (got > 32_000_000) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
        })
    })
    const body = from(Buffer.alloc(32_000_000, 1))
    const startedMs = Date.now()
    expect(await store.putPart({ url: slow.url, signal, body, lengthBytes: 32_000_000 })()).toMatchObject({
      right: { status: 200 },
    })
    expect(Date.now() - startedMs).toBeGreaterThan(1_500)
    store.close()
    slow.close()
  })

  it('httpObjectStore sends a part again when the idle connection turns out to be closed', async () => {
    const storage = httpObjectStore()
    const put = () => storage.putPart({ url: partUrl('u'), signal, body: from(seededBytes(9)), lengthBytes: 9 })()
    expect(await put()).toMatchObject({ right: { status: 200 } })
    server.injectFaults(/^PUT/, { kind: 'reset' })
    expect(await put()).toMatchObject({ right: { status: 200 } })
    storage.close()
  })

  it('httpObjectStore stops promptly when it is aborted', async () => {
    server.injectFaults(/^PUT/, { kind: 'silence' })
    const stopper = new AbortController()
    setTimeout(() => stopper.abort(), 50)
    const startedMs = Date.now()
    const result = await fixture.ports().storage.putPart({
      url: partUrl('u'),
      signal: stopper.signal,
      body: from(seededBytes(9)),
      lengthBytes: 9,
    })()
    expect(result).toMatchObject({ left: { _tag: 'Aborted', method: 'PUT' } })
    expect(Date.now() - startedMs).toBeLessThan(500)
  })

  it.each([
    ['closes', (socket: Socket) => socket.end()],
    ['resets', (socket: Socket) => (scheme === 'http' ? socket.resetAndDestroy() : socket.destroy())],
  ])(
    'httpObjectStore fails cleanly when a server %s the connection while the body is not being read',
    async (_, closing) => {
      const storage = httpObjectStore()
      const { url, close } = await serveRaw((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\nhello')
          setTimeout(() => closing(socket), 50)
        })
      })
      const answer = await storage.get({ url, signal, range: null, ifMatch: null })()
      if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
      await new Promise((resolve) => setTimeout(resolve, 150))
      await expect(answer.right.pipeTo(() => undefined)).rejects.toMatchObject({ code: 'ECONNRESET' })
      storage.close()
      close()
    },
  )

  it('httpObjectStore reads a complete object no faster than it is consumed', async () => {
    const bytes = seededBytes(3_000_000)
    server.objects.set('k', { bytes, etag: md5(bytes) })
    const url = `${server.endpoint}/object/k`
    const answer = await fixture.ports().storage.get({ url, signal, range: null, ifMatch: null })()
    if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    const chunks: Array<Buffer> = []
    let [inFlight, most] = [0, 0]
    await answer.right.pipeTo(async (chunk) => {
      chunks.push(Buffer.from(chunk))
      most = Math.max(most, (inFlight += 1))
      await new Promise((resolve) => setImmediate(resolve))
      inFlight -= 1
    })
    expect([most, Buffer.concat(chunks).equals(bytes)]).toEqual([1, true])
  })

  it('httpObjectStore reuses connections, and opens at most maxSockets', async () => {
    const storage = httpObjectStore({ maxSockets: 2 })
    const ports = new Set<number | undefined>()
    const counted = await startStorageServer((port) => ports.add(port), certificateOf())
    const put = (n: number) =>
      storage.putPart({ url: counted.partUrl('u', n), signal, body: from(seededBytes(9)), lengthBytes: 9 })
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => put(n)()))
    expect(results.every(E.isRight)).toBe(true)
    expect(ports.size).toBe(2)
    storage.close()
    await counted.stop()
  })

  it.each(['ftp://h/x', 'not an address', 'file:///etc/passwd'])(
    'httpObjectStore rejects the URL %j without a request',
    async (url) => {
      const result = await fixture.ports().storage.get({ url, signal, range: null, ifMatch: null })()
      expect(result).toEqual(E.left({ _tag: 'TransferRefused', reason: 'the storage URL is not http or https' }))
    },
  )
})

describe('httpObjectStore over TLS', () => {
  const bytes = seededBytes(200_000)
  const fronts: Array<Awaited<ReturnType<typeof startTlsServer>>> = []
  const frontOf = async (...args: [host?: string]) => {
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    const front = await startTlsServer(made, fixture.server().endpoint, ...args)
    fronts.push(front)
    return front
  }
  afterEach(async () => {
    certificate.ca = made.ca
    await Promise.all(fronts.splice(0).map((front) => front.stop()))
  })
  const read = async (store: ReturnType<typeof httpObjectStore>, url: string, end: number) => {
    const answer = await store.get({ url, signal, range: { start: 0, end }, ifMatch: null })()
    if (E.isLeft(answer)) return answer
    const chunks: Array<Buffer> = []
    await answer.right.pipeTo((chunk) => void chunks.push(Buffer.from(chunk)))
    return E.right(Buffer.concat(chunks).equals(bytes))
  }

  it.each(['127.0.0.1', '::1'])('httpObjectStore verifies the certificate of %s by its own authority', async (host) => {
    const front = await frontOf(host)
    const store = httpObjectStore()
    for (const end of [bytes.length, Infinity])
      expect(await read(store, `${front.endpoint}/object/k`, end)).toEqual(E.right(true))
    store.close()
  })

  it.each(['127.0.0.2', '::1'])('httpObjectStore rejects a certificate of another address for %s', async (host) => {
    const other = makeCertificate('IP:127.0.0.1,IP:::2')
    certificate.ca = other.ca
    const front = await startTlsServer(other, fixture.server().endpoint, host)
    fronts.push(front)
    const store = httpObjectStore()
    for (const end of [10, Infinity])
      expect(await read(store, `${front.endpoint}/object/k`, end)).toMatchObject({
        left: { _tag: 'StorageUnreachable', cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' } },
      })
    store.close()
  })

  it.each([200_000, Infinity])('httpObjectStore explains an untrusted certificate (range to %s)', async (end) => {
    certificate.ca = ''
    const front = await frontOf()
    const store = httpObjectStore()
    const result = await read(store, `${front.endpoint}/object/k`, end)
    const line = E.isLeft(result) && result.left._tag === 'StorageUnreachable' ? sentence(result.left) : ''
    expect(line).toContain('NODE_EXTRA_CA_CERTS')
    store.close()
  })

  it('httpObjectStore resumes TLS sessions for further connections', async () => {
    const front = await frontOf()
    const store = httpObjectStore()
    const all = () => Promise.all([1, 2, 3].map(() => read(store, `${front.endpoint}/object/k`, bytes.length)))
    await read(store, `${front.endpoint}/object/k`, bytes.length)
    expect(await all()).toEqual([E.right(true), E.right(true), E.right(true)])
    expect(front.seen).toEqual({ connections: 3, resumed: 2 })
    store.close()
  })
})

describe('a process with an object store', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-store-'))
    return () => rm(folder, { recursive: true })
  })

  it('httpObjectStore trusts NODE_EXTRA_CA_CERTS, does not keep the process alive, and does not change fetch', async () => {
    const bytes = seededBytes(200_000)
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    const front = await startTlsServer(made, fixture.server().endpoint)
    const source = fileURLToPath(new URL('../../../../src/transfer/node/http/', import.meta.url))
    const built = join(folder, 'client.mjs')
    const script = `
      import { httpObjectStore } from ${JSON.stringify(`${source}httpObjectStore.ts`)}
      const store = httpObjectStore()
      const signal = new AbortController().signal
      const body = async function* () { yield Buffer.alloc(9) }
      const put = await store.putPart({ url: process.argv[2] + '/part/u/1', signal, body, lengthBytes: 9 })()
      let length = 0
      const range = { start: 0, end: 200000 }
      const got = await store.get({ url: process.argv[2] + '/object/k', signal, range, ifMatch: null })()
      await got.right.pipeTo((chunk) => void (length += chunk.length))
      const own = globalThis[Symbol.for('undici.globalDispatcher.1')]?.constructor
      const { Agent } = await import('undici')
      console.log(JSON.stringify([put._tag, length, own === Agent]))`
    await build({
      stdin: { contents: script, resolveDir: source },
      outfile: built,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: ['undici'],
    })
    await writeFile(join(folder, 'ca.pem'), made.ca)
    await symlink(fileURLToPath(new URL('../../../../node_modules', import.meta.url)), join(folder, 'node_modules'))
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') }
    const { stdout } = await promisify(execFile)(process.execPath, [built, front.endpoint], { env, timeout: 5_000 })
    expect(JSON.parse(stdout)).toEqual(['Right', 200_000, false])
    await front.stop()
  })
})
