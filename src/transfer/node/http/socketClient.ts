/**
 * An HTTP client over plain and TLS sockets, without copies: it sends a body from the memory of its
 * source, and reads a range into the memory of the caller. It takes half the time of undici, which
 * copies each chunk (docs/adr/0030-undici-and-a-custom-socket-client.md).
 *
 * It supports only direct connections. It returns `null` for a response to GET that it doesn't
 * understand, or whose length isn't stated. After sending a body it fails instead: nothing is sent
 * twice.
 */
import { either as E, function as F, type io as IO, type taskEither as TE } from 'fp-ts'
import { toError, causeOf } from '../../../errors/Cause.js'
import { onAbort } from '../../../ports/onAbort.js'
import type { BytesToSend, OnChunk } from '../../ObjectStore.js'
import { type AttemptResult, connectionPool, type PooledConnection } from './connectionPool.js'
import {
  type ConnectionOptions,
  connectionLost,
  type NoResponse,
  type HttpRequest,
  type Response,
} from './HttpClient.js'
import { closedEarlyError } from './openSocket.js'
import { splitRequestBody, staleBytes } from './splitRequestBody.js'
import { type HttpHead, isNotHttp, parseHead } from './responseHead.js'
import { openConnection, type SocketConnection } from './socketConnection.js'

// model

export interface SocketClient {
  /** `null` if another client must send the request again. */
  readonly send: (outgoing: HttpRequest) => TE.TaskEither<NoResponse, Response | null>
  readonly close: IO.IO<void>
}

const readBytes = 256 * 1024
const maxHeadBytes = 64 * 1024
const headEnd = Buffer.from('\r\n\r\n')
const emptyBody = '0\r\n\r\n'
/** The last chunk, with optional extension and trailers (RFC 9112, 7.1). */
const lastChunk = /(?:^|\r\n)0+(?:;[^\r\n]*)?\r\n(?:[^\r\n]+\r\n)*\r\n$/

// helpers

const requestText = ({ method, url, headers, bytes }: HttpRequest): string => {
  const { host, pathname, search } = url
  const length = bytes === null ? {} : { 'Content-Length': String(bytes.lengthBytes) }
  const lines = Object.entries({ Host: host, Connection: 'keep-alive', ...headers, ...length })
  return `${method} ${pathname}${search} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

const bytesIn = (chunks: ReadonlyArray<Uint8Array>): number => chunks.reduce((sum, { length }) => sum + length, 0)

const notHttp = (): Error => Object.assign(new Error('the response is not HTTP'), { code: 'HPE_INVALID_HEAD' })

const notEmpty = (memory: Uint8Array): Uint8Array | null => (memory.length > 0 ? memory : null)

/** Turns an exception into a rejection: it would end the process if it reached the socket. */
const received = (onChunk: OnChunk, bytes: Uint8Array): ReturnType<OnChunk> =>
  F.pipe(
    E.tryCatch(() => onChunk(bytes), toError),
    E.getOrElseW((error) => Promise.reject(error)),
  )

/** One attempt over one connection. Callbacks share its state, so it is one function. */
const attempt = (
  { connection, isReused, release: giveBack }: PooledConnection<SocketConnection>,
  outgoing: HttpRequest,
  stallTimeoutMs: number,
  shared: Uint8Array,
): Promise<AttemptResult<E.Either<NoResponse, Response | null>>> =>
  new Promise((resolve) => {
    const { socket } = connection
    const { signal, bytes: body } = outgoing
    /** Copies of bytes that arrived while the caller wasn't reading. */
    const stash: Array<Uint8Array> = []
    let closed: { readonly thrown: unknown } | null = null
    let sentBytes = 0
    let isSent = body === null || body.lengthBytes === 0
    let isAnswered = false
    let isOver = false
    const forget = onAbort(signal, () => socket.destroy(toError(signal.reason)))
    const finish = (isReusable: boolean): void => {
      isOver = true
      forget()
      const isFree = isReusable && isSent
      if (isFree) connection.markIdle()
      giveBack(isFree)
    }
    const noResponse = (failure: NoResponse, isStale = false): void => {
      finish(false)
      resolve({ result: E.left(failure), isStale })
    }
    const toStash = (bytes: Uint8Array): boolean => {
      stash.push(Buffer.from(bytes))
      return false
    }
    const discard = async (): Promise<void> => finish(false)

    /** Reads as many bytes as the head states, then frees the connection. */
    const pipeTo =
      (lengthBytes: number, isKeptAlive: boolean) =>
      (onChunk: OnChunk, buffer: () => Uint8Array = () => shared): Promise<void> =>
        new Promise((done, failed) => {
          let left = lengthBytes
          let isPaused = false
          let isEnded = false
          const end = (isReusable: boolean, settle: IO.IO<void>): void => {
            if (isEnded) return
            isEnded = true
            finish(isReusable)
            settle()
          }
          const fail = (thrown: unknown): void => end(false, () => failed(toError(thrown)))
          const deliver = (bytes: Uint8Array): void => {
            const wanted = bytes.length > left ? bytes.subarray(0, left) : bytes
            left -= wanted.length
            // Bytes after the stated length belong to no request.
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
          /** Delivers the bytes that arrived during the pause, then continues reading. */
          const advance = (): void => {
            if (isEnded) return
            if (left === 0) return end(isKeptAlive && stash.length === 0, done)
            for (
              let bytes = stash.shift();
              bytes !== undefined;
              bytes = isPaused || isEnded ? undefined : stash.shift()
            )
              deliver(bytes)
            if (isPaused || isEnded) return
            if (closed !== null) return fail(closed.thrown)
            socket.setTimeout(stallTimeoutMs)
            socket.resume()
          }
          connection.setReader({
            onBytes: (bytes) => {
              if (isPaused || stash.length > 0) return toStash(bytes)
              deliver(bytes)
              return !isPaused
            },
            // Node calls this once more after the last chunk, when the caller may have reused its
            // memory.
            buffer: () => (isPaused || isEnded ? null : notEmpty(buffer())),
            onClose: (thrown) => {
              closed = { thrown }
              if (signal.aborted || bytesIn(stash) < left) fail(thrown)
            },
          })
          advance()
        })

    /**
     * Reads a body of unstated length. Keeps the chunk framing, since callers only search the body
     * for an error code. A body that breaks off is a failure, except in an error document.
     */
    const unstated = ({ status, headers, isKeptAlive }: HttpHead): Promise<Buffer> =>
      new Promise<Buffer>((done, failed) => {
        const isChunked = headers['transfer-encoding'] !== undefined
        const end = (): void => {
          const whole = Buffer.concat(stash)
          finish(isKeptAlive && closed === null && whole.toString('latin1') === emptyBody)
          done(whole)
        }
        const isWhole = (): boolean =>
          bytesIn(stash) > maxHeadBytes || (isChunked && lastChunk.test(Buffer.concat(stash).toString('latin1')))
        const onClose = (thrown: unknown): void => {
          closed = { thrown }
          if (!signal.aborted && (status >= 300 || !isChunked)) return end()
          finish(false)
          failed(toError(thrown))
        }
        connection.setReader({
          onBytes: (bytes) => {
            toStash(bytes)
            if (isWhole()) end()
            return true
          },
          buffer: () => null,
          onClose,
        })
        socket.setTimeout(stallTimeoutMs)
        socket.resume()
        if (isWhole()) end()
        else if (closed !== null) onClose(closed.thrown)
      })

    const respond = (head: HttpHead | null): void => {
      // Another client sends the request again, unless its body was sent.
      if (head === null && body !== null) return noResponse(connectionLost(notHttp()))
      isAnswered = true
      isOver = head === null || head.status >= 300
      socket.setTimeout(0)
      connection.setReader({
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
        const common = { status, headers, address: socket.remoteAddress, discard }
        if (lengthBytes !== null) return settle({ ...common, pipeTo: pipeTo(lengthBytes, isKeptAlive) })
        if (status >= 300 || body !== null)
          return settle({ ...common, pipeTo: async (onChunk) => void onChunk(await unstated(head)) })
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
      if (text.length <= maxHeadBytes && !isNotHttp(text.toString('latin1'))) return true
      respond(null)
      return false
    }
    const sendBody = async (wanted: BytesToSend): Promise<void> => {
      let onClosed = (): void => undefined
      const untilClosed = new Promise<void>((closed) => (onClosed = closed))
      socket.once('close', onClosed)
      const onReading = (isReading: boolean): void => {
        if (!isAnswered && !isOver) socket.setTimeout(isReading ? 0 : stallTimeoutMs)
      }
      try {
        for await (const piece of splitRequestBody(wanted, {
          onReading,
          isStopped: () => isOver || socket.destroyed,
        })) {
          sentBytes += piece.length
          isSent = sentBytes === wanted.lengthBytes
          // The memory is free once this is written.
          await Promise.race([new Promise((written) => socket.write(piece, written)), untilClosed])
        }
      } catch (thrown) {
        if (!isOver && !socket.destroyed) noResponse({ _tag: 'BodyFailed', cause: causeOf(thrown) })
      } finally {
        socket.off('close', onClosed)
      }
    }

    connection.setReader({
      onBytes: onHead,
      buffer: () => null,
      onClose: (thrown) => {
        const isFirst = text.length === 0 && sentBytes <= staleBytes && outgoing.method !== 'POST'
        const isOurs = signal.aborted || causeOf(thrown).code === 'ETIMEDOUT'
        noResponse(connectionLost(thrown), isReused && isFirst && !isOurs)
      },
    })
    // The signal may have fired while this waited for a connection.
    if (signal.aborted) socket.destroy(toError(signal.reason))
    socket.setTimeout(stallTimeoutMs)
    socket.ref()
    // In latin1, as response heads are read: an ETag may contain any byte.
    socket.write(requestText(outgoing), 'latin1')
    if (body !== null) void sendBody(body)
    socket.resume()
  })

// constructors

export const socketClient = (options: ConnectionOptions): SocketClient => {
  const pool = connectionPool<SocketConnection>(options.limiterOf)
  const shared = Buffer.allocUnsafeSlow(readBytes)
  return {
    send: (outgoing) => async () => {
      const { url } = outgoing
      const sent = await pool.run(
        { host: url.host, route: url.origin },
        outgoing.signal,
        () => openConnection(url, options),
        (taken) => attempt(taken, outgoing, options.stallTimeoutMs, shared),
      )
      return sent ?? E.left(connectionLost(outgoing.signal.reason))
    },
    close: () => pool.close(closedEarlyError()),
  }
}
