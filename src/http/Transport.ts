/** The transport port: sends one request and returns its response. @since 0.1.0 */
import type { taskEither as TE } from 'fp-ts'
import type { Cause } from '../errors/Cause.js'

/** A request in the form that goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, unless the headers say otherwise; `null` for none. */
  readonly body: string | null
  /** A binary body, in place of `body`. */
  readonly bytes?: Uint8Array
  readonly timeoutMs: number
  readonly signal: AbortSignal | null
  /** Whether to return the body of a success as bytes instead of text. */
  readonly isBinary: boolean
}

/** A response with its complete body. */
export interface WireResponse {
  /** `0` for a redirect in a browser, which hides the rest of the response. */
  readonly status: number
  /**
   * Without parameters and in lower case, for example `application/json`; `''` if the server sent
   * none.
   */
  readonly mediaType: string
  readonly retryAfter: string | null
  /**
   * The target of a redirect, as the server wrote it; missing if the server names none or the
   * platform hides it.
   */
  readonly location?: string
  readonly text: string
  /** The body in place of `text`, for a success that was requested as bytes. */
  readonly bytes?: Uint8Array
}

/** Why there is no response. */
export type TransportError =
  | { readonly _tag: 'Unreachable'; readonly cause: Cause }
  /**
   * A browser gives no reason. Most likely it hides the response from the page, and will do so
   * again.
   */
  | { readonly _tag: 'Withheld'; readonly cause: Cause }
  | { readonly _tag: 'TimedOut'; readonly cause: Cause }
  | { readonly _tag: 'Cancelled'; readonly cause: Cause }

export interface Transport {
  /** Does not follow redirects: a redirect to another host would carry the request there. */
  readonly send: (request: WireRequest) => TE.TaskEither<TransportError, WireResponse>
}
