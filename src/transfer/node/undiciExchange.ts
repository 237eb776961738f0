/** Sends one request over undici, and resolves when the response's head has arrived. */
import { either as E, type io as IO, type taskEither as TE } from 'fp-ts'
import type { Dispatcher } from 'undici'
import { asError, type Cause, causeOf } from '../../errors/Cause.js'
import { onAbort } from '../../ports/onAbort.js'
import { type BodyFailed, type BytesToSend, type OnChunk, type StoreBody, type StoreHeaders } from '../ObjectStore.js'
import { type Limiter } from '../limits.js'
import { connectionPool, type Taken } from './connectionPool.js'
import { cutShort, timedOut, type TlsSessions } from './openSocket.js'
import { loadUndici, proxyRefused, type Route, undiciConnection, type UndiciConnection } from './undiciConnection.js'

// model

export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: BytesToSend | null
}

export interface Response extends StoreBody {
  /** Of the server, or of the proxy. */
  readonly address: string | undefined
}

/** No response: what was thrown, or what is wrong with the body that was to be sent. */
export type NoResponse = BodyFailed | { readonly _tag: 'Lost'; readonly thrown: unknown }

export interface Exchange {
  readonly send: (outgoing: Outgoing, route: Route) => TE.TaskEither<NoResponse, Response>
  /** Ends all connections; what is under way fails. */
  readonly close: IO.IO<void>
}

export interface ConnectionOptions {
  /** Bounds the connections in use to a host. */
  readonly limiterOf: (host: string) => Limiter
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly sessions: TlsSessions
}

/** Over TLS, writing in pieces of 64 KiB takes 40 % longer than in pieces of 1 MiB. */
const fastPieceBytes = 1024 * 1024
const slowPieceBytes = 64 * 1024
const fastMs = 200

interface Attempted {
  readonly result: E.Either<NoResponse, Response>
  /** A kept connection turned out to be closed, and the body can be sent from its start. */
  readonly isStale: boolean
}

// helpers

const lost = (thrown: unknown): NoResponse => ({ _tag: 'Lost', thrown })

const closedCodes: ReadonlyArray<unknown> = [
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_DESTROYED',
]

/** undici has several words for a connection that closed early. */
const normalError = (error: Error): Error => ('code' in error && closedCodes.includes(error.code) ? cutShort() : error)

const textHeaders = (headers: Readonly<Record<string, string | Array<string> | undefined>>): StoreHeaders =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** undici takes async iterables, as its documentation says and its types do not. */
const asBody = (chunks: AsyncIterable<Uint8Array>): NonNullable<Dispatcher.DispatchOptions['body']> =>
  chunks as unknown as NonNullable<Dispatcher.DispatchOptions['body']>

/** One attempt over one connection. Callbacks share its state, so it is one function. */
const attempt = (
  { connection, isReused, giveBack }: Taken<UndiciConnection>,
  { method, url, signal, headers, bytes }: Outgoing,
  { proxy }: Route,
  stallTimeoutMs: number,
): Promise<Attempted> =>
  new Promise((resolve) => {
    const { pathname, search, protocol } = new URL(url)
    const queue: Array<Uint8Array> = []
    let ended: E.Either<NoResponse, void> | null = null
    let chunksRead = 0
    let isReadingSource = false
    let isAnswered = false
    let isRefused = false
    let isWanted = false
    let wake = (): void => undefined
    let onEnd = (): void => undefined
    const untilEnd = new Promise<void>((done) => (onEnd = done))

    /**
     * The stall timer runs while the other side is waited for; Node's restarts with each byte that
     * moves either way.
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
      connection.hold(false)
      if (E.isLeft(result)) {
        const isStale = isReused && !isAnswered && chunksRead <= 1 && method !== 'POST' && !signal.aborted
        resolve({ result, isStale: isStale && result.left._tag === 'Lost' })
      }
      onEnd()
      wake()
    }
    const fail = (thrown: unknown): void => end(E.left(lost(thrown)))
    const onStall = (): void => fail(timedOut('not a byte', stallTimeoutMs))
    const forget = onAbort(signal, () => fail(signal.reason))
    const bodyFailed = async (cause: Cause): Promise<void> => end(E.left({ _tag: 'BodyFailed', cause }))

    /** As many bytes as were promised, until the response refuses them. */
    const sent = async function* ({ body, lengthBytes }: BytesToSend): AsyncGenerator<Uint8Array> {
      const reading = (isNow: boolean): void => {
        isReadingSource = isNow
        watch()
      }
      let [sentBytes, pieceBytes] = [0, slowPieceBytes]
      try {
        reading(true)
        for await (const chunk of body()) {
          reading(false)
          chunksRead += 1
          sentBytes += chunk.length
          if (ended !== null || isRefused) return await untilEnd
          if (sentBytes > lengthBytes)
            return await bodyFailed({ name: 'LongBody', message: `more than the ${lengthBytes} bytes promised` })
          // A piece shows no progress before all of it was taken: on a slow line it is small.
          for (let at = 0; at < chunk.length && ended === null && !isRefused;) {
            const piece = chunk.subarray(at, at + pieceBytes)
            at += piece.length
            const startMs = performance.now()
            // undici waits until the memory is free only when the socket's buffer is full.
            const isAwaited = piece.length >= (connection.socket()?.writableHighWaterMark ?? Infinity)
            yield isAwaited ? piece : Buffer.from(piece)
            pieceBytes = performance.now() - startMs < fastMs ? fastPieceBytes : slowPieceBytes
          }
          if (ended !== null || isRefused) return await untilEnd
          reading(true)
        }
        reading(false)
      } catch (thrown) {
        return await bodyFailed(causeOf(thrown))
      }
      if (sentBytes < lengthBytes)
        await bodyFailed({ name: 'ShortBody', message: `${sentBytes} of ${lengthBytes} bytes` })
    }

    const discard = async (): Promise<void> => fail(cutShort())

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
        return Promise.reject(asError(thrown))
      }
      const result: E.Either<NoResponse, void> = ended
      if (E.isRight(result)) return
      return Promise.reject(asError(result.left._tag === 'Lost' ? result.left.thrown : cutShort()))
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
          connection.hold(true)
          watch()
          const address = connection.socket()?.remoteAddress
          const response = { status, headers: textHeaders(head), address, pipeTo, discard }
          resolve({ result: E.right(response), isStale: false })
        },
        onResponseData: (_, chunk) => {
          if (ended !== null) return
          queue.push(chunk)
          isWanted = false
          connection.hold(true)
          watch()
          wake()
        },
        onResponseEnd: () => {
          // undici takes the reset of a response of unstated length for its end.
          const reset = connection.socket()?.errored ?? null
          if (reset === null) end(E.right(undefined))
          else fail(reset)
        },
        onResponseError: (_, error) => fail(normalError(error)),
      },
    )
    // It may have fired while this waited for a connection.
    if (signal.aborted) fail(signal.reason)
  })

// operations

/** Connections are shared by all requests of one exchange, and by no other. */
export const undiciExchange = ({ limiterOf, stallTimeoutMs, ...options }: ConnectionOptions): Exchange => {
  const pool = connectionPool<UndiciConnection>(limiterOf)
  return {
    send: (outgoing, route) => async () => {
      const undici = await loadUndici()
      const url = new URL(outgoing.url)
      const names = [url.origin, route.proxy?.uri ?? '', route.lookup === undefined ? '' : 'public']
      const server = { host: url.host, route: names.join(' ') }
      const open = () => undiciConnection(undici, options, url, route)
      for (;;) {
        const taken = await pool.take(server, outgoing.signal, open)
        if (taken === null) return E.left(lost(outgoing.signal.reason))
        const { result, isStale } = await attempt(taken, outgoing, route, stallTimeoutMs)
        // Fails again at most as often as there are connections that were kept.
        if (!isStale) return result
      }
    },
    close: () => pool.close(cutShort()),
  }
}
