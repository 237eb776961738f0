/** The interface of an HTTP client: requests, responses and connection options. */
import type { LookupFunction } from 'node:net'
import type { io as IO, taskEither as TE } from 'fp-ts'
import type { BodyFailed, BytesToSend, ObjectResponse } from '../../ObjectStore.js'
import type { Limiter } from '../../adaptiveLimits.js'
import type { TlsSessions } from './openSocket.js'
import type { Proxy } from './proxyFor.js'

/** The route to a server: its proxy, if any, and the DNS lookup. */
export interface Route {
  readonly proxy: Proxy | null
  readonly lookup?: LookupFunction
}

export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: BytesToSend | null
  /** Whether the response has a bounded length: a range, or the short response to an upload. */
  readonly isBounded: boolean
}

export interface Response extends ObjectResponse {
  /** The IP address of the server or proxy. */
  readonly address: string | undefined
}

/** The failure of a request without a response: an exception, or a defect of the body to send. */
export type NoResponse = BodyFailed | { readonly _tag: 'Lost'; readonly thrown: unknown }

export const connectionLost = (thrown: unknown): NoResponse => ({ _tag: 'Lost', thrown })

export interface HttpClient {
  /** Resolves when the head of the response has arrived. */
  readonly send: (outgoing: HttpRequest, route: Route) => TE.TaskEither<NoResponse, Response>
  /** Closes all connections; requests in flight fail. */
  readonly close: IO.IO<void>
}

export interface ConnectionOptions {
  /** Limits the connections in use to a host. */
  readonly limiterOf: (host: string) => Limiter
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly sessions: TlsSessions
}
