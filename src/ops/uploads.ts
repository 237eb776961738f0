/** What the platform has to do with a file's upload: it gives the addresses, and is told when all parts are there. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type RequestError } from '../errors/RequestError.js'
import { type TransferRefused } from '../errors/TransferError.js'
import type * as m from '../generated/models.js'
import { write } from './call.js'
import { fieldKind } from './fields.js'
import { type Field } from './kinds.js'
import { type Op } from './Pangea.js'

const refused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

const noAddress =
  'Pangea gave no address to upload to: the group needs a bucket, and its organization the key to that bucket (ensureS3Bucket, ensureS3ApiKey, saveSampleGroup).'

/**
 * An address and form for a file in one piece. The field points to the file from now on, before any byte is there.
 *
 * Errors: `TransferRefused` when the platform could sign nothing. Source: `POST /sample_ar_fields/{uuid}/upload_s3`.
 */
export const beginSmallUpload = (field: Field, filename: string): Op<m.SmallUpload, RequestError | TransferRefused> =>
  F.pipe(
    write(fieldKind(field).upload, { path: { uuid: field.uuid }, body: { filename } }),
    RTE.flatMap((given) => (given !== null && 'fields' in given ? RTE.right(given) : RTE.left(refused(noAddress)))),
  )

/** An address for each part of a file; see {@link beginSmallUpload}. */
export const beginMultipartUpload = (
  field: Field,
  filename: string,
  n_parts: number,
): Op<m.MultipartUpload, RequestError | TransferRefused> =>
  F.pipe(
    write(fieldKind(field).upload, {
      path: { uuid: field.uuid },
      body: { filename, stance: 'upload-multipart', n_parts },
    }),
    RTE.flatMap((given) => (given !== null && 'urls' in given ? RTE.right(given) : RTE.left(refused(noAddress)))),
  )

/** Makes one file of the parts. Source: `POST /sample_ar_fields/{uuid}/complete_upload_s3`. */
export const completeUpload = (
  field: Field,
  upload_id: string,
  parts: m.UploadCompletion['parts'],
): Op<void, RequestError> =>
  F.pipe(write(fieldKind(field).completeUpload, { path: { uuid: field.uuid }, body: { upload_id, parts } }), RTE.asUnit)
