/** Parses request bodies as Django REST framework does: JSON, URL-encoded and multipart forms. */
import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'
import { JsonError, parseJson } from '../../python/parseJson.js'
import { isDeeperThan } from '../../python/jsonValues.js'
import { parseError, uncaughtException, unsupportedMediaType, type Json } from './responses.js'

/** `isForm`: whether the values are strings from a form, where an absent checkbox means false. */
export interface RequestBody {
  readonly data: Json
  readonly isForm: boolean
}

const maxBytes = 256 * 1024 * 1024

export const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw parseError('The request is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Roughly where Python reaches its recursion limit; the exact depth depends on the call stack. */
const maxDepth = 930

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decodeUtf8 = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw parseError("JSON parse error - 'utf-8' codec can't decode the body")
  }
}

const parseJsonText = (text: string): Json => {
  try {
    return parseJson(text)
  } catch (error) {
    // Too much nesting also exhausts the parser's own stack.
    throw error instanceof JsonError ? parseError(`JSON parse error - ${error.message}`) : error
  }
}

const fromJson = (bytes: Buffer): RequestBody => {
  const data = parseJsonText(decodeUtf8(bytes))
  if (isDeeperThan(maxDepth, data)) throw uncaughtException('RecursionError: maximum recursion depth exceeded')
  return { data, isForm: false }
}

/** Collects repeated names into a list. */
const fromEntries = (entries: Iterable<readonly [string, string]>): RequestBody => {
  const data: Record<string, string | string[]> = {}
  for (const [key, value] of entries) {
    const before = data[key]
    data[key] = before === undefined ? value : [before, value].flat()
  }
  return { data, isForm: true }
}

const fromMultipart = (bytes: Buffer, contentType: string): Promise<RequestBody> =>
  new Promise((resolve, reject) => {
    const entries: [string, string][] = []
    const fail = (error: unknown): void =>
      reject(parseError(`Multipart form parse error - ${error instanceof Error ? error.message : 'malformed'}`))
    try {
      const parser = new Busboy({ headers: { 'content-type': contentType } })
      parser.on('field', (key, value) => entries.push([key, value]))
      parser.on('file', (_key, stream) => stream.resume())
      parser.on('error', fail)
      parser.on('finish', () => resolve(fromEntries(entries)))
      parser.end(bytes)
    } catch (error) {
      fail(error)
    }
  })

/**
 * Parses the body by its Content-Type. A body of no bytes is an empty dictionary, whatever its
 * type.
 */
export const parseBody = async (request: IncomingMessage, read: () => Promise<Buffer>): Promise<RequestBody> => {
  const contentType = request.headers['content-type'] ?? ''
  const bytes = await read()
  if (bytes.length === 0) return { data: {}, isForm: false }
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase()
  if (mediaType === 'application/json') return fromJson(bytes)
  if (mediaType === 'application/x-www-form-urlencoded') return fromEntries(new URLSearchParams(bytes.toString('utf8')))
  if (mediaType === 'multipart/form-data') return fromMultipart(bytes, contentType)
  throw unsupportedMediaType(contentType)
}
