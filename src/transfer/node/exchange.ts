/** One HTTP exchange: sends the head and the bytes, and comes back when the answer's head is there. */
import { setMaxListeners } from 'node:events'
import { type Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { type Agent as HttpsAgent, request as overHttps } from 'node:https'
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { safeUrl } from '../../errors/RequestError.js'
import { type BytesToSend, type StoreFailure } from '../ObjectStore.js'

// model

export interface Connections {
  readonly http: HttpAgent
  readonly https: HttpsAgent
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
}

export interface Outgoing {
  readonly method: 'GET' | 'PUT' | 'POST'
  readonly url: string
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: BytesToSend | null
}

// helpers

const silence = (what: string, afterMs: number): Error =>
  Object.assign(new Error(`${what} within ${afterMs} ms`), { code: 'ETIMEDOUT' })

/** What was thrown under a request: its caller's wish, or the storage's failure. */
export const failure = ({ method, url, signal }: Outgoing, thrown: unknown): StoreFailure =>
  signal.aborted
    ? { _tag: 'Aborted', method, url: safeUrl(url), status: null, attempt: 1, cause: causeOf(signal.reason) }
    : {
        _tag: 'StorageUnreachable',
        method,
        url: safeUrl(url),
        part: null,
        attempt: 1,
        cause: causeOf(thrown),
      }

const addressOf = (url: string): URL | null => {
  const address = URL.canParse(url) ? new URL(url) : null
  return address?.protocol === 'http:' || address?.protocol === 'https:' ? address : null
}

/**
 * Resolves when the system has taken the bytes, whose memory is then free, or when there is no sense in sending them any more. Not when
 * Node merely wants more of them: it would still hold some.
 */
const written = (outgoing: ClientRequest, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('close', done).off('response', done)
      resolve()
    }
    outgoing.on('close', done).on('response', done)
    outgoing.write(chunk, done)
  })

/** Says when it is us that the other side waits for: a disk, or a limit on the speed. */
const watched = async function* (bytes: AsyncIterable<Uint8Array>, isWaiting: (forUs: boolean) => void) {
  isWaiting(true)
  for await (const chunk of bytes) {
    isWaiting(false)
    yield chunk
    isWaiting(true)
  }
  isWaiting(false)
}

/** Sends the bytes promised, no faster than they are taken, until refused. A body that fails, or has another length, ends the request. */
const sendBody = async (
  outgoing: ClientRequest,
  { body, lengthBytes }: BytesToSend,
  isRefused: () => boolean,
  isWaiting: (forUs: boolean) => void,
): Promise<O.Option<Cause>> => {
  const fail = (thrown: unknown): O.Option<Cause> => {
    outgoing.destroy()
    return O.some(causeOf(thrown))
  }
  let sent = 0
  try {
    for await (const chunk of watched(body(), isWaiting)) {
      sent += chunk.length
      if (sent > lengthBytes) return fail({ name: 'LongBody', message: `more than the ${lengthBytes} bytes promised` })
      if (outgoing.destroyed || isRefused()) return O.none
      await written(outgoing, chunk)
    }
  } catch (thrown) {
    return fail(thrown)
  }
  if (outgoing.destroyed) return O.none
  if (sent < lengthBytes) return fail({ name: 'ShortBody', message: `${sent} of ${lengthBytes} bytes` })
  outgoing.end()
  return O.none
}

/** No data moves before the connection stands, so this is apart from the watch for silence. */
const watchConnecting = (outgoing: ClientRequest, connectTimeoutMs: number): void => {
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return
    const timer = setTimeout(() => outgoing.destroy(silence('no connection', connectTimeoutMs)), connectTimeoutMs)
    const clear = (): void => clearTimeout(timer)
    socket.once('connect', clear).once('close', clear)
    outgoing.once('close', clear)
  })
}

/** An answer that comes before all was sent is a refusal; its connection can't be used again. */
const dropWhenUnfinished = (outgoing: ClientRequest, answer: IncomingMessage): void => {
  if (outgoing.writableEnded) return
  answer.once('close', () => outgoing.destroy())
}

// operations

/** Never rejects. The body of the answer is for the caller to read. */
export const exchange =
  (connections: Connections, outgoing: Outgoing): TE.TaskEither<StoreFailure, IncomingMessage> =>
  async () => {
    const address = addressOf(outgoing.url)
    if (address === null) return E.left({ _tag: 'TransferRefused', reason: 'the storage address is not http or https' })
    if (outgoing.signal.aborted) return E.left(failure(outgoing, outgoing.signal.reason))
    // One listener a request is no leak, however many requests one signal can stop.
    setMaxListeners(0, outgoing.signal)
    const isSecure = address.protocol === 'https:'
    const { bytes } = outgoing
    const request = (isSecure ? overHttps : overHttp)(address, {
      method: outgoing.method,
      agent: isSecure ? connections.https : connections.http,
      headers: { ...outgoing.headers, ...(bytes === null ? {} : { 'Content-Length': String(bytes.lengthBytes) }) },
      signal: outgoing.signal,
    })
    watchConnecting(request, connections.connectTimeoutMs)
    request.setTimeout(connections.stallTimeoutMs, () =>
      request.destroy(silence('not a byte', connections.stallTimeoutMs)),
    )
    // Node's own watch starts again with every byte that the system takes or gives. It must not bark while nothing is asked of the line.
    const isWaiting = (forUs: boolean): void => {
      if (request.socket?.connecting === false) request.socket.setTimeout(forUs ? 0 : connections.stallTimeoutMs)
    }
    const answered = new Promise<E.Either<unknown, IncomingMessage>>((resolve) => {
      request.once('response', (answer) => resolve(E.right(answer)))
      request.on('error', (error) => resolve(E.left(error)))
      request.once('close', () => resolve(E.left({ name: 'Error', message: 'closed without an answer' })))
    })
    let status = 0
    request.once('response', (answer) => (status = answer.statusCode ?? 0))
    const sending = bytes === null ? O.none : sendBody(request, bytes, () => status >= 300, isWaiting)
    if (bytes === null) request.end()
    const answer = await answered
    const bodyFailure = await sending
    if (O.isSome(bodyFailure) && !outgoing.signal.aborted) {
      return E.left({ _tag: 'BodyFailed', cause: bodyFailure.value })
    }
    if (E.isLeft(answer)) return E.left(failure(outgoing, answer.left))
    dropWhenUnfinished(request, answer.right)
    return E.right(answer.right)
  }
