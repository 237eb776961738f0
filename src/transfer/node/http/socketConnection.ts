/** A connection whose bytes go to whoever reads it at the time, into memory of their choice. */
import { type Socket } from 'node:net'
import { type io as IO } from 'fp-ts'
import { type Connection } from './connectionPool.js'
import { type ConnectionOptions } from './HttpClient.js'
import { cutShort, openSocket, timedOut } from './openSocket.js'

// model

/** Receives the bytes of a connection. */
export interface Reader {
  /** `false` pauses; over TLS, what is decrypted already follows all the same. */
  readonly onBytes: (bytes: Uint8Array) => boolean
  /** Where the next bytes are read to; `null` for memory of the connection. */
  readonly buffer: () => Uint8Array | null
  readonly onClose: (thrown: unknown) => void
}

export interface SocketConnection extends Connection {
  readonly socket: Socket
  readonly read: (reader: Reader) => void
  /** No request is under way. */
  readonly rest: IO.IO<void>
}

/** Routers and servers forget connections that are idle for longer. */
const idleMs = 30_000

/** What arrives with a head, or after a pause, is copied: so this is small. */
const spareBytes = 4 * 1024

// constructors

export const openConnection = (
  url: URL,
  { sessions, connectTimeoutMs, stallTimeoutMs }: ConnectionOptions,
): SocketConnection => {
  const spare = Buffer.allocUnsafeSlow(spareBytes)
  /** A connection without a request expects no bytes. */
  const idle: Reader = { onBytes: () => Boolean(socket.destroy()), buffer: () => null, onClose: () => undefined }
  let reader = idle
  let thrown: unknown = null
  const onread = {
    buffer: (): Uint8Array => reader.buffer() ?? spare,
    callback: (length: number, bytes: Uint8Array): boolean => reader.onBytes(bytes.subarray(0, length)),
  }
  const socket = openSocket(url, sessions, { connectTimeoutMs, onread }, () => undefined)
  socket.on('error', (error) => (thrown = error))
  socket.on('timeout', () => socket.destroy(timedOut('not a byte', stallTimeoutMs)))
  // Half a connection is of no use.
  socket.once('end', () => socket.destroy())
  socket.once('close', () => reader.onClose(thrown ?? cutShort()))
  return {
    socket,
    read: (next) => {
      reader = next
    },
    rest: () => {
      reader = idle
      socket.setTimeout(idleMs)
      // Keeps no process alive.
      socket.unref()
      socket.resume()
    },
    isOpen: () => !socket.destroyed,
    close: (reason) => void socket.destroy(reason),
  }
}
