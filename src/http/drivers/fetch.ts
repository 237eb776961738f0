/** The transport over the platform's `fetch`, in Node and browsers. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { codeOf } from '../../errors/networkErrorCodes.js'
import { onAbort } from '../../ports/onAbort.js'
import { type WireResponse, type TransportError, type Transport, type WireRequest } from '../Transport.js'

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
 * One attempt. Reads the body as text, so that malformed JSON is never taken for a failed network.
 */
const attempt = async (fetch: Fetch, request: WireRequest, signal: AbortSignal): Promise<WireResponse> => {
  const body = request.bytes ?? request.body
  const sent = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(body === null ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
    redirect: 'manual',
    // The token is in a header; a browser's cookies do not decide who the caller is.
    credentials: 'omit',
    signal,
  })
  return read(await fetch(sent), request.isBinary)
}

/** A longer time would overflow the timer, which then fires at once. */
const maxTimerMs = 2 ** 31 - 1

/**
 * A browser fails in this way alone, whether the network is down or it may not show the answer to
 * the page (CORS).
 */
const hasNoReason = (cause: Cause): boolean => cause.name === 'TypeError' && codeOf(cause) === null && !cause.cause

/**
 * Node's `fetch` keeps a 407 to itself, as its specification wants, and fails with an error without
 * a word: the only one that it has.
 */
const isProxyLogin = (cause: Cause): boolean =>
  cause.name === 'TypeError' && codeOf(cause) === null && cause.cause?.message === ''

const proxyLogin: WireResponse = { status: 407, mediaType: '', retryAfter: null, text: '' }

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')

/**
 * The origin of the page that this runs in, to which a browser shows its own server's answers;
 * `undefined` elsewhere.
 */
const pageOrigin = (): string | undefined => (globalThis as { location?: { origin?: string } }).location?.origin

/**
 * The transport over `fetch`.
 *
 * @example
 * const pangea = makePangea({ endpoint: 'https://pangeabio.io', transport: fetchTransport(async (sent) => fetch(sent)) })
 */
export const fetchTransport = (fetch: Fetch = (request) => globalThis.fetch(request)): Transport => {
  /**
   * Servers whose answers this page may see, since it saw one: a failure without a reason is one of
   * the network then.
   */
  const seen = new Set<string>()
  const noted: Fetch = async (request) => {
    const response = await fetch(request)
    seen.add(originOf(request.url))
    return response
  }
  const whyNot = (request: WireRequest, cause: Cause, isTimedOut: boolean): TransportError['_tag'] => {
    if (request.signal?.aborted === true) return 'Cancelled'
    if (isTimedOut) return 'TimedOut'
    const origin = originOf(request.url)
    return hasNoReason(cause) && !seen.has(origin) && origin !== pageOrigin() ? 'Withheld' : 'Unreachable'
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
      // `AbortSignal.any` would keep a listener for each request on a signal that lives as long as
      // the program.
      const cancel = (): void => controller.abort()
      const forget = request.signal === null ? null : onAbort(request.signal, cancel)
      if (request.signal?.aborted === true) cancel()
      try {
        return E.right(await attempt(noted, request, controller.signal))
      } catch (thrown) {
        const cause = causeOf(thrown)
        if (!controller.signal.aborted && isProxyLogin(cause)) return E.right(proxyLogin)
        return E.left({ _tag: whyNot(request, cause, isTimedOut), cause })
      } finally {
        clearTimeout(timer)
        forget?.()
      }
    },
  }
}
