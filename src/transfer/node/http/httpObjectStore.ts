/**
 * The object store over HTTP and HTTPS, direct and through proxies: by undici, and by our own
 * faster socket client for most requests.
 *
 * It sends no token, decodes no body, and follows redirects by its own rules.
 * @since 0.1.0
 */
import { randomBytes } from 'node:crypto'
import { either as E, function as F, type io as IO, taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../../errors/TransferError.js'
import { safeUrl } from '../../../errors/RequestError.js'
import { parseRetryAfter } from '../../../task/parseRetryAfter.js'
import { acceptIdentity, acceptGzip, isCompressedInTransit } from './acceptEncoding.js'
import { multipartForm } from '../../multipartForm.js'
import { isPrivateAddress } from './privateAddress.js'
import {
  type BytesToSend,
  type GetObject,
  type ObjectStore,
  storageEndpoint,
  storageErrorCode,
  type ResponseHead,
  type ObjectResponse,
  type StoreFailure,
  type ResponseHeaders,
} from '../../ObjectStore.js'
import { limiterPerHost } from './connectionPool.js'
import { requestFailure, followRedirects, isRedirect } from './followRedirects.js'
import type { ConnectionOptions, HttpClient, HttpRequest, Route } from './HttpClient.js'
import { socketClient } from './socketClient.js'
import { undiciClient } from './undiciClient.js'

// model

export interface HttpObjectStoreOptions {
  /** Connections in use per storage host: 16 at most by default. Further requests wait. */
  readonly maxSockets?: number
  /** Time to establish a connection: 15 s by default. */
  readonly connectTimeoutMs?: number
  /** A request fails after this time without a byte in either direction: 60 s by default. */
  readonly stallTimeoutMs?: number
}

export interface HttpObjectStore extends ObjectStore {
  /** Closes all connections; requests in flight fail. */
  readonly close: IO.IO<void>
}

// helpers

/** S3's error documents are a few hundred bytes. */
const maxErrorBytes = 64 * 1024

/** 200 or 206 for a range; the caller interprets 412 and 416. */
const gettable: ReadonlyArray<number> = [200, 206, 412, 416]

/** Reads the first bytes of a body, and discards the rest. */
const textOf = async ({ pipeTo }: ObjectResponse): Promise<string> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  await pipeTo((chunk) => {
    chunks.push(Buffer.from(chunk))
    length += chunk.length
    return length > maxErrorBytes ? 'enough' : undefined
  })
  return Buffer.concat(chunks).toString('utf8')
}

/** The failure for a redirect that isn't followed. */
const redirected = (
  { method, url }: HttpRequest,
  { status, headers }: ResponseHead,
  document: string,
): StoreFailure => {
  const { location } = headers
  const named =
    location !== undefined && URL.canParse(location, url.href) ? safeUrl(new URL(location, url.href).href) : location
  const target = named ?? storageEndpoint(document) ?? 'an address that it does not name'
  return transferRefused(
    `The storage redirects ${method} ${safeUrl(url.href)} with ${status} to ${target}, which is not followed. Is the endpoint of the bucket right?`,
  )
}

const retryAfterOf = (headers: ResponseHeaders): { readonly retryAfterMs?: number } => {
  const retryAfterMs = parseRetryAfter(headers['retry-after'] ?? null, Date.now())
  return retryAfterMs === null ? {} : { retryAfterMs }
}

/** Reads the error document for its code; without it, the status says enough. */
const refusal = (outgoing: HttpRequest, response: ObjectResponse): TE.TaskEither<StoreFailure, never> =>
  F.pipe(
    TE.tryCatch(() => textOf(response), String),
    TE.getOrElse(() => async () => ''),
    TE.fromTask,
    TE.flatMap((document) =>
      TE.left<StoreFailure>(
        isRedirect(response.status)
          ? redirected(outgoing, response, document)
          : {
              _tag: 'StorageRefused',
              method: outgoing.method,
              url: safeUrl(outgoing.url.href),
              status: response.status,
              code: storageErrorCode(document),
              part: null,
              attempt: 1,
              ...retryAfterOf(response.headers),
            },
      ),
    ),
  )

const rangeHeader = (range: GetObject['range']): Readonly<Record<string, string>> =>
  range === null ? {} : { Range: `bytes=${range.start}-${range.end === Infinity ? '' : range.end - 1}` }

const framed = (head: Uint8Array, { body, lengthBytes }: BytesToSend, tail: Uint8Array): BytesToSend => ({
  lengthBytes: head.length + lengthBytes + tail.length,
  body: async function* () {
    yield head
    yield* body()
    yield tail
  },
})

const httpUrl = (url: string): E.Either<StoreFailure, URL> =>
  /^https?:/i.test(url) && URL.canParse(url)
    ? E.right(new URL(url))
    : E.left(transferRefused('the storage URL is not http or https'))

const isPlain = ({ isBounded }: HttpRequest, { proxy, lookup }: Route): boolean =>
  isBounded && proxy === null && lookup === undefined

/** Uses our own sockets, and undici for everything that they do not support. */
const httpClient = (connections: ConnectionOptions): HttpClient => {
  const general = undiciClient(connections)
  const sockets = socketClient(connections)
  return {
    send: (outgoing, route) =>
      isPlain(outgoing, route)
        ? F.pipe(
            sockets.send(outgoing),
            TE.flatMap((response) => (response === null ? general.send(outgoing, route) : TE.right(response))),
          )
        : general.send(outgoing, route),
    close: () => {
      sockets.close()
      general.close()
    },
  }
}

// constructors

/** Makes a store whose requests share connections with each other, but not with other stores. */
export const httpObjectStore = (
  options: HttpObjectStoreOptions = {},
  isPrivate = isPrivateAddress,
): HttpObjectStore => {
  const connections: ConnectionOptions = {
    limiterOf: limiterPerHost(options.maxSockets ?? 16),
    connectTimeoutMs: options.connectTimeoutMs ?? 15_000,
    stallTimeoutMs: options.stallTimeoutMs ?? 60_000,
    sessions: new Map(),
  }
  const client = httpClient(connections)
  const follow = followRedirects(client, isPrivate)
  /** Origins that compress responses, so that each further range takes one request. */
  const compressing = new Set<string>()

  const sendExpecting = (
    outgoing: HttpRequest,
    isAccepted: (status: number) => boolean,
  ): TE.TaskEither<StoreFailure, ObjectResponse> =>
    F.pipe(
      outgoing.signal.aborted ? TE.left(requestFailure(outgoing, null)) : follow(outgoing),
      TE.flatMap((response) => (isAccepted(response.status) ? TE.right(response) : refusal(outgoing, response))),
    )

  const send = (outgoing: HttpRequest): TE.TaskEither<StoreFailure, ResponseHead> =>
    F.pipe(
      sendExpecting(outgoing, (status) => status >= 200 && status < 300),
      TE.tap((response) =>
        TE.tryCatch(
          () => textOf(response),
          (thrown) => requestFailure(outgoing, thrown),
        ),
      ),
      TE.map(({ status, headers }) => ({ status, headers })),
    )

  /** Requests the bytes as they are stored. */
  const getStored = (outgoing: HttpRequest): TE.TaskEither<StoreFailure, ObjectResponse> => {
    const accepting = (encoding: ResponseHeaders): TE.TaskEither<StoreFailure, ObjectResponse> =>
      sendExpecting({ ...outgoing, headers: { ...outgoing.headers, ...encoding } }, (status) =>
        gettable.includes(status),
      )
    const { origin } = outgoing.url
    if (compressing.has(origin)) return accepting(acceptIdentity)
    return F.pipe(
      accepting(acceptGzip),
      TE.flatMap((response) => {
        if (!isCompressedInTransit(response.headers)) return TE.right(response)
        compressing.add(origin)
        return F.pipe(
          TE.fromTask(response.discard),
          TE.flatMap(() => accepting(acceptIdentity)),
        )
      }),
    )
  }

  const withUrl = <A>(url: string, run: (url: URL) => TE.TaskEither<StoreFailure, A>): TE.TaskEither<StoreFailure, A> =>
    F.pipe(TE.fromEither(httpUrl(url)), TE.flatMap(run))

  return {
    putPart: ({ signal, body, lengthBytes, ...part }) =>
      withUrl(part.url, (url) =>
        send({ method: 'PUT', url, signal, headers: {}, bytes: { body, lengthBytes }, isBounded: true }),
      ),
    postForm: ({ signal, fields, filename, ...file }) =>
      withUrl(file.url, (url) => {
        const frame = multipartForm(fields, filename, `pangea-${randomBytes(18).toString('hex')}`)
        const bytes = framed(Buffer.from(frame.head), file, Buffer.from(frame.tail))
        const headers = { 'Content-Type': frame.contentType }
        return send({ method: 'POST', url, signal, headers, bytes, isBounded: true })
      }),
    get: ({ signal, range, ifMatch, ...object }) =>
      withUrl(object.url, (url) => {
        const headers = { ...rangeHeader(range), ...(ifMatch === null ? {} : { 'If-Match': ifMatch }) }
        const isBounded = range !== null && range.end !== Infinity
        return getStored({ method: 'GET', url, signal, headers, bytes: null, isBounded })
      }),
    close: client.close,
  }
}
