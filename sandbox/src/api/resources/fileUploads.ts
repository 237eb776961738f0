/** Turning a field into a file in S3: forms and part URLs to upload with, and the completion of what came in parts. */
import type { Row } from '../../database/database.js'
import { updateRow } from '../../database/rows.js'
import { json, sql } from '../../database/sql.js'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignPost,
  presignUploadPart,
  type S3Account,
} from '../../signing/presign.js'
import { type Dictionary, isDictionary, isInteger } from '../../python/jsonValues.js'
import { isMemberOf } from '../permissions.js'
import { type Context, dictionary, needed } from '../context.js'
import { accountOf, type Pointer, pointerOf } from '../files/s3Pointers.js'
import { forbidden, type Json, jsonReply, uncaught } from '../http/responses.js'
import type { OwnerKind } from '../resultKinds.js'
import { rowNeeded } from '../requireRow.js'
import { shown } from '../validation/fields.js'
import { action, type View } from '../view.js'

interface Target {
  readonly field: Row
  readonly account: S3Account
  /** Where a new file of the field goes. */
  readonly keyFor: (filename: string) => string
}

/**
 * The field and the bucket of its group. Every user may upload to the fields of a public group, and only members to
 * those of a private one: a work order does not count here.
 */
const targetOf = async (context: Context, kind: OwnerKind): Promise<Target> => {
  const field = await rowNeeded(context, kind.fields, context.params['uuid'])
  const result = await rowNeeded(context, kind.results, field['analysis_result'])
  const place = await context.database.first(kind.groupsOfResults(sql`r.uuid = ${result['uuid']}`))
  const group = await rowNeeded(context, 'sample_groups', place?.['library'])
  const isOpen = group['is_public'] === true || (await isMemberOf(context, group['organization']))
  if (!isOpen) throw forbidden('Insufficient permissions to get upload url.')
  const bucket = await context.database.first(sql`select b.endpoint_url, b.name, k.public_key, k.private_key
    from s3_buckets b join s3_api_keys k on k.bucket = b.uuid where b.uuid = ${group['bucket']}`)
  if (bucket === undefined) throw uncaught('the group has no bucket with a key')
  const folder = `pangea/v1/${String(group['name'])}/${kind.folder(String(place?.['owner_name']))}`
  return { field, account: accountOf(bucket), keyFor: (filename) => `${folder}/${filename}` }
}

const pointerInBucket = (stored: unknown, account: S3Account): Pointer => {
  const pointer = pointerOf(stored)
  if (pointer === undefined) throw uncaught('the field is no S3 pointer')
  if (pointer.bucket !== account.bucket || pointer.endpoint !== account.endpoint)
    throw uncaught('ValueError: the file is not in the bucket of the group')
  return pointer
}

/** A field that is empty becomes a pointer; one that is a pointer already stays what it is, whatever the file name. */
const asPointer = async (context: Context, kind: OwnerKind, target: Target, body: Dictionary): Promise<Pointer> => {
  const { field, account } = target
  const stored = field['stored_data']
  if (pointerOf(stored) !== undefined) return pointerInBucket(stored, account)
  const filename = needed(body, 'filename')
  if (!isDictionary(stored) || Object.keys(stored).length > 0) throw uncaught('the field holds a blob already')
  const key = target.keyFor(shown(filename))
  const uri = `s3://${account.bucket}/${key}`
  const pointer = { __type__: 's3', uri, endpoint_url: account.endpoint }
  const columns = { stored_data: json(pointer), updated_at: context.stamp() }
  await updateRow(context.database, kind.fields, field['uuid'], columns)
  return { bucket: account.bucket, key, endpoint: account.endpoint }
}

/** What the storage refuses becomes `null`; a storage that cannot be reached is an uncaught exception. */
const orNull = async <A>(work: Promise<A>): Promise<A | null> => {
  try {
    return await work
  } catch (error) {
    const isUnreachable = error instanceof Error && 'code' in error
    if (isUnreachable) throw error
    return null
  }
}

const partUrls = async (context: Context, account: S3Account, key: string, parts: unknown): Promise<Json> => {
  if (!isInteger(parts)) throw uncaught('TypeError: n_parts is no whole number')
  const uploadId = await orNull(createMultipartUpload(account, key))
  if (uploadId === null) return null
  const signing = context.presigner.signing()
  const urls = Array.from({ length: Math.max(0, Number(parts)) }, (_, index) =>
    presignUploadPart(account, key, { uploadId, partNumber: index + 1 }, signing),
  )
  return { urls, upload_id: uploadId }
}

export const uploadToS3 = (kind: OwnerKind): View =>
  action('POST', async (context) => {
    const target = await targetOf(context, kind)
    const body = await dictionary(context)
    const { key } = await asPointer(context, kind, target, body)
    const { stance = 'upload', n_parts: parts = 1 } = body
    if (stance === 'upload-multipart') return jsonReply(await partUrls(context, target.account, key, parts))
    if (stance === 'download') return jsonReply(context.presigner.download(target.account, key))
    if (stance !== 'upload') throw uncaught('AssertionError: unknown stance')
    return jsonReply(presignPost(target.account, key, context.presigner.signing()))
  })

interface Part {
  readonly ETag: string
  readonly PartNumber: number
}

const isPart = (value: unknown): value is Part =>
  isDictionary(value) && typeof value['ETag'] === 'string' && Number.isInteger(value['PartNumber'])

export const completeUploadToS3 = (kind: OwnerKind): View =>
  action('POST', async (context) => {
    const { field, account } = await targetOf(context, kind)
    const body = await dictionary(context)
    const [uploadId, parts] = [needed(body, 'upload_id'), needed(body, 'parts')]
    if (typeof uploadId !== 'string' || !Array.isArray(parts) || !parts.every(isDictionary))
      throw uncaught('ParamValidationError: Parameter validation failed')
    const { key } = pointerInBucket(field['stored_data'], account)
    // The storage refuses a part that lacks something, as it refuses one that it does not have.
    const whole: readonly unknown[] = parts
    const done = whole.every(isPart)
      ? await orNull(completeMultipartUpload(account, key, uploadId, whole).then(() => true))
      : null
    return jsonReply(done === null ? null : { status: 'success', upload_id: uploadId })
  })
