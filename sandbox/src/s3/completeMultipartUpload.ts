/** CompleteMultipartUpload: joins the parts of an upload into an object. */
import { createHash } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'
import type { OperationContext, ObjectLocation } from './operationContext.js'
import type { OpenUpload, StoredObject, StoredPart } from './storeTypes.js'
import { maxParts } from './multipartOperations.js'
import { sendXml } from './responses.js'
import { s3Error } from './s3Error.js'
import type { S3Request } from './s3Request.js'

const minPartBytes = 5 * 1024 * 1024
const maxListBytes = 8 * 1024 * 1024
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Part' })

export interface ListedPart {
  readonly number: number
  /** Without quotes. */
  readonly etag: string
}

/**
 * Completes an upload. Repeating the request with the same list returns the same response, for
 * clients that missed it.
 */
export const completeMultipartUpload = async (
  call: OperationContext,
  at: ObjectLocation,
  uploadId: string,
): Promise<void> => {
  const { catalog, now, request, response } = call
  const listed = parsePartList(await readText(request))
  const object = await catalog.completeUpload({ ...at, uploadId }, (upload, current) => {
    if (upload !== undefined) return assembleObject(upload, listed, now())
    if (current?.bodyId !== uploadId || !isSameList(current.parts, listed)) throw s3Error('NoSuchUpload')
    return current
  })
  sendXml(response, 'CompleteMultipartUploadResult', {
    Location: `http://${request.headers['host'] ?? ''}${request.path}`,
    Bucket: at.bucket,
    Key: at.key,
    ETag: `"${object.etag}"`,
  })
}

/** Builds the object of an upload; throws if S3 would reject the list. */
const assembleObject = (upload: OpenUpload, listed: ReadonlyArray<ListedPart>, modifiedMs: number): StoredObject => {
  if (listed.some(({ number }, at) => number <= (listed[at - 1]?.number ?? 0))) throw s3Error('InvalidPartOrder')
  const parts = listed.map(({ number, etag }) => {
    const part = upload.parts.get(number)
    if (part === undefined || part.md5 !== etag) throw s3Error('InvalidPart')
    return { number, size: part.size, md5: part.md5 }
  })
  if (parts.slice(0, -1).some(({ size }) => size < minPartBytes)) throw s3Error('EntityTooSmall')
  return {
    key: upload.key,
    bodyId: upload.id,
    etag: multipartEtag(parts),
    size: parts.reduce((sum, { size }) => sum + size, 0),
    modifiedMs,
    headers: upload.headers,
    isMultipart: true,
    parts,
  }
}

/** The MD5 of the parts' MD5s, followed by the number of parts. */
const multipartEtag = (parts: ReadonlyArray<StoredPart>): string => {
  const md5 = createHash('md5')
  for (const part of parts) md5.update(part.md5, 'hex')
  return `${md5.digest('hex')}-${parts.length}`
}

const isSameList = (parts: ReadonlyArray<StoredPart>, listed: ReadonlyArray<ListedPart>): boolean =>
  parts.length === listed.length &&
  parts.every(({ number, md5 }, at) => listed[at]?.number === number && listed[at].etag === md5)

/** Parses the `<CompleteMultipartUpload>` document. */
const parsePartList = (xml: string): ReadonlyArray<ListedPart> => {
  const parts = parsePartElements(xml)
  if (parts.length > maxParts) throw s3Error('InvalidArgument', `An object has ${maxParts} parts at most.`)
  return parts.map(({ PartNumber, ETag }) => {
    if (typeof PartNumber !== 'string' || typeof ETag !== 'string' || !/^\d{1,9}$/.test(PartNumber))
      throw s3Error('MalformedXML')
    return { number: Number(PartNumber), etag: ETag.replace(/^"|"$/g, '').toLowerCase() }
  })
}

const parsePartElements = (xml: string): ReadonlyArray<{ readonly PartNumber?: unknown; readonly ETag?: unknown }> => {
  try {
    const root: unknown = parser.parse(xml, true)
    const { CompleteMultipartUpload: list } = root as { CompleteMultipartUpload?: { Part?: Array<object> } }
    if (list?.Part !== undefined) return list.Part
  } catch {
    throw s3Error('MalformedXML')
  }
  throw s3Error('MalformedXML')
}

const readText = async ({ body }: S3Request): Promise<string> => {
  const chunks: Array<Buffer> = []
  let size = 0
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>) {
    size += chunk.length
    if (size > maxListBytes) throw s3Error('MalformedXML', 'The document is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
