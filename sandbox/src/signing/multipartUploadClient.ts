/** The S3 client of Pangea's server, which only creates and completes multipart uploads. */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import type { S3Account } from './s3Account.js'
import { type PresignedOperation, presignUrl } from './presignUrl.js'
import { uriEncode } from './uriEncode.js'

const timeoutMs = 300_000
const parser = new XMLParser({ parseTagValue: false })
const builder = new XMLBuilder({ processEntities: true })

/**
 * Creates a multipart upload and returns its ID. Rejects with an `Error` that names the status and
 * S3's code.
 */
export const sendCreateMultipartUpload = async (account: S3Account, key: string): Promise<string> => {
  const response = await sendOperation(account, { method: 'POST', key, query: 'uploads=' })
  const uploadId = textAt(response, 'InitiateMultipartUploadResult', 'UploadId')
  if (uploadId === undefined) throw new Error('The storage created no multipart upload')
  return uploadId
}

/** Completes a multipart upload. Also rejects if a response with status 200 contains an error. */
export const sendCompleteMultipartUpload = async (
  account: S3Account,
  key: string,
  uploadId: string,
  parts: ReadonlyArray<{ readonly ETag: string; readonly PartNumber: number }>,
): Promise<void> => {
  const Part = parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }))
  const body = builder.build({ CompleteMultipartUpload: { Part } })
  await sendOperation(account, { method: 'POST', key, query: `uploadId=${uriEncode(uploadId)}` }, body)
}

/**
 * Presigns in version 4, which leaves the body and its headers unsigned and works with every
 * current S3.
 */
const sendOperation = async (account: S3Account, operation: PresignedOperation, body = ''): Promise<unknown> => {
  const url = presignUrl(account, operation, { version: 'v4', nowMs: Date.now(), expiresInSeconds: 900 })
  const { status, text: response } = await post(url, body)
  const parsed: unknown = response.includes('<') ? parser.parse(response) : undefined
  const code = textAt(parsed, 'Error', 'Code')
  if (status !== 200 || code !== undefined) throw new Error(`The storage responded with ${status} ${code ?? ''}`.trim())
  return parsed
}

/**
 * Sends the path unchanged. `fetch` would normalize a key that contains `..` and break its
 * signature.
 */
const post = (url: string, body: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(url)
    const send = protocol === 'https:' ? httpsRequest : httpRequest
    const request = send({
      method: 'POST',
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: url.replace(/^https?:\/\/[^/]+/, ''),
      headers: { 'content-length': Buffer.byteLength(body) },
      timeout: timeoutMs,
      // The storage might close a pooled connection at any time, and a POST can't be retried.
      agent: false,
    })
    request.on('timeout', () => request.destroy(new Error('The storage did not respond in time')))
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Array<Buffer> = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    request.end(body)
  })

const textAt = (document: unknown, ...path: ReadonlyArray<string>): string | undefined => {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    document,
  )
  return typeof found === 'string' ? found : undefined
}
