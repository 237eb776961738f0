/** The transport over the platform's `fetch`, for Node and browsers. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { codeOf } from '../../errors/networkErrorCodes.js'
import { onAbort } from '../../ports/onAbort.js'
import type { WireResponse, TransportError, Transport, WireRequest } from '../Transport.js'

type Fetch = (request: Request) => Promise<Response>

const locationOf = ({ headers }: Response): Pick<WireResponse, 'location'> => {
  const location = headers.get('location')
  return location === null ? {} : { location }
}

const read = async (response: Response, isBinary: boolean): Promise<WireResponse> => ({
  status: response.status,
  mediaType: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
  retryAfter: response.headers.get('retry-after'),
  ...locationOf(response),
  ...(isBinary && response.ok
    ? { text: '', bytes: new Uint8Array(await response.arrayBuffer()) }
    : { text: await response.text() }),
})

/**
 * Makes one attempt. Reads the body as text, so malformed JSON is never mistaken for a network
 * failure.
 */
const attempt = async (fetch: Fetch, request: WireRequest, signal: AbortSignal): Promise<WireResponse> => {
  const body = request.bytes ?? request.body
  const sent = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(body === null ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
    redirect: 'manual',
    // The token is in a header; a browser's cookies must not decide who the caller is.
    credentials: 'omit',
    signal,
  })
  return read(await fetch(sent), request.isBinary)
}

/** A longer delay overflows the timer, which then fires immediately. */
const maxTimerMs = 2 ** 31 - 1

/**
 * Whether a browser failed without a reason: the network is down, or the page may not see the
 * response (CORS).
 */
const hasNoReason = (cause: Cause): boolean => cause.name === 'TypeError' && codeOf(cause) === null && !cause.cause

/**
 * Whether Node's `fetch` received a 407. Its specification hides the response, and this is the only
 * error with an empty message.
 */
const isProxyLogin = (cause: Cause): boolean =>
  cause.name === 'TypeError' && codeOf(cause) === null && cause.cause?.message === ''

const proxyLoginResponse: WireResponse = { status: 407, mediaType: '', retryAfter: null, text: '' }

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')

/**
 * The origin of the current page, whose own server is readable without CORS; `undefined` outside
 * browsers.
 */
const pageOrigin = (): string | undefined => (globalThis as { location?: { origin?: string } }).location?.origin

/**
 * Makes the transport over `fetch`.
 *
 * @example
 * const pangea = makePangea({ endpoint: 'https://pangeabio.io', transport: fetchTransport(async (sent) => fetch(sent)) })
 */
export const fetchTransport = (fetch: Fetch = (request) => globalThis.fetch(request)): Transport => {
  /**
   * Origins that have returned a response to this page, so CORS allows them: a later failure
   * without a reason is a network failure.
   */
  const readableOrigins = new Set<string>()
  const tracedFetch: Fetch = async (request) => {
    const response = await fetch(request)
    readableOrigins.add(originOf(request.url))
    return response
  }
  const failureTag = (request: WireRequest, cause: Cause, isTimedOut: boolean): TransportError['_tag'] => {
    if (request.signal?.aborted === true) return 'Cancelled'
    if (isTimedOut) return 'TimedOut'
    const origin = originOf(request.url)
    return hasNoReason(cause) && !readableOrigins.has(origin) && origin !== pageOrigin() ? 'Withheld' : 'Unreachable'
  }
  return {
    send: (request) => async () => {
      const controller = new AbortController()
      let isTimedOut = false
      const timer = setTimeout(
        () => {
          isTimedOut = true
          controller.abort()
        },
        Math.min(request.timeoutMs, maxTimerMs),
      )
      // `AbortSignal.any` would leak a listener for each request on a signal that lives as long as
      // the program.
      const cancel = (): void => controller.abort()
      const unsubscribe = request.signal === null ? null : onAbort(request.signal, cancel)
      if (request.signal?.aborted === true) cancel()
      try {
        return E.right(await attempt(tracedFetch, request, controller.signal))
      } catch (thrown) {
        const cause = causeOf(thrown)
        if (!controller.signal.aborted && isProxyLogin(cause)) return E.right(proxyLoginResponse)
        return E.left({ _tag: failureTag(request, cause, isTimedOut), cause })
      } finally {
        clearTimeout(timer)
        unsubscribe?.()
      }
    },
  }
}
