/** Starts HTTP servers on 127.0.0.1. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HttpServer {
  readonly endpoint: string
  readonly port: number
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const listenOnPort = (port: number, listener: Listener): Promise<HttpServer> =>
  new Promise((resolve, reject) => {
    // A large upload may take hours.
    const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, listener)
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ endpoint: `http://${host}:${bound}`, port: bound, close })
    })
  })

/** Returns a listener that holds its requests until `open` is called. */
export const holdRequests = (listener: Listener): { readonly listener: Listener; readonly open: () => void } => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return {
    listener: (request, response) => void opened.then(() => listener(request, response)),
    open: () => open(),
  }
}

export interface PortChoice {
  /** Listens on this port or fails. */
  readonly requested?: number
  /** Listens on this port if it is free, and otherwise on another one. */
  readonly previous?: number
}

export const listenOnLoopback = async (
  { requested, previous }: PortChoice,
  listener: Listener,
): Promise<HttpServer> => {
  try {
    return await listenOnPort(requested || previous || 0, listener)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const anyFree = 'Choose another port, or 0 for any free one.'
    if (requested && code === 'EADDRINUSE')
      throw new Error(`Port ${requested} is in use by another program. ${anyFree}`, { cause: error })
    if (requested && code === 'EACCES')
      throw new Error(`Port ${requested} is only for privileged users. ${anyFree}`, { cause: error })
    if (code !== 'EADDRINUSE') throw error
    return listenOnPort(0, listener)
  }
}
