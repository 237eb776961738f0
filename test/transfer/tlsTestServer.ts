/**
 * Creates a certificate authority and a certificate, and terminates TLS in front of a TCP server.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** The certificate of the authority. */
  readonly ca: string
}

export const makeCertificate = (names = 'DNS:localhost,DNS:storage.test,IP:127.0.0.1,IP:::1'): Certificate => {
  const folder = mkdtempSync(join(tmpdir(), 'pangea-ca-'))
  const openssl = (...args: ReadonlyArray<string>): void =>
    void execFileSync('openssl', [...args], { cwd: folder, stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  try {
    openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=a test CA')
    openssl('req', ...newKey, '-keyout', 'key.pem', '-out', 'request.pem', '-subj', '/CN=localhost')
    writeFileSync(join(folder, 'names'), `subjectAltName=${names}`)
    const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
    openssl('x509', '-req', '-in', 'request.pem', ...signing, '-out', 'cert.pem')
    return { key: read('key.pem'), cert: read('cert.pem'), ca: read('ca.pem') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Terminates TLS on `host`, and forwards the bytes to the endpoint. Counts connections and resumed
 * sessions.
 */
export const startTlsServer = async ({ key, cert }: Certificate, endpoint: string, host = '127.0.0.1') => {
  const to = new URL(endpoint)
  const seen = { connections: 0, resumed: 0 }
  const sockets = new Set<{ readonly destroy: () => unknown }>()
  const server = createServer({ key, cert }, (outer) => {
    seen.connections += 1
    if (outer.isSessionReused()) seen.resumed += 1
    const inner = connect(Number(to.port), to.hostname)
    for (const socket of [outer, inner]) sockets.add(socket)
    // Bytes that the server sent before it closed still arrive.
    inner.on('error', () => undefined).on('close', () => outer.end())
    outer.on('error', () => undefined).on('close', () => inner.destroy())
    outer.pipe(inner).pipe(outer)
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
    seen,
    stop: () =>
      new Promise<void>((resolve) => {
        sockets.forEach((socket) => socket.destroy())
        server.close(() => resolve())
      }),
  }
}
