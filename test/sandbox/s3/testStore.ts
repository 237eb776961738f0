/**
 * A test store with its own folder, port and clock, and an HTTP client that sends paths unchanged.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Account } from '../../../sandbox/src/signing/s3Account.js'
import { type PresignedOperation, presignUrl } from '../../../sandbox/src/signing/presignUrl.js'
import { openStore } from '../../../sandbox/src/s3/store.js'

export const startMs = 1_764_000_000_000

export interface TestStore {
  readonly account: S3Account
  readonly directory: string
  readonly clock: { nowMs: number }
  /** Sends a request presigned for an hour, in version 2 unless `version` says otherwise. */
  readonly call: (operation: PresignedOperation, options?: CallOptions) => Promise<TestResponse>
  readonly put: (key: string, body: string | Buffer, headers?: Record<string, string>) => Promise<TestResponse>
  readonly get: (key: string, headers?: Record<string, string>) => Promise<TestResponse>
  /** Stops the server and keeps the folder. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

export interface CallOptions {
  readonly body?: string | Buffer
  readonly headers?: Record<string, string>
  readonly version?: 'v2' | 'v4'
}

export interface TestResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** S3's error code, if the response is an error. */
  readonly code: string | undefined
}

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret/with+chars' }

export const startStore = async (at?: string): Promise<TestStore> => {
  const directory = at ?? (await mkdtemp(join(tmpdir(), 'pangea-store-')))
  const clock = { nowMs: startMs }
  const store = await openStore({ directory, ...credentials, now: () => clock.nowMs })
  await store.createBucket('reads')
  const server = createServer(store.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const account = { endpoint: `http://127.0.0.1:${port}`, bucket: 'reads', ...credentials }
  const call: TestStore['call'] = (operation, { version = 'v2', ...options } = {}) =>
    send(presignUrl(account, operation, { version, nowMs: clock.nowMs, expiresInSeconds: 3600 }), {
      method: operation.method,
      ...options,
    })
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    account,
    directory,
    clock,
    call,
    put: (key, body, headers = {}) => call({ method: 'PUT', key }, { body, headers, version: 'v4' }),
    get: (key, headers = {}) => call({ method: 'GET', key }, { headers }),
    stop,
    remove: async () => {
      await stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export const send = (
  url: string,
  { method = 'GET', headers = {}, body }: CallOptions & { readonly method?: string } = {},
): Promise<TestResponse> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const path = url.replace(/^https?:\/\/[^/]+/, '')
    const hasLength = (body !== undefined || method === 'PUT') && headers['transfer-encoding'] === undefined
    const length = hasLength ? { 'content-length': Buffer.byteLength(body ?? '') } : {}
    const request = httpRequest({ method, hostname, port, path, headers: { ...length, ...headers } }, (response) => {
      const chunks: Array<Buffer> = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const code = /<Code>(\w+)<\/Code>/.exec(bytes.toString('latin1'))?.[1]
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes, code })
      })
    })
    request.on('error', reject)
    request.end(body)
  })

/** The status and the error code of a response. */
export const outcome = ({ status, code }: TestResponse): readonly [number, string | undefined] => [status, code]

export const md5 = (...bytes: ReadonlyArray<string | Buffer>): string =>
  bytes.reduce((hash, chunk) => hash.update(chunk), createHash('md5')).digest('hex')

/** Returns the text of every element of this name. */
export const elements = ({ body }: TestResponse, name: string): ReadonlyArray<string> =>
  [...body.toString('utf8').matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1] ?? '')
