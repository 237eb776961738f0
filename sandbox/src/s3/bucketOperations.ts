/** The S3 operations on buckets, including ListObjects and ListMultipartUploads. */
import { uriEncodePath } from '../signing/uriEncode.js'
import type { OperationContext } from './operationContext.js'
import { compareKeys, listKeys } from './listKeys.js'
import type { Bucket } from './storeTypes.js'
import { sendEmpty, sendXml, type XmlContent } from './responses.js'
import { queryCount, queryOr, queryValue } from './s3Request.js'

const isoTime = (epochMs: number): string => new Date(epochMs).toISOString()

export const listBuckets = async ({ catalog, credentials, response }: OperationContext): Promise<void> => {
  const buckets = catalog.listBuckets()
  sendXml(response, 'ListAllMyBucketsResult', {
    Owner: { ID: credentials.accessKeyId, DisplayName: credentials.accessKeyId },
    Buckets: { Bucket: buckets.map(({ name, createdMs }) => ({ Name: name, CreationDate: isoTime(createdMs) })) },
  })
}

/** Creating an existing bucket of one's own succeeds, as on Ceph and in S3's us-east-1. */
export const createBucket = async ({ catalog, now, response }: OperationContext, name: string): Promise<void> => {
  await catalog.createBucket(name, now())
  sendEmpty(response, 200, { Location: `/${name}` })
}

export const headBucket = async ({ catalog, response }: OperationContext, name: string): Promise<void> => {
  catalog.bucket(name)
  sendEmpty(response, 200)
}

export const deleteBucket = async ({ catalog, response }: OperationContext, name: string): Promise<void> => {
  await catalog.deleteBucket(name)
  sendEmpty(response, 204)
}

export const getBucketLocation = async ({ catalog, response }: OperationContext, name: string): Promise<void> => {
  catalog.bucket(name)
  sendXml(response, 'LocationConstraint', {})
}

/** ListObjectsV2. The continuation token is the last name of the previous page. */
export const listObjectsV2 = async (call: OperationContext, name: string): Promise<void> => {
  const { request } = call
  const token = queryValue(request, 'continuation-token')
  const startAfter = queryOr(request, 'start-after', '')
  const after = token === undefined ? startAfter : Buffer.from(token, 'base64url').toString('utf8')
  const { page, content, encode } = listObjectPage(call, name, after)
  sendXml(call.response, 'ListBucketResult', {
    ...content,
    KeyCount: page.keys.length + page.commonPrefixes.length,
    StartAfter: startAfter === '' ? undefined : encode(startAfter),
    ContinuationToken: token,
    NextContinuationToken: page.isTruncated ? Buffer.from(page.last ?? '', 'utf8').toString('base64url') : undefined,
  })
}

/** ListObjects, version 1. */
export const listObjectsV1 = async (call: OperationContext, name: string): Promise<void> => {
  const marker = queryOr(call.request, 'marker', '')
  const { page, content, encode } = listObjectPage(call, name, marker)
  const hasNext = page.isTruncated && page.last !== undefined
  sendXml(call.response, 'ListBucketResult', {
    ...content,
    Marker: encode(marker),
    NextMarker: hasNext ? encode(page.last) : undefined,
  })
}

const listObjectPage = ({ catalog, request }: OperationContext, name: string, after: string) => {
  const { objects } = catalog.bucket(name)
  const limit = queryCount(request, 'max-keys', 1000)
  const prefix = queryOr(request, 'prefix', '')
  const delimiter = queryOr(request, 'delimiter', '')
  const isUrlEncoded = queryValue(request, 'encoding-type') === 'url'
  const encode = isUrlEncoded ? uriEncodePath : (text: string): string => text
  const page = listKeys(objects.keys(), { prefix, delimiter, after, limit })
  const content: XmlContent = {
    Name: name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: limit,
    EncodingType: isUrlEncoded ? 'url' : undefined,
    IsTruncated: page.isTruncated,
    Contents: page.keys.map((key) => objectContent(objects, key, encode)),
    CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
  }
  return { page, content, encode }
}

const objectContent = (objects: Bucket['objects'], key: string, encode: (text: string) => string): XmlContent => {
  const object = objects.get(key)
  return {
    Key: encode(key),
    LastModified: isoTime(object?.modifiedMs ?? 0),
    ETag: `"${object?.etag ?? ''}"`,
    Size: object?.size ?? 0,
    StorageClass: 'STANDARD',
  }
}

/** ListMultipartUploads, ordered by key and then by time of initiation. */
export const listMultipartUploads = async (
  { catalog, request, response }: OperationContext,
  name: string,
): Promise<void> => {
  const { uploads } = catalog.bucket(name)
  const prefix = queryOr(request, 'prefix', '')
  const limit = queryCount(request, 'max-uploads', 1000)
  const keyMarker = queryOr(request, 'key-marker', '')
  const idMarker = queryOr(request, 'upload-id-marker', '')
  const isUrlEncoded = queryValue(request, 'encoding-type') === 'url'
  const encode = isUrlEncoded ? uriEncodePath : (text: string): string => text
  const sorted = [...uploads.values()]
    .filter(({ key }) => key.startsWith(prefix))
    .toSorted((a, b) => compareKeys(a.key, b.key) || a.initiatedMs - b.initiatedMs || compareKeys(a.id, b.id))
  const markerAt = sorted.findIndex(({ key, id }) => key === keyMarker && id === idMarker)
  const rest =
    markerAt === -1 ? sorted.filter(({ key }) => compareKeys(key, keyMarker) > 0) : sorted.slice(markerAt + 1)
  const page = rest.slice(0, limit)
  const next = page.length > 0 && page.length < rest.length ? page.at(-1) : undefined
  sendXml(response, 'ListMultipartUploadsResult', {
    Bucket: name,
    Prefix: encode(prefix),
    KeyMarker: encode(keyMarker),
    UploadIdMarker: idMarker,
    NextKeyMarker: next === undefined ? undefined : encode(next.key),
    NextUploadIdMarker: next?.id,
    EncodingType: isUrlEncoded ? 'url' : undefined,
    MaxUploads: limit,
    IsTruncated: next !== undefined,
    Upload: page.map(({ id, key, initiatedMs }) => ({
      Key: encode(key),
      UploadId: id,
      StorageClass: 'STANDARD',
      Initiated: isoTime(initiatedMs),
    })),
  })
}
