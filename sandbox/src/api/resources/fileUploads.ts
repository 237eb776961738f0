/**
 * Uploads a field's file to S3: returns presigned forms and part URLs, and completes multipart
 * uploads.
 */
import type { Row } from '../../database/postgres.js'
import { updateRow } from '../../database/rowQueries.js'
import { jsonb, sql } from '../../database/sql.js'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignPost,
  presignUploadPart,
  type S3Account,
} from '../../signing/presignedUrls.js'
import { type Dictionary, isDictionary, isInteger } from '../../python/jsonValues.js'
import { isOrganizationMember } from '../permissions.js'
import { type Context, readDictionary } from '../context.js'
import { requireKey } from '../pythonBuiltins.js'
import { toS3Account, type S3Pointer, parseS3Pointer } from '../files/s3Pointers.js'
import { forbidden, type Json, jsonResponse, uncaughtException } from '../http/responses.js'
import type { ResultKind } from '../resultKinds.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { pythonStr } from '../../python/str.js'
import { methodView, type View } from '../view.js'

interface UploadTarget {
  readonly field: Row
  readonly account: S3Account
  /** The object key for a new file of the field. */
  readonly keyFor: (filename: string) => string
}

/**
 * Finds the field and the bucket of its group. Every user may upload to the fields of a public
 * group, and only members to those of a private one. A work order grants no uploads.
 */
const requireUploadTarget = async (context: Context, kind: ResultKind): Promise<UploadTarget> => {
  const field = await rowOrServerError(context, kind.fieldTable, context.params['uuid'])
  const result = await rowOrServerError(context, kind.resultTable, field['analysis_result'])
  const groupRow = await context.database.firstRow(kind.selectGroups(sql`r.uuid = ${result['uuid']}`))
  const group = await rowOrServerError(context, 'sample_groups', groupRow?.['library'])
  const canUpload = group['is_public'] === true || (await isOrganizationMember(context, group['organization']))
  if (!canUpload) throw forbidden('Insufficient permissions to get upload url.')
  const bucket = await context.database.firstRow(sql`select b.endpoint_url, b.name, k.public_key, k.private_key
    from s3_buckets b join s3_api_keys k on k.bucket = b.uuid where b.uuid = ${group['bucket']}`)
  if (bucket === undefined) throw uncaughtException('the group has no bucket with a key')
  const folder = `pangea/v1/${String(group['name'])}/${kind.fileFolder(String(groupRow?.['owner_name']))}`
  return { field, account: toS3Account(bucket), keyFor: (filename) => `${folder}/${filename}` }
}

const requirePointerInBucket = (storedData: unknown, account: S3Account): S3Pointer => {
  const pointer = parseS3Pointer(storedData)
  if (pointer === undefined) throw uncaughtException('the field is no S3 pointer')
  if (pointer.bucket !== account.bucket || pointer.endpoint !== account.endpoint)
    throw uncaughtException('ValueError: the file is not in the bucket of the group')
  return pointer
}

/**
 * Turns an empty field into a pointer. An existing pointer keeps its key, whatever the new file
 * name.
 */
const ensurePointer = async (
  context: Context,
  kind: ResultKind,
  target: UploadTarget,
  body: Dictionary,
): Promise<S3Pointer> => {
  const { field, account } = target
  const storedData = field['stored_data']
  if (parseS3Pointer(storedData) !== undefined) return requirePointerInBucket(storedData, account)
  const filename = requireKey(body, 'filename')
  if (!isDictionary(storedData) || Object.keys(storedData).length > 0)
    throw uncaughtException('the field holds a blob already')
  const key = target.keyFor(pythonStr(filename))
  const uri = `s3://${account.bucket}/${key}`
  const pointer = { __type__: 's3', uri, endpoint_url: account.endpoint }
  const columns = { stored_data: jsonb(pointer), updated_at: context.nextTimestamp() }
  await updateRow(context.database, kind.fieldTable, field['uuid'], columns)
  return { bucket: account.bucket, key, endpoint: account.endpoint }
}

/**
 * Returns `null` if the storage rejects a request. Unreachable storage is an uncaught exception.
 */
const nullOnStorageError = async <A>(work: Promise<A>): Promise<A | null> => {
  try {
    return await work
  } catch (error) {
    const isUnreachable = error instanceof Error && 'code' in error
    if (isUnreachable) throw error
    return null
  }
}

const startMultipartUpload = async (
  context: Context,
  account: S3Account,
  key: string,
  parts: unknown,
): Promise<Json> => {
  if (!isInteger(parts)) throw uncaughtException('TypeError: n_parts is no whole number')
  const uploadId = await nullOnStorageError(createMultipartUpload(account, key))
  if (uploadId === null) return null
  const signing = context.presigner.signing()
  const urls = Array.from({ length: Math.max(0, Number(parts)) }, (_, index) =>
    presignUploadPart(account, key, { uploadId, partNumber: index + 1 }, signing),
  )
  return { urls, upload_id: uploadId }
}

export const uploadToS3 = (kind: ResultKind): View =>
  methodView('POST', async (context) => {
    const target = await requireUploadTarget(context, kind)
    const body = await readDictionary(context)
    const { key } = await ensurePointer(context, kind, target, body)
    const { stance = 'upload', n_parts: parts = 1 } = body
    if (stance === 'upload-multipart')
      return jsonResponse(await startMultipartUpload(context, target.account, key, parts))
    if (stance === 'download') return jsonResponse(context.presigner.download(target.account, key))
    if (stance !== 'upload') throw uncaughtException('AssertionError: unknown stance')
    return jsonResponse(presignPost(target.account, key, context.presigner.signing()))
  })

interface Part {
  readonly ETag: string
  readonly PartNumber: number
}

const isPart = (value: unknown): value is Part =>
  isDictionary(value) && typeof value['ETag'] === 'string' && Number.isInteger(value['PartNumber'])

export const completeUploadToS3 = (kind: ResultKind): View =>
  methodView('POST', async (context) => {
    const { field, account } = await requireUploadTarget(context, kind)
    const body = await readDictionary(context)
    const [uploadId, parts] = [requireKey(body, 'upload_id'), requireKey(body, 'parts')]
    if (typeof uploadId !== 'string' || !Array.isArray(parts) || !parts.every(isDictionary))
      throw uncaughtException('ParamValidationError: Parameter validation failed')
    const { key } = requirePointerInBucket(field['stored_data'], account)
    // S3 rejects an incomplete part as it rejects an unknown one.
    const listed: readonly unknown[] = parts
    const isCompleted = listed.every(isPart)
      ? await nullOnStorageError(completeMultipartUpload(account, key, uploadId, listed).then(() => true))
      : null
    return jsonResponse(isCompleted === null ? null : { status: 'success', upload_id: uploadId })
  })
