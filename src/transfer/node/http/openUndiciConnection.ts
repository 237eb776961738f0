/**
 * Opens one undici connection: direct, through a proxy's tunnel (https), or to a proxy that
 * forwards requests (http).
 *
 * undici's `ProxyAgent` is not used: it exposes neither its sockets nor the proxy's status.
 */
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { function as F, type io as IO } from 'fp-ts'
// Only types: the library is loaded on first use.
import type * as Undici from 'undici'
import type { buildConnector, Client, Dispatcher } from 'undici'
import { loadPackage } from '../loadPackage.js'
import type { Connection } from './connectionPool.js'
import type { Route } from './HttpClient.js'
import { type Proxy, proxyLoginAdvice } from './proxyFor.js'
import { portOf, openSocket, timeoutError, type TlsSessions } from './openSocket.js'

// model

export interface UndiciConnection extends Connection {
  /** Sends one request. */
  readonly dispatch: (request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => void
  /** `null` before the first request. */
  readonly socket: () => Socket | null
  /**
   * Stops undici from reading, or allows it to read at its next attempt. Its own pause would crash
   * the process when a server that closes its connections does so during a pause
   * (https://github.com/nodejs/undici/issues/5360, fixed in undici 8, which needs Node 22).
   */
  readonly pauseReading: (isPaused: boolean) => void
  /**
   * Allows undici to read immediately. Don't call it in one of undici's callbacks: its parser is
   * not reentrant.
   */
  readonly resume: IO.IO<void>
}

export interface UndiciOptions {
  readonly connectTimeoutMs: number
  readonly sessions: TlsSessions
}

export const proxyRefusedCode = 'EPROXYREFUSED'

const maxHeadBytes = 64 * 1024

/**
 * Node's own `fetch` sets its dispatcher when its classes are first used; undici would set its own
 * if it came first.
 */
export const loadUndici = loadPackage('undici', () => {
  F.pipe(globalThis.Response)
  return import('undici')
})

// helpers

const proxyFailed = ({ variable, uri }: Proxy, thrown: unknown): Error => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : 'EPROXY'
  return Object.assign(new Error(`the proxy ${uri} (${variable}) failed: ${message}`), { code })
}

export const proxyRefused = (proxy: Proxy, status: number): Error =>
  status === 407
    ? Object.assign(new Error(proxyLoginAdvice(proxy)), { code: proxyRefusedCode })
    : proxyFailed(proxy, new Error(`it responded to CONNECT with ${status}`))

const authorization = ({ token }: Proxy): Readonly<Record<string, string>> =>
  token === null ? {} : { 'proxy-authorization': token }

// constructors

export const openUndiciConnection = (
  undici: typeof Undici,
  { connectTimeoutMs, sessions }: UndiciOptions,
  url: URL,
  { proxy, lookup }: Route,
): UndiciConnection => {
  let socket: Socket | null = null
  let isPaused = false
  /** Closes the sockets and proxy clients that are still connecting. */
  const connecting = new Set<IO.IO<unknown>>()

  const direct =
    (to: URL, tunnel?: Duplex): buildConnector.connector =>
    (_, callback) => {
      const options = { connectTimeoutMs, ...(lookup && { lookup }), ...(tunnel && { tunnel }) }
      const destroy = (): unknown => opening.destroy()
      const fail = (error: Error): void => {
        connecting.delete(destroy)
        callback(error, null)
      }
      const opening = openSocket(to, sessions, options, () => {
        connecting.delete(destroy)
        opening.off('error', fail)
        callback(null, opening)
      })
      connecting.add(destroy)
      opening.once('error', fail)
    }
  const clientOf = (to: URL, connect: buildConnector.connector): Client =>
    new undici.Client(to.origin, { connect, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: maxHeadBytes })

  const throughTunnel =
    (by: Proxy): buildConnector.connector =>
    (options, callback) => {
      const client = clientOf(new URL(by.uri), direct(new URL(by.uri)))
      const destroy = (): unknown => client.destroy()
      const timer = setTimeout(
        () => void client.destroy(timeoutError('no connection', connectTimeoutMs)),
        connectTimeoutMs,
      )
      connecting.add(destroy)
      const path = `${url.hostname}:${portOf(url)}`
      client
        .connect({ path, headers: { host: path, ...authorization(by) } })
        .then(
          ({ statusCode, socket: tunnel }) => {
            // The TLS socket over the tunnel reports that it closed.
            tunnel.on('error', () => undefined)
            if (statusCode >= 200 && statusCode < 300) return direct(url, tunnel)(options, callback)
            tunnel.destroy()
            callback(proxyRefused(by, statusCode), null)
          },
          (thrown: unknown) => callback(proxyFailed(by, thrown), null),
        )
        .finally(() => {
          clearTimeout(timer)
          connecting.delete(destroy)
        })
    }
  const toForwarder =
    (by: Proxy): buildConnector.connector =>
    (options, callback) =>
      direct(new URL(by.uri))(options, (...[error, connected]) =>
        error === null ? callback(null, connected) : callback(proxyFailed(by, error), null),
      )

  const watched =
    (connect: buildConnector.connector): buildConnector.connector =>
    (options, callback) =>
      connect(options, (...[error, connected]) => {
        if (error !== null) return callback(error, null)
        socket = connected
        const read = connected.read.bind(connected)
        connected.read = (size?: number): unknown => (isPaused && size !== 0 ? null : read(size))
        callback(null, connected)
      })

  const isForwarded = proxy !== null && url.protocol === 'http:'
  const connector = proxy === null ? direct(url) : isForwarded ? toForwarder(proxy) : throughTunnel(proxy)
  const client = clientOf(isForwarded ? new URL(proxy.uri) : url, watched(connector))
  return {
    dispatch: (request, handler) => {
      const forwarded = isForwarded
        ? {
            path: `${url.origin}${request.path}`,
            headers: { host: url.host, ...authorization(proxy), ...request.headers },
          }
        : {}
      client.dispatch({ ...request, ...forwarded }, handler)
    },
    socket: () => socket,
    pauseReading: (next) => {
      isPaused = next
    },
    resume: () => {
      isPaused = false
      socket?.emit('readable')
    },
    isOpen: () => socket !== null && !socket.destroyed,
    close: (reason) => {
      void client.destroy(reason ?? null)
      connecting.forEach((end) => void end())
    },
  }
}
