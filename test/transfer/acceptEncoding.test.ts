/**
 * Storages and servers that compress or decompress objects in transit: a download must return the
 * stored bytes.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download } from '../../src/transfer/download.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import { seededBytes, useTransferFixture } from './fixture.js'
import { md5, sha256 } from './storageTestServer.js'

const fixture = useTransferFixture()
const plain = Buffer.from(seededBytes(60_000).toString('hex'))
const packed = gzipSync(plain)

type Answering = (request: IncomingMessage, response: ServerResponse) => void

const rangeOf = (request: IncomingMessage, bytes: Buffer): { readonly start: number; readonly end: number } | null => {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  return start === undefined
    ? null
    : { start: Number(start), end: end === '' ? bytes.length - 1 : Math.min(Number(end), bytes.length - 1) }
}

const stored = (
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
): void => {
  const range = rangeOf(request, bytes)
  const piece = range === null ? bytes : bytes.subarray(range.start, range.end + 1)
  response.writeHead(range === null ? 200 : 206, {
    ETag: `"${md5(bytes)}"`,
    'Content-Length': piece.length,
    ...(range === null ? {} : { 'Content-Range': `bytes ${range.start}-${range.end}/${bytes.length}` }),
    ...headers,
  })
  response.end(piece)
}

const accepts = (request: IncomingMessage): boolean => /\bgzip\b/.test(String(request.headers['accept-encoding']))

/**
 * Google's storage: decompresses for clients that don't accept gzip, and then ignores the range and
 * states no length.
 */
const google: Answering = (request, response) => {
  if (accepts(request)) return stored(request, response, packed, { 'Content-Encoding': 'gzip' })
  response.writeHead(200, { ETag: `"${md5(packed)}"`, Warning: '214 UploadServer gunzipped' })
  response.end(plain)
}

/** S3: sends the stored bytes, whatever the client accepts. */
const amazon: Answering = (request, response) => stored(request, response, packed, { 'Content-Encoding': 'gzip' })

/** A web server that compresses for clients that accept gzip, as nginx and Apache do. */
const packing =
  (etag: string | null): Answering =>
  (request, response) => {
    if (!accepts(request)) return stored(request, response, plain, {})
    response.writeHead(200, { ...(etag === null ? {} : { ETag: etag }), 'Content-Encoding': 'gzip' })
    response.end(packed)
  }

const started: Array<() => Promise<void>> = []
const serve = async (answer: Answering): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  started.push(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/object`
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-stored-'))
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((stop) => stop()))
  await rm(folder, { recursive: true })
})

const get = async (url: string, rangeBytes: number, expected: Buffer) => {
  const located = { url, sha256: sha256(expected), etag: null }
  const target = join(folder, 'x')
  const result = await download(fixture.ports())({
    url: TE.right(located),
    sink: fileSink(target),
    options: { rangeBytes },
  })()
  const content = await readFile(target).catch(() => null)
  return { result, isRight: content?.equals(expected) ?? false }
}

const arrived = { result: { right: { verification: 'sha256' } }, isRight: true }

// The first request uses undici; ranges over http use our own client.
describe.each([
  ['as one stream', 1_000_000],
  ['in ranges', 10_000],
])('download %s', (_, rangeBytes) => {
  it('download fetches the stored bytes of an object that the storage would decompress', async () => {
    expect(await get(await serve(google), rangeBytes, packed)).toMatchObject(arrived)
  })
  it('download does not decompress a stored gzip file', async () => {
    expect(await get(await serve(amazon), rangeBytes, packed)).toMatchObject(arrived)
  })
  it.each([
    ['a weak ETag', `W/"${md5(plain)}"`],
    ['an ETag with a suffix', `"${md5(plain)}-gzip"`],
    ['no ETag', null],
  ])(
    'download returns the uncompressed bytes from a server that compresses in transit, with %s',
    async (_how, etag) => {
      expect(await get(await serve(packing(etag)), rangeBytes, plain)).toMatchObject(arrived)
    },
  )
})
