/**
 * Terminates TLS in front of a server that speaks plain HTTP, like a load balancer of a storage.
 */
import { readFile } from 'node:fs/promises'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createServer } from 'node:tls'
import type { CertificateAuthority } from './certificateAuthority.js'

export interface TlsTerminator {
  readonly endpoint: string
  readonly close: () => Promise<void>
}

/**
 * Pipes one side to the other. A failure of one side destroys the other, so that it doesn't look
 * like the end of a response.
 */
const join = (one: Socket, other: Socket): void => {
  one.pipe(other)
  one.on('error', () => other.destroy())
  one.on('close', () => other.destroy())
}

export const startTlsTerminator = async (
  target: string,
  { keyPath, certPath }: CertificateAuthority,
): Promise<TlsTerminator> => {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server = createServer({ key: await readFile(keyPath), cert: await readFile(certPath) }, (client) => {
    const upstream = connect(Number(port), hostname)
    client.setNoDelay(true)
    upstream.setNoDelay(true)
    open.add(client)
    client.once('close', () => open.delete(client))
    join(client, upstream)
    join(upstream, client)
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
