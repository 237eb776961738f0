/** The S3 operations on objects: put, get, head and delete. */
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { type InclusiveRange, parseRangeHeader } from './rangeHeader.js'
import { type OperationContext, type ObjectLocation, withTemporaryFile } from './operationContext.js'
import type { StoredObject } from './storeTypes.js'
import { objectHeaders, responseOverrides } from './objectHeaders.js'
import { checkRead, checkWrite, isRangeCurrent } from './preconditions.js'
import { type ReceivedBody, receiveBody } from './receiveBody.js'
import { sendEmpty } from './responses.js'
import { s3Error } from './s3Error.js'
import { queryValue } from './s3Request.js'

/** Builds the record of an object that was received as one file. */
export const singlePartObject = (
  key: string,
  received: ReceivedBody,
  stored: { readonly headers: Readonly<Record<string, string>>; readonly modifiedMs: number },
): StoredObject => ({
  key,
  bodyId: randomUUID(),
  etag: received.md5,
  size: received.size,
  isMultipart: false,
  parts: [{ number: 1, size: received.size, md5: received.md5 }],
  ...stored,
})

export const putObject = async (
  { catalog, now, request, response, signed }: OperationContext,
  at: ObjectLocation,
): Promise<void> => {
  const check = (current: StoredObject | undefined): void => checkWrite(request.headers, current)
  check(catalog.bucket(at.bucket).objects.get(at.key))
  const headers = objectHeaders(request.headers)
  const received = await withTemporaryFile(catalog, async (file) => {
    const body = await receiveBody(request, signed, file)
    await catalog.putObject(at.bucket, singlePartObject(at.key, body, { headers, modifiedMs: now() }), file, check)
    return body
  })
  sendEmpty(response, 200, { ETag: `"${received.md5}"`, ...received.checksums })
}

export const deleteObject = async ({ catalog, response }: OperationContext, at: ObjectLocation): Promise<void> => {
  await catalog.deleteObject(at.bucket, at.key)
  sendEmpty(response, 204)
}

/**
 * GET and HEAD. Doesn't await between finding the object and opening its stream, so the body can't
 * be removed in between.
 */
export const getObject = async (
  { catalog, request, response }: OperationContext,
  at: ObjectLocation,
): Promise<void> => {
  const object = catalog.bucket(at.bucket).objects.get(at.key)
  if (object === undefined) throw s3Error('NoSuchKey')
  const validators = { ETag: `"${object.etag}"`, 'Last-Modified': new Date(object.modifiedMs).toUTCString() }
  if (checkRead(request.headers, object) === 'not-modified') return sendEmpty(response, 304, validators)
  const { range, extra } = chooseRange(object, request.headers, queryValue(request, 'partNumber'))
  const { first, last } = range ?? { first: 0, last: object.size - 1 }
  response.writeHead(range === undefined ? 200 : 206, {
    ...object.headers,
    ...responseOverrides(request.query),
    ...validators,
    'Accept-Ranges': 'bytes',
    'Content-Length': last - first + 1,
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${first}-${last}/${object.size}` }),
    ...extra,
  })
  if (request.method === 'HEAD' || first > last) response.end()
  else await pipeline(catalog.bodies.read(object, { first, last }), response)
}

const chooseRange = (
  object: StoredObject,
  headers: Readonly<Record<string, string>>,
  partNumber: string | undefined,
): { readonly range: InclusiveRange | undefined; readonly extra?: Readonly<Record<string, number>> } => {
  if (partNumber === undefined)
    return { range: isRangeCurrent(headers, object) ? parseRangeHeader(headers['range'], object.size) : undefined }
  if (headers['range'] !== undefined) throw s3Error('InvalidRequest', 'A range and a part number exclude each other.')
  const extra = object.isMultipart ? { 'x-amz-mp-parts-count': object.parts.length } : {}
  return { range: partRange(object, Number(partNumber)), extra }
}

/** Part numbers count the object's parts from 1, whatever numbers they were uploaded with. */
const partRange = (object: StoredObject, partNumber: number): InclusiveRange | undefined => {
  const part = object.parts[partNumber - 1]
  if (part === undefined) throw s3Error('InvalidPartNumber')
  const first = object.parts.slice(0, partNumber - 1).reduce((sum, { size }) => sum + size, 0)
  return part.size === 0 ? undefined : { first, last: first + part.size - 1 }
}
