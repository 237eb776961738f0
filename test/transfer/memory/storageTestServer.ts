/**
 * A storage test server in its own process: discards uploaded parts, and serves the same block
 * repeatedly, with matching checksums.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { multipartEtag } from '../../../src/transfer/etag.js'
import { partsOf } from '../../../src/transfer/uploadPlan.js'
import { repeatedBlock } from './repeatedBlock.js'

const sizeBytes = Number(process.argv[2])
const partBytes = Number(process.argv[3])

/** All parts but the last have the same bytes, so that their checksums are computed only once. */
const md5OfLength = (length: number): string => {
  const hash = createHash('md5')
  for (let at = 0; at < length; at += repeatedBlock.length)
    hash.update(repeatedBlock.subarray(0, Math.min(repeatedBlock.length, length - at)))
  return hash.digest('hex')
}
const known = new Map<number, string>()
const md5s = partsOf(sizeBytes, partBytes).map(({ start, end }) => {
  const length = end - start
  const md5 = known.get(length) ?? md5OfLength(length)
  known.set(length, md5)
  return md5
})
const etag = `"${multipartEtag(md5s)}"`

const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) length += chunk.length
  const number = Number((request.url ?? '').slice(1))
  response.writeHead(200, { ETag: length > 0 ? `"${md5s[number - 1] ?? ''}"` : '""' }).end()
}

const give = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const [start, end] = first === undefined ? [0, sizeBytes] : [Number(first), Number(last) + 1]
  response.writeHead(first === undefined ? 200 : 206, {
    ETag: etag,
    'Content-Length': end - start,
    ...(first === undefined ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  })
  for (let at = start; at < end && !response.destroyed;) {
    const within = at % repeatedBlock.length
    const piece = repeatedBlock.subarray(within, Math.min(repeatedBlock.length, within + end - at))
    at += piece.length
    if (!response.write(piece)) await once(response, 'drain').catch(() => undefined)
  }
  response.end()
}

const server = createServer((request, response) => void (request.method === 'PUT' ? take : give)(request, response))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
