/** A connection that reads into the memory of its current reader. */
import type { Socket } from 'node:net'
import type { io as IO } from 'fp-ts'
import type { Connection } from './connectionPool.js'
import type { ConnectionOptions } from './HttpClient.js'
import { closedEarlyError, openSocket, timeoutError } from './openSocket.js'

// model

/** Receives the bytes of a connection. */
export interface Reader {
  /** `false` pauses; over TLS, bytes that are already decrypted still follow. */
  readonly onBytes: (bytes: Uint8Array) => boolean
  /** Memory for the next bytes; `null` for the connection's own. */
  readonly buffer: () => Uint8Array | null
  readonly onClose: (thrown: unknown) => void
}

export interface SocketConnection extends Connection {
  readonly socket: Socket
  readonly setReader: (reader: Reader) => void
  /** Marks the connection as idle. */
  readonly markIdle: IO.IO<void>
}

/** Routers and servers drop connections that are idle for longer. */
const idleMs = 30_000

/** Small, because bytes that arrive with a head or after a pause are copied. */
const spareBytes = 4 * 1024

// constructors

export const openConnection = (
  url: URL,
  { sessions, connectTimeoutMs, stallTimeoutMs }: ConnectionOptions,
): SocketConnection => {
  const spare = Buffer.allocUnsafeSlow(spareBytes)
  /** An idle connection expects no bytes. */
  const idle: Reader = { onBytes: () => Boolean(socket.destroy()), buffer: () => null, onClose: () => undefined }
  let reader = idle
  let thrown: unknown = null
  const onread = {
    buffer: (): Uint8Array => reader.buffer() ?? spare,
    callback: (length: number, bytes: Uint8Array): boolean => reader.onBytes(bytes.subarray(0, length)),
  }
  const socket = openSocket(url, sessions, { connectTimeoutMs, onread }, () => undefined)
  socket.on('error', (error) => (thrown = error))
  socket.on('timeout', () => socket.destroy(timeoutError('not a byte', stallTimeoutMs)))
  // A half-closed connection is useless.
  socket.once('end', () => socket.destroy())
  socket.once('close', () => reader.onClose(thrown ?? closedEarlyError()))
  return {
    socket,
    setReader: (next) => {
      reader = next
    },
    markIdle: () => {
      reader = idle
      socket.setTimeout(idleMs)
      // Does not keep the process alive.
      socket.unref()
      socket.resume()
    },
    isOpen: () => !socket.destroyed,
    close: (reason) => void socket.destroy(reason),
  }
}
