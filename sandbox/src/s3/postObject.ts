/**
 * PostObject: stores a file from a `multipart/form-data` form, authorized by the policy in the
 * form.
 */
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { type OperationContext, withTemporaryFile } from './operationContext.js'
import type { StoredObject } from './storeTypes.js'
import { objectHeaders } from './objectHeaders.js'
import { singlePartObject } from './objectOperations.js'
import { verifyFormSignature, checkPolicy, type FormFields } from './postPolicy.js'
import { maxPutBytes, receiveFile } from './receiveBody.js'
import { sendEmpty, sendXml } from './responses.js'
import { isS3Error, s3Error } from './s3Error.js'
import { checkKey, type S3Request } from './s3Request.js'

type UnsignedContext = Omit<OperationContext, 'signed'>

/**
 * Stores the file of a form. Like S3, ignores fields after the file, because they arrive too late
 * to be checked.
 */
export const postObject = async (call: UnsignedContext, bucket: string): Promise<void> => {
  const { catalog, now, credentials, request } = call
  catalog.bucket(bucket)
  const { fields, object } = await withTemporaryFile(catalog, async (file) => {
    const form = await readForm(request, bucket, async (fields, source) => {
      verifyFormSignature(fields, credentials)
      const { minBytes, maxBytes } = checkPolicy(fields, now(), { minBytes: 0, maxBytes: maxPutBytes })
      const received = await receiveFile(source, file, maxBytes)
      if (received.size < minBytes) throw s3Error('EntityTooSmall')
      const key = checkKey(fields['key'] ?? '')
      if (key === '') throw s3Error('InvalidArgument', 'The form has no key.')
      return singlePartObject(key, received, { headers: objectHeaders(fields), modifiedMs: now() })
    })
    await catalog.putObject(bucket, form.object, file, () => undefined)
    return form
  })
  sendResult(call, { bucket, fields, object })
}

interface Form {
  readonly fields: FormFields
  readonly object: StoredObject
}

/**
 * Reads a form to its closing boundary. Rejects a truncated form, so that nothing of it is stored.
 */
const readForm = async (
  request: S3Request,
  bucket: string,
  onFile: (fields: FormFields, source: Readable) => Promise<StoredObject>,
): Promise<Form> => {
  const parser = startParser(request)
  const fields: Record<string, string> = { bucket }
  let form: Promise<Form> | undefined
  let file: Readable | undefined
  parser.on('field', (name, value) => {
    if (form === undefined && name.toLowerCase() !== 'bucket') fields[name.toLowerCase()] = value
  })
  parser.on('file', (_name, source, filename) => {
    // The reader receives errors of the file; without a reader, they must not crash the process.
    source.on('error', () => undefined)
    if (form !== undefined) return source.resume()
    file = source
    const completed: FormFields = { ...fields, key: (fields['key'] ?? '').replaceAll('${filename}', filename ?? '') }
    form = onFile(completed, source).then((object) => ({ fields: completed, object }))
    form.catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error('The form failed')))
    return undefined
  })
  try {
    await pipeline(request.body.iterator({ destroyOnReturn: false }), parser)
  } catch (error) {
    // A failing parser leaves the stream of the file open.
    file?.destroy(error instanceof Error ? error : undefined)
    if (isS3Error(error)) throw error
    const outcome = await form?.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    throw isS3Error(outcome) ? outcome : s3Error('MalformedPOSTRequest')
  }
  if (form === undefined) throw s3Error('InvalidArgument', 'POST requires exactly one file upload per request.')
  return form
}

const startParser = ({ headers }: S3Request) => {
  try {
    const limits = { fieldSize: 64 * 1024, fields: 200 }
    return new Busboy({ headers: headers as BusboyHeaders, limits, isPartAFile: (name) => name === 'file' })
  } catch {
    throw s3Error('MalformedPOSTRequest')
  }
}

const sendResult = ({ request, response }: UnsignedContext, stored: Form & { readonly bucket: string }): void => {
  const { bucket, fields, object } = stored
  const etag = `"${object.etag}"`
  const location = `http://${request.headers['host'] ?? ''}/${bucket}/${encodeURIComponent(object.key)}`
  const headers = { ETag: etag, Location: location }
  const redirect = redirectUrl(fields['success_action_redirect'])
  if (redirect !== undefined) {
    for (const [name, value] of Object.entries({ bucket, key: object.key, etag }))
      redirect.searchParams.set(name, value)
    return sendEmpty(response, 303, { ...headers, Location: redirect.href })
  }
  const status = fields['success_action_status']
  if (status !== '201') return sendEmpty(response, status === '200' ? 200 : 204, headers)
  sendXml(
    response,
    'PostResponse',
    { Location: location, Bucket: bucket, Key: object.key, ETag: etag },
    { status: 201, headers },
  )
}

/** Ignores a redirect that isn't a URL, as S3 does. */
const redirectUrl = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(text) ? new URL(text) : undefined
