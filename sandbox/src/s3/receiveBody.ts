/** Streams a request body into a file, and verifies its length and digests. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { SignedPayload } from './verifySignature.js'
import { announcedChecksums, verifyChecksum, startChecksum } from './checksums.js'
import { decodeAwsChunked } from './decodeAwsChunked.js'
import { s3Error } from './s3Error.js'
import type { S3Request } from './s3Request.js'

export interface ReceivedBody {
  readonly size: number
  readonly md5: string
  /** The verified checksums, as response headers. */
  readonly checksums: Readonly<Record<string, string>>
}

/** S3's limit for one PUT or form. */
export const maxPutBytes = 5 * 1024 ** 3

/**
 * Receives the body of a PUT. Rejects a body that doesn't match its headers; the caller removes the
 * file.
 */
export const receiveBody = async (request: S3Request, signed: SignedPayload, file: string): Promise<ReceivedBody> => {
  const { headers } = request
  const isChunked = isAwsChunked(headers)
  const declared = declaredLength(headers, isChunked)
  const wantedMd5 = headers['content-md5'] === undefined ? undefined : decodeMd5(headers['content-md5'])
  let trailer: Readonly<Record<string, string>> = {}
  const bytes = async function* (): AsyncGenerator<Buffer> {
    const source = request.body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
    if (isChunked) trailer = yield* decodeAwsChunked(source, signed.chunks)
    else yield* source
  }
  const md5 = createHash('md5')
  const sha256 = signed.sha256 === undefined ? undefined : createHash('sha256')
  const checksums = announcedChecksums(headers).map((algorithm) => ({ algorithm, digest: startChecksum(algorithm) }))
  const digests = [md5, ...(sha256 === undefined ? [] : [sha256]), ...checksums.map(({ digest }) => digest)]
  const size = await writeCounted(bytes(), file, declared, (chunk) => digests.forEach((digest) => digest.update(chunk)))
  if (size !== declared) throw s3Error('IncompleteBody')
  const md5Hex = md5.digest('hex')
  if (wantedMd5 !== undefined && wantedMd5 !== md5Hex) throw s3Error('BadDigest')
  if (sha256 !== undefined && sha256.digest('hex') !== signed.sha256) throw s3Error('XAmzContentSHA256Mismatch')
  const sent = { ...headers, ...trailer }
  const checked = checksums.map(({ algorithm, digest }) => verifyChecksum(algorithm, digest.digest(), sent))
  return { size, md5: md5Hex, checksums: Object.fromEntries(checked) }
}

/** Receives a file whose length isn't known in advance. */
export const receiveFile = async (
  source: AsyncIterable<Buffer>,
  file: string,
  maxBytes: number,
): Promise<ReceivedBody> => {
  const md5 = createHash('md5')
  const size = await writeCounted(source, file, maxBytes, (chunk) => md5.update(chunk))
  return { size, md5: md5.digest('hex'), checksums: {} }
}

const writeCounted = async (
  source: AsyncIterable<Buffer>,
  file: string,
  maxBytes: number,
  onChunk: (chunk: Buffer) => void,
): Promise<number> => {
  let size = 0
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes) throw s3Error('EntityTooLarge')
      onChunk(chunk)
      yield chunk
    }
  }
  await pipeline(counted(), createWriteStream(file, { flags: 'wx', highWaterMark: 1024 * 1024 }))
  return size
}

const isAwsChunked = (headers: Readonly<Record<string, string>>): boolean =>
  (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-') ||
  (headers['x-amz-decoded-content-length'] !== undefined && /\baws-chunked\b/.test(headers['content-encoding'] ?? ''))

const declaredLength = (headers: Readonly<Record<string, string>>, isChunked: boolean): number => {
  const text = headers[isChunked ? 'x-amz-decoded-content-length' : 'content-length'] ?? ''
  if (!/^\d{1,15}$/.test(text)) throw s3Error('MissingContentLength')
  if (Number(text) > maxPutBytes) throw s3Error('EntityTooLarge')
  return Number(text)
}

const decodeMd5 = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 16) throw s3Error('InvalidDigest')
  return bytes.toString('hex')
}
