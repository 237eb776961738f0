/**
 * The storage over `node:http` and `node:https`, with connections that are kept and bounded.
 *
 * Not over `fetch`, which buffers whole uploads. It sends no token, decodes nothing, and follows redirects, but not to everywhere.
 * @since 0.1.0
 */
import { randomBytes } from 'node:crypto'
import { Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { function as F, type io as IO, taskEither as TE } from 'fp-ts'
import { safeUrl } from '../../errors/RequestError.js'
import { parseRetryAfter } from '../../task/retryAfter.js'
import { chunksOf } from '../chunksOf.js'
import { acceptPlain, acceptStored, isCompressedOnTheWay } from '../contentEncoding.js'
import { formFrame } from '../formBody.js'
import { isPrivateAddress } from '../privateAddress.js'
import { isRedirect } from '../redirect.js'
import {
  type BytesToSend,
  type GetObject,
  type ObjectStore,
  storageEndpoint,
  storageErrorCode,
  type StoreAnswer,
  type StoreBody,
  type StoreFailure,
  type StoreHeaders,
} from '../ObjectStore.js'
import { directGet } from './directGet.js'
import { type Connections, failure, type Outgoing } from './exchange.js'
import { followRedirects, type SentOn, type Ways } from './followRedirects.js'
import { publicLookup } from './publicOnly.js'
import { pourAnswer } from './pourAnswer.js'

// model

export interface NodeStorageOptions {
  /** Connections to one storage host at most: 16. Requests beyond them wait. */
  readonly maxSockets?: number
  /** How long a connection may take to stand: 15 s. */
  readonly connectTimeoutMs?: number
  /** How long not a byte may move either way before the request counts as failed, and is sent again: 60 s. */
  readonly stallTimeoutMs?: number
}

export interface NodeObjectStore extends ObjectStore {
  /** Ends the connections that are kept for later; what is under way fails. */
  readonly close: IO.IO<void>
}

// helpers

/** S3's error documents are a few hundred bytes. */
const maxErrorBytes = 64 * 1024

/** 200 with 206 for a range; 412 and 416 mean something to whoever asked for it. */
const gettable: ReadonlyArray<number> = [200, 206, 412, 416]

const headersOf = (answer: IncomingMessage): StoreHeaders =>
  Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** The first bytes of a body, which is cut off after them. */
const textOf = async (answer: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  for await (const chunk of answer) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxErrorBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

const received = (answer: IncomingMessage): StoreAnswer => ({
  status: answer.statusCode ?? 0,
  headers: headersOf(answer),
})

const unreachable =
  (outgoing: Outgoing) =>
  (thrown: unknown): StoreFailure =>
    failure(outgoing, thrown)

/** A status that sends the request on, but is not followed. */
const sentElsewhere = ({ method, url }: Outgoing, { status, headers }: StoreAnswer, document: string): StoreFailure => {
  const { location } = headers
  const there = location !== undefined && URL.canParse(location, url) ? safeUrl(new URL(location, url).href) : location
  const target = there ?? storageEndpoint(document) ?? 'an address that it does not name'
  return {
    _tag: 'TransferRefused',
    reason: `The storage sends ${method} ${safeUrl(url)} on with ${status} to ${target}, which is not followed. Is the endpoint of the bucket right?`,
  }
}

const pauseAskedFor = (headers: StoreHeaders): { readonly retryAfterMs?: number } => {
  const retryAfterMs = parseRetryAfter(headers['retry-after'] ?? null, Date.now())
  return retryAfterMs === null ? {} : { retryAfterMs }
}

/** The error document is read for its code; a body that does not come leaves the status, which says enough. */
const refusal = (
  outgoing: Outgoing,
  answer: StoreAnswer,
  body: AsyncIterable<Uint8Array>,
): TE.TaskEither<StoreFailure, never> =>
  F.pipe(
    TE.tryCatch(() => textOf(body), unreachable(outgoing)),
    TE.getOrElse(() => async () => ''),
    TE.fromTask,
    TE.flatMap((document) =>
      TE.left<StoreFailure>(
        isRedirect(answer.status)
          ? sentElsewhere(outgoing, answer, document)
          : {
              _tag: 'StorageRefused',
              method: outgoing.method,
              url: safeUrl(outgoing.url),
              status: answer.status,
              code: storageErrorCode(document),
              part: null,
              attempt: 1,
              ...pauseAskedFor(answer.headers),
            },
      ),
    ),
  )

/** A success whose body is read to its end, so that the connection can be used again. */
const accepted = (outgoing: Outgoing, answer: IncomingMessage): TE.TaskEither<StoreFailure, StoreAnswer> =>
  F.pipe(
    TE.tryCatch(() => textOf(answer), unreachable(outgoing)),
    TE.map(() => received(answer)),
  )

const send = (ways: Ways, outgoing: Outgoing): TE.TaskEither<StoreFailure, StoreAnswer> =>
  F.pipe(
    followRedirects(ways, outgoing),
    TE.flatMap((answer) =>
      answer.statusCode !== undefined && answer.statusCode >= 200 && answer.statusCode < 300
        ? accepted(outgoing, answer)
        : refusal(outgoing, received(answer), answer),
    ),
  )

const rangeHeader = (range: GetObject['range']): Readonly<Record<string, string>> =>
  range === null ? {} : { Range: `bytes=${range.start}-${range.end ?? ''}` }

const framed = (head: Uint8Array, { body, lengthBytes }: BytesToSend, tail: Uint8Array): BytesToSend => ({
  lengthBytes: head.length + lengthBytes + tail.length,
  body: async function* () {
    yield head
    yield* body()
    yield tail
  },
})

// operations

/** A storage of its own: connections are shared by all its requests, and by no other. */
export const nodeStorage = (options: NodeStorageOptions = {}, isPrivate = isPrivateAddress): NodeObjectStore => {
  const pool = { keepAlive: true, maxSockets: options.maxSockets ?? 16, maxFreeSockets: options.maxSockets ?? 16 }
  const connections: Connections = {
    http: new HttpAgent(pool),
    https: new HttpsAgent(pool),
    connectTimeoutMs: options.connectTimeoutMs ?? 15_000,
    stallTimeoutMs: options.stallTimeoutMs ?? 60_000,
  }
  const guarded = { ...pool, lookup: publicLookup(isPrivate) }
  const publicOnly: Connections = {
    ...connections,
    http: new HttpAgent(guarded),
    https: new HttpsAgent(guarded),
  }
  const ways: Ways = { anywhere: connections, publicOnly, isPrivate }
  const direct = directGet({ ...connections, maxIdle: pool.maxSockets })
  /** Servers that were seen to compress what they send: each range would be asked for twice. */
  const compressing = new Set<string>()

  /** By Node's client, which knows every request and answer. */
  const ask = (outgoing: Outgoing, sentOn: SentOn | null = null): TE.TaskEither<StoreFailure, StoreBody> =>
    F.pipe(
      followRedirects(ways, outgoing, sentOn),
      TE.flatMap((answer): TE.TaskEither<StoreFailure, StoreBody> =>
        gettable.includes(answer.statusCode ?? 0)
          ? TE.right({ ...received(answer), pipeTo: pourAnswer(answer), discard: async () => void answer.destroy() })
          : refusal(outgoing, received(answer), answer),
      ),
    )
  /** Most bytes come in ranges of an object that is known; over TLS, deciphering costs far more than what is saved so. */
  const askDirectly = (outgoing: Outgoing): TE.TaskEither<StoreFailure, StoreBody> =>
    F.pipe(
      direct.get(new URL(outgoing.url), outgoing.headers, outgoing.signal),
      TE.mapLeft(unreachable(outgoing)),
      TE.flatMap((answer): TE.TaskEither<StoreFailure, StoreBody> => {
        if (answer === null) return ask(outgoing)
        if (gettable.includes(answer.status)) return TE.right(answer)
        return isRedirect(answer.status)
          ? F.pipe(
              TE.fromTask(answer.discard),
              TE.flatMap(() => ask(outgoing, { address: answer.address, location: answer.headers['location'] })),
            )
          : refusal(outgoing, answer, chunksOf(answer))
      }),
    )

  return {
    putPart: ({ url, signal, body, lengthBytes }) =>
      send(ways, { method: 'PUT', url, signal, headers: {}, bytes: { body, lengthBytes } }),
    postForm: ({ url, signal, fields, filename, ...file }) => {
      const frame = formFrame(fields, filename, `pangea-${randomBytes(18).toString('hex')}`)
      const bytes = framed(Buffer.from(frame.head), file, Buffer.from(frame.tail))
      return send(ways, { method: 'POST', url, signal, headers: { 'Content-Type': frame.contentType }, bytes })
    },
    get: ({ url, signal, range, ifMatch }) => {
      const origin = URL.canParse(url) ? new URL(url).origin : ''
      const headers = { ...rangeHeader(range), ...(ifMatch === null ? {} : { 'If-Match': ifMatch }) }
      const accepting = (encoding: StoreHeaders): TE.TaskEither<StoreFailure, StoreBody> => {
        const outgoing: Outgoing = { method: 'GET', url, signal, headers: { ...headers, ...encoding }, bytes: null }
        const isDirect = range !== null && ifMatch !== null && origin.startsWith('http:')
        return isDirect ? askDirectly(outgoing) : ask(outgoing)
      }
      const askStored: TE.TaskEither<StoreFailure, StoreBody> = F.pipe(
        accepting(acceptStored),
        TE.flatMap((answer) => {
          if (!isCompressedOnTheWay(answer.headers)) return TE.right(answer)
          compressing.add(origin)
          return F.pipe(
            TE.fromTask(answer.discard),
            TE.flatMap(() => accepting(acceptPlain)),
          )
        }),
      )
      return () => (compressing.has(origin) ? accepting(acceptPlain) : askStored)()
    },
    close: () => {
      direct.close()
      for (const { http, https } of [connections, publicOnly]) {
        http.destroy()
        https.destroy()
      }
    },
  }
}
