/** Sends one request over undici, and resolves when the response's head has arrived. */
import { either as E } from 'fp-ts'
import type { Dispatcher } from 'undici'
import { toError, causeOf } from '../../../errors/Cause.js'
import { onAbort } from '../../../ports/onAbort.js'
import type { BytesToSend, OnChunk, ResponseHeaders } from '../../ObjectStore.js'
import { type AttemptResult, connectionPool, type PooledConnection } from './connectionPool.js'
import {
  type ConnectionOptions,
  type HttpClient,
  connectionLost,
  type NoResponse,
  type HttpRequest,
  type Response,
  type Route,
} from './HttpClient.js'
import { closedEarlyError, timeoutError } from './openSocket.js'
import { splitRequestBody, staleBytes } from './splitRequestBody.js'
import { loadUndici, proxyRefused, openUndiciConnection, type UndiciConnection } from './openUndiciConnection.js'

// helpers

const closedCodes: ReadonlyArray<unknown> = [
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_DESTROYED',
]

/** undici has several codes for a connection that closed early. */
const normalError = (error: Error): Error =>
  'code' in error && closedCodes.includes(error.code) ? closedEarlyError() : error

const textHeaders = (headers: Readonly<Record<string, string | Array<string> | undefined>>): ResponseHeaders =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** undici accepts async iterables: its documentation says so, its types don't. */
const asBody = (chunks: AsyncIterable<Uint8Array>): NonNullable<Dispatcher.DispatchOptions['body']> =>
  chunks as unknown as NonNullable<Dispatcher.DispatchOptions['body']>

/** One attempt over one connection. Callbacks share its state, so it is one function. */
const attempt = (
  { connection, isReused, release: giveBack }: PooledConnection<UndiciConnection>,
  { method, url, signal, headers, bytes }: HttpRequest,
  { proxy }: Route,
  stallTimeoutMs: number,
): Promise<AttemptResult<E.Either<NoResponse, Response>>> =>
  new Promise((resolve) => {
    const { pathname, search, protocol } = url
    const queue: Array<Uint8Array> = []
    let ended: E.Either<NoResponse, void> | null = null
    let sentBytes = 0
    let isReadingSource = false
    let isAnswered = false
    let isRefused = false
    let isWanted = false
    let wake = (): void => undefined
    let onEnd = (): void => undefined
    const untilEnd = new Promise<void>((done) => (onEnd = done))

    /**
     * The stall timer runs only while the server is awaited; Node restarts it with each byte in
     * either direction.
     */
    const watch = (): void => {
      const isOurTurn = isReadingSource || (isAnswered && !isWanted)
      connection.socket()?.setTimeout(isOurTurn || ended !== null ? 0 : stallTimeoutMs)
    }
    const end = (result: E.Either<NoResponse, void>): void => {
      if (ended !== null) return
      ended = result
      forget()
      connection.socket()?.off('timeout', onStall)
      watch()
      giveBack(E.isRight(result))
      connection.pauseReading(false)
      if (E.isLeft(result)) {
        const isStale = isReused && !isAnswered && sentBytes <= staleBytes && method !== 'POST' && !signal.aborted
        resolve({ result, isStale: isStale && result.left._tag === 'Lost' })
      }
      onEnd()
      wake()
    }
    const fail = (thrown: unknown): void => end(E.left(connectionLost(thrown)))
    const onStall = (): void => fail(timeoutError('not a byte', stallTimeoutMs))
    const forget = onAbort(signal, () => fail(signal.reason))

    const onReading = (isReading: boolean): void => {
      isReadingSource = isReading
      watch()
    }
    const sent = async function* (bytes: BytesToSend): AsyncGenerator<Uint8Array> {
      const isStopped = (): boolean => ended !== null || isRefused
      try {
        for await (const piece of splitRequestBody(bytes, { onReading, isStopped })) {
          sentBytes += piece.length
          // undici waits until the memory is free only when the socket's buffer is full.
          const isAwaited = piece.length >= (connection.socket()?.writableHighWaterMark ?? Infinity)
          yield isAwaited ? piece : Buffer.from(piece)
        }
      } catch (thrown) {
        end(E.left({ _tag: 'BodyFailed', cause: causeOf(thrown) }))
      }
      // undici must not treat a body that ends early as its own failure.
      if (isStopped()) await untilEnd
    }

    const discard = async (): Promise<void> => fail(closedEarlyError())

    const pipeTo = async (onChunk: OnChunk): Promise<void> => {
      try {
        for (;;) {
          for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
            const more = onChunk(chunk)
            if (more === 'enough') return await discard()
            if (more !== undefined) await more
          }
          if (ended !== null) break
          const woken = new Promise<void>((done) => (wake = done))
          isWanted = true
          watch()
          connection.resume()
          await woken
        }
      } catch (thrown) {
        fail(thrown)
        return Promise.reject(toError(thrown))
      }
      const result: E.Either<NoResponse, void> = ended
      if (E.isRight(result)) return
      return Promise.reject(toError(result.left._tag === 'Lost' ? result.left.thrown : closedEarlyError()))
    }

    connection.dispatch(
      {
        path: `${pathname}${search}`,
        method,
        headers: { ...headers, ...(bytes === null ? {} : { 'content-length': String(bytes.lengthBytes) }) },
        ...(bytes === null ? {} : { body: asBody(sent(bytes)) }),
      },
      {
        onRequestStart: () => {
          connection.socket()?.once('timeout', onStall)
          watch()
        },
        onResponseStart: (_, status, head) => {
          if (status < 200 || ended !== null) return
          if (status === 407 && proxy !== null && protocol === 'http:') return fail(proxyRefused(proxy, status))
          isAnswered = true
          isRefused = status >= 300
          connection.pauseReading(true)
          watch()
          const address = connection.socket()?.remoteAddress
          const response = { status, headers: textHeaders(head), address, pipeTo, discard }
          resolve({ result: E.right(response), isStale: false })
        },
        onResponseData: (_, chunk) => {
          if (ended !== null) return
          queue.push(chunk)
          isWanted = false
          connection.pauseReading(true)
          watch()
          wake()
        },
        onResponseEnd: () => {
          // undici treats the reset of a response of unstated length as its end.
          const reset = connection.socket()?.errored ?? null
          if (reset === null) end(E.right(undefined))
          else fail(reset)
        },
        onResponseError: (_, error) => fail(normalError(error)),
      },
    )
    // The signal may have fired while this waited for a connection.
    if (signal.aborted) fail(signal.reason)
  })

// operations

/** Makes a client with its own connection pool, for all kinds of routes. */
export const undiciClient = ({ limiterOf, stallTimeoutMs, ...options }: ConnectionOptions): HttpClient => {
  const pool = connectionPool<UndiciConnection>(limiterOf)
  return {
    send: (outgoing, route) => async () => {
      const undici = await loadUndici()
      if (E.isLeft(undici)) return E.left(connectionLost(undici.left))
      const { url } = outgoing
      const names = [url.origin, route.proxy?.uri ?? '', route.lookup === undefined ? '' : 'public']
      const sent = await pool.run(
        { host: url.host, route: names.join(' ') },
        outgoing.signal,
        () => openUndiciConnection(undici.right, options, url, route),
        (taken) => attempt(taken, outgoing, route, stallTimeoutMs),
      )
      return sent ?? E.left(connectionLost(outgoing.signal.reason))
    },
    close: () => pool.close(closedEarlyError()),
  }
}
