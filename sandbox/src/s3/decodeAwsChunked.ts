/**
 * Decodes an `aws-chunked` body: `size;chunk-signature=…` lines, the bytes, and trailing headers
 * such as checksums.
 */
import { createHash } from 'node:crypto'
import { signV4, stringToSignChunk, stringToSignTrailer } from '../signing/signatureV4.js'
import { checkSignature, type SignedPayload } from './verifySignature.js'
import { s3Error } from './s3Error.js'

const maxLineBytes = 16_384

/**
 * Yields the bytes and returns the trailing headers. If a chunk's signature is wrong, it throws
 * only after yielding the chunk's bytes, so callers must discard everything unless it returns.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  chunks: SignedPayload['chunks'],
): AsyncGenerator<Buffer, Readonly<Record<string, string>>> {
  const reader = makeChunkReader(source)
  let link = chunks?.link
  const verify = (stringToSign: (current: NonNullable<typeof link>) => string, signature: string): void => {
    if (chunks === undefined || link === undefined) return
    checkSignature(signV4(chunks.signingKey, stringToSign(link)), signature)
    link = { ...link, previousSignature: signature }
  }
  for (;;) {
    const { size, signature } = parseChunkHeader(await reader.line())
    const hash = createHash('sha256')
    for (let left = size; left > 0;) {
      const bytes = await reader.some(left)
      left -= bytes.length
      if (link !== undefined) hash.update(bytes)
      yield bytes
    }
    const digest = hash.digest('hex')
    verify((current) => stringToSignChunk(current, digest), signature)
    if (size === 0) break
    if ((await reader.line()) !== '') throw s3Error('InvalidRequest', 'A chunk is longer than it says.')
  }
  const trailer = await readTrailer(reader)
  const { 'x-amz-trailer-signature': signature, ...headers } = trailer
  const signed = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  if (signature !== undefined) verify((current) => stringToSignTrailer(current, signed.join('')), signature)
  else if (link !== undefined && signed.length > 0) throw s3Error('SignatureDoesNotMatch')
  return headers
}

interface ChunkReader {
  /** Reads the next line, without its line break; rejects if the body ends first. */
  readonly line: () => Promise<string>
  /** Reads at least one byte and at most `maxLength`. */
  readonly some: (maxLength: number) => Promise<Buffer>
  readonly isAtEnd: () => Promise<boolean>
}

const makeChunkReader = (source: AsyncIterable<Buffer>): ChunkReader => {
  const iterator = source[Symbol.asyncIterator]()
  let buffered: Buffer = Buffer.alloc(0)
  const isAtEnd = async (): Promise<boolean> => {
    while (buffered.length === 0) {
      const next = await iterator.next()
      if (next.done === true) return true
      buffered = next.value
    }
    return false
  }
  const take = (length: number): Buffer => {
    const taken = buffered.subarray(0, length)
    buffered = buffered.subarray(length)
    return taken
  }
  const some = async (maxLength: number): Promise<Buffer> => {
    if (await isAtEnd()) throw s3Error('IncompleteBody')
    return take(maxLength)
  }
  const line = async (): Promise<string> => {
    let text = ''
    while (!text.endsWith('\n')) {
      if (await isAtEnd()) throw s3Error('IncompleteBody')
      const end = buffered.indexOf(10)
      text += take(end === -1 ? buffered.length : end + 1).toString('latin1')
      if (text.length > maxLineBytes) throw s3Error('InvalidRequest', 'A line of the chunked body is too long.')
    }
    return text.replace(/\r?\n$/, '')
  }
  return { line, some, isAtEnd }
}

const parseChunkHeader = (line: string): { readonly size: number; readonly signature: string } => {
  const [, size, signature = ''] = /^([0-9a-f]{1,10})(?:;chunk-signature=([0-9a-f]+))?$/i.exec(line) ?? []
  if (size === undefined) throw s3Error('InvalidRequest', 'The body is not well-formed aws-chunked.')
  return { size: Number.parseInt(size, 16), signature }
}

const readTrailer = async (reader: ChunkReader): Promise<Record<string, string>> => {
  const headers: Record<string, string> = {}
  while (!(await reader.isAtEnd())) {
    const line = await reader.line()
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}
