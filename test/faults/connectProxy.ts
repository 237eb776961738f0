/** An HTTP proxy for `CONNECT` tunnels, and a wrapper that runs a fault through it. */
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Fault } from './Fault.js'

interface ConnectProxy {
  readonly endpoint: string
  /** The number of tunnels opened. */
  readonly tunnels: () => number
  readonly close: () => Promise<void>
}

const startConnectProxy = async (): Promise<ConnectProxy> => {
  const open = new Set<Socket>()
  let tunnels = 0
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', ({ url = '' }, client: Socket, head: Buffer) => {
    const { hostname, port } = new URL(`http://${url}`)
    const upstream = connect(Number(port), hostname, () => {
      tunnels += 1
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      client.pipe(upstream)
      upstream.pipe(client)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.on('error', () => other.resetAndDestroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels: () => tunnels,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Runs a fault with the transfer going through an HTTP proxy. */
export const throughProxy = (fault: Fault): Fault => ({
  ...fault,
  name: `via an HTTP proxy: ${fault.name}`,
  run: async (fixture, n) => {
    const proxy = await startConnectProxy()
    process.env['HTTPS_PROXY'] = proxy.endpoint
    try {
      const outcome = await fault.run(fixture, n)
      if (proxy.tunnels() > 0) return outcome
      return { ...outcome, isRecovered: false, problem: 'nothing went through the proxy' }
    } finally {
      delete process.env['HTTPS_PROXY']
      await proxy.close()
    }
  },
})
