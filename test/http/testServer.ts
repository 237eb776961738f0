/** A test server on loopback that responds as each test configures it, and records its requests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface TestServer {
  readonly url: string
  readonly requests: ReadonlyArray<{ readonly method: string; readonly url: string; readonly token: string | null }>
  readonly respondWith: (handler: Handler) => void
  readonly close: () => Promise<void>
}

export const startTestServer = async (): Promise<TestServer> => {
  let handler: Handler = (_request, response) => response.end()
  const requests: Array<TestServer['requests'][number]> = []
  const server = createServer((request, response) => {
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      token: request.headers.authorization ?? null,
    })
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    respondWith: (next) => {
      requests.length = 0
      handler = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export const json =
  (status: number, body: unknown): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

export const text =
  (status: number, type: string, body: string): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body)
  }
