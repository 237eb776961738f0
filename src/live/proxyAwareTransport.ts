/**
 * The transport for Node: the platform's `fetch`, or the proxy that the environment configures for
 * the server.
 */
import { either as E } from 'fp-ts'
import { fetchTransport } from '../http/drivers/fetch.js'
import type { Transport } from '../http/Transport.js'
import { toError } from '../errors/Cause.js'
import { invalidProxyCode } from '../errors/networkErrorCodes.js'
import { limiterPerHost } from '../transfer/node/http/connectionPool.js'
import { type Proxy, proxyFor } from '../transfer/node/http/proxyFor.js'
import type { HttpClient } from '../transfer/node/http/HttpClient.js'
import { undiciClient } from '../transfer/node/http/undiciClient.js'
import { proxyRefusedCode } from '../transfer/node/http/openUndiciConnection.js'

/** Requests have their own time limit, so there is no stall timer here. */
const limits = { connectTimeoutMs: 15_000, stallTimeoutMs: 0 }
const maxSockets = 32

const isProxyLogin = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === proxyRefusedCode

/**
 * Sends through the proxy without undici's own `fetch`, which pauses while its response is read and
 * can then crash the process (see `UndiciConnection.pauseReading`).
 */
const fetchThroughProxy = async (client: HttpClient, proxy: Proxy, request: Request): Promise<Response> => {
  const sent = request.body === null ? null : Buffer.from(await request.arrayBuffer())
  const body = async function* (bytes: Buffer) {
    yield bytes
  }
  const response = await client.send(
    {
      method: request.method,
      url: new URL(request.url),
      signal: request.signal,
      headers: { 'user-agent': 'node', ...Object.fromEntries(request.headers) },
      bytes: sent === null ? null : { lengthBytes: sent.length, body: () => body(sent) },
      isBounded: false,
    },
    { proxy },
  )()
  if (E.isLeft(response)) {
    const thrown = response.left._tag === 'Lost' ? response.left.thrown : response.left.cause
    return isProxyLogin(thrown) ? new Response(null, { status: 407 }) : Promise.reject(toError(thrown))
  }
  const { status, headers, pipeTo } = response.right
  const chunks: Array<Buffer> = []
  await pipeTo((chunk) => void chunks.push(Buffer.from(chunk)))
  const hasBody = ![101, 204, 205, 304].includes(status)
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers })
}

/**
 * Makes the transport for Node: the platform's `fetch`, or a proxy if `HTTP_PROXY`, `HTTPS_PROXY`
 * and `NO_PROXY` configure one for the server.
 *
 * @example
 * const http = makeHttp({ endpoint: 'https://tes.example.org/ga4gh/tes/v1', transport: nodeTransport() })
 */
export const nodeTransport = (): Transport => {
  const client = undiciClient({ ...limits, limiterOf: limiterPerHost(maxSockets), sessions: new Map() })
  return fetchTransport((request) => {
    const proxy = proxyFor(new URL(request.url))
    if (E.isLeft(proxy)) return Promise.reject(Object.assign(new Error(proxy.left), { code: invalidProxyCode }))
    return proxy.right === null ? globalThis.fetch(request) : fetchThroughProxy(client, proxy.right, request)
  })
}
