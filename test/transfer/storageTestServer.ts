/** A storage test server: stores objects in memory, records requests, and injects faults. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Certificate } from './tlsTestServer.js'

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly code?: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'resetMidway'; readonly afterBytes: number }
  | { readonly kind: 'silence' }
  | { readonly kind: 'etag'; readonly etag: string | null; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'shiftedRange' }
  | { readonly kind: 'noContentRange' }
  /** Flips one bit of the object. */
  | { readonly kind: 'wrongBit'; readonly at: number }
  /** States this size, but sends the actual bytes. */
  | { readonly kind: 'claim'; readonly sizeBytes: number }
  | { readonly kind: 'ignoreRange' }
  | { readonly kind: 'changed'; readonly bytes: Buffer }
  | { readonly kind: 'early'; readonly status: number }

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly rawHeaders: ReadonlyArray<string>
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

interface Stored {
  readonly bytes: Buffer
  readonly etag: string
  readonly headers?: Readonly<Record<string, string>>
}

export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`

const bodyOf = async (request: IncomingMessage, upTo = Infinity): Promise<Buffer> => {
  const chunks: Array<Buffer> = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= upTo) break
  }
  return Buffer.concat(chunks)
}

/** Parses the key and the file's bytes from a form whose last part is the file. */
const parseForm = (body: Buffer, contentType: string) => {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? ''
  const start = body.indexOf('\r\n\r\n', body.indexOf('name="file"')) + 4
  const end = body.lastIndexOf(`\r\n--${boundary}--`)
  const key = /name="key"\r\n\r\n(.*)\r\n/.exec(body.toString('utf8'))?.[1] ?? ''
  return { key, bytes: body.subarray(start, end), head: body.subarray(0, start).toString('utf8') }
}

/** Uses TLS if a certificate is given. */
export const startStorageServer = async (
  onConnection: (port: number | undefined) => void = () => undefined,
  certificate: Certificate | null = null,
) => {
  const objects = new Map<string, Stored>()
  const parts = new Map<string, Buffer>()
  const seen: Array<ReceivedRequest> = []
  const faults: Array<{ readonly on: RegExp; readonly fault: Fault }> = []
  let open = 0
  let mostOpen = 0
  let gathered = 1
  let waiting: Array<() => void> = []

  /** Delays responses to uploads until `gathered` uploads are in flight. */
  const together = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length < gathered) return
      const all = waiting
      waiting = []
      all.forEach((go) => go())
    })

  const takeFault = (line: string): Fault | undefined => {
    const index = faults.findIndex(({ on }) => on.test(line))
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault
  }

  const put = (path: string, body: Buffer, response: ServerResponse, fault: Fault | undefined): void => {
    parts.set(path, body)
    const etag = fault?.kind === 'etag' ? fault.etag : `"${md5(body)}"`
    const extra = fault?.kind === 'etag' ? fault.headers : {}
    response.writeHead(200, { ...(etag === null ? {} : { ETag: etag }), ...extra }).end()
  }

  const get = (path: string, request: IncomingMessage, response: ServerResponse, fault: Fault | undefined): void => {
    const key = decodeURIComponent(path.slice('/object/'.length))
    if (fault?.kind === 'changed') objects.set(key, { bytes: fault.bytes, etag: md5(fault.bytes) })
    const object = objects.get(key)
    if (object === undefined) return void response.writeHead(404).end(xml('NoSuchKey'))
    const { bytes } = object
    const etag = fault?.kind === 'etag' ? fault.etag : `"${object.etag}"`
    const extra = { ...object.headers, ...(etag === null ? {} : { ETag: etag }) }
    const wanted = request.headers['if-match']
    if (wanted !== undefined && wanted !== etag) return void response.writeHead(412).end(xml('PreconditionFailed'))
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    const isWhole = range === null || fault?.kind === 'ignoreRange'
    const start = isWhole ? 0 : Number(range[1]) + (fault?.kind === 'shiftedRange' ? 1 : 0)
    if (!isWhole && start >= bytes.length) {
      return void response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end(xml('InvalidRange'))
    }
    const end = isWhole || range[2] === '' ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1)
    const piece = Buffer.from(bytes.subarray(start, end + 1))
    if (fault?.kind === 'wrongBit') piece.writeUInt8(piece.readUInt8(fault.at) ^ 1, fault.at)
    response.writeHead(isWhole ? 200 : 206, {
      ...extra,
      'Content-Length': piece.length,
      ...(isWhole || fault?.kind === 'noContentRange'
        ? {}
        : { 'Content-Range': `bytes ${start}-${end}/${fault?.kind === 'claim' ? fault.sizeBytes : bytes.length}` }),
    })
    if (fault?.kind === 'cut') {
      response.write(piece.subarray(0, fault.afterBytes), () => setImmediate(() => response.destroy()))
    } else response.end(piece)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? ''
    const path = (request.url ?? '').split('?')[0] ?? ''
    const fault = takeFault(`${method} ${path}`)
    const note = (body: Buffer): void => {
      seen.push({ method, path, rawHeaders: request.rawHeaders, headers: request.headers, body })
    }
    if (fault?.kind === 'reset') {
      note(Buffer.alloc(0))
      return void request.socket.destroy()
    }
    if (fault?.kind === 'resetMidway') {
      note(await bodyOf(request, fault.afterBytes).catch(() => Buffer.alloc(0)))
      return void request.socket.destroy()
    }
    if (fault?.kind === 'silence') return note(Buffer.alloc(0))
    if (fault?.kind === 'early') {
      note(Buffer.alloc(0))
      return void response.writeHead(fault.status, { Connection: 'close' }).end(xml('AccessDenied'))
    }
    const body = await bodyOf(request)
    note(body)
    if (fault?.kind === 'status') {
      return void response.writeHead(fault.status, { Location: '/object/elsewhere' }).end(xml(fault.code ?? ''))
    }
    if (method === 'PUT') await together()
    if (method === 'PUT') return put(path, body, response, fault)
    if (method === 'GET') return get(path, request, response, fault)
    const form = parseForm(body, request.headers['content-type'] ?? '')
    objects.set(form.key, { bytes: form.bytes, etag: md5(form.bytes) })
    response.writeHead(204).end()
  }

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    open += 1
    mostOpen = Math.max(mostOpen, open)
    response.once('close', () => (open -= 1))
    void answer(request, response).catch(() => response.destroy())
  }
  const { key, cert } = certificate ?? {}
  const server = certificate === null ? createServer(serve) : createSecureServer({ key, cert }, serve)
  server.on('connection', (socket: Socket) => onConnection(socket.remotePort))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const scheme = certificate === null ? 'http' : 'https'
  const endpoint = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    endpoint,
    objects,
    seen,
    mostOpen: () => mostOpen,
    gather: (count: number): void => {
      gathered = count
    },
    /** Injects a fault into the next request whose `METHOD path` matches. */
    injectFaults: (on: RegExp, ...next: ReadonlyArray<Fault>): void => {
      faults.push(...next.map((fault) => ({ on, fault })))
    },
    partUrl: (uploadId: string, number: number): string => `${endpoint}/part/${uploadId}/${number}?Signature=secret`,
    objectUrl: (key: string): string => `${endpoint}/object/${encodeURIComponent(key)}?Signature=secret`,
    /** Completes an upload: joins the named parts. */
    join: (key: string, uploadId: string, numbers: ReadonlyArray<number>): void => {
      const pieces = numbers.map((number) => parts.get(`/part/${uploadId}/${number}`) ?? Buffer.alloc(0))
      const checksums = Buffer.concat(pieces.map((piece) => Buffer.from(md5(piece), 'hex')))
      objects.set(key, { bytes: Buffer.concat(pieces), etag: `${md5(checksums)}-${numbers.length}` })
    },
    parseForm,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type StorageServer = Awaited<ReturnType<typeof startStorageServer>>
