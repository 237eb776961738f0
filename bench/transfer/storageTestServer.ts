/**
 * A storage test server that is faster than any client, over TLS and plain HTTP: it discards what
 * it receives, and sends the same block repeatedly. It uses bare sockets, since Node's own HTTP
 * server would be the bottleneck, and runs in its own process.
 *
 * It knows the checksums beforehand, and supports as much of S3 as rclone and Amazon's SDK need.
 * Arguments: key, certificate, and a latency in milliseconds, which delays each response and each
 * round trip of a new connection.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createSecureContext, TLSSocket } from 'node:tls'
import { repeatedBlock } from './repeatedBlock.js'
import { MiB, type ObjectKey, objects, partBytes, rangesOf, smallBytes } from './testObjects.js'

const [, , keyPath = '', certPath = '', latency = '0'] = process.argv
const latencyMs = Number(latency)
const zeros = Buffer.alloc(repeatedBlock.length)

// Objects and their checksums

interface StoredObject {
  readonly sizeBytes: number
  readonly content: Buffer
  readonly etag: string
}

const md5s = new Map<string, string>()
/** Parts are multiples of the block, so that all have the same MD5. */
const md5Of = (content: Buffer, length: number): string => {
  const name = `${content === zeros} ${length}`
  const known = md5s.get(name)
  if (known !== undefined) return known
  const hash = createHash('md5')
  for (let at = 0; at < length; at += content.length) hash.update(content.subarray(0, length - at))
  const md5 = hash.digest('hex')
  md5s.set(name, md5)
  return md5
}

const multipartEtag = (content: Buffer, sizeBytes: number): string => {
  const parts = rangesOf(sizeBytes).map(({ length }) => Buffer.from(md5Of(content, length), 'hex'))
  return `${createHash('md5').update(Buffer.concat(parts)).digest('hex')}-${parts.length}`
}

const small: StoredObject = { sizeBytes: smallBytes, content: repeatedBlock, etag: md5Of(repeatedBlock, smallBytes) }
const large = Object.fromEntries(
  Object.entries(objects).map(([key, { sizeBytes, isSparse }]) => {
    const content = isSparse ? zeros : repeatedBlock
    return [key, { sizeBytes, content, etag: multipartEtag(content, sizeBytes) }]
  }),
) as Readonly<Record<ObjectKey, StoredObject>>

/** Returns the object of a request: `/bucket/key?query`. */
const objectOf = (target: string): StoredObject => {
  const key = target.split('?')[0]?.split('/')[2] ?? ''
  return key in large ? large[key as ObjectKey] : small
}

// Requests and responses

interface Head {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
}

const parseHead = (text: string): Head => {
  const [first = '', ...lines] = text.split('\r\n')
  const [method = '', target = ''] = first.split(' ')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { method, target, headers }
}

const respond = (
  socket: Socket,
  status: string,
  headers: Readonly<Record<string, string | number>>,
  body = '',
): void => {
  const all = { 'Content-Length': Buffer.byteLength(body), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`)
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })

const sendObject = async (socket: Socket, { method, target, headers }: Head): Promise<void> => {
  const { sizeBytes, content, etag } = objectOf(target)
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers['range'] ?? '') ?? []
  const [start, end] =
    from === undefined ? [0, sizeBytes] : [Number(from), to === '' ? sizeBytes : Math.min(sizeBytes, Number(to) + 1)]
  respond(socket, from === undefined ? '200 OK' : '206 Partial Content', {
    ETag: `"${etag}"`,
    'Content-Length': end - start,
    'Last-Modified': 'Wed, 01 Jan 2020 00:00:00 GMT',
    'Accept-Ranges': 'bytes',
    ...(from === undefined ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  })
  if (method === 'HEAD') return
  for (let at = start; at < end && !socket.destroyed;) {
    const within = at % content.length
    const chunk = content.subarray(within, Math.min(content.length, within + MiB, within + end - at))
    at += chunk.length
    if (!socket.write(chunk)) await drained(socket)
  }
}

const respondTo = async (socket: Socket, head: Head, lengthBytes: number): Promise<void> => {
  const { method, target } = head
  if (latencyMs > 0) await wait(latencyMs)
  if (method === 'GET' || method === 'HEAD') return sendObject(socket, head)
  const { content, etag } = objectOf(target)
  if (method === 'PUT') {
    // Hashing a complete object would take seconds.
    const md5 = lengthBytes > 2 * partBytes ? 'whole' : md5Of(content, lengthBytes)
    return respond(socket, '200 OK', { ETag: `"${md5}"` })
  }
  if (/[?&]uploads/.test(target)) {
    const xml = '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>'
    return respond(socket, '200 OK', { 'Content-Type': 'application/xml' }, xml)
  }
  if (/[?&]uploadId/.test(target)) {
    const xml = `<CompleteMultipartUploadResult><ETag>"${etag}"</ETag></CompleteMultipartUploadResult>`
    return respond(socket, '200 OK', { 'Content-Type': 'application/xml' }, xml)
  }
  return respond(socket, '204 No Content', {})
}

/**
 * Serves a connection: heads are short, bodies are only counted, and one request is answered before
 * the next is read.
 */
const serve = (socket: Socket): void => {
  let head = Buffer.alloc(0)
  let current: Head | null = null
  let left = 0
  let length = 0
  let busy: Promise<void> = Promise.resolve()
  socket.on('error', () => undefined)
  socket.on('data', (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length;) {
      if (current === null) {
        head = Buffer.concat([head, bytes.subarray(at)])
        at = bytes.length
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        current = parseHead(head.subarray(0, end).toString('latin1'))
        length = Number(current.headers['content-length'] ?? 0)
        left = length
        if (current.headers['expect']?.toLowerCase() === '100-continue') socket.write('HTTP/1.1 100 Continue\r\n\r\n')
        // Bytes that arrived with the head belong to the body or the next request.
        at = bytes.length - (head.length - end - 4)
        head = Buffer.alloc(0)
      }
      const taken = Math.min(left, bytes.length - at)
      left -= taken
      at += taken
      if (left === 0) {
        const [request, size] = [current, length]
        current = null
        busy = busy.then(() => respondTo(socket, request, size))
      }
    }
  })
}

// The process

const secureContext = createSecureContext({ key: readFileSync(keyPath), cert: readFileSync(certPath) })

/** Delays a new connection by one round trip, and by another over TLS. */
const listen = (roundTrips: number, wrap: (socket: Socket) => Socket): Promise<number> => {
  const server: Server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    const start = (): void => {
      serve(wrap(socket))
      socket.resume()
    }
    socket.on('error', () => undefined)
    if (latencyMs > 0) setTimeout(start, roundTrips * latencyMs)
    else start()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

const tls = await listen(2, (socket) => new TLSSocket(socket, { isServer: true, secureContext }))
const plain = await listen(1, (socket) => socket)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1e6)
})
process.once('disconnect', () => process.exit(0))
process.send?.({ tls, plain })
