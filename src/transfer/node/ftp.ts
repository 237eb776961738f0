/**
 * Reads files on FTP servers as objects of a store: from any offset (`REST`), identified by size
 * and modification time.
 * @since 0.1.0
 */
import { PassThrough } from 'node:stream'
// Only the types: the library is loaded on first use.
import type { AccessOptions, Client, FTPError } from 'basic-ftp'
import { either as E, type taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../errors/TransferError.js'
import { toError, causeOf } from '../../errors/Cause.js'
import { safeUrl } from '../../errors/RequestError.js'
import { onAbort } from '../../ports/onAbort.js'
import type { ByteRange } from '../ByteRange.js'
import type { GetObject, ObjectStore, ObjectResponse, StoreFailure, OnChunk } from '../ObjectStore.js'
import { requestAborted } from '../failures.js'
import { isFtp } from '../renewableObjectUrl.js'
import { loadPackage, notSent } from './loadPackage.js'

// model

type FtpFile = { readonly access: AccessOptions; readonly path: string }

export interface FtpOptions {
  /** How long a connection may be silent: 60 s by default. */
  readonly idleTimeoutMs?: number
}

// helpers

/**
 * Returns `null` for a string that can't be part of a command: a line break would start
 * another command.
 */
const decoded = (text: string): string | null => {
  try {
    const found = decodeURIComponent(text)
    return /[\r\n\0]/.test(found) ? null : found
  } catch {
    return null
  }
}

/** Returns the file that a URL names; `null` if it names none. */
const fileOf = (url: string): FtpFile | null => {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, username, password } = new URL(url)
  const [path, user, secret] = [decoded(pathname), decoded(username), decoded(password)]
  if (path === null || user === null || secret === null) return null
  const login = user === '' ? { user: 'anonymous', password: 'anonymous@' } : { user, password: secret }
  const access = { host: hostname.replace(/^\[|\]$/g, ''), secure: protocol === 'ftps:', ...login }
  return { path, access: port === '' ? access : { ...access, port: Number(port) } }
}

/**
 * Returns the modification time, only to detect a change; `''` if the server doesn't report
 * it.
 */
const changedAt = (client: Client, path: string): Promise<string> =>
  client.lastMod(path).then(
    (date) => String(date.getTime()),
    () => '',
  )

/**
 * Maps FTP reply codes to HTTP statuses: 4xx is transient, 550 means no such file, 530 not logged
 * in.
 */
const statusOf = (code: number): number => {
  if (code === 550) return 404
  if (code === 530) return 403
  return code >= 400 && code < 500 ? 503 : 400
}

/** Reply codes of the server are numbers; system error codes are strings. */
const isRefusal = (thrown: unknown): thrown is FTPError =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'number'

const failure = ({ url, signal }: GetObject, thrown: unknown): StoreFailure => {
  const at = { method: 'GET', url: safeUrl(url), attempt: 1 } as const
  if (signal.aborted) return requestAborted('GET', url, 1, signal.reason)
  return isRefusal(thrown)
    ? { _tag: 'StorageRefused', ...at, status: statusOf(thrown.code), code: String(thrown.code), part: null }
    : { _tag: 'StorageUnreachable', ...at, part: null, cause: causeOf(thrown) }
}

/** Streams the bytes of a range. FTP can stop early only by closing the connection. */
const bodyOf = (client: Client, path: string, { start, end }: ByteRange, close: () => void) => {
  const stream = new PassThrough()
  // The reader receives the error, but may not be listening yet.
  stream.on('error', () => undefined)
  stream.once('close', close)
  client.downloadTo(stream, path, start).then(close, (thrown: unknown) => {
    stream.destroy(toError(thrown))
    close()
  })
  const pipeTo = async (onChunk: OnChunk): Promise<void> => {
    let left = end - start
    // Ending the iteration destroys the stream.
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      const wanted = bytes.subarray(0, left)
      left -= wanted.length
      const more = onChunk(wanted)
      if (more === 'enough') return
      await more
      if (left === 0) return
    }
    // FTP marks the end of a file by closing the connection, complete or not.
    if (left > 0) await Promise.reject(new Error('the connection closed before the end'))
  }
  return { pipeTo, discard: async () => void stream.destroy() }
}

const noBody = { pipeTo: () => Promise.resolve(), discard: async () => undefined }

/** Returns the head that an HTTP server would send, and the range of the body. */
const answerTo = ({ range, ifMatch }: GetObject, sizeBytes: number, etag: string) => {
  if (ifMatch !== null && ifMatch !== etag) return { status: 412, headers: { etag }, body: null }
  const body = { start: range?.start ?? 0, end: Math.min(range?.end ?? sizeBytes, sizeBytes) }
  const headers = { etag, 'content-length': String(body.end - body.start) }
  if (range === null) return { status: 200, headers, body }
  return range.start >= sizeBytes
    ? { status: 416, headers: { etag, 'content-range': `bytes */${sizeBytes}` }, body: null }
    : {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${body.start}-${body.end - 1}/${sizeBytes}` },
        body,
      }
}

const loadFtp = loadPackage('basic-ftp', () => import('basic-ftp'))

const get =
  (request: GetObject, { access, path }: FtpFile, idleTimeoutMs: number): TE.TaskEither<StoreFailure, ObjectResponse> =>
  async () => {
    const ftp = await loadFtp()
    if (E.isLeft(ftp)) return E.left(notSent(ftp.left))
    const client = new ftp.right.Client(idleTimeoutMs)
    const forget = onAbort(request.signal, () => client.close())
    const close = (): void => {
      forget()
      client.close()
    }
    try {
      request.signal.throwIfAborted()
      await client.access(access)
      const sizeBytes = await client.size(path)
      const etag = `"ftp-${sizeBytes}-${await changedAt(client, path)}"`
      const { status, headers, body } = answerTo(request, sizeBytes, etag)
      if (body !== null) return E.right({ status, headers, ...bodyOf(client, path, body, close) })
      close()
      return E.right({ status, headers, ...noBody })
    } catch (thrown) {
      close()
      return E.left(failure(request, thrown))
    }
  }

// operations

/** Extends a store to read `ftp:` and `ftps:` URLs. */
export const withFtp = (storage: ObjectStore, options: FtpOptions = {}): ObjectStore => ({
  ...storage,
  get: (request) => {
    if (!isFtp(request.url)) return storage.get(request)
    const file = fileOf(request.url)
    return file === null
      ? async () => E.left(transferRefused('the FTP URL names no file'))
      : get(request, file, options.idleTimeoutMs ?? 60_000)
  },
})
