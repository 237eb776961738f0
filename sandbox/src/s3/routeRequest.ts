/** Routes a request to its S3 operation, by method, bucket, key and subresource. */
import { verifySignature } from './verifySignature.js'
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  headBucket,
  listBuckets,
  listMultipartUploads,
  listObjectsV1,
  listObjectsV2,
} from './bucketOperations.js'
import type { OperationContext, ObjectLocation } from './operationContext.js'
import { completeMultipartUpload } from './completeMultipartUpload.js'
import { abortMultipartUpload, createMultipartUpload, listParts, uploadPart } from './multipartOperations.js'
import { deleteObject, getObject, putObject } from './objectOperations.js'
import { postObject } from './postObject.js'
import { s3Error } from './s3Error.js'
import { queryValue, type S3Request } from './s3Request.js'

/**
 * Subresources that this store doesn't implement. A request for one is rejected, so that it isn't
 * mistaken for another operation.
 */
const unsupported =
  /^(accelerate|acl|analytics|attributes|cors|delete|encryption|inventory|legal-hold|lifecycle|logging|metrics|notification|object-lock|ownershipControls|policy|policyStatus|publicAccessBlock|replication|requestPayment|restore|retention|select|tagging|torrent|versioning|versionId|versions|website)$/

/** Verifies the signature, then runs the operation. */
export const routeRequest = async (call: Omit<OperationContext, 'signed'>): Promise<void> => {
  const { request, credentials, now } = call
  const { method, bucket, key } = request
  const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')
  if (method === 'POST' && bucket !== undefined && key === undefined && isForm) return postObject(call, bucket)
  const signed = { ...call, signed: verifySignature(request, credentials, now()) }
  if (request.query.some(([name]) => unsupported.test(name))) throw s3Error('NotImplemented')
  if (bucket === undefined) return method === 'GET' ? listBuckets(signed) : methodNotAllowed()
  return key === undefined ? routeBucket(signed, bucket) : routeObject(signed, { bucket, key })
}

const has = (request: S3Request, name: string): boolean => queryValue(request, name) !== undefined

const routeBucket = (call: OperationContext, bucket: string): Promise<void> => {
  const { request } = call
  switch (request.method) {
    case 'PUT':
      return createBucket(call, bucket)
    case 'HEAD':
      return headBucket(call, bucket)
    case 'DELETE':
      return deleteBucket(call, bucket)
    case 'GET':
      if (has(request, 'location')) return getBucketLocation(call, bucket)
      if (has(request, 'uploads')) return listMultipartUploads(call, bucket)
      return queryValue(request, 'list-type') === '2' ? listObjectsV2(call, bucket) : listObjectsV1(call, bucket)
    default:
      return methodNotAllowed()
  }
}

const routeObject = (call: OperationContext, at: ObjectLocation): Promise<void> => {
  const { request } = call
  const uploadId = queryValue(request, 'uploadId')
  if (request.headers['x-amz-copy-source'] !== undefined) throw s3Error('NotImplemented')
  switch (request.method) {
    case 'GET':
      return uploadId === undefined ? getObject(call, at) : listParts(call, at, uploadId)
    case 'HEAD':
      return getObject(call, at)
    case 'PUT':
      return uploadId === undefined ? putObject(call, at) : uploadPart(call, at, uploadId)
    case 'DELETE':
      return uploadId === undefined ? deleteObject(call, at) : abortMultipartUpload(call, at, uploadId)
    case 'POST':
      if (has(request, 'uploads')) return createMultipartUpload(call, at)
      return uploadId === undefined ? methodNotAllowed() : completeMultipartUpload(call, at, uploadId)
    default:
      return methodNotAllowed()
  }
}

const methodNotAllowed = (): never => {
  throw s3Error('MethodNotAllowed')
}
