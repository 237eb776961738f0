/** What the platform has to do with a file's upload: it gives the addresses, and is told when all parts are there. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import { type TransferRefused } from '../errors/TransferError.js'
import type * as m from '../generated/models.js'
import { orNotFound } from './absent.js'
import { write } from './call.js'
import { fetchField, fieldKind } from './fields.js'
import { type Field } from './kinds.js'
import { type Op } from './Pangea.js'

/** The routes answer 500 for a field that does not exist. */
const onField = (field: Field): ReturnType<typeof orNotFound> => orNotFound(fetchField(field))

const refused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

const noAddress =
  'Pangea gave no address to upload to: the group needs a bucket, and its organization the key to that bucket (ensureS3Bucket, ensureS3ApiKey, saveSampleGroup).'

/**
 * An address and form for a file in one piece. The field points to the file from now on, before any byte is there.
 *
 * Errors: `TransferRefused` when the platform could sign nothing. Source: `POST /sample_ar_fields/{uuid}/upload_s3`.
 */
export const beginSmallUpload = (
  field: Field,
  filename: string,
): Op<m.SmallUpload, Conflict | Forbidden | Invalid | NotFound | TransferRefused> =>
  F.pipe(
    write(fieldKind(field).upload, { path: { uuid: field.uuid }, body: { filename } }),
    onField(field),
    RTE.flatMap((given) => (given !== null && 'fields' in given ? RTE.right(given) : RTE.left(refused(noAddress)))),
  )

/** An address for each part of a file; see {@link beginSmallUpload}. */
export const beginMultipartUpload = (
  field: Field,
  filename: string,
  n_parts: number,
): Op<m.MultipartUpload, Conflict | Forbidden | Invalid | NotFound | TransferRefused> =>
  F.pipe(
    write(fieldKind(field).upload, {
      path: { uuid: field.uuid },
      body: { filename, stance: 'upload-multipart', n_parts },
    }),
    onField(field),
    RTE.flatMap((given) => (given !== null && 'urls' in given ? RTE.right(given) : RTE.left(refused(noAddress)))),
  )

/** Makes one file of the parts. Source: `POST /sample_ar_fields/{uuid}/complete_upload_s3`. */
export const completeUpload = (
  field: Field,
  upload_id: string,
  parts: m.UploadCompletion['parts'],
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    write(fieldKind(field).completeUpload, { path: { uuid: field.uuid }, body: { upload_id, parts } }),
    onField(field),
    RTE.asUnit,
  )
