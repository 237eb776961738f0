/**
 * Ranges over HTTP and TLS, from the socket straight into the memory of the caller: in half the
 * time of undici, which copies each chunk (docs/adr/0030-undici-and-a-range-socket.md).
 *
 * It knows one question, GET with a Range, and one kind of response, whose length is stated. `null`
 * is any other.
 */
import { type Socket } from 'node:net'
import { either as E, function as F, type io as IO, type taskEither as TE } from 'fp-ts'
import { asError } from '../../errors/Cause.js'
import { onAbort } from '../../ports/onAbort.js'
import { type OnChunk } from '../ObjectStore.js'
import { type Connection, connectionPool, type Taken } from './connectionPool.js'
import { type HttpHead, parseHead } from './responseHead.js'
import { cutShort, openSocket, timedOut } from './openSocket.js'
import { type ConnectionOptions, type Outgoing, type Response } from './undiciExchange.js'

// model

export interface RangeSocket {
  /** Left with what was thrown; `null` for a response that another client has to ask for again. */
  readonly get: (outgoing: Outgoing) => TE.TaskEither<unknown, Response | null>
  readonly close: IO.IO<void>
}

/** Receives the bytes of a connection. */
interface Reader {
  /** `false` pauses; over TLS, what is decrypted already follows all the same. */
  readonly onBytes: (bytes: Uint8Array) => boolean
  /** Where the next bytes are read to; `null` for memory of the connection. */
  readonly buffer: () => Uint8Array | null
  readonly onClose: (thrown: unknown) => void
}

interface RangeConnection extends Connection {
  readonly socket: Socket
  readonly read: (reader: Reader) => void
  /** No request is under way. */
  readonly rest: IO.IO<void>
}

interface Attempted {
  readonly result: E.Either<unknown, Response | null>
  /** A kept connection turned out to be closed. */
  readonly isStale: boolean
}

const readBytes = 256 * 1024
/** Routers and servers forget connections that are idle for longer. */
const idleMs = 30_000
/** What arrives with a head, or after a pause, is copied: so this is small. */
const spareBytes = 4 * 1024
const maxHeadBytes = 64 * 1024
const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

// helpers

const requestText = ({ url, headers }: Outgoing): string => {
  const { host, pathname, search } = new URL(url)
  const lines = Object.entries({ Host: host, Connection: 'keep-alive', ...headers })
  return `GET ${pathname}${search} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

const bytesIn = (chunks: ReadonlyArray<Uint8Array>): number => chunks.reduce((sum, { length }) => sum + length, 0)

const notEmpty = (memory: Uint8Array): Uint8Array | null => (memory.length > 0 ? memory : null)

/** An exception would reach the socket, and end the process. */
const received = (onChunk: OnChunk, bytes: Uint8Array): ReturnType<OnChunk> =>
  F.pipe(
    E.tryCatch(() => onChunk(bytes), asError),
    E.getOrElseW((error) => Promise.reject(error)),
  )

const openConnection = (
  url: URL,
  { sessions, connectTimeoutMs, stallTimeoutMs }: ConnectionOptions,
): RangeConnection => {
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

/** One attempt over one connection. Callbacks share its state, so it is one function. */
const attempt = (
  { connection, isReused, giveBack }: Taken<RangeConnection>,
  outgoing: Outgoing,
  stallTimeoutMs: number,
  shared: Uint8Array,
): Promise<Attempted> =>
  new Promise((resolve) => {
    const { socket } = connection
    const { signal } = outgoing
    /** What arrived while nobody could take it: copies. */
    const stash: Array<Uint8Array> = []
    let closed: { readonly thrown: unknown } | null = null
    const forget = onAbort(signal, () => socket.destroy(asError(signal.reason)))
    const finish = (isReusable: boolean): void => {
      forget()
      if (isReusable) connection.rest()
      giveBack(isReusable)
    }
    const toStash = (bytes: Uint8Array): boolean => {
      stash.push(Buffer.from(bytes))
      return false
    }
    const discard = async (): Promise<void> => finish(false)

    /** As many bytes as the head states; then the connection is free again. */
    const pipeTo =
      (lengthBytes: number, isKeptAlive: boolean) =>
      (onChunk: OnChunk, buffer: () => Uint8Array = () => shared): Promise<void> =>
        new Promise((done, failed) => {
          let left = lengthBytes
          let isPaused = false
          let isOver = false
          const end = (isReusable: boolean, settle: IO.IO<void>): void => {
            if (isOver) return
            isOver = true
            finish(isReusable)
            settle()
          }
          const fail = (thrown: unknown): void => end(false, () => failed(asError(thrown)))
          const deliver = (bytes: Uint8Array): void => {
            const wanted = bytes.length > left ? bytes.subarray(0, left) : bytes
            left -= wanted.length
            // More than was stated is a response to nothing that was asked.
            const isReusable = left === 0 && isKeptAlive && wanted.length === bytes.length && stash.length === 0
            const more = received(onChunk, wanted)
            if (more === 'enough') return end(isReusable, done)
            if (left === 0) return end(isReusable, () => void (more ?? Promise.resolve()).then(done, failed))
            if (more === undefined) return
            isPaused = true
            socket.setTimeout(0)
            more.then(() => {
              isPaused = false
              advance()
            }, fail)
          }
          /** Delivers what arrived meanwhile, then reads on. */
          const advance = (): void => {
            if (isOver) return
            if (left === 0) return end(isKeptAlive && stash.length === 0, done)
            for (let bytes = stash.shift(); bytes !== undefined; bytes = isPaused || isOver ? undefined : stash.shift())
              deliver(bytes)
            if (isPaused || isOver) return
            if (closed !== null) return fail(closed.thrown)
            socket.setTimeout(stallTimeoutMs)
            socket.resume()
          }
          connection.read({
            onBytes: (bytes) => {
              if (isPaused || stash.length > 0) return toStash(bytes)
              deliver(bytes)
              return !isPaused
            },
            // Node asks once more after the last chunk: the caller may have reused its memory by
            // then.
            buffer: () => (isPaused || isOver ? null : notEmpty(buffer())),
            onClose: (thrown) => {
              closed = { thrown }
              if (signal.aborted || bytesIn(stash) < left) fail(thrown)
            },
          })
          advance()
        })

    /** An error document in chunks: with its frames, since only a word in it is looked for. */
    const document = (): Promise<Buffer> =>
      new Promise<Buffer>((done) => {
        const isWhole = (): boolean => bytesIn(stash) > maxHeadBytes || Buffer.concat(stash).includes(lastChunk)
        const end = (): void => done(Buffer.concat(stash))
        connection.read({
          onBytes: (bytes) => {
            toStash(bytes)
            if (isWhole()) end()
            return true
          },
          buffer: () => null,
          onClose: end,
        })
        if (closed !== null || isWhole()) end()
        socket.setTimeout(stallTimeoutMs)
        socket.resume()
      }).finally(() => finish(false))

    const respond = (head: HttpHead | null): void => {
      socket.setTimeout(0)
      connection.read({
        onBytes: toStash,
        buffer: () => null,
        onClose: (thrown) => {
          closed = { thrown }
          finish(false)
        },
      })
      const settle = (response: Response | null): void => resolve({ result: E.right(response), isStale: false })
      if (head !== null) {
        const { status, headers, lengthBytes, isKeptAlive } = head
        const answer = { status, headers, address: socket.remoteAddress, discard }
        if (lengthBytes !== null) return settle({ ...answer, pipeTo: pipeTo(lengthBytes, isKeptAlive) })
        if (status >= 300) return settle({ ...answer, pipeTo: async (onChunk) => void onChunk(await document()) })
      }
      finish(false)
      settle(null)
    }

    let text = Buffer.alloc(0)
    const onHead = (bytes: Uint8Array): boolean => {
      text = Buffer.concat([text, bytes])
      for (let end = text.indexOf(headEnd); end >= 0; end = text.indexOf(headEnd)) {
        const head = parseHead(text.subarray(0, end).toString('latin1'))
        text = text.subarray(end + headEnd.length)
        // An interim response, such as 103.
        if (head !== null && head.status < 200 && head.status !== 101) continue
        if (text.length > 0) toStash(text)
        respond(head)
        return false
      }
      if (text.length <= maxHeadBytes) return true
      respond(null)
      return false
    }
    connection.read({
      onBytes: onHead,
      buffer: () => null,
      onClose: (thrown) => {
        finish(false)
        resolve({ result: E.left(thrown), isStale: isReused && text.length === 0 && !signal.aborted })
      },
    })
    // It may have fired while this waited for a connection.
    if (signal.aborted) socket.destroy(asError(signal.reason))
    socket.setTimeout(stallTimeoutMs)
    socket.ref()
    // As the head of a response is read: an ETag may have any byte.
    socket.write(requestText(outgoing), 'latin1')
    socket.resume()
  })

// constructors

export const rangeSocket = (options: ConnectionOptions): RangeSocket => {
  const pool = connectionPool<RangeConnection>(options.limiterOf)
  const shared = Buffer.allocUnsafeSlow(readBytes)
  return {
    get: (outgoing) => async () => {
      const url = new URL(outgoing.url)
      for (;;) {
        const taken = await pool.take({ host: url.host, route: url.origin }, outgoing.signal, () =>
          openConnection(url, options),
        )
        if (taken === null) return E.left(outgoing.signal.reason)
        const { result, isStale } = await attempt(taken, outgoing, options.stallTimeoutMs, shared)
        // A server may close a connection just when it is used again.
        if (!isStale) return result
      }
    },
    close: () => pool.close(cutShort()),
  }
}
