/** Opens a socket to the server of a URL: TCP for http, TLS for https. */
import { X509Certificate } from 'node:crypto'
import { connect as connectTcp, isIP, type LookupFunction, type OnReadOpts, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { checkServerIdentity, connect as connectTls, type PeerCertificate } from 'node:tls'

export interface SocketOptions {
  readonly connectTimeoutMs: number
  /** Resolves the host's name; the system's by default. */
  readonly lookup?: LookupFunction
  /** Reads into the caller's memory; no `data` events are emitted then. */
  readonly onread?: OnReadOpts
  /** A proxy's tunnel to the server, for TLS over it. */
  readonly tunnel?: Duplex
}

/** TLS sessions by host and port: another connection to the same server needs no full handshake. */
export type TlsSessions = Map<string, Buffer>

export const timeoutError = (what: string, afterMs: number): Error =>
  Object.assign(new Error(`${what} within ${afterMs} ms`), { code: 'ETIMEDOUT' })

export const closedEarlyError = (): Error =>
  Object.assign(new Error('the connection closed before the end'), { code: 'ECONNRESET' })

const isSecure = (url: URL): boolean => url.protocol === 'https:'

export const portOf = (url: URL): number => Number(url.port || (isSecure(url) ? 443 : 80))

/**
 * Checks IPv6 addresses with OpenSSL: Node's own check has failed since 22.23.0 and 24.17.0
 * (nodejs/node#64144).
 */
const checkV6 =
  (host: string) =>
  (name: string, certificate: PeerCertificate): Error | undefined =>
    new X509Certificate(certificate.raw).checkIP(host) === undefined
      ? checkServerIdentity(name, certificate)
      : undefined

/**
 * Verifies certificates as Node does: with its own authorities and those of `NODE_EXTRA_CA_CERTS`.
 */
export const openSocket = (url: URL, sessions: TlsSessions, options: SocketOptions, onConnect: () => void): Socket => {
  const { connectTimeoutMs, tunnel, ...reading } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const tcp = { host, port: portOf(url), highWaterMark: 64 * 1024, ...reading }
  const secure = (): Socket => {
    const session = sessions.get(url.host)
    return connectTls({
      ...tcp,
      ALPNProtocols: ['http/1.1'],
      // An IP address isn't a valid server name (RFC 6066, 3).
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(isIP(host) === 6 ? { checkServerIdentity: checkV6(host) } : {}),
      ...(session === undefined ? {} : { session }),
      ...(tunnel === undefined ? {} : { socket: tunnel }),
    }).on('session', (next: Buffer) => void sessions.set(url.host, next))
  }
  const socket = isSecure(url) ? secure() : connectTcp(tcp)
  const timer = setTimeout(() => socket.destroy(timeoutError('no connection', connectTimeoutMs)), connectTimeoutMs)
  const stopTimer = (): void => clearTimeout(timer)
  socket.setNoDelay(true).setKeepAlive(true, 60_000)
  socket.once(isSecure(url) ? 'secureConnect' : 'connect', () => {
    stopTimer()
    onConnect()
  })
  return socket.once('error', stopTimer).once('close', stopTimer)
}
