/**
 * Files on FTP servers as objects of a store: read only, from any offset (`REST`), identified by
 * size and time.
 * @since 0.1.0
 */
import { PassThrough } from 'node:stream'
// Only the type: the library is loaded when it is first needed.
import type { Client, FTPError } from 'basic-ftp'
import { either as E, type taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../errors/TransferError.js'
import { causeOf } from '../../errors/Cause.js'
import { safeUrl } from '../../errors/RequestError.js'
import { onAbort } from '../../ports/onAbort.js'
import { type GetObject, type ObjectStore, type StoreBody, type StoreFailure, type OnChunk } from '../ObjectStore.js'

// model

interface FtpFile {
  readonly host: string
  readonly port: number | null
  readonly user: string
  readonly password: string
  readonly isSecure: boolean
  readonly path: string
}

export interface FtpOptions {
  /** How long a connection may be silent: 60 s. */
  readonly idleTimeoutMs?: number
}

// helpers

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A line break in a name would be the end of a command, and what follows it another one. */
const isOneLine = (text: string | null): text is string => text !== null && !/[\r\n\0]/.test(text)

/** What an address names; null for one that names no file. */
const fileOf = (url: string): FtpFile | null => {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^ftps?:$/.test(address.protocol)) return null
  const [path, user, password] = [address.pathname, address.username, address.password].map(decoded)
  if (!isOneLine(path ?? null) || !isOneLine(user ?? null) || !isOneLine(password ?? null)) return null
  return {
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: address.port === '' ? null : Number(address.port),
    user: user === '' ? 'anonymous' : (user ?? ''),
    password: user === '' ? 'anonymous@' : (password ?? ''),
    isSecure: address.protocol === 'ftps:',
    path: path ?? '',
  }
}

/** The time only has to stay the same; some servers report none. */
const changedAt = (client: Client, path: string): Promise<string> =>
  client.lastMod(path).then(
    (date) => String(date.getTime()),
    () => '',
  )

/** FTP's codes: 4xx passes, 550 is no such file, 530 is no such user. */
const statusOf = (code: number): number => {
  if (code === 550) return 404
  if (code === 530) return 403
  return code >= 400 && code < 500 ? 503 : 400
}

/** A refusal of the server has a number; the codes of the system's errors are words. */
const isRefusal = (thrown: unknown): thrown is FTPError =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'number'

const failure = ({ url, signal }: GetObject, thrown: unknown): StoreFailure => {
  const at = { method: 'GET', url: safeUrl(url), attempt: 1 } as const
  if (signal.aborted) return { _tag: 'Aborted', ...at, status: null, cause: causeOf(signal.reason) }
  return isRefusal(thrown)
    ? { _tag: 'StorageRefused', ...at, status: statusOf(thrown.code), code: String(thrown.code), part: null }
    : { _tag: 'StorageUnreachable', ...at, part: null, cause: causeOf(thrown) }
}

/** The bytes from an offset on. FTP has no other way to stop early than to close the connection. */
const bodyOf = (client: Client, path: string, start: number, end: number, forget: () => void) => {
  const stream = new PassThrough()
  // The reader gets the error; there may be none yet.
  stream.on('error', () => undefined)
  const close = (): void => {
    forget()
    client.close()
  }
  stream.once('close', close)
  client.downloadTo(stream, path, start).then(close, (thrown: unknown) => {
    stream.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
    close()
  })
  /** Only the end of the connection marks the end of a file. */
  const short = (): Error => new Error('the connection closed before the end')
  const body = async function* (): AsyncGenerator<Uint8Array> {
    let left = end - start
    try {
      for await (const bytes of stream as AsyncIterable<Uint8Array>) {
        const wanted = bytes.subarray(0, left)
        left -= wanted.length
        yield wanted
        if (left === 0) break
      }
    } finally {
      stream.destroy()
    }
    if (left > 0) await Promise.reject(short())
  }
  const pipeTo = async (onChunk: OnChunk): Promise<void> => {
    for await (const bytes of body()) {
      const more = onChunk(bytes)
      if (more === 'enough') return
      await more
    }
  }
  return { pipeTo, discard: async () => void stream.destroy() }
}

const nothing = { pipeTo: () => Promise.resolve(), discard: async () => undefined }

const get =
  (request: GetObject, file: FtpFile, idleTimeoutMs: number): TE.TaskEither<StoreFailure, StoreBody> =>
  async () => {
    const ftp = await import('basic-ftp')
    const client = new ftp.Client(idleTimeoutMs)
    const forget = onAbort(request.signal, () => client.close())
    const end = (): void => {
      forget()
      client.close()
    }
    try {
      if (request.signal.aborted) return E.left(failure(request, request.signal.reason))
      const { host, port, user, password, isSecure, path } = file
      await client.access({ host, user, password, secure: isSecure, ...(port === null ? {} : { port }) })
      const sizeBytes = await client.size(path)
      const etag = `"ftp-${sizeBytes}-${await changedAt(client, path)}"`
      const start = request.range?.start ?? 0
      const headers = { etag, 'content-length': String(sizeBytes - start) }
      if (request.ifMatch !== null && request.ifMatch !== etag) {
        end()
        return E.right({ status: 412, headers: { etag }, ...nothing })
      }
      if (request.range !== null && start >= sizeBytes) {
        end()
        return E.right({ status: 416, headers: { etag, 'content-range': `bytes */${sizeBytes}` }, ...nothing })
      }
      const last = Math.min(request.range?.end ?? sizeBytes, sizeBytes) - 1
      const answer =
        request.range === null
          ? { status: 200, headers }
          : {
              status: 206,
              headers: {
                etag,
                'content-length': String(last - start + 1),
                'content-range': `bytes ${start}-${last}/${sizeBytes}`,
              },
            }
      return E.right({ ...answer, ...bodyOf(client, path, start, last + 1, forget) })
    } catch (thrown) {
      end()
      return E.left(failure(request, thrown))
    }
  }

// operations

/** The same store, which also reads `ftp:` and `ftps:` addresses. */
export const withFtp = (storage: ObjectStore, options: FtpOptions = {}): ObjectStore => ({
  ...storage,
  get: (request) => {
    if (!/^ftps?:/i.test(request.url)) return storage.get(request)
    const file = fileOf(request.url)
    return file === null
      ? async () => E.left(transferRefused('the FTP address names no file'))
      : get(request, file, options.idleTimeoutMs ?? 60_000)
  },
})
