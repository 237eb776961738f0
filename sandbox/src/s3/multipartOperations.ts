/** The S3 operations on multipart uploads: create, upload part, list parts and abort. */
import { randomBytes } from 'node:crypto'
import { findUpload } from './catalog.js'
import { type OperationContext, type ObjectLocation, withTemporaryFile } from './operationContext.js'
import type { OpenUpload } from './storeTypes.js'
import { objectHeaders } from './objectHeaders.js'
import { receiveBody } from './receiveBody.js'
import { sendEmpty, sendXml } from './responses.js'
import { s3Error } from './s3Error.js'
import { queryCount, queryOr } from './s3Request.js'

export const maxParts = 10_000

export const createMultipartUpload = async (call: OperationContext, at: ObjectLocation): Promise<void> => {
  const { catalog, now, request, response } = call
  const id = randomBytes(24).toString('base64url')
  const headers = objectHeaders(request.headers)
  await catalog.createUpload(at.bucket, { id, key: at.key, initiatedMs: now(), headers })
  sendXml(response, 'InitiateMultipartUploadResult', { Bucket: at.bucket, Key: at.key, UploadId: id })
}

export const uploadPart = async (call: OperationContext, at: ObjectLocation, uploadId: string): Promise<void> => {
  const { catalog, now, request, response, signed } = call
  const number = parsePartNumber(queryOr(request, 'partNumber', ''))
  requireUpload(call, at, uploadId)
  const received = await withTemporaryFile(catalog, async (file) => {
    const body = await receiveBody(request, signed, file)
    const part = { number, size: body.size, md5: body.md5, modifiedMs: now() }
    await catalog.putPart({ ...at, uploadId }, part, file)
    return body
  })
  sendEmpty(response, 200, { ETag: `"${received.md5}"`, ...received.checksums })
}

export const abortMultipartUpload = async (
  call: OperationContext,
  at: ObjectLocation,
  uploadId: string,
): Promise<void> => {
  await call.catalog.abortUpload({ ...at, uploadId })
  sendEmpty(call.response, 204)
}

export const listParts = async (call: OperationContext, at: ObjectLocation, uploadId: string): Promise<void> => {
  const { request, response } = call
  const upload = requireUpload(call, at, uploadId)
  const limit = queryCount(request, 'max-parts', 1000)
  const marker = queryCount(request, 'part-number-marker', maxParts)
  const after = queryOr(request, 'part-number-marker', '') === '' ? 0 : marker
  const rest = [...upload.parts.values()].filter(({ number }) => number > after).toSorted((a, b) => a.number - b.number)
  const page = rest.slice(0, limit)
  sendXml(response, 'ListPartsResult', {
    Bucket: at.bucket,
    Key: at.key,
    UploadId: uploadId,
    StorageClass: 'STANDARD',
    PartNumberMarker: after,
    NextPartNumberMarker: page.at(-1)?.number ?? after,
    MaxParts: limit,
    IsTruncated: page.length > 0 && page.length < rest.length,
    Part: page.map((part) => ({
      PartNumber: part.number,
      LastModified: new Date(part.modifiedMs).toISOString(),
      ETag: `"${part.md5}"`,
      Size: part.size,
    })),
  })
}

const requireUpload = ({ catalog }: OperationContext, at: ObjectLocation, uploadId: string): OpenUpload => {
  const upload = findUpload(catalog.bucket(at.bucket), at.key, uploadId)
  if (upload === undefined) throw s3Error('NoSuchUpload')
  return upload
}

const parsePartNumber = (text: string): number => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > maxParts)
    throw s3Error('InvalidArgument', `Part number must be an integer between 1 and ${maxParts}, inclusive`)
  return number
}
