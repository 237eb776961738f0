/** The port that carries one request to the server and one answer back. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type Cause } from '../errors/Cause.js'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, unless the headers say otherwise; `null` sends none. */
  readonly body: string | null
  /** A body that is no text, in place of `body`. */
  readonly bytes?: Uint8Array
  readonly timeoutMs: number
  readonly signal: AbortSignal | null
  /** Whether the body of a success is wanted as it is, and not as text. */
  readonly isBinary: boolean
}

/** An answer that arrived whole. */
export interface WireResponse {
  /** `0` for a redirect of which the platform, a browser, tells nothing more. */
  readonly status: number
  /** Without parameters and in lower case, for example `application/json`; `''` when the server gave none. */
  readonly mediaType: string
  readonly retryAfter: string | null
  /** Where a redirect leads to, as the server wrote it; absent when it named nothing, or the platform does not tell. */
  readonly location?: string
  readonly text: string
  /** The body in place of `text`, when a success was wanted as it is. */
  readonly bytes?: Uint8Array
}

/** Why there is no answer. */
export type TransportError =
  | { readonly _tag: 'Unreachable'; readonly cause: Cause }
  /** The platform, a browser, does not say why; most likely it keeps the answer from the page, and will do so the next time. */
  | { readonly _tag: 'Withheld'; readonly cause: Cause }
  | { readonly _tag: 'TimedOut'; readonly cause: Cause }
  | { readonly _tag: 'Cancelled'; readonly cause: Cause }

export interface Transport {
  /** Redirects are not followed: one to another host would carry the request there. */
  readonly send: (request: WireRequest) => TE.TaskEither<TransportError, WireResponse>
}
