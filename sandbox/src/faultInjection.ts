/** Injects faults in front of either server, such as delays, errors and broken connections. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export type FaultEffect =
  /** Delays the response. */
  | { readonly latencyMs: number }
  /** Sends this response without handling the request. */
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Closes the connection before the request is handled, or after it but before the response. */
  | { readonly drop: 'before' | 'after' }
  /** Closes the connection after this many bytes of the response body. */
  | { readonly truncateBody: number }
  /** Reads the request, and never responds. */
  | { readonly silence: true }
  /** Reads an upload, responds with 200 and its MD5 as the ETag, and stores nothing. */
  | { readonly lose: true }
  /** Overrides headers of the response; `null` removes one. */
  | { readonly setHeaders: Readonly<Record<string, string | null>> }

export interface Fault {
  readonly target: 'api' | 's3'
  /** Any method if absent. */
  readonly method?: string
  /** A regular expression for the path as sent, without the query; any path if absent. */
  readonly path?: string
  /** How many requests it affects; all if absent. */
  readonly times?: number
  /** The probability that it affects a request, from 0 to 1; 1 if absent. */
  readonly probability?: number
  readonly effect: FaultEffect
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface FaultInjector {
  readonly set: (faults: readonly Fault[]) => void
  /** Wraps a handler so that the faults of its target apply. */
  readonly wrap: (
    target: Fault['target'],
    handle: RequestHandler,
  ) => (request: IncomingMessage, response: ServerResponse) => void
}

interface ActiveFault {
  readonly fault: Fault
  readonly path: RegExp
  remaining: number
}

const activate = (fault: Fault): ActiveFault => ({
  fault,
  path: new RegExp(fault.path ?? ''),
  remaining: fault.times ?? Number.POSITIVE_INFINITY,
})

const sendResponse = (response: ServerResponse, effect: Extract<FaultEffect, { status: number }>): void => {
  const body = effect.body ?? ''
  response.writeHead(effect.status, { 'Content-Length': Buffer.byteLength(body), ...effect.headers })
  response.end(body)
}

/** Lets the handler finish, but closes the connection instead of sending its response. */
const discardResponse = (request: IncomingMessage, response: ServerResponse): void => {
  const ignore = (): true => true
  const hangUp = (): ServerResponse => {
    request.socket.destroy()
    return response
  }
  Object.assign(response, { writeHead: () => response, write: ignore, flushHeaders: ignore, end: hangUp })
}

const toBuffer = (chunk: unknown, encoding: unknown): Buffer => {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
}

/** Sends the original headers, so the client expects a longer body than it receives. */
const truncateBody = (request: IncomingMessage, response: ServerResponse, bytes: number): void => {
  const write = response.write.bind(response)
  let left = bytes
  const pass = (chunk: unknown, encoding: unknown, isLast: boolean): true => {
    const part = toBuffer(chunk, encoding).subarray(0, left)
    left -= part.length
    const isOver = left === 0 || isLast
    const closeIfOver = (): void => {
      if (isOver) request.socket.destroy()
    }
    if (part.length > 0) write(part, closeIfOver)
    else if (isOver) {
      response.flushHeaders()
      setImmediate(closeIfOver)
    }
    return true
  }
  Object.assign(response, {
    write: (chunk: unknown, encoding: unknown) => pass(chunk, encoding, false),
    end: (chunk: unknown, encoding: unknown) => pass(chunk, encoding, true) && response,
  })
}

/** Acknowledges an upload and discards it. */
const loseUpload = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const md5 = createHash('md5')
  for await (const chunk of request) md5.update(chunk as Buffer)
  sendResponse(response, { status: 200, headers: { ETag: `"${md5.digest('hex')}"` } })
}

/** Replaces or removes headers of the response. */
const overrideHeaders = (response: ServerResponse, overrides: Readonly<Record<string, string | null>>): void => {
  const writeHead = response.writeHead.bind(response)
  const overriddenNames = Object.keys(overrides).map((name) => name.toLowerCase())
  const writeOverridden = (
    status: number,
    original: Readonly<Record<string, string | number>> = {},
  ): ServerResponse => {
    const unchanged = Object.entries(original).filter(([name]) => !overriddenNames.includes(name.toLowerCase()))
    const set = Object.entries(overrides).filter(([, value]) => value !== null)
    return writeHead(status, Object.fromEntries([...unchanged, ...set]) as Record<string, string | number>)
  }
  Object.assign(response, { writeHead: writeOverridden })
}

export const makeFaultInjector = (
  initial: readonly Fault[] = [],
  random: () => number = Math.random,
): FaultInjector => {
  let active = initial.map(activate)

  /** Returns the effects of the faults that match a request, and counts them as used. */
  const takeMatching = (target: Fault['target'], request: IncomingMessage): readonly FaultEffect[] => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const matching = active.filter(
      ({ fault, path: pattern, remaining: left }) =>
        left > 0 &&
        fault.target === target &&
        (fault.method ?? request.method)?.toUpperCase() === request.method &&
        pattern.test(path) &&
        (fault.probability === undefined || random() < fault.probability),
    )
    for (const fault of matching) fault.remaining -= 1
    return matching.map(({ fault }) => fault.effect)
  }

  const handleWith = async (
    effects: readonly FaultEffect[],
    handle: RequestHandler,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    for (const effect of effects) {
      if ('latencyMs' in effect) await wait(effect.latencyMs)
      else if ('status' in effect) {
        request.resume()
        return sendResponse(response, effect)
      } else if ('silence' in effect) {
        request.resume()
        return
      } else if ('lose' in effect) return loseUpload(request, response)
      else if ('setHeaders' in effect) overrideHeaders(response, effect.setHeaders)
      else if ('truncateBody' in effect) truncateBody(request, response, effect.truncateBody)
      else if (effect.drop === 'after') discardResponse(request, response)
      else {
        request.socket.destroy()
        return
      }
    }
    await handle(request, response)
  }

  return {
    set: (faults) => {
      active = faults.map(activate)
    },
    wrap: (target, handle) => (request, response) => {
      handleWith(takeMatching(target, request), handle, request, response).catch(() => request.socket.destroy())
    },
  }
}
