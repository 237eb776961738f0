/** The transport over the platform's `fetch`, in Node and browsers, sent by openapi-fetch. @since 0.1.0 */
import { either as E } from 'fp-ts'
import createClient from 'openapi-fetch'
import { causeOf } from '../../errors/Cause.js'
import { onAbort } from '../../ports/onAbort.js'
import { type Answer, type NoAnswer, type Transport, type WireRequest } from '../Transport.js'

type Fetch = (request: Request) => Promise<Response>

/** Any path and method: which ones there are is said by the operation that the request was built from. */
type AnyPaths = Readonly<Record<string, Record<'get', { responses: { 200: { content: { 'text/plain': string } } } }>>>

const read = async (response: Response, isBinary: boolean): Promise<Answer> => ({
  status: response.status,
  mediaType: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
  retryAfter: response.headers.get('retry-after'),
  ...(isBinary && response.ok
    ? { text: '', bytes: new Uint8Array(await response.arrayBuffer()) }
    : { text: await response.text() }),
})

/**
 * One attempt. openapi-fetch would parse the body inside the call, and *reject* when it is malformed, which then looks like a
 * failed network; so the body is read here as text, and openapi-fetch is given an answer without one.
 */
const attempt = async (fetch: Fetch, request: WireRequest, signal: AbortSignal): Promise<Answer> => {
  const client = createClient<AnyPaths>()
  const body = request.bytes ?? request.body
  let answer: Answer | undefined
  await client.request(request.method.toLowerCase() as 'get', request.url, {
    headers: request.headers,
    ...(body === null
      ? {}
      : { body: body as never, bodySerializer: (sent: unknown) => sent as string | Uint8Array<ArrayBuffer> }),
    parseAs: 'text',
    redirect: 'manual',
    // The token is in a header; a browser's cookies have no say in who is asking.
    credentials: 'omit',
    signal,
    fetch: async (sent) => {
      answer = await read(await fetch(sent), request.isBinary)
      return new Response(null, { status: 204 })
    },
  })
  return answer ?? Promise.reject(new Error('no answer'))
}

/** A longer time would overflow the timer, which then fires at once. */
const maxTimerMs = 2 ** 31 - 1

export const fetchTransport = (fetch: Fetch = (request) => globalThis.fetch(request)): Transport => ({
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
    // `AbortSignal.any` would keep a listener for each request on a signal that lives as long as the program.
    const cancel = (): void => controller.abort()
    const forget = request.signal === null ? null : onAbort(request.signal, cancel)
    if (request.signal?.aborted === true) cancel()
    try {
      return E.right(await attempt(fetch, request, controller.signal))
    } catch (thrown) {
      const cause = causeOf(thrown)
      const tag: NoAnswer['_tag'] =
        request.signal?.aborted === true ? 'Cancelled' : isTimedOut ? 'TimedOut' : 'Unreachable'
      return E.left({ _tag: tag, cause })
    } finally {
      clearTimeout(timer)
      forget?.()
    }
  },
})
