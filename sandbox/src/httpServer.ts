/** A listening HTTP server, on this machine only. */
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
    // Uploads take as long as they take.
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

/** A listener that holds its requests until it is opened. */
export const holdRequests = (listener: Listener): { readonly listener: Listener; readonly open: () => void } => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return {
    listener: (request, response) => void opened.then(() => listener(request, response)),
    open: () => open(),
  }
}

export interface PortChoice {
  /** This one or none. */
  readonly requested?: number
  /** This one if it is free. */
  readonly previous?: number
}

export const listen = async (
  { requested: asked, previous: remembered }: PortChoice,
  listener: Listener,
): Promise<HttpServer> => {
  try {
    return await listenOnPort(asked || remembered || 0, listener)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const anyFree = 'Choose another port, or 0 for any free one.'
    if (asked && code === 'EADDRINUSE')
      throw new Error(`Port ${asked} is in use by another program. ${anyFree}`, { cause: error })
    if (asked && code === 'EACCES')
      throw new Error(`Port ${asked} is only for privileged users. ${anyFree}`, { cause: error })
    if (code !== 'EADDRINUSE') throw error
    return listenOnPort(0, listener)
  }
}
