/**
 * An HTTP proxy test server: tunnels with CONNECT, forwards plain requests, and resolves `*.test`.
 */
import { createServer, type IncomingMessage, request as send } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ProxyServer {
  readonly url: string
  /** The received requests, for example `CONNECT storage.test:443`, with their headers. */
  readonly seen: ReadonlyArray<{ readonly line: string; readonly headers: IncomingMessage['headers'] }>
  readonly stop: () => Promise<void>
}

/** `login` is `user:password`. Every host resolves to this machine. */
export const startProxyServer = async (
  login: string | null = null,
  status: number | null = null,
): Promise<ProxyServer> => {
  const seen: Array<ProxyServer['seen'][number]> = []
  const sockets = new Set<Socket>()
  const wanted = login === null ? undefined : `Basic ${Buffer.from(login).toString('base64')}`
  const refusal = (request: IncomingMessage): number | null => {
    seen.push({ line: `${request.method} ${request.url}`, headers: request.headers })
    return request.headers['proxy-authorization'] === wanted ? status : 407
  }
  const server = createServer((request, response) => {
    const refused = refusal(request)
    if (refused !== null) return void response.writeHead(refused).end('refused')
    const { pathname, search, port } = new URL(request.url ?? '')
    const { 'proxy-authorization': _, ...headers } = request.headers
    const onward = send(
      { host: '127.0.0.1', port, path: pathname + search, method: request.method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connect', (request, socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const refused = refusal(request)
    if (refused !== null) return void socket.end(`HTTP/1.1 ${refused} No\r\nContent-Length: 0\r\n\r\n`)
    const inner = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(inner).pipe(socket)
    })
    inner.on('error', () => socket.destroy())
    socket.on('close', () => inner.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://${login === null ? '' : `${login}@`}127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise<void>((resolve) => {
        sockets.forEach((socket) => socket.destroy())
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
