/**
 * Ranges over plain HTTP, straight from the socket into the memory of whoever takes them, or else all into one buffer, and lent from there.
 *
 * Node's HTTP client makes a copy of each chunk, and the copies are most of what a download costs. This one knows one question, a range, and one
 * kind of answer, of a length that is said at its head; whatever else is answered is for Node's own client, to be asked again.
 */
import { connect, type Socket } from 'node:net'
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../../ports/onAbort.js'
import { type OnChunk, type StoreBody, type StoreHeaders } from '../ObjectStore.js'
import { type HttpHead, parseHead } from './httpHead.js'

// model

export interface DirectOptions {
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly maxIdle: number
}

export interface DirectAnswer {
  readonly status: number
  readonly headers: StoreHeaders
  /** Who answered. */
  readonly address: string | undefined
  readonly pipeTo: StoreBody['pipeTo']
  readonly discard: StoreBody['discard']
}

export interface DirectGet {
  /** Left with what went wrong; `null` for an answer that is not for this client. */
  readonly get: (url: URL, headers: StoreHeaders, signal: AbortSignal) => TE.TaskEither<unknown, DirectAnswer | null>
  readonly close: () => void
}

/** What is done with the bytes of a connection: false when no more of them are wanted now. */
type OnBytes = (bytes: Uint8Array) => boolean

interface Line {
  readonly socket: Socket
  readonly origin: string
  isUsedAgain: boolean
  onBytes: OnBytes
  /** Where the next bytes are to be put. */
  room: () => Uint8Array
  onEnd: (thrown: unknown) => void
}

const readBytes = 256 * 1024
const maxHeadBytes = 64 * 1024
const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

// helpers

const failed = (message: string, code: string): Error => Object.assign(new Error(message), { code })

const cutShort = (): Error => failed('the connection closed before the end', 'ECONNRESET')

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

const requestText = (url: URL, headers: StoreHeaders): string => {
  const lines = Object.entries({ Host: url.host, Connection: 'keep-alive', ...headers })
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

// operations

export const directGet = ({ connectTimeoutMs, stallTimeoutMs, maxIdle }: DirectOptions): DirectGet => {
  const shared = Buffer.allocUnsafeSlow(readBytes)
  /** The bytes behind a head are copied, so that few of them may come with it. */
  const headRoom = (): Uint8Array => shared.subarray(0, 16 * 1024)
  const idle = new Map<string, Array<Line>>()

  const open = (url: URL): Line => {
    const holder: { line?: Line } = {}
    const callback = (length: number, bytes: Uint8Array): boolean =>
      holder.line?.onBytes(bytes.subarray(0, length)) ?? false
    const buffer = (): Uint8Array => (holder.line?.room ?? headRoom)()
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port: Number(url.port || 80), noDelay: true, onread: { buffer, callback } })
    const line: Line = {
      socket,
      origin: url.origin,
      isUsedAgain: false,
      onBytes: () => false,
      room: headRoom,
      onEnd: () => undefined,
    }
    holder.line = line
    const timer = setTimeout(
      () => socket.destroy(failed(`no connection within ${connectTimeoutMs} ms`, 'ETIMEDOUT')),
      connectTimeoutMs,
    )
    let thrown: unknown = null
    socket.once('connect', () => clearTimeout(timer))
    socket.on('error', (error) => (thrown = error))
    socket.on('timeout', () => socket.destroy(failed(`not a byte within ${stallTimeoutMs} ms`, 'ETIMEDOUT')))
    // Half a connection is of no use.
    socket.once('end', () => socket.destroy())
    socket.once('close', () => {
      clearTimeout(timer)
      const others = idle.get(line.origin)?.filter((other) => other !== line)
      if (others !== undefined) idle.set(line.origin, others)
      line.onEnd(thrown ?? cutShort())
    })
    return line
  }

  const lineTo = (url: URL): Line => {
    const line = idle.get(url.origin)?.pop()
    if (line === undefined) return open(url)
    line.isUsedAgain = true
    line.socket.ref()
    return line
  }

  /** For the next request; a connection that is told anything meanwhile is none to be trusted. */
  const giveBack = (line: Line): void => {
    const free = idle.get(line.origin) ?? []
    if (free.length >= maxIdle || line.socket.destroyed) return void line.socket.destroy()
    line.onEnd = () => undefined
    line.room = headRoom
    line.onBytes = () => {
      line.socket.destroy()
      return false
    }
    line.socket.setTimeout(0)
    // An idle connection keeps no process from ending.
    line.socket.unref()
    line.socket.resume()
    idle.set(line.origin, [...free, line])
  }

  /** The head, and what came with it of the body; reading stands still then. */
  const headOf = (line: Line): Promise<{ readonly head: HttpHead; readonly rest: Buffer } | null> =>
    new Promise((resolve, reject) => {
      let text = Buffer.alloc(0)
      line.onEnd = (thrown) => reject(asError(thrown))
      line.onBytes = (bytes) => {
        text = Buffer.concat([text, bytes])
        for (;;) {
          const end = text.indexOf(headEnd)
          if (end < 0) {
            if (text.length <= maxHeadBytes) return true
            resolve(null)
            return false
          }
          const head = parseHead(text.subarray(0, end).toString('latin1'))
          text = text.subarray(end + headEnd.length)
          // What a server says in between is not the answer.
          if (head !== null && head.status < 200 && head.status !== 101) continue
          resolve(head === null ? null : { head, rest: text })
          return false
        }
      }
    })

  /** Exactly as many bytes as were promised, then the connection is free again. */
  const pourFrom = (line: Line, head: HttpHead, rest: Buffer, forget: () => void) => {
    const { socket } = line
    let ended: { readonly thrown: unknown } | null = null
    line.onEnd = (thrown) => (ended = { thrown })
    return (take: OnChunk, room: () => Uint8Array = () => shared): Promise<void> =>
      new Promise((resolve, reject) => {
        let left = head.lengthBytes ?? 0
        const finish = (isFree: boolean): void => {
          forget()
          if (isFree) giveBack(line)
          else socket.destroy()
          resolve()
        }
        const fail = (thrown: unknown): void => {
          forget()
          socket.destroy()
          reject(asError(thrown))
        }
        line.onEnd = fail
        /** Whether more is to be read at once. */
        const onBytes: OnBytes = (bytes) => {
          // More than was promised is another answer, to nothing that was asked.
          const isTooLong = bytes.length > left
          const wanted = isTooLong ? bytes.subarray(0, left) : bytes
          left -= wanted.length
          const more = wanted.length === 0 ? undefined : take(wanted)
          if (left === 0) {
            // The last bytes may have to wait for their turn, but the connection need not.
            finish(more !== 'enough' && head.isKeptAlive && !isTooLong)
            return true
          }
          if (more === 'enough') {
            finish(false)
            return false
          }
          if (more === undefined) return true
          socket.setTimeout(0)
          more.then(() => {
            socket.setTimeout(stallTimeoutMs)
            socket.resume()
          }, fail)
          return false
        }
        line.onBytes = onBytes
        line.room = room
        if (ended !== null) return fail(ended.thrown)
        if (left === 0) return finish(head.isKeptAlive && rest.length === 0)
        if (rest.length === 0 || onBytes(rest)) socket.resume()
      })
  }

  /** A refusal in chunks: its document, frames and all, is looked at for a word only. */
  const documentOf = (line: Line, rest: Buffer): Promise<Buffer> =>
    new Promise((resolve) => {
      let text = rest
      const isAll = (): boolean => text.length > maxHeadBytes || text.includes(lastChunk)
      line.onEnd = () => resolve(text)
      line.onBytes = (bytes) => {
        text = Buffer.concat([text, bytes])
        if (isAll()) line.socket.destroy()
        return true
      }
      if (isAll()) line.socket.destroy()
      else line.socket.resume()
    })

  const ask = async (
    line: Line,
    url: URL,
    headers: StoreHeaders,
    signal: AbortSignal,
  ): Promise<E.Either<unknown, DirectAnswer | null>> => {
    const { socket } = line
    const forget = onAbort(signal, () => socket.destroy(asError(signal.reason)))
    socket.setTimeout(stallTimeoutMs)
    const asked = headOf(line)
    socket.write(requestText(url, headers))
    socket.resume()
    const discard = async (): Promise<void> => {
      forget()
      socket.destroy()
    }
    const found = await asked.then(E.right, E.left<unknown, never>)
    if (E.isRight(found) && found.right !== null) {
      const { head, rest } = found.right
      const answer = { status: head.status, headers: head.headers, address: socket.remoteAddress }
      if (head.lengthBytes !== null) return E.right({ ...answer, pipeTo: pourFrom(line, head, rest, forget), discard })
      if (head.status >= 300) {
        const text = await documentOf(line, rest)
        forget()
        return signal.aborted
          ? E.left(signal.reason)
          : E.right({ ...answer, pipeTo: async (take) => void take(text), discard })
      }
    }
    forget()
    socket.destroy()
    return E.isLeft(found) ? found : E.right(null)
  }

  return {
    get: (url, headers, signal) => async () => {
      if (signal.aborted) return E.left(signal.reason)
      const line = lineTo(url)
      const answer = await ask(line, url, headers, signal)
      // A server may close a connection in the moment in which it is used again: that is no failure of the request.
      const isStale = E.isLeft(answer) && line.isUsedAgain && !signal.aborted
      return isStale ? ask(open(url), url, headers, signal) : answer
    },
    close: () => {
      for (const lines of idle.values()) for (const { socket } of lines) socket.destroy()
    },
  }
}
