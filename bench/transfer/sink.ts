/**
 * A storage that is faster than any client: it throws away what it is given, and gives the same block over and over. Over bare sockets,
 * since Node's own HTTP server would be the slowest part of it. In a process of its own.
 *
 * It knows the checksums beforehand: all objects are made of `block`. It speaks as much S3 as rclone and Amazon's library need.
 */
import { createHash } from 'node:crypto'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { multipartEtag } from '../../src/transfer/etag.js'
import { partsOf } from '../../src/transfer/plan.js'
import { block } from './block.js'
import { largeBytes, partBytes, smallBytes } from './objects.js'

const latencyMs = Number(process.argv[2] ?? 0)

const md5OfFirst = (length: number): string => {
  const hash = createHash('md5')
  for (let at = 0; at < length; at += block.length) hash.update(block.subarray(0, Math.min(block.length, length - at)))
  return hash.digest('hex')
}
// Parts are whole numbers of blocks, so that each is the same as the first.
const known = new Map<number, string>()
const md5Of = (length: number): string => {
  const md5 = known.get(length) ?? md5OfFirst(length)
  known.set(length, md5)
  return md5
}
const largeEtag = multipartEtag(partsOf(largeBytes, partBytes).map(({ length }) => md5Of(length)))

interface Head {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
}

const headOf = (text: string): Head => {
  const [first = '', ...lines] = text.split('\r\n')
  const [method = '', target = ''] = first.split(' ')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { method, target, headers }
}

const say = (socket: Socket, status: string, headers: Readonly<Record<string, string | number>>, body = ''): void => {
  const all = { 'Content-Length': Buffer.byteLength(body), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`)
}

const isSmall = (target: string): boolean => target.includes('small')

const give = async (socket: Socket, { method, target, headers }: Head): Promise<void> => {
  const size = isSmall(target) ? smallBytes : largeBytes
  const etag = isSmall(target) ? md5Of(smallBytes) : largeEtag
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers['range'] ?? '') ?? []
  const [start, end] =
    from === undefined ? [0, size] : [Number(from), to === '' ? size : Math.min(size, Number(to) + 1)]
  say(socket, from === undefined ? '200 OK' : '206 Partial Content', {
    ETag: `"${etag}"`,
    'Content-Length': end - start,
    'Last-Modified': 'Wed, 01 Jan 2020 00:00:00 GMT',
    ...(from === undefined ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${size}` }),
  })
  if (method === 'HEAD') return
  for (let at = start; at < end && !socket.destroyed;) {
    const within = at % block.length
    const piece = block.subarray(within, Math.min(block.length, within + end - at))
    at += piece.length
    if (!socket.write(piece)) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          socket.off('drain', done).off('close', done)
          resolve()
        }
        socket.on('drain', done).on('close', done)
      })
    }
  }
}

const answer = async (socket: Socket, head: Head, lengthBytes: number): Promise<void> => {
  const { method, target } = head
  if (latencyMs > 0) await wait(latencyMs)
  if (method === 'GET' || method === 'HEAD') return give(socket, head)
  if (method === 'PUT')
    return say(socket, '200 OK', { ETag: `"${isSmall(target) ? md5Of(smallBytes) : md5Of(lengthBytes)}"` })
  if (/[?&]uploads/.test(target)) {
    const xml = '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>'
    return say(socket, '200 OK', { 'Content-Type': 'application/xml' }, xml)
  }
  if (/[?&]uploadId/.test(target)) {
    const xml = `<CompleteMultipartUploadResult><ETag>"${largeEtag}"</ETag></CompleteMultipartUploadResult>`
    return say(socket, '200 OK', { 'Content-Type': 'application/xml' }, xml)
  }
  return say(socket, '204 No Content', {})
}

/** Heads are short, and come whole after each other; bodies are counted. One request is answered before the next is read. */
const serve = () => {
  let head = Buffer.alloc(0)
  let current: Head | null = null
  let left = 0
  let length = 0
  let busy: Promise<void> = Promise.resolve()
  return (socket: Socket, bytes: Buffer): void => {
    for (let at = 0; at < bytes.length;) {
      if (current === null) {
        head = Buffer.concat([head, bytes.subarray(at)])
        at = bytes.length
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        current = headOf(head.subarray(0, end).toString('latin1'))
        length = Number(current.headers['content-length'] ?? 0)
        left = length
        if (current.headers['expect']?.toLowerCase() === '100-continue') socket.write('HTTP/1.1 100 Continue\r\n\r\n')
        // What came with the head is looked at again.
        at = bytes.length - (head.length - end - 4)
        head = Buffer.alloc(0)
      }
      const taken = Math.min(left, bytes.length - at)
      left -= taken
      at += taken
      if (left === 0) {
        const [asked, size] = [current, length]
        current = null
        busy = busy.then(() => answer(socket, asked, size))
      }
    }
  }
}

const server = createServer()
server.on('connection', (socket) => {
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  const take = serve()
  socket.on('data', (bytes: Buffer) => take(socket, bytes))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
